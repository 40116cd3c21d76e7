//! What people call a place in the spec.

use gallery_seal::finding::{Finding, Pointer};
use gallery_seal::language::Bilingual;

use crate::scene::Scene;
use crate::text;

/// A place as a person would name it: `West US › LUN 1`. A place without a name is called by its
/// last key.
pub(super) fn place_name(scene: &Scene, place: &Pointer) -> String {
    let steps: Vec<String> = place.steps().collect();
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    match &*steps {
        [] => scene.say(&text::WHOLE_VERSION).to_owned(),
        ["targetRegions", index, rest @ ..] => {
            let regions = &scene.state.spec.target_regions;
            let region = index
                .parse()
                .ok()
                .and_then(|index: usize| regions.get(index));
            let Some(region) = region else {
                return scene.say(&text::REGIONS_AND_KEYS).to_owned();
            };
            let name = scene.region(&region.name).to_owned();
            match rest {
                ["encryption", "osDisk", ..] => format!("{name} › {}", scene.say(&text::OS_DISK)),
                ["encryption", "dataDisks", disk, ..] => {
                    let known = || {
                        let index: usize = disk.parse().ok()?;
                        region.encryption.as_ref()?.data_disks.get(index)?.lun
                    };
                    let lun = known().map(|lun| lun.to_string());
                    let lun = lun.or_else(|| disk.strip_prefix("lun-").map(str::to_owned));
                    match lun {
                        Some(lun) => format!("{name} › {}", scene.say_with(&text::LUN, [&lun])),
                        None => name,
                    }
                }
                [key] if *key != "name" && *key != "encryption" => match word(key) {
                    Some(text) => format!("{name} › {}", scene.say(text)),
                    None => name,
                },
                _ => name,
            }
        }
        ["source", "dataDisks", disk, ..] => {
            let disks = &scene.state.spec.source.data_disks;
            let disk = disk.parse().ok().and_then(|index: usize| disks.get(index));
            let lun = disk
                .and_then(|disk| disk.lun)
                .map_or_else(|| "?".to_owned(), |lun| lun.to_string());
            let lun = scene.say_with(&text::LUN, [&lun]);
            format!("{} › {lun}", scene.say(&text::SOURCE))
        }
        ["edgeZones", index, ..] => {
            let number = index.parse().map_or(0, |index: usize| index + 1);
            scene.say_with(&text::EDGE_ZONE, [&number.to_string()])
        }
        ["tags", name] => format!("{} › {name}", scene.say(&text::TAGS)),
        [key, rest @ ..] => {
            let last = rest.last().and_then(|last| word(last));
            let first = word(key);
            match (first, last) {
                (Some(first), Some(last)) => format!("{} › {}", scene.say(first), scene.say(last)),
                (Some(first), None) => scene.say(first).to_owned(),
                (None, _) => (*key).to_owned(),
            }
        }
    }
}

/// Where in the form a place is: what is typed first comes first.
fn rank(place: &Pointer) -> usize {
    let first = place.steps().next().unwrap_or_default();
    let known = WORDS.iter().position(|(name, _)| *name == first);
    known.unwrap_or(WORDS.len())
}

/// Findings as they are listed: errors first, then warnings, then notes, each in the form's order.
pub(super) fn listed(findings: &[Finding]) -> impl Iterator<Item = (usize, &Finding)> {
    let key =
        |(index, finding): (usize, &Finding)| (finding.rule.severity(), rank(&finding.path), index);
    let mut order = Vec::with_capacity(findings.len());
    for key in findings.iter().enumerate().map(key) {
        let at = order.partition_point(|before| *before < key);
        order.insert(at, key);
    }
    order
        .into_iter()
        .filter_map(|(_, _, index)| Some((index, findings.get(index)?)))
}

fn word(key: &str) -> Option<&'static Bilingual> {
    WORDS
        .iter()
        .find(|(name, _)| *name == key)
        .map(|(_, text)| *text)
}

/// In the order of the form.
const WORDS: &[(&str, &Bilingual)] = &[
    ("subscriptionId", &text::SUBSCRIPTION),
    ("resourceGroup", &text::RESOURCE_GROUP),
    ("location", &text::HOME_REGION),
    ("gallery", &text::GALLERY),
    ("definition", &text::DEFINITION),
    ("version", &text::VERSION),
    ("source", &text::SOURCE),
    ("kind", &text::MADE_FROM),
    ("osDisk", &text::OS_DISK),
    ("uri", &text::VHD),
    ("storageAccount", &text::STORAGE_ACCOUNT),
    ("hostCaching", &text::HOST_CACHING),
    ("encryptionType", &text::ENCRYPTION),
    ("targetRegions", &text::REGIONS_AND_KEYS),
    ("replicas", &text::REPLICAS),
    ("endOfLifeDate", &text::END_OF_LIFE),
    ("replicationMode", &text::REPLICATION),
    ("replicaCount", &text::DEFAULT_REPLICAS),
    ("excludeFromLatest", &text::NOT_LATEST),
    ("blockDeletionBeforeEndOfLife", &text::BLOCK_DELETION),
    ("allowDeletionOfReplicatedLocations", &text::ALLOW_DELETION),
    ("tags", &text::TAGS),
    ("apiVersion", &text::API_VERSION),
    ("storageAccountType", &text::STORAGE),
    ("storageAccountStrategy", &text::STORAGE_STRATEGY),
    ("edgeZones", &text::EDGE_ZONES),
    ("cloud", &text::CLOUD),
];
