//! What every rule looks at, read once.

use super::id::{Reading, is_community_image, with_slash};
use super::index::{Index, lower};
use super::nearest::nearest;
use super::set_use::{Entry, Place, SetUse};
use crate::coverage::{disks, sorted};
use crate::fact::{DiskEncryptionSet, Facts};
use crate::finding::Pointer;
use crate::payload::{Address, DEFAULT_API_VERSION, Reference, Text, address};
use crate::region;
use crate::spec::{ConfidentialVm, Encryption, ImageVersionSpec, Integer};
use crate::value::{
    Cloud, Disk, RegionName, ResourceId, ResourceKind, SourceKind, SubscriptionId, is_placeholder,
};

/// A spec and the facts, with everything read that more than one rule wants.
#[derive(Debug)]
pub(crate) struct Case<'a> {
    pub(crate) spec: &'a ImageVersionSpec,
    pub(crate) facts: &'a Facts,
    /// The cloud that is named or likely meant; `None` is an unknown word.
    pub(crate) cloud: Option<Cloud>,
    pub(crate) address: Address,
    /// The spec's subscription, if it is one.
    pub(crate) subscription: Option<SubscriptionId>,
    pub(crate) location: RegionName,
    /// The target regions' names, in order.
    pub(crate) regions: Vec<RegionName>,
    /// The edge zones' regions, in order.
    pub(crate) zones: Vec<RegionName>,
    pub(crate) source: Option<SourceKind>,
    /// The LUNs of the source, where all are known.
    pub(crate) luns: Option<Vec<Integer>>,
    /// Every disk that is spoken of: the columns of the matrix.
    pub(crate) disks: Vec<Disk>,
    /// The API version as a date, if it is one.
    pub(crate) api_version: Option<&'a str>,
    /// Every text that names a set, in order.
    pub(crate) sets: Vec<SetUse<'a>>,
    /// Whether any disk is to have a customer key.
    pub(crate) is_encrypted: bool,
    known: Index,
}

/// A disk of a `disks` source.
pub(crate) struct SourceDisk<'a> {
    pub(crate) at: Pointer,
    pub(crate) id: &'a str,
    pub(crate) uri: &'a str,
    pub(crate) storage_account: &'a str,
    pub(crate) host_caching: &'a str,
}

impl<'a> Case<'a> {
    pub(crate) fn new(spec: &'a ImageVersionSpec, facts: &'a Facts) -> Self {
        let address = address(spec, &Pointer::root());
        let names = |names: &mut dyn Iterator<Item = &str>| names.map(RegionName::new).collect();
        let regions: Vec<_> = names(&mut spec.target_regions.iter().map(|region| &*region.name));
        let zones: Vec<_> = names(&mut spec.edge_zones.iter().map(|zone| &*zone.region));
        let mut sets = Vec::new();
        let keys = spec
            .target_regions
            .iter()
            .map(|region| region.encryption.as_ref());
        for (index, (keys, region)) in keys.zip(&regions).enumerate() {
            gather(&mut sets, keys, Place::Region(index), region, &address);
        }
        let keys = spec.edge_zones.iter().map(|zone| zone.encryption.as_ref());
        for (index, (keys, region)) in keys.zip(&zones).enumerate() {
            gather(&mut sets, keys, Place::Zone(index), region, &address);
        }
        let mut known = Index::default();
        for (index, set) in facts.disk_encryption_sets.iter().enumerate() {
            known.meet(lower(&full_id(&set.id, &address)), index);
        }
        Self {
            spec,
            facts,
            cloud: cloud(&spec.cloud),
            subscription: spec.subscription_id.parse().ok(),
            location: RegionName::new(&spec.location),
            source: SourceKind::from_name(&spec.source.kind),
            luns: luns(spec, facts),
            api_version: api_version(spec),
            is_encrypted: sets.iter().any(SetUse::is_named),
            disks: disks(spec, facts),
            known,
            address,
            regions,
            zones,
            sets,
        }
    }

    /// What the facts say about a set.
    pub(crate) fn fact(&self, set: &SetUse) -> Option<&'a DiskEncryptionSet> {
        let index = self.known.get(set.key.as_ref()?)?;
        self.facts.disk_encryption_sets.get(index)
    }

    /// What the facts say about a set by its text.
    pub(crate) fn fact_of(&self, set: &str) -> Option<&'a DiskEncryptionSet> {
        let key = lower(&full_id(set, &self.address));
        self.facts.disk_encryption_sets.get(self.known.get(&key)?)
    }

    /// The sets that the facts list; of two about one set, the first.
    pub(crate) fn known_sets(&self) -> impl Iterator<Item = &'a DiskEncryptionSet> {
        let listed = self.facts.disk_encryption_sets.iter();
        listed.filter(|set| {
            self.fact_of(&set.id)
                .is_some_and(|known| std::ptr::eq(known, *set))
        })
    }

    /// Whether bare names stand for certain ids: nothing that makes them up is left open.
    pub(crate) fn has_address(&self) -> bool {
        let group = &self.spec.resource_group;
        self.subscription.is_some() && !is_open(group)
    }

    /// The kind of source that the id is of, whatever the spec says, so that rules judge what will
    /// be once `source/kind` is mended.
    pub(crate) fn true_source(&self) -> Option<SourceKind> {
        let said = self.source?;
        let by_id = SourceKind::of_text(&self.spec.source.id);
        Some(by_id.filter(|_| said != SourceKind::Disks).unwrap_or(said))
    }

    /// Whether the source is known not to have a data disk.
    pub(crate) fn lacks(&self, lun: Integer) -> bool {
        let luns = self.luns.as_ref();
        luns.is_some_and(|luns| luns.binary_search(&lun).is_err())
    }

    /// The column of a disk.
    pub(crate) fn column(&self, disk: Option<Disk>) -> Option<usize> {
        self.disks.binary_search(&disk?).ok()
    }

    /// Which disks have a key in a target region, by column.
    pub(crate) fn keyed_in_regions(&self) -> Vec<bool> {
        let mut keyed = vec![false; self.disks.len()];
        for entry in self.entries() {
            if let (Place::Region(_), Some(column)) = (entry.place, self.column(entry.disk))
                && let Some(keyed) = keyed.get_mut(column)
            {
                *keyed |= entry.is_keyed();
            }
        }
        keyed
    }

    /// Whether the image definition is known to be for confidential VMs alone.
    pub(crate) fn is_confidential_definition(&self) -> bool {
        let definition = self.facts.definition.as_ref();
        definition.is_some_and(|definition| {
            definition
                .security_type
                .eq_ignore_ascii_case("ConfidentialVM")
        })
    }

    /// Whether the version is for confidential VMs, as the spec or the facts say.
    pub(crate) fn is_confidential(&self) -> bool {
        let is_typed = |entry: &KeyEntry| entry.confidential_vm.is_some();
        self.is_confidential_definition() || self.entries().iter().any(is_typed)
    }

    /// What people call a target region.
    pub(crate) fn target(&self, index: usize) -> &str {
        let region = self.spec.target_regions.get(index);
        self.region(region.map_or("", |region| &region.name))
    }

    /// What people call a region.
    pub(crate) fn region<'b>(&self, text: &'b str) -> &'b str {
        region::display_name(self.cloud.unwrap_or_default(), text)
    }

    /// The disks of a `disks` source, the OS disk first.
    pub(crate) fn source_disks(&self) -> Vec<SourceDisk<'a>> {
        let source = &self.spec.source;
        let at = Pointer::of("source");
        let os = source.os_disk.as_ref().map(|disk| SourceDisk {
            at: at.key("osDisk"),
            id: &disk.id,
            uri: &disk.uri,
            storage_account: &disk.storage_account,
            host_caching: &disk.host_caching,
        });
        let at = at.key("dataDisks");
        let data = source.data_disks.iter().enumerate();
        let data = data.map(|(index, disk)| SourceDisk {
            at: at.index(index),
            id: &disk.id,
            uri: &disk.uri,
            storage_account: &disk.storage_account,
            host_caching: &disk.host_caching,
        });
        os.into_iter().chain(data).collect()
    }

    /// Every entry of the spec's encryption: its place, its disk, its set and what it says for
    /// confidential VMs.
    pub(crate) fn entries(&self) -> Vec<KeyEntry<'a>> {
        let mut entries = Vec::new();
        for (index, region) in self.spec.target_regions.iter().enumerate() {
            each_entry(
                &mut entries,
                region.encryption.as_ref(),
                Place::Region(index),
            );
        }
        for (index, zone) in self.spec.edge_zones.iter().enumerate() {
            each_entry(&mut entries, zone.encryption.as_ref(), Place::Zone(index));
        }
        entries
    }
}

/// One disk's entry in a region's encryption.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KeyEntry<'a> {
    pub(crate) place: Place,
    pub(crate) entry: Entry,
    pub(crate) disk: Option<Disk>,
    pub(crate) set: &'a str,
    pub(crate) confidential_vm: Option<&'a ConfidentialVm>,
}

impl KeyEntry<'_> {
    /// Whether it names a set, in either of its fields.
    pub(crate) fn is_keyed(&self) -> bool {
        let confidential = self.confidential_vm.map(|vm| &*vm.disk_encryption_set);
        [Some(self.set), confidential]
            .into_iter()
            .flatten()
            .any(|set| !set.trim().is_empty())
    }
}

/// Whether a text still waits for its value.
pub(crate) fn is_open(text: &str) -> bool {
    text.trim().is_empty() || is_placeholder(text)
}

/// The full id that a disk encryption set's text stands for.
pub(crate) fn full_id(text: &str, address: &Address) -> String {
    let typed = Text::new(text, Pointer::root(), "");
    let kind = Some(ResourceKind::DiskEncryptionSet);
    Reference::new(typed, kind, address).id.value
}

impl SourceKind {
    /// The kind of source that an id is of.
    pub(crate) fn of(id: &ResourceId) -> Option<Self> {
        match id.kind()? {
            ResourceKind::Image => Some(Self::ManagedImage),
            ResourceKind::ImageVersion => Some(Self::ImageVersion),
            ResourceKind::VirtualMachine => Some(Self::VirtualMachine),
            _ => None,
        }
    }

    /// The kind of source that a text is the id of.
    pub(crate) fn of_text(text: &str) -> Option<Self> {
        if is_community_image(text) {
            return Some(Self::CommunityGalleryImage);
        }
        Self::of(&with_slash(text).parse().ok()?)
    }
}

fn gather<'a>(
    sets: &mut Vec<SetUse<'a>>,
    keys: Option<&'a Encryption>,
    place: Place,
    region: &RegionName,
    address: &Address,
) {
    let mut entries = Vec::new();
    each_entry(&mut entries, keys, place);
    for entry in entries {
        let confidential = entry
            .confidential_vm
            .map(|vm| (&*vm.disk_encryption_set, true));
        for (text, is_confidential) in [Some((entry.set, false)), confidential]
            .into_iter()
            .flatten()
        {
            let reading = Reading::new(text, &[ResourceKind::DiskEncryptionSet]);
            let key = match &reading {
                Reading::Name => Some(lower(&full_id(text, address))),
                Reading::Id { id, .. } => Some(lower(&id.to_string())),
                _ => None,
            };
            sets.push(SetUse {
                place,
                region: region.clone(),
                entry: entry.entry,
                is_confidential,
                text,
                reading,
                key,
            });
        }
    }
}

fn each_entry<'a>(entries: &mut Vec<KeyEntry<'a>>, keys: Option<&'a Encryption>, place: Place) {
    let Some(keys) = keys else { return };
    let os = keys.os_disk.iter().map(|disk| KeyEntry {
        place,
        entry: Entry::Os,
        disk: Some(Disk::Os),
        set: &disk.disk_encryption_set,
        confidential_vm: disk.confidential_vm.as_ref(),
    });
    let data = keys.data_disks.iter().enumerate();
    let data = data.map(|(index, disk)| KeyEntry {
        place,
        entry: Entry::Data(index),
        disk: disk.lun.map(Disk::Data),
        set: &disk.disk_encryption_set,
        confidential_vm: disk.confidential_vm.as_ref(),
    });
    entries.extend(os.chain(data));
}

fn cloud(text: &str) -> Option<Cloud> {
    Cloud::from_name(text).or_else(|| {
        let near = nearest(text, Cloud::ALL.map(Cloud::name), 2)?;
        Cloud::from_name(near)
    })
}

/// A `disks` source lists its LUNs itself; of others the facts know better than the spec.
fn luns(spec: &ImageVersionSpec, facts: &Facts) -> Option<Vec<Integer>> {
    if spec.source.is_disks() {
        return Some(sorted(spec.source.luns().collect()));
    }
    let known = facts
        .source
        .as_ref()
        .and_then(|source| source.data_disk_luns.as_ref());
    let typed = &spec.source.data_disk_luns;
    let typed = (!typed.is_empty()).then_some(typed);
    known.or(typed).cloned().map(sorted)
}

fn api_version(spec: &ImageVersionSpec) -> Option<&str> {
    if spec.api_version.is_empty() {
        return Some(DEFAULT_API_VERSION);
    }
    let text = spec
        .api_version
        .strip_suffix("-preview")
        .unwrap_or(&spec.api_version);
    let is_date = |(at, byte): (usize, u8)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    (text.len() == 10 && text.bytes().enumerate().all(is_date)).then_some(text)
}
