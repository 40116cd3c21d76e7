//! A disk of an image version.

use serde::{Serialize, Serializer};

use crate::spec::Integer;

/// The OS disk, or the data disk at a LUN. The OS disk comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disk {
    /// The OS disk.
    Os,
    /// The data disk at a LUN, which may be out of range.
    Data(Integer),
}

impl Serialize for Disk {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Os => serializer.serialize_str("os"),
            Self::Data(lun) => lun.serialize(serializer),
        }
    }
}
