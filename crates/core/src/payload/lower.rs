//! From a spec to what it means.

use super::{
    Address, ConfidentialVm, Disk, DiskKeys, EdgeZone, Encryption, Flag, Number, Payload,
    Reference, Region, ReplicaSet, Source, Tag, Text,
};
use crate::finding::Pointer;
use crate::json::Json;
use crate::spec::{self, ImageVersionSpec, Integer};
use crate::value::{
    Cloud, EDGE_STORAGE, HOST_CACHING, Instant, REGION_STORAGE, REPLICATION_MODES, ResourceKind,
    SourceKind, canonical,
};

/// The API version of a spec that names none: what the Azure CLI sends, without changed defaults.
pub(crate) const DEFAULT_API_VERSION: &str = "2024-03-03";

/// What a spec means. Total: every spec, however wrong, has a payload.
#[must_use]
pub fn lower(spec: &ImageVersionSpec) -> Payload {
    let root = Pointer::root();
    let address = address(spec, &root);
    let optional = |value: &str, key: &str, wanted| optional(value, root.key(key), wanted);
    let flag = |value: Option<bool>, key: &str| flag(value, root.key(key));
    Payload {
        location: Text::new(&spec.location, root.key("location"), "location"),
        tags: tags(&spec.tags, &root.key("tags")),
        source: source(&spec.source, &root.key("source"), &address),
        set_type: Text::new(
            set_type(&spec.encryption_type),
            root.key("encryptionType"),
            "encryption-type",
        ),
        luns: luns(&spec.source, &root.key("source")),
        regions: each(
            &spec.target_regions,
            &root.key("targetRegions"),
            |region, at| self::region(region, &at, &address),
        ),
        edge_zones: each(&spec.edge_zones, &root.key("edgeZones"), |zone, at| {
            edge_zone(zone, &at, &address)
        }),
        replica_count: number(spec.replica_count, root.key("replicaCount")),
        storage_account_type: optional(
            canonical(&spec.storage_account_type, REGION_STORAGE),
            "storageAccountType",
            "storage",
        ),
        storage_account_strategy: optional(
            &spec.storage_account_strategy,
            "storageAccountStrategy",
            "strategy",
        ),
        replication_mode: optional(
            canonical(&spec.replication_mode, REPLICATION_MODES),
            "replicationMode",
            "mode",
        ),
        end_of_life: optional(&moment(&spec.end_of_life_date), "endOfLifeDate", "date"),
        exclude_from_latest: flag(spec.exclude_from_latest, "excludeFromLatest"),
        allow_deletion_of_replicated_locations: flag(
            spec.allow_deletion_of_replicated_locations,
            "allowDeletionOfReplicatedLocations",
        ),
        block_deletion_before_end_of_life: flag(
            spec.block_deletion_before_end_of_life,
            "blockDeletionBeforeEndOfLife",
        ),
        uefi_settings: spec.uefi_settings.as_ref().map(|settings| {
            let settings = Json::Object(last_of_each(&settings.0));
            (settings, root.key("uefiSettings"))
        }),
        address,
    }
}

/// Where a spec's version is.
pub(crate) fn address(spec: &ImageVersionSpec, root: &Pointer) -> Address {
    let text = |value: &str, key: &'static str, wanted| Text::new(value, root.key(key), wanted);
    let api_version = if spec.api_version.is_empty() {
        DEFAULT_API_VERSION
    } else {
        &spec.api_version
    };
    Address {
        cloud: Cloud::from_name(&spec.cloud).unwrap_or_default(),
        api_version: text(api_version, "apiVersion", "api-version"),
        subscription: text(&spec.subscription_id, "subscriptionId", "subscription"),
        resource_group: text(&spec.resource_group, "resourceGroup", "resource-group"),
        gallery: text(&spec.gallery, "gallery", "gallery"),
        definition: text(&spec.definition, "definition", "image-definition"),
        version: text(&spec.version, "version", "version"),
    }
}

/// As in JSON, of equal names the last counts.
fn tags(tags: &spec::Tags, at: &Pointer) -> Vec<Tag> {
    let is_last = |(index, (name, _)): &(usize, (&str, &str))| {
        let mut later = tags.iter().skip(index + 1);
        later.all(|(other, _)| other != *name)
    };
    let tag = |(_, (name, value)): (usize, (&str, &str))| Tag {
        name: Text::new(name, at.key(name), ""),
        value: Text::new(value, at.key(name), ""),
    };
    tags.iter().enumerate().filter(is_last).map(tag).collect()
}

/// Of members with one name the last, which is what JSON means.
fn last_of_each(members: &[(String, Json)]) -> Vec<(String, Json)> {
    let is_last = |(index, (name, _)): &(usize, &(String, Json))| {
        let mut later = members.iter().skip(index + 1);
        later.all(|(other, _)| other != name)
    };
    let numbered = members.iter().enumerate().filter(is_last);
    let kept = numbered.map(|(_, (name, value))| (name.clone(), unrepeated(value)));
    kept.collect()
}

fn unrepeated(json: &Json) -> Json {
    match json {
        Json::Object(members) => Json::Object(last_of_each(members)),
        Json::List(elements) => Json::List(elements.iter().map(unrepeated).collect()),
        _ => json.clone(),
    }
}

fn source(source: &spec::Source, at: &Pointer, address: &Address) -> Source {
    match SourceKind::from_name(&source.kind) {
        None => Source::Missing,
        Some(SourceKind::Disks) => Source::Disks {
            os: source.os_disk.as_ref().map(|disk| {
                let parts = (
                    &*disk.id,
                    &*disk.uri,
                    &*disk.storage_account,
                    &*disk.host_caching,
                );
                Box::new(self::disk(parts, &at.key("osDisk"), address))
            }),
            data: each(&source.data_disks, &at.key("dataDisks"), |disk, at| {
                let parts = (
                    &*disk.id,
                    &*disk.uri,
                    &*disk.storage_account,
                    &*disk.host_caching,
                );
                (
                    number(disk.lun, at.key("lun")),
                    self::disk(parts, &at, address),
                )
            }),
        },
        Some(kind) => {
            let typed = Text::new(&source.id, at.key("id"), "source-id");
            Source::Whole {
                kind,
                reference: Reference::new(typed, kind.resource(), address),
            }
        }
    }
}

/// Of an unknown word as of none: the usual type.
fn set_type(word: &str) -> &'static str {
    if word == "platformAndCustomerKeys" {
        "EncryptionAtRestWithPlatformAndCustomerKeys"
    } else {
        "EncryptionAtRestWithCustomerKey"
    }
}

fn luns(source: &spec::Source, at: &Pointer) -> Vec<Number> {
    let numbers = if SourceKind::from_name(&source.kind) == Some(SourceKind::Disks) {
        each(&source.data_disks, &at.key("dataDisks"), |disk, at| {
            number(disk.lun, at.key("lun"))
        })
    } else {
        each(
            &source.data_disk_luns,
            &at.key("dataDiskLuns"),
            |lun, at| number(Some(*lun), at),
        )
    };
    numbers.into_iter().flatten().collect()
}

fn disk(parts: (&str, &str, &str, &str), at: &Pointer, address: &Address) -> Disk {
    let (id, uri, storage_account, host_caching) = parts;
    let reference = |value: &str, key: &str, kind, wanted| {
        let typed = optional(value, at.key(key), wanted);
        typed.map(|typed| Reference::new(typed, Some(kind), address))
    };
    let is_vhd = !uri.is_empty() || !storage_account.is_empty();
    let snapshot = Reference::new(
        Text::new(id, at.key("id"), "snapshot-id"),
        Some(ResourceKind::Snapshot),
        address,
    );
    Disk {
        from: at.clone(),
        id: (!is_vhd || !id.is_empty()).then_some(snapshot),
        uri: optional(uri, at.key("uri"), "vhd-uri"),
        storage_account: reference(
            storage_account,
            "storageAccount",
            ResourceKind::StorageAccount,
            "storage-account-id",
        ),
        host_caching: optional(
            canonical(host_caching, HOST_CACHING),
            at.key("hostCaching"),
            "caching",
        ),
    }
}

fn region(region: &spec::TargetRegion, at: &Pointer, address: &Address) -> Region {
    Region {
        from: at.clone(),
        name: Text::new(&region.name, at.key("name"), "region"),
        replicas: number(region.replicas, at.key("replicas")),
        storage_account_type: storage(&region.storage_account_type, at, REGION_STORAGE),
        exclude_from_latest: flag(region.exclude_from_latest, at.key("excludeFromLatest")),
        additional_replica_sets: each(
            &region.additional_replica_sets,
            &at.key("additionalReplicaSets"),
            |set, at| ReplicaSet {
                replicas: number(set.replicas, at.key("replicas")),
                storage_account_type: storage(&set.storage_account_type, &at, REGION_STORAGE),
                from: at,
            },
        ),
        encryption: encryption(region.encryption.as_ref(), at, address),
    }
}

fn edge_zone(zone: &spec::EdgeZone, at: &Pointer, address: &Address) -> EdgeZone {
    EdgeZone {
        from: at.clone(),
        region: Text::new(&zone.region, at.key("region"), "region"),
        zone: Text::new(&zone.zone, at.key("zone"), "edge-zone"),
        replicas: number(zone.replicas, at.key("replicas")),
        storage_account_type: storage(&zone.storage_account_type, at, EDGE_STORAGE),
        encryption: encryption(zone.encryption.as_ref(), at, address),
    }
}

fn encryption(
    keys: Option<&spec::Encryption>,
    at: &Pointer,
    address: &Address,
) -> Option<Encryption> {
    let keys = keys.filter(|keys| !keys.is_empty())?;
    let at = at.key("encryption");
    Some(Encryption {
        os: keys.os_disk.as_ref().map(|disk| {
            let set = &disk.disk_encryption_set;
            disk_keys(
                set,
                disk.confidential_vm.as_ref(),
                &at.key("osDisk"),
                address,
            )
        }),
        data: each(&keys.data_disks, &at.key("dataDisks"), |disk, at| {
            let set = &disk.disk_encryption_set;
            (
                number(disk.lun, at.key("lun")),
                disk_keys(set, disk.confidential_vm.as_ref(), &at, address),
            )
        }),
    })
}

fn disk_keys(
    set: &str,
    confidential_vm: Option<&spec::ConfidentialVm>,
    at: &Pointer,
    address: &Address,
) -> DiskKeys {
    let set_at = |set: &str, at: &Pointer| {
        let typed = Text::new(set, at.key("diskEncryptionSet"), "disk-encryption-set");
        Reference::new(typed, Some(ResourceKind::DiskEncryptionSet), address)
    };
    DiskKeys {
        set: (!set.is_empty() || confidential_vm.is_none()).then(|| set_at(set, at)),
        confidential_vm: confidential_vm.map(|vm| {
            let at = at.key("confidentialVm");
            let set = &vm.disk_encryption_set;
            ConfidentialVm {
                kind: Text::new(&vm.kind, at.key("type"), "encryption-type"),
                set: (!set.is_empty()).then(|| set_at(set, &at)),
            }
        }),
    }
}

fn each<T, U>(items: &[T], at: &Pointer, lower: impl Fn(&T, Pointer) -> U) -> Vec<U> {
    let numbered = items.iter().enumerate();
    numbered
        .map(|(index, item)| lower(item, at.index(index)))
        .collect()
}

fn storage(typed: &str, at: &Pointer, words: &'static [&'static str]) -> Option<Text> {
    optional(
        canonical(typed, words),
        at.key("storageAccountType"),
        "storage",
    )
}

fn moment(text: &str) -> String {
    text.parse::<Instant>()
        .map_or_else(|_| text.to_owned(), |instant| instant.to_string())
}

fn optional(value: &str, from: Pointer, wanted: &'static str) -> Option<Text> {
    (!value.is_empty()).then(|| Text::new(value, from, wanted))
}

fn number(value: Option<Integer>, from: Pointer) -> Option<Number> {
    value.map(|value| Number { value, from })
}

fn flag(value: Option<bool>, from: Pointer) -> Option<Flag> {
    value.map(|value| Flag { value, from })
}
