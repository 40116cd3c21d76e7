//! Which disk encryption set seals which disk, in one region.

use super::Integer;
use crate::record::record;
use crate::value::Disk;

/// The keys of one target region or edge zone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Encryption {
    /// The OS disk's.
    pub os_disk: Option<DiskEncryption>,
    /// The data disks', by LUN.
    pub data_disks: Vec<DataDiskEncryption>,
}

record!(Encryption {
    "osDisk" => os_disk,
    "dataDisks" => data_disks,
});

impl Encryption {
    /// Whether no disk is mentioned.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.os_disk.is_none() && self.data_disks.is_empty()
    }

    /// The keys of one disk: its set and what it says for confidential VMs. Of several entries for
    /// one LUN the first counts.
    #[must_use]
    pub fn of(&self, disk: Disk) -> Option<(&str, Option<&ConfidentialVm>)> {
        match disk {
            Disk::Os => self.os_disk.as_ref().map(|disk| {
                (
                    disk.disk_encryption_set.as_str(),
                    disk.confidential_vm.as_ref(),
                )
            }),
            Disk::Data(lun) => self
                .data_disks
                .iter()
                .find(|disk| disk.lun == Some(lun))
                .map(|disk| {
                    (
                        disk.disk_encryption_set.as_str(),
                        disk.confidential_vm.as_ref(),
                    )
                }),
        }
    }
}

/// The keys of one disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DiskEncryption {
    /// Resource id or bare name of the disk encryption set.
    pub disk_encryption_set: String,
    /// What a confidential VM needs on top.
    pub confidential_vm: Option<ConfidentialVm>,
}

record!(DiskEncryption {
    "diskEncryptionSet" => disk_encryption_set,
    "confidentialVm" => confidential_vm,
});

/// The keys of a data disk: as [`DiskEncryption`], at a LUN.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataDiskEncryption {
    /// The logical unit number.
    pub lun: Option<Integer>,
    /// Resource id or bare name of the disk encryption set.
    pub disk_encryption_set: String,
    /// What a confidential VM needs on top.
    pub confidential_vm: Option<ConfidentialVm>,
}

record!(DataDiskEncryption {
    "lun" => lun,
    "diskEncryptionSet" => disk_encryption_set,
    "confidentialVm" => confidential_vm,
});

/// How a confidential VM's disk is encrypted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConfidentialVm {
    /// ARM's `confidentialVMEncryptionType`; case counts.
    pub kind: String,
    /// The set that seals disk and guest state, for `EncryptedWithCmk`.
    pub disk_encryption_set: String,
}

record!(ConfidentialVm {
    "type" => kind in (crate::value::CONFIDENTIAL_TYPES) [always],
    "diskEncryptionSet" => disk_encryption_set,
});
