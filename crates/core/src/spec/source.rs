//! What a version is made from.

use serde::{Deserialize, Serialize};

use super::Integer;

/// The source as typed. Which of its fields count is for [`Source::kind`] to say; the others are
/// kept, so that nothing typed is lost when a person changes the kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct Source {
    /// `managedImage`, `imageVersion`, `virtualMachine`, `communityGalleryImage` or `disks`.
    pub kind: String,
    /// Resource id or bare name of the source, unless it is `disks`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// The LUNs that the source is known to have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data_disk_luns: Vec<Integer>,
    /// The OS disk, for `disks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub os_disk: Option<DiskSource>,
    /// The data disks, for `disks`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data_disks: Vec<DataDiskSource>,
}

impl Source {
    /// Whether the version is made from disks, snapshots or VHDs one by one.
    #[must_use]
    pub fn is_disks(&self) -> bool {
        self.kind == "disks"
    }

    /// The LUNs that the spec itself says the source has.
    pub fn luns(&self) -> impl Iterator<Item = Integer> {
        let disks = self.is_disks();
        let whole = self.data_disk_luns.iter().filter(move |_| !disks);
        let parts = self.data_disks.iter().filter(move |_| disks);
        whole.copied().chain(parts.filter_map(|disk| disk.lun))
    }
}

/// One disk's source: a snapshot, a managed disk, or a VHD with its storage account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct DiskSource {
    /// Resource id of a snapshot or disk; a bare name is a snapshot's.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// Address of a VHD.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub uri: String,
    /// Resource id or bare name of the storage account that holds the VHD.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub storage_account: String,
    /// `None`, `ReadOnly` or `ReadWrite`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub host_caching: String,
}

/// A data disk's source: as [`DiskSource`], at a LUN.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct DataDiskSource {
    /// The logical unit number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lun: Option<Integer>,
    /// See [`DiskSource::id`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// See [`DiskSource::uri`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub uri: String,
    /// See [`DiskSource::storage_account`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub storage_account: String,
    /// See [`DiskSource::host_caching`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub host_caching: String,
}
