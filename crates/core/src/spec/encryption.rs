//! Which disk encryption set seals which disk, in one region.

use serde::{Deserialize, Serialize};

use super::Integer;
use crate::value::Disk;

/// The keys of one target region or edge zone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct Encryption {
    /// The OS disk's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub os_disk: Option<DiskEncryption>,
    /// The data disks', by LUN.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data_disks: Vec<DataDiskEncryption>,
}

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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct DiskEncryption {
    /// Resource id or bare name of the disk encryption set.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub disk_encryption_set: String,
    /// What a confidential VM needs on top.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidential_vm: Option<ConfidentialVm>,
}

/// The keys of a data disk: as [`DiskEncryption`], at a LUN.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct DataDiskEncryption {
    /// The logical unit number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lun: Option<Integer>,
    /// See [`DiskEncryption::disk_encryption_set`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub disk_encryption_set: String,
    /// See [`DiskEncryption::confidential_vm`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidential_vm: Option<ConfidentialVm>,
}

/// How a confidential VM's disk is encrypted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct ConfidentialVm {
    /// ARM's `confidentialVMEncryptionType`; case counts.
    #[serde(rename = "type")]
    pub kind: String,
    /// The set that seals disk and guest state, for `EncryptedWithCmk`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub disk_encryption_set: String,
}
