//! A disk of an image version.

use crate::json::Json;
use crate::record::{Field, InvalidSpec, Place};
use crate::spec::Integer;

/// The OS disk, or the data disk at a LUN. The OS disk comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disk {
    /// The OS disk.
    #[default]
    Os,
    /// The data disk at a LUN, which may be out of range.
    Data(Integer),
}

impl Field for Disk {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        *self = match json {
            Json::Text(text) if text == "os" => Self::Os,
            _ => {
                let mut lun = Integer::default();
                lun.read(json, place)?;
                Self::Data(lun)
            }
        };
        Ok(())
    }

    fn write(&self) -> Json {
        match self {
            Self::Os => "os".into(),
            Self::Data(lun) => (*lun).into(),
        }
    }

    fn is_empty(&self) -> bool {
        false
    }
}
