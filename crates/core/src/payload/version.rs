//! The image version, lowered.

use std::borrow::Cow;

use super::{Address, Flag, Member, Number, Reference, Text, Tree};
use crate::finding::Pointer;
use crate::json::Json;
use crate::value::SourceKind;

/// An image version with every id written out.
#[derive(Clone, Debug, PartialEq)]
pub struct Payload {
    /// Where it is.
    pub address: Address,
    /// Its own region.
    pub location: Text,
    /// Its tags, in typed order.
    pub tags: Vec<Tag>,
    /// What it is made from.
    pub source: Source,
    /// The LUNs of the data disks that the source is known to have, in the source's order.
    pub luns: Vec<Number>,
    /// ARM's `encryptionType` of the disk encryption sets, as the spec means it.
    pub set_type: Text,
    /// Where it is replicated to.
    pub regions: Vec<Region>,
    /// Edge zones that it is replicated to.
    pub edge_zones: Vec<EdgeZone>,
    /// Replicas in regions that do not say their own.
    pub replica_count: Option<Number>,
    /// Storage in regions that do not say their own.
    pub storage_account_type: Option<Text>,
    /// `storageAccountStrategy`.
    pub storage_account_strategy: Option<Text>,
    /// `Full` or `Shallow`.
    pub replication_mode: Option<Text>,
    /// RFC 3339 in UTC, or the text as typed when it is no moment.
    pub end_of_life: Option<Text>,
    /// For every region.
    pub exclude_from_latest: Option<Flag>,
    /// `safetyProfile.allowDeletionOfReplicatedLocations`.
    pub allow_deletion_of_replicated_locations: Option<Flag>,
    /// `safetyProfile.blockDeletionBeforeEndOfLife`.
    pub block_deletion_before_end_of_life: Option<Flag>,
    /// `securityProfile.uefiSettings`, as typed, and its place.
    pub uefi_settings: Option<(Json, Pointer)>,
}

impl Payload {
    /// The regions, each with the replicas and the storage that it has from the version unless it
    /// says its own.
    pub(crate) fn settled_regions(&self) -> Vec<Region> {
        let settle = |region: &Region| {
            let mut region = region.clone();
            region.replicas = region.replicas.or_else(|| self.replica_count.clone());
            let storage = region.storage_account_type;
            region.storage_account_type = storage.or_else(|| self.storage_account_type.clone());
            region
        };
        self.regions.iter().map(settle).collect()
    }
}

impl Source {
    /// What stands where no source was chosen.
    pub(crate) fn missing() -> Text {
        Text::new("", Pointer::of("source"), "source-id")
    }
}

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Its name.
    pub name: Text,
    /// Its value; empty is legal.
    pub value: Text,
}

impl Tag {
    /// The tag as a member of an object.
    pub(crate) fn member(&self) -> Member {
        Member {
            key: Cow::Owned(self.name.value.clone()),
            from: Some(self.name.from.clone()),
            value: Tree::Text(self.value.clone()),
        }
    }
}

/// What a version is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Nothing was chosen yet.
    Missing,
    /// One resource with all its disks.
    Whole {
        /// Which kind of resource.
        kind: SourceKind,
        /// Which one.
        reference: Reference,
    },
    /// Disk by disk.
    Disks {
        /// The OS disk.
        os: Option<Box<Disk>>,
        /// The data disks, each with its LUN.
        data: Vec<(Option<Number>, Disk)>,
    },
}

/// A disk that a version is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disk {
    /// Its place.
    pub from: Pointer,
    /// A snapshot or managed disk.
    pub id: Option<Reference>,
    /// The address of a VHD.
    pub uri: Option<Text>,
    /// The storage account that holds the VHD.
    pub storage_account: Option<Reference>,
    /// `hostCaching`.
    pub host_caching: Option<Text>,
}

impl Region {
    /// The keys of its OS disk.
    pub(crate) fn os_keys(&self) -> Option<&DiskKeys> {
        self.encryption.as_ref()?.os.as_ref()
    }

    /// What a confidential VM's OS disk needs.
    pub(crate) fn confidential_vm(&self) -> Option<&ConfidentialVm> {
        self.os_keys()?.confidential_vm.as_ref()
    }
}

impl Disk {
    /// The place of its VHD, if it is made from one.
    pub(crate) fn vhd_place(&self) -> Option<&Pointer> {
        let account = self.storage_account.as_ref().map(|account| &account.typed);
        let vhd = self.uri.as_ref().or(account)?;
        Some(&vhd.from)
    }
}

/// A target region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Its place.
    pub from: Pointer,
    /// As typed.
    pub name: Text,
    /// `regionalReplicaCount`.
    pub replicas: Option<Number>,
    /// `storageAccountType`.
    pub storage_account_type: Option<Text>,
    /// `excludeFromLatest`.
    pub exclude_from_latest: Option<Flag>,
    /// `additionalReplicaSets`.
    pub additional_replica_sets: Vec<ReplicaSet>,
    /// The keys of its disks.
    pub encryption: Option<Encryption>,
}

/// Replicas on a storage of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplicaSet {
    /// `regionalReplicaCount`.
    pub replicas: Option<Number>,
    /// `storageAccountType`.
    pub storage_account_type: Option<Text>,
    /// Its place.
    pub from: Pointer,
}

/// An edge zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdgeZone {
    /// Its place.
    pub from: Pointer,
    /// The parent region.
    pub region: Text,
    /// The zone.
    pub zone: Text,
    /// `extendedLocationReplicaCount`.
    pub replicas: Option<Number>,
    /// `storageAccountType`.
    pub storage_account_type: Option<Text>,
    /// The keys of its disks.
    pub encryption: Option<Encryption>,
}

/// The keys of the disks in one region. At least one disk is mentioned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encryption {
    /// The OS disk's.
    pub os: Option<DiskKeys>,
    /// The data disks', each with its LUN.
    pub data: Vec<(Option<Number>, DiskKeys)>,
}

/// The keys of one disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiskKeys {
    /// The disk encryption set. `None` only where a confidential VM's type stands alone: a disk
    /// that is mentioned with nothing else wants a set, which is then empty.
    pub set: Option<Reference>,
    /// What a confidential VM needs on top.
    pub confidential_vm: Option<ConfidentialVm>,
}

/// How a confidential VM's disk is encrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfidentialVm {
    /// `confidentialVMEncryptionType`.
    pub kind: Text,
    /// `secureVMDiskEncryptionSetId`.
    pub set: Option<Reference>,
}
