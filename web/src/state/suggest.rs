//! Which disk could take which disk encryption set, of those that are there.

use gallery_seal::ImageVersionSpec;
use gallery_seal::coverage::{Coverage, Seal};
use gallery_seal::fact::DiskEncryptionSet;
use gallery_seal::value::{Disk, RegionName};

/// What is suggested.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestion {
    /// Region, disk and set, for each open disk of which it is clear what it takes.
    pub keys: Vec<(usize, Disk, String)>,
    /// How many disks stay open, as several sets would do, or none.
    pub open: usize,
}

/// Fills open disks: where a region has one set that fits, that one; of several, the one whose name
/// alone speaks of the disk.
#[must_use]
pub fn suggest(
    spec: &ImageVersionSpec,
    coverage: &Coverage,
    sets: &[DiskEncryptionSet],
) -> Suggestion {
    let mut suggestion = Suggestion::default();
    for (index, (region, row)) in spec.target_regions.iter().zip(&coverage.rows).enumerate() {
        let name = RegionName::new(&region.name);
        let fitting: Vec<_> = sets
            .iter()
            .filter(|set| RegionName::new(&set.location) == name && fits(set, spec))
            .collect();
        for (disk, seal) in coverage.disks.iter().zip(&row.cells) {
            if *seal != Seal::PlatformKey {
                continue;
            }
            match one_for(*disk, &fitting) {
                Some(set) => suggestion.keys.push((index, *disk, set.id.clone())),
                None => suggestion.open += 1,
            }
        }
    }
    suggestion
}

/// The disks of a region that have this set.
#[must_use]
pub fn takers(spec: &ImageVersionSpec, region: usize, id: &str) -> Vec<Disk> {
    let encryption = spec
        .target_regions
        .get(region)
        .and_then(|region| region.encryption.as_ref());
    let Some(encryption) = encryption else {
        return Vec::new();
    };
    let is_it = |set: &str| {
        set.eq_ignore_ascii_case(id) || !set.contains('/') && set.eq_ignore_ascii_case(name_of(id))
    };
    let os = encryption
        .os_disk
        .iter()
        .filter(|disk| is_it(&disk.disk_encryption_set));
    let data = encryption
        .data_disks
        .iter()
        .filter(|disk| is_it(&disk.disk_encryption_set));
    let data = data.filter_map(|disk| Some(Disk::Data(disk.lun?)));
    os.map(|_| Disk::Os).chain(data).collect()
}

/// A set's name.
#[must_use]
pub fn name_of(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or(id)
}

/// Whether a set is well, and of the type that the spec means.
fn fits(set: &DiskEncryptionSet, spec: &ImageVersionSpec) -> bool {
    let wanted = if spec.encryption_type == "platformAndCustomerKeys" {
        "EncryptionAtRestWithPlatformAndCustomerKeys"
    } else {
        "EncryptionAtRestWithCustomerKey"
    };
    let is_well = set.provisioning_state.is_empty()
        || set.provisioning_state.eq_ignore_ascii_case("Succeeded");
    let is_its = set.encryption_type.is_empty() || set.encryption_type.eq_ignore_ascii_case(wanted);
    is_well && is_its && set.auto_key_rotation_error.is_empty()
}

fn one_for<'a>(disk: Disk, sets: &[&'a DiskEncryptionSet]) -> Option<&'a DiskEncryptionSet> {
    if let [set] = sets {
        return Some(set);
    }
    let words: Vec<String> = match disk {
        Disk::Os => vec!["os".into()],
        Disk::Data(lun) => ["d", "data", "lun", "disk"]
            .iter()
            .map(|word| format!("{word}{lun}"))
            .collect(),
    };
    let speaks = |set: &&&DiskEncryptionSet| {
        let name = name_of(&set.id).to_ascii_lowercase();
        let mut parts = name.split(|character: char| !character.is_ascii_alphanumeric());
        parts.any(|part| words.iter().any(|word| part == word))
    };
    let mut those = sets.iter().filter(speaks);
    match (those.next(), those.next()) {
        (Some(set), None) => Some(set),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use gallery_seal::coverage;
    use gallery_seal::fact::Facts;
    use gallery_seal::spec::from_json;

    use super::*;

    fn set(name: &str, location: &str) -> DiskEncryptionSet {
        DiskEncryptionSet {
            id: format!(
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/{name}"
            ),
            location: location.into(),
            provisioning_state: "Succeeded".into(),
            ..DiskEncryptionSet::default()
        }
    }

    #[track_caller]
    fn names(sets: &[DiskEncryptionSet]) -> (Vec<(usize, Disk, String)>, usize) {
        let spec = r#"{"source":{"kind":"managedImage","id":"i","dataDiskLuns":[1]},
            "targetRegions":[{"name":"West US"},{"name":"eastus2"}]}"#;
        let spec: ImageVersionSpec = from_json(spec).unwrap();
        let suggestion = suggest(&spec, &coverage(&spec, &Facts::default()), sets);
        let keys = suggestion.keys.into_iter();
        let keys = keys.map(|(region, disk, id)| (region, disk, name_of(&id).to_owned()));
        (keys.collect(), suggestion.open)
    }

    #[test]
    fn the_only_set_of_a_region_is_taken_for_all() {
        let (keys, open) = names(&[set("des", "westus")]);
        let lun = Disk::Data(gallery_seal::spec::Integer(1));
        assert_eq!(keys, [(0, Disk::Os, "des".into()), (0, lun, "des".into())]);
        assert_eq!(open, 2);
    }

    #[test]
    fn of_several_the_one_that_speaks_of_the_disk_is_taken() {
        let (keys, open) = names(&[
            set("a-os", "westus"),
            set("a-d1", "West US"),
            set("b", "westus"),
        ]);
        let taken: Vec<_> = keys.iter().map(|(_, _, name)| &**name).collect();
        assert_eq!((taken, open), (vec!["a-os", "a-d1"], 2));
        let (keys, open) = names(&[set("a", "westus"), set("b", "westus")]);
        assert_eq!((keys.len(), open), (0, 4));
    }

    #[test]
    fn a_set_that_is_not_well_is_not_suggested() {
        let mut failed = set("des", "westus");
        failed.provisioning_state = "Failed".into();
        let mut off = set("des2", "westus");
        off.auto_key_rotation_error = "KeyDisabled".into();
        let mut double = set("des3", "westus");
        double.encryption_type = "EncryptionAtRestWithPlatformAndCustomerKeys".into();
        assert_eq!(names(&[failed, off, double]), (Vec::new(), 4));
    }
}
