//! Finds the field of a spec that an error of Azure's speaks of.

use gallery_seal::ImageVersionSpec;
use gallery_seal::finding::Pointer;
use gallery_seal::payload::{DiskKeys, Payload, Reference, Source, lower};
use gallery_seal::spec::Integer;
use gallery_seal::value::{Disk, ResourceId, ResourceKind};

use super::field::field;
use super::{Detail, region};

/// What kind of field an error speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// None.
    Nowhere,
    /// This one, whatever the text says.
    Field(&'static str),
    /// The target region that the text names first.
    Region,
    /// Every target region that the text names.
    Regions,
    /// A region's replicas, or the version's.
    Replicas,
    /// A region's storage, or the version's.
    Storage,
    /// A disk encryption set.
    Set,
    /// The set that a disk lacks; the text names another region's.
    MissingSet,
    /// The type of confidential encryption that the OS disk lacks.
    ConfidentialType,
    /// A data disk's entry among the keys.
    KeyLun,
    /// What the version is made from.
    Source,
    /// The gallery or the image definition, whichever is not there.
    Parent,
    /// Whatever the text or the target names.
    Mentioned,
}

/// An error beside the spec that was sent.
pub(super) struct Finder<'a> {
    spec: &'a ImageVersionSpec,
    payload: Payload,
    message: &'a str,
    lower: String,
    target: &'a str,
}

impl<'a> Finder<'a> {
    pub(super) fn new(detail: &'a Detail, spec: &'a ImageVersionSpec) -> Self {
        Self {
            spec,
            payload: lower(spec),
            message: &detail.message,
            lower: detail.message.to_ascii_lowercase(),
            target: &detail.target,
        }
    }

    /// The fields at fault: several only where the text names several.
    pub(super) fn find_all(&self, place: Place) -> Vec<Option<Pointer>> {
        let regions = match place {
            Place::Regions => self.regions(),
            _ => Vec::new(),
        };
        if regions.len() < 2 {
            let found = self.find(place).or_else(|| self.find(Place::Mentioned));
            return vec![found];
        }
        let at = |index| Some(root("targetRegions").index(index).key("name"));
        regions.into_iter().map(at).collect()
    }

    pub(super) fn find(&self, place: Place) -> Option<Pointer> {
        match place {
            Place::Nowhere => None,
            Place::Field(key) => Some(root(key)),
            Place::Region | Place::Regions => Some(
                self.region_at()
                    .map_or_else(|| root("targetRegions"), |at| at.key("name")),
            ),
            Place::Replicas => Some(self.own("replicas", "replicaCount")),
            Place::Storage => Some(self.own("storageAccountType", "storageAccountType")),
            Place::Set => Some(self.set_by_id().unwrap_or_else(|| self.entry())),
            Place::MissingSet => Some(self.entry()),
            Place::ConfidentialType => {
                let at = self
                    .region_at()
                    .unwrap_or_else(|| root("targetRegions").index(0));
                Some(
                    at.key("encryption")
                        .key("osDisk")
                        .key("confidentialVm")
                        .key("type"),
                )
            }
            Place::KeyLun => {
                let at = self.entry();
                let is_entry = at
                    .steps()
                    .last()
                    .is_some_and(|step| step.parse::<usize>().is_ok());
                Some(if is_entry { at.key("lun") } else { at })
            }
            Place::Source => Some(self.source_by_id().unwrap_or_else(|| self.source())),
            Place::Parent => Some(self.parent()),
            Place::Mentioned => self.mentioned(),
        }
    }

    fn mentioned(&self) -> Option<Pointer> {
        let by_id = self.set_by_id().or_else(|| self.source_by_id());
        let by_path = || {
            let is_between = |c: char| c.is_whitespace() || "'\"`".contains(c);
            let words = self.message.split(is_between);
            let paths = words.filter(|word| word.contains("properties."));
            [self.target].into_iter().chain(paths).find_map(field)
        };
        by_id.or_else(by_path)
    }

    /// A region's own field where the text names the region, else the version's.
    fn own(&self, of_region: &str, of_version: &str) -> Pointer {
        self.region_at()
            .map_or_else(|| root(of_version), |at| at.key(of_region))
    }

    fn region_at(&self) -> Option<Pointer> {
        Some(root("targetRegions").index(self.region()?))
    }

    /// The target region that the text names first, by index.
    fn region(&self) -> Option<usize> {
        self.regions().first().copied()
    }

    /// The target regions that the text names, by index, in its order, each once.
    fn regions(&self) -> Vec<usize> {
        region::named(
            &self.lower,
            self.payload.address.cloud,
            &self.spec.target_regions,
        )
    }

    /// The disk that the text or the target names.
    fn disk(&self) -> Option<Disk> {
        let target = self.target.to_ascii_lowercase();
        let is_os = |text: &str| text.contains("osdiskimage") || text.contains("os disk");
        if is_os(&self.lower) || is_os(&target) {
            return Some(Disk::Os);
        }
        self.lun().map(Disk::Data)
    }

    /// The first number behind the word `lun`.
    fn lun(&self) -> Option<Integer> {
        self.lower.match_indices("lun").find_map(|(at, word)| {
            let rest = self.lower.get(at + word.len()..)?;
            let rest = rest.strip_prefix('s').unwrap_or(rest);
            let rest = rest.trim_start_matches([' ', '\'', '"', '[', ':', '#', '`']);
            let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
            digits.parse::<i32>().ok().map(Integer::from)
        })
    }

    /// Where the spec names a set whose id the text names: best in the region that it names too.
    fn set_by_id(&self) -> Option<Pointer> {
        let region = self.region_at();
        let ids: Vec<&str> = self.ids().collect();
        let mut found: Vec<Pointer> = Vec::new();
        for reference in self.sets() {
            if ids
                .iter()
                .any(|id| id.eq_ignore_ascii_case(&reference.id.value))
            {
                found.push(reference.typed.from.clone());
            }
        }
        let in_region = |at: &&Pointer| region.as_ref().is_some_and(|region| at.is_within(region));
        found.iter().find(in_region).or(found.first()).cloned()
    }

    /// The entry of the disk that the text names, as near as it can be told.
    fn entry(&self) -> Pointer {
        let disk = self.disk();
        let Some(index) = self.region() else {
            let wrong = self.sets().into_iter().find(|set| !is_set(&set.id.value));
            return wrong.map_or_else(|| root("targetRegions"), |set| set.typed.from.clone());
        };
        let at = root("targetRegions").index(index).key("encryption");
        let region = self.spec.target_regions.get(index);
        let keys = region.and_then(|region| region.encryption.as_ref());
        match disk {
            Some(Disk::Os) => at.key("osDisk"),
            Some(Disk::Data(lun)) => {
                let mut disks = keys.iter().flat_map(|keys| &keys.data_disks);
                let entry = disks.position(|disk| disk.lun == Some(lun));
                let at = at.key("dataDisks");
                entry.map_or_else(|| at.clone(), |entry| at.index(entry))
            }
            None => at,
        }
    }

    /// Every set that the spec names.
    fn sets(&self) -> Vec<&Reference> {
        let regions = self.payload.regions.iter().map(|region| &region.encryption);
        let zones = self.payload.edge_zones.iter().map(|zone| &zone.encryption);
        let mut sets = Vec::new();
        for keys in regions.chain(zones).flatten() {
            let data = keys.data.iter().map(|(_, keys)| keys);
            for DiskKeys {
                set,
                confidential_vm,
            } in keys.os.iter().chain(data)
            {
                let confidential = confidential_vm.iter().filter_map(|vm| vm.set.as_ref());
                sets.extend(set.iter().chain(confidential));
            }
        }
        sets
    }

    fn source(&self) -> Pointer {
        match &self.payload.source {
            Source::Whole { reference, .. } => reference.typed.from.clone(),
            Source::Missing | Source::Disks { .. } => root("source"),
        }
    }

    /// The source, or the disk among the sources, whose id the text names.
    fn source_by_id(&self) -> Option<Pointer> {
        let mut references = Vec::new();
        match &self.payload.source {
            Source::Missing => {}
            Source::Whole { reference, .. } => references.push(reference),
            Source::Disks { os, data } => {
                let data = data.iter().map(|(_, disk)| disk);
                let disks = os.iter().map(AsRef::as_ref).chain(data);
                references.extend(disks.filter_map(|disk| disk.id.as_ref()));
            }
        }
        let ids: Vec<&str> = self.ids().collect();
        let is_named = |reference: &&&Reference| {
            ids.iter()
                .any(|id| id.eq_ignore_ascii_case(&reference.id.value))
        };
        let found = references.iter().find(is_named)?;
        Some(found.typed.from.clone())
    }

    fn parent(&self) -> Pointer {
        let definition = self.spec.definition.to_ascii_lowercase();
        let mut words = words(&self.lower);
        let is_definition = |word: &str| {
            let (_, last) = word.rsplit_once('/').unwrap_or_default();
            !definition.is_empty() && last == definition
        };
        root(if words.any(is_definition) {
            "definition"
        } else {
            "gallery"
        })
    }

    /// The resource ids in the text.
    fn ids(&self) -> impl Iterator<Item = &str> {
        let is_id = |word: &&str| {
            let start = word.get(..PREFIX.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(PREFIX))
        };
        words(self.message).chain([self.target]).filter(is_id)
    }
}

const PREFIX: &str = "/subscriptions/";

pub(super) fn root(key: &str) -> Pointer {
    Pointer::root().key(key)
}

/// A text without its blanks, quotes, brackets and the full stops of its sentences.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_between = |c: char| c.is_whitespace() || "'\"[]<>,;`".contains(c);
    let words = text
        .split(is_between)
        .map(|word| word.trim_end_matches(['.', ':']));
    words.filter(|word| !word.is_empty())
}

fn is_set(id: &str) -> bool {
    let kind = id.parse::<ResourceId>().ok().and_then(|id| id.kind());
    kind == Some(ResourceKind::DiskEncryptionSet)
}
