//! The matrix and the findings tell one story.

use std::collections::BTreeMap;

use gallery_seal::coverage::Seal;
use gallery_seal::finding::{Pointer, Rule, Severity};
use gallery_seal::spec::ImageVersionSpec;
use gallery_seal::value::Disk;
use gallery_seal::{check, coverage, fact::Facts};
use proptest::prelude::*;
use serde_json::from_value;
use serde_json::{Value, json};

use crate::check_situation::situations;

/// Errors at a disk's entry that are not about its key: something else is missing there, or the
/// whole version must change.
const NOT_ABOUT_KEYS: &[Rule] = &[
    Rule::EncryptionRegionNotCovered,
    Rule::CvmTypeRequired,
    Rule::CvmDefinition,
    Rule::ApiProperty,
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, max_shrink_iters: 4000, ..ProptestConfig::default() })]

    #[test]
    fn no_cell_promises_what_a_finding_denies((spec, facts) in situations()) {
        let matrix = coverage(&spec, &facts);
        let findings = check(&spec, &facts);
        let errors: Vec<_> = findings
            .iter()
            .filter(|finding| finding.rule.severity() == Severity::Error)
            .filter(|finding| !NOT_ABOUT_KEYS.contains(&finding.rule))
            .collect();
        for (index, row) in matrix.rows.iter().enumerate() {
            let entries = entries(&spec, index);
            for (disk, seal) in matrix.disks.iter().zip(&row.cells) {
                for (path, is_keyed) in entries.get(disk).into_iter().flatten() {
                    let denied = errors.iter().find(|finding| finding.path.is_within(path));
                    prop_assert!(!seal.is_customers() || denied.is_none(), "{disk:?} {denied:#?}");
                    prop_assert!(*seal != Seal::PlatformKey || !is_keyed, "{disk:?} has a set");
                }
                let is_bare = !entries.contains_key(disk);
                prop_assert!(!is_bare || *seal == Seal::PlatformKey);
            }
        }
    }

    #[test]
    fn a_disk_without_a_key_beside_one_with_a_key_is_an_error((spec, facts) in situations()) {
        let matrix = coverage(&spec, &facts);
        let findings = check(&spec, &facts);
        let says = |region: usize| {
            let region = Pointer::root().key("targetRegions").index(region);
            let mut gaps = findings.iter().filter(|finding| finding.rule == Rule::EncryptionRegionNotCovered);
            gaps.any(|finding| finding.path.is_within(&region))
        };
        for (region, row) in matrix.rows.iter().enumerate() {
            let is_gap = row.cells.iter().enumerate().any(|(column, seal)| {
                let mut others = matrix.rows.iter().filter_map(|row| row.cells.get(column));
                *seal == Seal::PlatformKey && others.any(|other| *other != Seal::PlatformKey)
            });
            prop_assert_eq!(is_gap, says(region));
        }
    }
}

#[test]
fn a_set_of_two_regions_seals_only_where_it_is_known_to_be() {
    let region = |name: &str, set: &str| json!({ "name": name, "encryption": { "osDisk": { "diskEncryptionSet": set } } });
    let cells = |set: &str, facts: Value| {
        let regions = [region("eastus", set), region("westus2", set)];
        let spec: ImageVersionSpec = from_value(json!({ "targetRegions": regions })).unwrap();
        let facts: Facts = from_value(facts.clone()).unwrap();
        let rows = coverage(&spec, &facts).rows;
        rows.iter().map(|row| row.cells[0]).collect::<Vec<_>>()
    };
    assert_eq!(cells("keys", json!({})), [Seal::Unknown, Seal::Unknown]);
    assert_eq!(
        cells("keys-westus2", json!({})),
        [Seal::Unknown, Seal::CustomerKey]
    );
    let facts = json!({ "diskEncryptionSets": [{ "id": "keys", "location": "eastus" }] });
    assert_eq!(cells("keys", facts), [Seal::CustomerKey, Seal::Unknown]);
}

type Entries = BTreeMap<Disk, Vec<(Pointer, bool)>>;

/// The entries of a region's encryption, and whether each names a set.
fn entries(spec: &ImageVersionSpec, index: usize) -> Entries {
    let mut entries = Entries::new();
    let Some(keys) = &spec.target_regions[index].encryption else {
        return entries;
    };
    let at = Pointer::root()
        .key("targetRegions")
        .index(index)
        .key("encryption");
    let is_named = |text: &str| !text.trim().is_empty();
    if let Some(disk) = &keys.os_disk {
        let vm = disk.confidential_vm.as_ref();
        let is_keyed = is_named(&disk.disk_encryption_set)
            || vm.is_some_and(|vm| is_named(&vm.disk_encryption_set));
        entries
            .entry(Disk::Os)
            .or_default()
            .push((at.key("osDisk"), is_keyed));
    }
    for (index, disk) in keys.data_disks.iter().enumerate() {
        let vm = disk.confidential_vm.as_ref();
        let is_keyed = is_named(&disk.disk_encryption_set)
            || vm.is_some_and(|vm| is_named(&vm.disk_encryption_set));
        if let Some(lun) = disk.lun {
            let path = at.key("dataDisks").index(index);
            entries
                .entry(Disk::Data(lun))
                .or_default()
                .push((path, is_keyed));
        }
    }
    entries
}
