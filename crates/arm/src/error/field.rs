//! ARM's paths, such as `properties.publishingProfile.targetRegions[1].name`, as fields of a spec.

use gallery_seal::finding::Pointer;

use super::place::root;

/// The field of a path in ARM's own words, such as
/// `properties.publishingProfile.targetRegions[1].encryption.osDiskImage`.
pub(super) fn field(path: &str) -> Option<Pointer> {
    let mut at: Option<Pointer> = None;
    for step in path.split(['.', '/']) {
        let (key, index) = step.split_once('[').unwrap_or((step, ""));
        let index: Option<usize> = index.trim_end_matches(']').parse().ok();
        let key = key.to_ascii_lowercase();
        let region = at
            .as_ref()
            .filter(|at| at.as_str().starts_with("/targetRegions"));
        let next = match (&*key, region) {
            ("targetregions", _) => Some(root("targetRegions")),
            ("storageprofile", _) => Some(root("source")),
            (_, Some(at)) => inner(&key).map(|key| at.key(key)),
            _ => outer(&key).map(root),
        };
        if let Some(next) = next {
            at = Some(index.map_or_else(|| next.clone(), |index| next.index(index)));
        }
    }
    at
}

/// ARM's word within a target region, and the spec's.
fn inner(key: &str) -> Option<&'static str> {
    Some(match key {
        "name" => "name",
        "encryption" => "encryption",
        "osdiskimage" => "osDisk",
        "datadiskimages" => "dataDisks",
        "lun" => "lun",
        "diskencryptionsetid" => "diskEncryptionSet",
        "regionalreplicacount" => "replicas",
        "storageaccounttype" => "storageAccountType",
        "excludefromlatest" => "excludeFromLatest",
        _ => return None,
    })
}

/// ARM's word for what belongs to the whole version, and the spec's.
fn outer(key: &str) -> Option<&'static str> {
    Some(match key {
        "location" => "location",
        "tags" => "tags",
        "replicacount" => "replicaCount",
        "storageaccounttype" => "storageAccountType",
        "storageaccountstrategy" => "storageAccountStrategy",
        "replicationmode" => "replicationMode",
        "endoflifedate" => "endOfLifeDate",
        "excludefromlatest" => "excludeFromLatest",
        "targetextendedlocations" => "edgeZones",
        "allowdeletionofreplicatedlocations" => "allowDeletionOfReplicatedLocations",
        "blockdeletionbeforeendoflife" => "blockDeletionBeforeEndOfLife",
        "uefisettings" => "uefiSettings",
        _ => return None,
    })
}
