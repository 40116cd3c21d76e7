//! What people call a place in the spec.

use gallery_seal::finding::Pointer;
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

fn word(key: &str) -> Option<&'static Bilingual> {
    WORDS
        .iter()
        .find(|(name, _)| *name == key)
        .map(|(_, text)| *text)
}

const WORDS: &[(&str, &Bilingual)] = &[
    ("cloud", &text::CLOUD),
    ("apiVersion", &text::API_VERSION),
    ("subscriptionId", &text::SUBSCRIPTION),
    ("resourceGroup", &text::RESOURCE_GROUP),
    ("gallery", &text::GALLERY),
    ("definition", &text::DEFINITION),
    ("version", &text::VERSION),
    ("location", &text::HOME_REGION),
    ("tags", &text::TAGS),
    ("source", &text::SOURCE),
    ("osDisk", &text::OS_DISK),
    ("uri", &text::VHD),
    ("storageAccount", &text::STORAGE_ACCOUNT),
    ("hostCaching", &text::HOST_CACHING),
    ("encryptionType", &text::ENCRYPTION),
    ("targetRegions", &text::REGIONS_AND_KEYS),
    ("edgeZones", &text::EDGE_ZONES),
    ("replicas", &text::REPLICAS),
    ("replicaCount", &text::DEFAULT_REPLICAS),
    ("storageAccountType", &text::STORAGE),
    ("storageAccountStrategy", &text::STORAGE_STRATEGY),
    ("replicationMode", &text::REPLICATION),
    ("endOfLifeDate", &text::END_OF_LIFE),
    ("excludeFromLatest", &text::NOT_LATEST),
    ("blockDeletionBeforeEndOfLife", &text::BLOCK_DELETION),
    ("allowDeletionOfReplicatedLocations", &text::ALLOW_DELETION),
];
