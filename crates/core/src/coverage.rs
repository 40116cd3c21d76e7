//! The region × disk matrix: how each disk is sealed in each region.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::fact::Facts;
use crate::spec::{ConfidentialVm, ImageVersionSpec};
use crate::value::{Disk, ResourceId};

/// How one disk is sealed in one region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Seal {
    /// Under the customer's key.
    CustomerKey,
    /// Under the customer's key and the platform's: double encryption.
    PlatformAndCustomerKeys,
    /// A confidential VM's disk and guest state, under the customer's key.
    ConfidentialCustomerKey,
    /// Under the platform's key: no set is named.
    PlatformKey,
    /// The text does not say: a placeholder, or what is no set's id.
    Unknown,
}

impl Seal {
    /// Whether the customer holds the key.
    #[must_use]
    pub const fn is_customers(self) -> bool {
        !matches!(self, Self::PlatformKey | Self::Unknown)
    }
}

/// A row a target region, a column a disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The columns: the OS disk, then the data disks by LUN.
    pub disks: Vec<Disk>,
    /// The rows, in the spec's order.
    pub rows: Vec<Row>,
}

/// One target region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Its name, as typed.
    pub region: String,
    /// A seal for each of [`Coverage::disks`].
    pub cells: Vec<Seal>,
}

/// How each disk is sealed in each target region.
#[must_use]
pub fn coverage(spec: &ImageVersionSpec, facts: &Facts) -> Coverage {
    let disks = disks(spec, facts);
    let rows = spec.target_regions.iter().map(|region| Row {
        region: region.name.clone(),
        cells: disks
            .iter()
            .map(|disk| {
                let keys = region.encryption.as_ref().and_then(|keys| keys.of(*disk));
                seal(spec, facts, keys)
            })
            .collect(),
    });
    Coverage {
        rows: rows.collect(),
        disks,
    }
}

/// Every disk that the spec or the facts speak of: the OS disk, then LUNs in order.
#[must_use]
pub fn disks(spec: &ImageVersionSpec, facts: &Facts) -> Vec<Disk> {
    let known = facts
        .source
        .iter()
        .flat_map(|source| &source.data_disk_luns);
    let zones = spec.edge_zones.iter().map(|zone| &zone.encryption);
    let regions = spec.target_regions.iter().map(|region| &region.encryption);
    let keyed = regions
        .chain(zones)
        .flatten()
        .flat_map(|keys| keys.data_disks.iter().filter_map(|disk| disk.lun));
    let luns = known
        .flatten()
        .copied()
        .chain(spec.source.luns())
        .chain(keyed);
    let luns: BTreeSet<_> = luns.collect();
    let data = luns.into_iter().map(Disk::Data);
    std::iter::once(Disk::Os).chain(data).collect()
}

fn seal(
    spec: &ImageVersionSpec,
    facts: &Facts,
    keys: Option<(&str, Option<&ConfidentialVm>)>,
) -> Seal {
    let Some((set, confidential_vm)) = keys else {
        return Seal::PlatformKey;
    };
    if let Some(vm) = confidential_vm.filter(|vm| vm.kind == "EncryptedWithCmk") {
        return match named(&vm.disk_encryption_set) {
            Named::Nothing => Seal::PlatformKey,
            Named::Unclear => Seal::Unknown,
            Named::Set => Seal::ConfidentialCustomerKey,
        };
    }
    match named(set) {
        Named::Nothing => Seal::PlatformKey,
        Named::Unclear => Seal::Unknown,
        Named::Set => match (set_type(facts, set), &*spec.encryption_type) {
            (Some("EncryptionAtRestWithPlatformAndCustomerKeys"), _)
            | (None, "platformAndCustomerKeys") => Seal::PlatformAndCustomerKeys,
            (Some("EncryptionAtRestWithCustomerKey") | None, _) => Seal::CustomerKey,
            (Some(_), _) => Seal::Unknown,
        },
    }
}

enum Named {
    Nothing,
    Unclear,
    Set,
}

fn named(set: &str) -> Named {
    let is_placeholder = set.starts_with('$') || set.contains(['<', '>', '{', '}', '…']);
    let is_name = !set.contains('/');
    if set.trim().is_empty() {
        Named::Nothing
    } else if is_placeholder || !(is_name || set.parse::<ResourceId>().is_ok()) {
        Named::Unclear
    } else {
        Named::Set
    }
}

/// The encryption type of a set, where the facts list it. A bare name is not looked up by itself:
/// callers that gather facts write ids out.
fn set_type<'a>(facts: &'a Facts, set: &str) -> Option<&'a str> {
    let sets = &facts.disk_encryption_sets;
    let found = sets
        .iter()
        .find(|known| known.id.eq_ignore_ascii_case(set))?;
    (!found.encryption_type.is_empty()).then_some(&found.encryption_type)
}
