//! How an image version reaches its regions.

use std::time::Duration;

use gallery_seal::json::Json;
use gallery_seal::region;
use gallery_seal::value::{Cloud, RegionName};

use crate::random;
use crate::refusal::Refusal;
use crate::tree;
use crate::world::{Resource, World};

/// A region's part of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Replica {
    pub(crate) region: RegionName,
    pub(crate) start: Duration,
    pub(crate) end: Duration,
    /// Why it does not get there.
    pub(crate) failure: Option<String>,
}

/// A region that fails although nothing is wrong with the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stumble {
    /// The region, in any spelling.
    pub region: String,
    /// How many more times it fails.
    pub times: u32,
    /// What Azure says of it.
    pub details: String,
}

impl Replica {
    /// The replicas of a version that is everywhere already.
    pub(crate) fn whole(body: &Json, now: Duration) -> Vec<Self> {
        let names = regions(body).into_iter();
        names
            .map(|region| Self {
                region,
                start: now,
                end: now,
                failure: None,
            })
            .collect()
    }

    fn is_over(&self, now: Duration) -> bool {
        self.end <= now
    }

    fn progress(&self, now: Duration) -> i32 {
        let whole = self.end.saturating_sub(self.start).as_millis().max(1);
        let done = now.saturating_sub(self.start).as_millis();
        let reached = if self.is_over(now) {
            100
        } else {
            i32::try_from(done * 100 / whole).unwrap_or(99)
        };
        // What fails never gets to the end.
        if self.failure.is_some() {
            reached * 6 / 10
        } else {
            reached
        }
    }

    fn to_json(&self, cloud: Cloud, now: Duration) -> Json {
        let state = match (self.is_over(now), &self.failure) {
            (false, _) => "Replicating",
            (true, None) => "Completed",
            (true, Some(_)) => "Failed",
        };
        let details = self
            .failure
            .as_deref()
            .filter(|_| self.is_over(now))
            .unwrap_or_default();
        Json::object([
            (
                "region",
                region::display_name(cloud, self.region.as_str()).into(),
            ),
            ("state", state.into()),
            ("details", details.into()),
            ("progress", self.progress(now).into()),
        ])
    }
}

/// The regions that a body's target regions name, in their order.
pub(crate) fn regions(body: &Json) -> Vec<RegionName> {
    let targets = tree::list(body, "properties.publishingProfile.targetRegions").iter();
    let mut names: Vec<RegionName> = targets
        .filter_map(|target| tree::text(target, "name"))
        .map(RegionName::new)
        .collect();
    if names.is_empty() {
        names.extend(tree::text(body, "location").map(RegionName::new));
    }
    names
}

/// The whole progress in percent.
pub(crate) fn progress(replicas: &[Replica], now: Duration) -> i32 {
    let count = i32::try_from(replicas.len()).unwrap_or(1).max(1);
    replicas
        .iter()
        .map(|replica| replica.progress(now))
        .sum::<i32>()
        / count
}

/// `properties.replicationStatus`.
pub(crate) fn status(resource: &Resource, cloud: Cloud, now: Duration) -> Json {
    let replicas = &resource.replicas;
    let state = if replicas.iter().any(|replica| !replica.is_over(now)) {
        "InProgress"
    } else if replicas.iter().any(|replica| replica.failure.is_some()) {
        "Failed"
    } else {
        "Completed"
    };
    let summary = replicas.iter().map(|replica| replica.to_json(cloud, now));
    Json::object([
        ("aggregatedState", state.into()),
        ("summary", Json::List(summary.collect())),
    ])
}

/// What the operation says when regions have failed.
///
/// Text: Azure/azure-cli, issue 15539; the code is not in it and composed.
pub(crate) fn failure(replicas: &[Replica]) -> Option<Refusal> {
    let failed = replicas.iter().filter_map(|replica| {
        let failure = replica.failure.as_ref()?;
        Some(format!("{{region:{}, detail:{failure}}}", replica.region))
    });
    let failed: Vec<String> = failed.collect();
    (!failed.is_empty()).then(|| {
        let message = format!(
            "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: \
             '{}'. If retry does not work, then please do an update by removing the failed regions and update \
             again by adding them back.",
            failed.join(", ")
        );
        Refusal::new(409, "ReplicationJobsFailed", message)
    })
}

impl World {
    /// Begins to bring a version to its regions; where it is already, it stays.
    pub(crate) fn replicate(
        &mut self,
        name: &str,
        body: &Json,
        before: &[Replica],
    ) -> Vec<Replica> {
        let mut replicas = Vec::new();
        for region in regions(body) {
            let mut there = before.iter().filter(|replica| replica.is_over(self.now));
            let there = there.find(|replica| replica.region == region && replica.failure.is_none());
            replicas.push(
                there
                    .cloned()
                    .unwrap_or_else(|| self.replica(name, region, body)),
            );
        }
        replicas
    }

    fn replica(&mut self, name: &str, region: RegionName, body: &Json) -> Replica {
        let spread = random::hash(self.seed, &format!("{name}{region}")) % 1000;
        let share = 750 + u32::try_from(spread / 2).unwrap_or_default();
        Replica {
            failure: self
                .too_large(body)
                .or_else(|| self.key_disabled(&region, body))
                .or_else(|| self.stumble(&region)),
            region,
            start: self.now,
            end: self.now + self.pace.replication * share / 1000,
        }
    }

    fn stumble(&mut self, region: &RegionName) -> Option<String> {
        let mut stumbles = self.stumbles.iter_mut();
        let stumble = stumbles
            .find(|stumble| stumble.times > 0 && RegionName::new(&stumble.region) == *region)?;
        stumble.times -= 1;
        Some(stumble.details.clone())
    }

    /// Text: "Troubleshoot images in an Azure Compute Gallery" in Azure's documents.
    fn too_large(&self, body: &Json) -> Option<String> {
        if tree::text(body, "properties.publishingProfile.replicationMode") == Some("Shallow") {
            return None;
        }
        let largest = self
            .sizes(body)
            .into_iter()
            .max()
            .filter(|size| *size > 2048)?;
        Some(format!(
            "Replication failed in this region due to 'The GalleryImageVersion source resource size {largest} exceeds \
             the max size 2048 supported.'"
        ))
    }

    /// The sizes of the source's disks in gigabytes, where they are known.
    fn sizes(&self, body: &Json) -> Vec<i64> {
        let storage = tree::at(body, "properties.storageProfile");
        let parts = tree::list(storage, "dataDiskImages")
            .iter()
            .chain([tree::at(storage, "osDiskImage")]);
        let parts = parts.filter_map(|part| tree::text(part, "source.id"));
        let mut sizes: Vec<i64> = parts
            .filter_map(|id| tree::number(&self.named(id)?.body, "properties.diskSizeGB"))
            .collect();
        let whole = ["source.virtualMachineId", "source.id"].into_iter();
        for id in whole.filter_map(|path| tree::text(storage, path)) {
            let Some(source) = self.named(id) else {
                continue;
            };
            let profile = tree::at(&source.body, "properties.storageProfile");
            let disks = tree::list(profile, "dataDisks")
                .iter()
                .chain([tree::at(profile, "osDisk")]);
            sizes.extend(disks.filter_map(|disk| tree::number(disk, "diskSizeGB")));
        }
        sizes
    }

    /// A set can be whole while its key is switched off. The text is composed.
    fn key_disabled(&self, region: &RegionName, body: &Json) -> Option<String> {
        let targets = tree::list(body, "properties.publishingProfile.targetRegions").iter();
        let mut targets = targets.filter(|target| {
            tree::text(target, "name").is_some_and(|name| RegionName::new(name) == *region)
        });
        targets.find_map(|target| {
            let encryption = tree::at(target, "encryption");
            let disks = tree::list(encryption, "dataDiskImages").iter().chain([tree::at(encryption, "osDiskImage")]);
            let mut sets = disks.filter_map(|disk| tree::text(disk, "diskEncryptionSetId"));
            sets.find_map(|set| {
                let set = self.named(set)?;
                let url = tree::text(&set.body, "properties.activeKey.keyUrl")?;
                self.is_key_off(url).then(|| {
                    format!(
                        "Replication failed in this region due to 'The key '{url}' of disk encryption set '{}' is \
                         disabled.'",
                        set.id.name()
                    )
                })
            })
        })
    }

    fn is_key_off(&self, url: &str) -> bool {
        let mut keys = self.all(&crate::kind::KEY, "/subscriptions");
        keys.any(|key| {
            let enabled = tree::at(&key.body, "properties.attributes.enabled");
            *enabled == Json::Flag(false)
                && url
                    .to_ascii_lowercase()
                    .starts_with(&crate::kind::key_uri(key).to_ascii_lowercase())
        })
    }
}
