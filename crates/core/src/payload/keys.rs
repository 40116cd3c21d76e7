//! What a spec refers to but does not make: a key vault, keys and disk encryption sets a region.

use super::{DiskKeys, Payload, Reference, Text};
use crate::finding::Pointer;
use crate::search::replaced;
use crate::value::{RegionName, ResourceId, ResourceKind};

/// A region and the disk encryption sets that belong into it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KeyPlace {
    /// The subscription of its sets.
    pub(crate) subscription: Text,
    /// The resource group of its sets.
    pub(crate) resource_group: Text,
    /// The region, in lower case and without blanks.
    pub(crate) region: Text,
    /// A name for its key vault: 3 to 24 letters, digits and hyphens.
    pub(crate) vault: Text,
    /// Its sets, in the order in which they are named.
    pub(crate) sets: Vec<NewSet>,
}

/// A disk encryption set.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NewSet {
    /// Its name.
    pub(crate) name: Text,
    /// ARM's `encryptionType`.
    pub(crate) kind: Text,
}

/// What is not a set, and what is named in a second region.
#[derive(Debug, Default)]
pub(crate) struct Leftovers {
    /// Texts that are no ids of sets.
    pub(crate) unknown: Vec<Text>,
    /// Ids that another region names too.
    pub(crate) shared: Vec<Text>,
}

impl KeyPlace {
    /// Every region with its sets.
    pub(crate) fn all(payload: &Payload) -> (Vec<Self>, Leftovers) {
        let mut places: Vec<Self> = Vec::new();
        let mut left = Leftovers::default();
        let regions = payload
            .regions
            .iter()
            .map(|region| (&region.name, &region.encryption));
        let zones = payload
            .edge_zones
            .iter()
            .map(|zone| (&zone.region, &zone.encryption));
        let mut seen: Vec<(String, RegionName)> = Vec::new();
        for (region, encryption) in regions.chain(zones) {
            let Some(encryption) = encryption else {
                continue;
            };
            let data = encryption.data.iter().map(|(_, keys)| keys);
            for keys in encryption.os.iter().chain(data) {
                for (reference, kind) in sets(keys, payload) {
                    let id = reference.id.value.to_ascii_lowercase();
                    let name = RegionName::new(&region.value);
                    if let Some((_, other)) = seen.iter().find(|(seen, _)| *seen == id) {
                        if *other != name {
                            left.shared.push(reference.id.clone());
                        }
                        continue;
                    }
                    seen.push((id, name));
                    place(&mut places, &mut left, payload, region, reference, kind);
                }
            }
        }
        (places, left)
    }

    /// Whether a set is for confidential VMs.
    pub(crate) fn has_confidential(&self) -> bool {
        self.sets.iter().any(NewSet::is_confidential)
    }

    /// Whether a set is for anything else.
    pub(crate) fn has_ordinary(&self) -> bool {
        !self.sets.iter().all(NewSet::is_confidential)
    }
}

impl NewSet {
    /// Whether it is for confidential VMs.
    pub(crate) fn is_confidential(&self) -> bool {
        self.kind.value == CONFIDENTIAL
    }
}

/// The sets of a disk, each with the type that it has to have.
fn sets<'a>(keys: &'a DiskKeys, payload: &Payload) -> Vec<(&'a Reference, Text)> {
    let mut sets = Vec::new();
    if let Some(set) = &keys.set {
        sets.push((set, payload.set_type.clone()));
    }
    if let Some(vm) = &keys.confidential_vm
        && let Some(set) = &vm.set
    {
        sets.push((
            set,
            Text::new(CONFIDENTIAL, vm.kind.from.clone(), "encryption-type"),
        ));
    }
    sets
}

/// Puts a set where it belongs.
fn place(
    places: &mut Vec<KeyPlace>,
    left: &mut Leftovers,
    payload: &Payload,
    region: &Text,
    reference: &Reference,
    kind: Text,
) {
    let typed = &reference.typed;
    let (subscription, resource_group, name) = if reference.is_bare() {
        let address = &payload.address;
        let group = address.resource_group.clone();
        (address.subscription.clone(), group, typed.clone())
    } else {
        let id = reference.id.value.parse::<ResourceId>();
        let id = id
            .ok()
            .filter(|id| id.kind() == Some(ResourceKind::DiskEncryptionSet));
        let Some(id) = id else {
            if !typed.value.is_empty() {
                left.unknown.push(typed.clone());
            }
            return;
        };
        let text = |value: &str, wanted| Text::new(value, typed.from.clone(), wanted);
        (
            text(id.subscription(), "subscription"),
            text(id.resource_group(), "resource-group"),
            text(id.name(), "disk-encryption-set"),
        )
    };
    let is_its = |place: &&mut KeyPlace| {
        let is_same = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
        is_same(&place.region.value, RegionName::new(&region.value).as_str())
            && is_same(&place.subscription.value, &subscription.value)
            && is_same(&place.resource_group.value, &resource_group.value)
    };
    let set = NewSet { name, kind };
    if let Some(place) = places.iter_mut().find(is_its) {
        place.sets.push(set);
        return;
    }
    let mut region = region.clone();
    region.value = RegionName::new(&region.value).to_string();
    places.push(KeyPlace {
        vault: vault(&subscription, &resource_group, &region),
        subscription,
        resource_group,
        region,
        sets: vec![set],
    });
}

/// Names of key vaults are unique in the world: the region, and what tells this resource group from
/// others (FNV-1a, 32 bits).
fn vault(subscription: &Text, group: &Text, region: &Text) -> Text {
    let all = [&*subscription.value, &group.value, &region.value].join("/");
    let mix = |hash: u32, byte: u8| {
        (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(16_777_619)
    };
    let hash = all.bytes().fold(2_166_136_261, mix);
    let short = region.value.chars().filter(char::is_ascii_alphanumeric);
    let short: String = short.take(12).collect();
    Text::new(
        replaced(&format!("kv-{short}-{hash:08x}"), "--", "-"),
        Pointer::root(),
        "",
    )
}

const CONFIDENTIAL: &str = "ConfidentialVmEncryptedWithCustomerKey";
