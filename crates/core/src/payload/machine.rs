//! Machines made from the image version: which region's keys they get, and how they are secured.

use super::{Address, ConfidentialVm, DiskKeys, Number, Payload, Reference, Region, Text};
use crate::finding::Pointer;
use crate::value::{RegionName, ResourceKind};

/// A virtual machine or scale set, in one of the target regions.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Machine {
    /// Where the image version is.
    pub(crate) address: Address,
    /// The image version's full id.
    pub(crate) image: Text,
    /// The target region that the machine is in.
    pub(crate) region: Region,
    /// The LUNs that the image is known to have.
    pub(crate) luns: Vec<Number>,
    /// Whether the image brings its accounts along.
    pub(crate) is_specialized: bool,
    /// Whether it runs Windows rather than Linux.
    pub(crate) is_windows: bool,
}

/// A data disk of a machine that gets a key.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DataDisk {
    /// Its LUN.
    pub(crate) lun: Option<Number>,
    /// The disk encryption set.
    pub(crate) set: Reference,
}

impl Machine {
    /// A machine in the region of this name, else in the version's own, else in the first.
    pub(crate) fn new(payload: &Payload, region: &str) -> Self {
        let named = |name: &str| {
            let name = RegionName::new(name);
            let mut regions = payload.regions.iter();
            regions.find(|region| RegionName::new(&region.name.value) == name)
        };
        let own = || named(&payload.location.value);
        let region = named(region).or_else(own).or(payload.regions.first());
        let address = payload.address.clone();
        let mut steps = payload.address.steps().into_iter();
        let id = if steps.any(|(_, name)| name.is_missing()) {
            String::new()
        } else {
            address.id_of(ResourceKind::ImageVersion, &address.version.value)
        };
        Self {
            image: Text::new(id, address.version.from.clone(), "image-version-id"),
            address,
            region: region.cloned().unwrap_or_else(nowhere),
            luns: payload.luns.clone(),
            is_specialized: false,
            is_windows: false,
        }
    }

    /// The disk encryption set of its OS disk.
    pub(crate) fn os_set(&self) -> Option<&Reference> {
        self.region.os_keys()?.set.as_ref()
    }

    /// Its data disks that have a key, as the region lists them.
    pub(crate) fn data_disks(&self) -> Vec<DataDisk> {
        let keys = self.region.encryption.iter().flat_map(|keys| &keys.data);
        let disk = |(lun, keys): &(Option<Number>, DiskKeys)| {
            let set = keys.set.clone()?;
            Some(DataDisk {
                lun: lun.clone(),
                set,
            })
        };
        keys.filter_map(disk).collect()
    }

    /// How its OS disk is encrypted, if it is a confidential VM.
    pub(crate) fn confidential_vm(&self) -> Option<&ConfidentialVm> {
        self.region.confidential_vm()
    }

    /// ARM's word for that on a machine: `securityEncryptionType`.
    ///
    /// Source: `SecurityEncryptionTypes` of azure-mgmt-compute 39.0.0, beside
    /// `ConfidentialVMEncryptionType`.
    pub(crate) fn security_encryption_type(&self) -> Option<Text> {
        let kind = &self.confidential_vm()?.kind;
        let word = match &*kind.value {
            "EncryptedVMGuestStateOnlyWithPmk" => "VMGuestStateOnly",
            "EncryptedWithPmk" | "EncryptedWithCmk" => "DiskWithVMGuestState",
            other => other,
        };
        Some(Text::new(word, kind.from.clone(), kind.wanted))
    }
}

fn nowhere() -> Region {
    let from = Pointer::of("targetRegions");
    Region {
        name: Text::new("", from.clone(), "region"),
        from,
        replicas: None,
        storage_account_type: None,
        exclude_from_latest: None,
        additional_replica_sets: Vec::new(),
        encryption: None,
    }
}
