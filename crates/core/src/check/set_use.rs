//! Where a spec names a disk encryption set.

use super::id::Reading;
use crate::finding::Pointer;
use crate::value::{Disk, RegionName, ResourceId, ResourceKind};

/// One text that names, or should name, a disk encryption set.
#[derive(Debug)]
pub(crate) struct SetUse<'a> {
    /// The target region or edge zone that it seals in.
    pub(crate) place: Place,
    /// The region of the place.
    pub(crate) region: RegionName,
    /// The entry for the disk.
    pub(crate) entry: Entry,
    /// Whether it is a confidential VM's own set.
    pub(crate) is_confidential: bool,
    /// As typed.
    pub(crate) text: &'a str,
    /// What it is.
    pub(crate) reading: Reading,
    /// The set's full id in lower case, where there is one.
    pub(crate) key: Option<String>,
}

/// A target region or an edge zone, by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    Region(usize),
    Zone(usize),
}

/// The OS disk's entry or that of a data disk, by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Entry {
    Os,
    Data(usize),
}

impl Place {
    /// The place in the spec.
    pub(crate) fn path(self) -> Pointer {
        match self {
            Self::Region(index) => Pointer::of("targetRegions").index(index),
            Self::Zone(index) => Pointer::of("edgeZones").index(index),
        }
    }

    /// Where an entry of its encryption is.
    pub(crate) fn entry(self, entry: Entry) -> Pointer {
        let at = self.path().key("encryption");
        match entry {
            Entry::Os => at.key("osDisk"),
            Entry::Data(index) => at.key("dataDisks").index(index),
        }
    }
}

impl SetUse<'_> {
    /// Where the text is.
    pub(crate) fn path(&self) -> Pointer {
        let at = self.place.entry(self.entry);
        let at = if self.is_confidential {
            at.key("confidentialVm")
        } else {
            at
        };
        at.key("diskEncryptionSet")
    }

    /// Whether something is named.
    pub(crate) const fn is_named(&self) -> bool {
        !matches!(self.reading, Reading::Nothing)
    }

    /// The set's own name, where there is one.
    pub(crate) fn name(&self) -> Option<&str> {
        match &self.reading {
            Reading::Name => Some(self.text),
            Reading::Id { id, .. } => Some(id.name()),
            _ => None,
        }
    }
}

/// What messages call disks, in every language.
pub(crate) fn disk_names(disks: &[Disk]) -> String {
    let mut names = String::new();
    for disk in disks {
        if !names.is_empty() {
            names.push_str(", ");
        }
        match disk {
            Disk::Os => names.push_str("osDisk"),
            Disk::Data(lun) => names = names + "LUN " + &lun.to_string(),
        }
    }
    names
}

/// A kind's namespace and type.
pub(crate) fn name_of(kind: ResourceKind) -> String {
    let mut name = kind.namespace().to_owned();
    for part in kind.types() {
        name.push('/');
        name.push_str(part);
    }
    name
}

/// The type of an id, as Azure writes it.
pub(crate) fn name_from(id: &ResourceId) -> String {
    id.kind().map_or_else(|| id.full_type(), name_of)
}
