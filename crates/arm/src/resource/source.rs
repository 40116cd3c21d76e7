//! What a version can be made from.

use gallery_seal::json::Json;
use gallery_seal::spec::Integer;
use gallery_seal::value::{RegionName, ResourceKind};

use super::{DISKS, GALLERIES, MACHINES};
use crate::client::Client;
use crate::error::Error;
use crate::pick;
use crate::request::{target, target_of_id};
use crate::transport::Transport;

/// A VM, managed image, snapshot, disk or image version that a version can be made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceResource {
    /// What it is.
    pub kind: ResourceKind,
    /// Its full resource id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its region, as Azure writes it.
    pub location: String,
    /// The LUNs of its data disks, in rising order; empty for a single disk.
    pub luns: Vec<Integer>,
    /// Whether a disk of it is under a customer-managed key.
    pub is_encrypted: bool,
    /// Its security type, such as `TrustedLaunch`. May be empty.
    pub security_type: String,
    /// `Windows` or `Linux`. May be empty.
    pub os_type: String,
    /// The regions that it can be taken from: its own, or those that a version is replicated to.
    pub regions: Vec<RegionName>,
}

impl SourceResource {
    pub(crate) fn of(kind: ResourceKind, json: &Json) -> Self {
        let storage = "properties.storageProfile";
        let path = |rest: &str| [storage, rest].concat();
        let disks = match kind {
            ResourceKind::ImageVersion => path(".dataDiskImages"),
            _ => path(".dataDisks"),
        };
        let disks = pick::list(json, &disks);
        let mut luns: Vec<Integer> = disks
            .iter()
            .filter_map(|disk| Some(Integer(pick::integer(disk, "lun")?.into())))
            .collect();
        luns.sort_unstable();
        let location = pick::text(json, "location");
        let targets = pick::list(json, "properties.publishingProfile.targetRegions");
        let regions = if kind == ResourceKind::ImageVersion {
            targets
                .iter()
                .map(|target| RegionName::new(&pick::text(target, "name")))
                .collect()
        } else {
            vec![RegionName::new(&location)]
        };
        let os_type = match kind {
            ResourceKind::Snapshot | ResourceKind::Disk => pick::text(json, "properties.osType"),
            _ => pick::text(json, &path(".osDisk.osType")),
        };
        Self {
            kind,
            id: pick::text(json, "id"),
            name: pick::text(json, "name"),
            location,
            luns,
            is_encrypted: is_encrypted(kind, json, disks, targets),
            security_type: pick::text(json, "properties.securityProfile.securityType"),
            os_type,
            regions,
        }
    }
}

/// Whether a disk names a disk encryption set, wherever its kind of resource has it.
fn is_encrypted(kind: ResourceKind, json: &Json, disks: &[Json], targets: &[Json]) -> bool {
    let has = |json: &Json, path: &str| !pick::text(json, path).is_empty();
    let (os, data) = match kind {
        ResourceKind::Image => (
            "properties.storageProfile.osDisk.diskEncryptionSet.id",
            "diskEncryptionSet.id",
        ),
        ResourceKind::VirtualMachine => (
            "properties.storageProfile.osDisk.managedDisk.diskEncryptionSet.id",
            "managedDisk.diskEncryptionSet.id",
        ),
        ResourceKind::ImageVersion => {
            let is_keyed = |keys: &Json| {
                has(keys, "osDiskImage.diskEncryptionSetId")
                    || has(
                        keys,
                        "osDiskImage.securityProfile.secureVMDiskEncryptionSetId",
                    )
                    || !pick::list(keys, "dataDiskImages").is_empty()
            };
            let mut keys = targets.iter().filter_map(|target| target.get("encryption"));
            return keys.any(is_keyed);
        }
        _ => ("properties.encryption.diskEncryptionSetId", ""),
    };
    has(json, os) || disks.iter().any(|disk| has(disk, data))
}

/// The API version that a kind of source is read with.
const fn api_version(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::Snapshot | ResourceKind::Disk | ResourceKind::DiskEncryptionSet => DISKS,
        ResourceKind::ImageVersion => GALLERIES,
        _ => MACHINES,
    }
}

impl<T: Transport> Client<T> {
    /// The snapshots, disks, managed images or VMs of a subscription.
    ///
    /// # Errors
    /// Those of [`Self::list`].
    pub async fn sources(
        &self,
        subscription: &str,
        kind: ResourceKind,
    ) -> Result<Vec<SourceResource>, Error> {
        let path = [
            "/providers/",
            kind.namespace(),
            "/",
            &kind.types().join("/"),
        ]
        .concat();
        let target = target(
            &[("/subscriptions/", subscription)],
            &path,
            api_version(kind),
        );
        let list = self.list(&target).await?;
        Ok(list
            .iter()
            .map(|json| SourceResource::of(kind, json))
            .collect())
    }

    /// One source, by its full resource id.
    ///
    /// # Errors
    /// Those of [`Self::get`].
    pub async fn source(&self, kind: ResourceKind, id: &str) -> Result<SourceResource, Error> {
        let json = self.get(&target_of_id(id, "", api_version(kind))).await?;
        Ok(SourceResource::of(kind, &json))
    }
}
