//! `name/placeholder`: a placeholder was left where a value belongs. Tag values may be any text.

use super::{Case, Place, report};
use crate::finding::{Finding, Pointer, Rule};
use crate::search::replaced;
use crate::value::is_placeholder;

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let mut look = |text: &str, at: &Pointer, key: &str| {
        if is_placeholder(text) {
            say(text, at.key(key), found);
        }
    };
    let spec = case.spec;
    let root = Pointer::root();
    for (text, key) in [
        (&spec.api_version, "apiVersion"),
        (&spec.subscription_id, "subscriptionId"),
        (&spec.resource_group, "resourceGroup"),
        (&spec.gallery, "gallery"),
        (&spec.definition, "definition"),
        (&spec.version, "version"),
        (&spec.location, "location"),
        (&spec.storage_account_type, "storageAccountType"),
        (&spec.storage_account_strategy, "storageAccountStrategy"),
        (&spec.replication_mode, "replicationMode"),
        (&spec.end_of_life_date, "endOfLifeDate"),
    ] {
        look(text, &root, key);
    }
    look(&spec.source.id, &Pointer::of("source"), "id");
    for disk in case.source_disks() {
        look(disk.id, &disk.at, "id");
        look(disk.storage_account, &disk.at, "storageAccount");
        look(disk.host_caching, &disk.at, "hostCaching");
        // `$web` and `$root` are containers of a storage account.
        let uri = replaced(&replaced(disk.uri, "/$web/", "/"), "/$root/", "/");
        look(&uri, &disk.at, "uri");
    }
    for (index, region) in spec.target_regions.iter().enumerate() {
        let at = Place::Region(index).path();
        look(&region.name, &at, "name");
        look(&region.storage_account_type, &at, "storageAccountType");
        for (index, set) in region.additional_replica_sets.iter().enumerate() {
            let at = at.key("additionalReplicaSets").index(index);
            look(&set.storage_account_type, &at, "storageAccountType");
        }
    }
    for (index, zone) in spec.edge_zones.iter().enumerate() {
        let at = Place::Zone(index).path();
        look(&zone.region, &at, "region");
        look(&zone.zone, &at, "zone");
        look(&zone.storage_account_type, &at, "storageAccountType");
    }
    for entry in case.entries() {
        if let Some(vm) = entry.confidential_vm {
            let at = entry.place.entry(entry.entry).key("confidentialVm");
            look(&vm.kind, &at, "type");
        }
    }
    for set in &case.sets {
        if is_placeholder(set.text) {
            say(set.text, set.path(), found);
        }
    }
}

fn say(text: &str, path: Pointer, found: &mut Vec<Finding>) {
    report(
        found,
        Rule::NamePlaceholder,
        path,
        (&TEXT, &[text]),
        (&HELP, &[]),
    );
}

texts! {
    TEXT: "`{0}` is a placeholder, and a value belongs here.", "`{0}` 是預留位置，此處需要實際的值。";
    HELP: "Put the real value in its place.", "請填入實際的值。";
}
