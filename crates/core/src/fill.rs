//! Fills the whole matrix from a pattern.

use crate::coverage::disks;
use crate::fact::Facts;
use crate::spec::{DataDiskEncryption, DiskEncryption, Encryption, ImageVersionSpec};
use crate::value::{Disk, RegionName};

/// A spec in which every region × disk cell names the set that a pattern makes.
///
/// The pattern may hold `{subscription}`, `{resourceGroup}`, `{region}` (as in `westus`) and
/// `{disk}` (`os` or the LUN); anything else stays as it is. What cells say for confidential VMs
/// is kept.
#[must_use]
pub fn fill_keys(spec: &ImageVersionSpec, pattern: &str) -> ImageVersionSpec {
    let mut filled = spec.clone();
    fill_all(&mut filled, pattern);
    filled
}

/// As [`fill_keys`], in place.
pub fn fill_all(spec: &mut ImageVersionSpec, pattern: &str) {
    let disks = disks(spec, &Facts::default());
    let mut regions = std::mem::take(&mut spec.target_regions);
    for region in &mut regions {
        let name = RegionName::new(&region.name);
        let keys = region.encryption.get_or_insert_default();
        for disk in &disks {
            *set_mut(keys, *disk) = fill(spec, pattern, &name, *disk);
        }
    }
    spec.target_regions = regions;
}

/// One cell's set, from a pattern.
#[must_use]
pub fn fill(spec: &ImageVersionSpec, pattern: &str, region: &RegionName, disk: Disk) -> String {
    let disk = match disk {
        Disk::Os => "os".to_owned(),
        Disk::Data(lun) => lun.to_string(),
    };
    let names = [
        ("{subscription}", &*spec.subscription_id),
        ("{resourceGroup}", &*spec.resource_group),
        ("{region}", region.as_str()),
        ("{disk}", &*disk),
    ];
    let mut filled = String::with_capacity(pattern.len() + 32);
    let mut rest = pattern;
    while let Some((before, _)) = rest.split_once('{') {
        let after = rest.get(before.len()..).unwrap_or_default();
        filled.push_str(before);
        let known = names.iter().find(|(name, _)| after.starts_with(name));
        let (said, length) = known.map_or(("{", 1), |(name, value)| (*value, name.len()));
        filled.push_str(said);
        rest = after.get(length..).unwrap_or_default();
    }
    filled + rest
}

/// The set of one disk, made where it is not there yet.
pub fn set_mut(keys: &mut Encryption, disk: Disk) -> &mut String {
    match disk {
        Disk::Os => {
            let disk = keys.os_disk.get_or_insert_with(DiskEncryption::default);
            &mut disk.disk_encryption_set
        }
        Disk::Data(lun) => {
            let at = keys
                .data_disks
                .iter()
                .position(|disk| disk.lun == Some(lun));
            let at = at.unwrap_or_else(|| {
                keys.data_disks.push(DataDiskEncryption {
                    lun: Some(lun),
                    ..DataDiskEncryption::default()
                });
                keys.data_disks.len() - 1
            });
            #[expect(clippy::indexing_slicing, reason = "found or pushed just above")]
            &mut keys.data_disks[at].disk_encryption_set
        }
    }
}
