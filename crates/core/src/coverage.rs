//! The region × disk matrix: how each disk is sealed in each region.

use crate::check::{Case, KeyEntry, Place, doubtful_keys, is_double, takes_set};
use crate::fact::Facts;
use crate::record::record;
use crate::spec::{ImageVersionSpec, Integer};
use crate::value::Disk;
use crate::word::{word_fields, words};

words! {
    /// How one disk is sealed in one region.
    Seal {
        /// Under the customer's key.
        CustomerKey = "customerKey",
        /// Under the customer's key and the platform's: double encryption.
        PlatformAndCustomerKeys = "platformAndCustomerKeys",
        /// A confidential VM's disk and guest state, under the customer's key.
        ConfidentialCustomerKey = "confidentialCustomerKey",
        /// Under the platform's key: no set is named.
        PlatformKey = "platformKey",
        /// The text does not say: a placeholder, or a set that an error is about.
        Unknown = "unknown",
    }
}

word_fields!(Seal or Unknown);

impl Seal {
    /// Whether the customer holds the key.
    #[must_use]
    pub const fn is_customers(self) -> bool {
        !matches!(self, Self::PlatformKey | Self::Unknown)
    }
}

/// A row a target region, a column a disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The columns: the OS disk, then the data disks by LUN.
    pub disks: Vec<Disk>,
    /// The rows, in the spec's order.
    pub rows: Vec<Row>,
}

record!(Coverage {
    "disks" => disks [always],
    "rows" => rows [always],
});

/// One target region.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its name, as typed.
    pub region: String,
    /// A seal for each of [`Coverage::disks`].
    pub cells: Vec<Seal>,
}

record!(Row {
    "region" => region [always],
    "cells" => cells [always],
});

/// How each disk is sealed in each target region.
///
/// A cell that an error speaks of is [`Seal::Unknown`], so that the matrix never promises what
/// [`crate::check()`] denies.
#[must_use]
pub fn coverage(spec: &ImageVersionSpec, facts: &Facts) -> Coverage {
    let case = Case::new(spec, facts);
    let doubtful = doubtful_keys(&case);
    let mut seals = vec![vec![None; case.disks.len()]; spec.target_regions.len()];
    for entry in case.entries() {
        if let (Place::Region(index), Some(column)) = (entry.place, case.column(entry.disk))
            && let Some(cell) = seals.get_mut(index).and_then(|row| row.get_mut(column))
        {
            let path = entry.place.entry(entry.entry);
            let seal = seal(&case, &entry, doubtful.get(path.as_str()).is_some());
            // Of two keys for one LUN neither is certain.
            let is_same = cell.is_none_or(|known| known == seal);
            *cell = Some(if is_same { seal } else { Seal::Unknown });
        }
    }
    let rows = spec.target_regions.iter().zip(seals);
    let rows = rows.map(|(region, seals)| Row {
        region: region.name.clone(),
        cells: seals
            .into_iter()
            .map(|seal| seal.unwrap_or(Seal::PlatformKey))
            .collect(),
    });
    Coverage {
        rows: rows.collect(),
        disks: case.disks,
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
    let data = sorted(luns.collect()).into_iter().map(Disk::Data);
    std::iter::once(Disk::Os).chain(data).collect()
}

/// The LUNs in order, each once.
pub(crate) fn sorted(luns: Vec<Integer>) -> Vec<Integer> {
    // There are few different ones, so a sort would only add to what is shipped.
    let mut sorted = Vec::new();
    for lun in luns {
        if let Err(place) = sorted.binary_search(&lun) {
            sorted.insert(place, lun);
        }
    }
    sorted
}

fn seal(case: &Case, entry: &KeyEntry, is_doubtful: bool) -> Seal {
    if !entry.is_keyed() {
        return Seal::PlatformKey;
    }
    let confidential = entry.confidential_vm.filter(|vm| takes_set(&vm.kind));
    let set = confidential.map_or(entry.set, |vm| &vm.disk_encryption_set);
    if is_doubtful || set.trim().is_empty() {
        Seal::Unknown
    } else if confidential.is_some() {
        Seal::ConfidentialCustomerKey
    } else if is_double(case, set) {
        Seal::PlatformAndCustomerKeys
    } else {
        Seal::CustomerKey
    }
}
