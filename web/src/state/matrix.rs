//! What can be done with the region × disk matrix, on the spec alone.

use gallery_seal::ImageVersionSpec;
use gallery_seal::fill::{fill, set_mut};
use gallery_seal::finding::Pointer;
use gallery_seal::policy::Policy;
use gallery_seal::spec::{DataDiskEncryption, Encryption, Integer, TargetRegion};
use gallery_seal::value::{Disk, RegionName};

/// What a column of the matrix holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The region's name.
    Region,
    /// The set of a disk.
    Disk(Disk),
    /// How many replicas.
    Replicas,
    /// The storage type.
    Storage,
    /// What removes the row.
    Remove,
}

/// The columns that hold something, as they stand beside each other.
pub fn columns(disks: &[Disk]) -> impl Iterator<Item = Column> {
    let disks = disks.iter().copied().map(Column::Disk);
    let ends = [Column::Replicas, Column::Storage];
    std::iter::once(Column::Region).chain(disks).chain(ends)
}

/// The text of the spec that a cell shows.
#[must_use]
pub fn field(spec: &ImageVersionSpec, region: usize, column: Column) -> Option<Pointer> {
    let row = row(region);
    match column {
        Column::Region => Some(row.key("name")),
        Column::Disk(disk) => Some(place(spec, region, disk).key("diskEncryptionSet")),
        Column::Replicas => Some(row.key("replicas")),
        Column::Storage => Some(row.key("storageAccountType")),
        Column::Remove => None,
    }
}

/// The set of a cell, as typed; empty when there is none.
#[must_use]
pub fn key(spec: &ImageVersionSpec, region: usize, disk: Disk) -> &str {
    let region = spec.target_regions.get(region);
    let keys = region.and_then(|region| region.encryption.as_ref()?.of(disk));
    keys.map_or("", |(set, _)| set)
}

/// Sets or clears a cell. What the disk says for confidential VMs stays.
pub fn set_key(spec: &mut ImageVersionSpec, region: usize, disk: Disk, set: &str) {
    let Some(region) = spec.target_regions.get_mut(region) else {
        return;
    };
    if set.is_empty() {
        clear(region, disk);
    } else {
        set.clone_into(set_mut(region.encryption.get_or_insert_default(), disk));
        order(region);
    }
}

/// Where a disk's keys in a region are. A data disk that has none yet is called by what would name
/// it: the spec holds data disks in a list, and the list has no place for it.
#[must_use]
pub fn place(spec: &ImageVersionSpec, region: usize, disk: Disk) -> Pointer {
    let keys = row(region).key("encryption");
    let Disk::Data(lun) = disk else {
        return keys.key("osDisk");
    };
    let known = spec.target_regions.get(region);
    let known = known.and_then(|region| region.encryption.as_ref());
    let index = known.and_then(|known| {
        let mut disks = known.data_disks.iter();
        disks.position(|disk| disk.lun == Some(lun))
    });
    let disks = keys.key("dataDisks");
    match index {
        Some(index) => disks.index(index),
        None => disks.key(&format!("lun-{lun}")),
    }
}

/// Where a region is.
#[must_use]
pub fn row(region: usize) -> Pointer {
    Pointer::root().key("targetRegions").index(region)
}

/// Where a place in the matrix is after a change: what is said of a data disk's keys follows the
/// disk, though the list that it is in has become another one.
#[must_use]
pub fn follow(before: &ImageVersionSpec, after: &ImageVersionSpec, here: &Pointer) -> Pointer {
    let steps: Vec<String> = here.steps().collect();
    let [regions, region, keys, disks, disk, rest @ ..] = &*steps else {
        return here.clone();
    };
    if [&**regions, &**keys, &**disks] != ["targetRegions", "encryption", "dataDisks"] {
        return here.clone();
    }
    let Ok(region) = region.parse::<usize>() else {
        return here.clone();
    };
    let listed = || {
        let keys = before.target_regions.get(region)?.encryption.as_ref()?;
        keys.data_disks.get(disk.parse::<usize>().ok()?)?.lun
    };
    let unlisted = || disk.strip_prefix("lun-")?.parse().ok().map(Integer);
    match listed().or_else(unlisted) {
        Some(lun) => {
            let place = place(after, region, Disk::Data(lun));
            rest.iter().fold(place, |place, key| place.key(key))
        }
        None => here.clone(),
    }
}

/// Takes back what a change did to cells that the owner's policy locks, and says how many sets that
/// were. Rows that have moved are left alone.
pub fn hold(
    before: &ImageVersionSpec,
    after: &mut ImageVersionSpec,
    disks: &[Disk],
    policy: &Policy,
) -> usize {
    if policy.locked_fields.is_empty() {
        return 0;
    }
    let mut held = 0;
    for (index, was) in before.target_regions.iter().enumerate() {
        let Some(is) = after.target_regions.get_mut(index) else {
            break;
        };
        if is.name != was.name {
            continue;
        }
        if policy.locks(&row(index).key("replicas")) {
            is.replicas = was.replicas;
        }
        if policy.locks(&row(index).key("storageAccountType")) {
            is.storage_account_type
                .clone_from(&was.storage_account_type);
        }
        for disk in disks {
            let set = key(before, index, *disk);
            let place = place(before, index, *disk).key("diskEncryptionSet");
            if policy.locks(&place) && key(after, index, *disk) != set {
                set_key(after, index, *disk, set);
                held += 1;
            }
        }
    }
    held
}

/// Every cell, or every empty one, gets the set that a pattern makes.
pub fn fill_with(spec: &mut ImageVersionSpec, disks: &[Disk], pattern: &str, only_empty: bool) {
    for region in 0..spec.target_regions.len() {
        for disk in disks {
            if only_empty && !key(spec, region, *disk).is_empty() {
                continue;
            }
            let name = region_name(spec, region);
            let set = fill(spec, pattern, &name, *disk);
            set_key(spec, region, *disk, &set);
        }
    }
}

/// The cell's set goes to every row below.
pub fn fill_down(spec: &mut ImageVersionSpec, region: usize, disk: Disk) {
    for below in region + 1..spec.target_regions.len() {
        let set = moved(spec, region, below, disk);
        set_key(spec, below, disk, &set);
    }
}

/// The cell's set goes to every disk on its right.
pub fn fill_right(spec: &mut ImageVersionSpec, disks: &[Disk], region: usize, disk: Disk) {
    let set = key(spec, region, disk).to_owned();
    for right in disks.iter().filter(|right| **right > disk) {
        set_key(spec, region, *right, &set);
    }
}

/// The row's sets, replicas and storage go to every other row.
pub fn copy_row(spec: &mut ImageVersionSpec, disks: &[Disk], region: usize) {
    let Some(from) = spec.target_regions.get(region).cloned() else {
        return;
    };
    for other in (0..spec.target_regions.len()).filter(|other| *other != region) {
        for disk in disks {
            let set = moved(spec, region, other, *disk);
            set_key(spec, other, *disk, &set);
        }
        if let Some(row) = spec.target_regions.get_mut(other) {
            row.replicas = from.replicas;
            row.storage_account_type
                .clone_from(&from.storage_account_type);
        }
    }
}

/// The source is known to have a data disk at this LUN.
pub fn add_lun(spec: &mut ImageVersionSpec, lun: Integer) {
    if spec.source.luns().any(|known| known == lun) {
        return;
    }
    if spec.source.is_disks() {
        spec.source
            .data_disks
            .push(gallery_seal::spec::DataDiskSource {
                lun: Some(lun),
                ..Default::default()
            });
    } else {
        let luns = &mut spec.source.data_disk_luns;
        let at = luns.iter().position(|known| *known > lun);
        luns.insert(at.unwrap_or(luns.len()), lun);
    }
}

/// The data disk at this LUN goes, in the source and in every region and edge zone.
pub fn remove_lun(spec: &mut ImageVersionSpec, lun: Integer) {
    spec.source.data_disk_luns.retain(|known| *known != lun);
    spec.source.data_disks.retain(|disk| disk.lun != Some(lun));
    let regions = spec
        .target_regions
        .iter_mut()
        .map(|region| &mut region.encryption);
    let zones = spec.edge_zones.iter_mut().map(|zone| &mut zone.encryption);
    for keys in regions.chain(zones) {
        if let Some(present) = keys {
            present.data_disks.retain(|disk| disk.lun != Some(lun));
            forget_if_empty(keys);
        }
    }
}

fn region_name(spec: &ImageVersionSpec, region: usize) -> RegionName {
    let region = spec.target_regions.get(region);
    RegionName::new(region.map_or("", |region| &region.name))
}

/// A cell's set as it would be called in another row: its own region's name gives way to the
/// other's. A name that does not hold it stays as it is.
fn moved(spec: &ImageVersionSpec, from: usize, to: usize, disk: Disk) -> String {
    let set = key(spec, from, disk);
    let here = region_name(spec, from);
    let there = region_name(spec, to);
    if here.as_str().is_empty() || there.as_str().is_empty() {
        return set.to_owned();
    }
    let (before, name) = match set.rsplit_once('/') {
        Some((before, name)) => (format!("{before}/"), name),
        None => (String::new(), set),
    };
    match name.to_ascii_lowercase().find(here.as_str()) {
        Some(at) => {
            let (head, rest) = name.split_at(at);
            let tail = rest.get(here.as_str().len()..).unwrap_or_default();
            format!("{before}{head}{there}{tail}")
        }
        None => set.to_owned(),
    }
}

fn clear(region: &mut TargetRegion, disk: Disk) {
    let Some(keys) = &mut region.encryption else {
        return;
    };
    match disk {
        Disk::Os => {
            if let Some(os) = &mut keys.os_disk {
                os.disk_encryption_set.clear();
            }
            keys.os_disk.take_if(|os| os.confidential_vm.is_none());
        }
        Disk::Data(lun) => {
            for entry in keys
                .data_disks
                .iter_mut()
                .filter(|entry| entry.lun == Some(lun))
            {
                entry.disk_encryption_set.clear();
            }
            keys.data_disks
                .retain(|entry| entry.lun != Some(lun) || entry.confidential_vm.is_some());
        }
    }
    forget_if_empty(&mut region.encryption);
}

fn forget_if_empty(keys: &mut Option<Encryption>) {
    keys.take_if(|keys| keys.is_empty());
}

fn order(region: &mut TargetRegion) {
    if let Some(keys) = &mut region.encryption {
        let disks = &mut keys.data_disks;
        while let Some(at) = disks.windows(2).position(is_reversed) {
            disks.swap(at, at + 1);
        }
    }
}

fn is_reversed(pair: &[DataDiskEncryption]) -> bool {
    matches!(pair, [first, second] if first.lun > second.lun)
}
