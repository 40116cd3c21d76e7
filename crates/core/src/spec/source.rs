//! What a version is made from.

use super::Integer;
use crate::record::record;

/// The source as typed. Which of its fields count is for its kind to say; the others are
/// kept, so that nothing typed is lost when a person changes the kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// `managedImage`, `imageVersion`, `virtualMachine`, `communityGalleryImage` or `disks`.
    pub kind: String,
    /// Resource id or bare name of the source, unless it is `disks`.
    pub id: String,
    /// The LUNs that the source is known to have.
    pub data_disk_luns: Vec<Integer>,
    /// The OS disk, for `disks`.
    pub os_disk: Option<DiskSource>,
    /// The data disks, for `disks`.
    pub data_disks: Vec<DataDiskSource>,
}

record!(Source {
    "kind" => kind in (crate::value::SourceKind::ALL.map(crate::value::SourceKind::name)) [always],
    "id" => id,
    "dataDiskLuns" => data_disk_luns,
    "osDisk" => os_disk,
    "dataDisks" => data_disks,
});

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DiskSource {
    /// Resource id of a snapshot or disk; a bare name is a snapshot's.
    pub id: String,
    /// Address of a VHD.
    pub uri: String,
    /// Resource id or bare name of the storage account that holds the VHD.
    pub storage_account: String,
    /// `None`, `ReadOnly` or `ReadWrite`.
    pub host_caching: String,
}

record!(DiskSource {
    "id" => id,
    "uri" => uri,
    "storageAccount" => storage_account,
    "hostCaching" => host_caching in (crate::value::HOST_CACHING),
});

/// A data disk's source: as [`DiskSource`], at a LUN.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataDiskSource {
    /// The logical unit number.
    pub lun: Option<Integer>,
    /// Resource id of a snapshot or disk; a bare name is a snapshot's.
    pub id: String,
    /// Address of a VHD.
    pub uri: String,
    /// Resource id or bare name of the storage account that holds the VHD.
    pub storage_account: String,
    /// `None`, `ReadOnly` or `ReadWrite`.
    pub host_caching: String,
}

record!(DataDiskSource {
    "lun" => lun,
    "id" => id,
    "uri" => uri,
    "storageAccount" => storage_account,
    "hostCaching" => host_caching in (crate::value::HOST_CACHING),
});
