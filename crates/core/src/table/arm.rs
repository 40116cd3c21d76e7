//! ARM's keys, object by object: what every JSON, Bicep and Terraform output is made of.
//!
//! Source: `Microsoft.Compute/galleries/images/versions` of azure-mgmt-compute 39.0.0.

use super::key::{at_luns, filled, flag, id, list, members, number, object, tags, text, word};
use super::lands::Lands;
use super::lands::TwoWay as Key;
use crate::payload::{
    ConfidentialVm, Disk, DiskKeys, EdgeZone, Encryption, Member, Payload, Region, ReplicaSet,
    Source, Tree, member,
};
use crate::value::SourceKind;

/// The names of what answers have and requests do not.
pub(crate) const READ_ONLY: &[&str] = &[
    "provisioningState",
    "publishedDate",
    "replicationStatus",
    "sizeInGB",
    "reportedForPolicyViolation",
    "policyViolations",
    "validationsProfile",
    "imageMetadataProfiles",
];

/// The body of the request, as ARM's `PUT` takes it.
pub(crate) fn body(payload: &Payload) -> Tree {
    object(BODY, payload)
}

/// The body of the request that changes an image version, as ARM's `PATCH` takes it: all but what
/// is settled once it exists. The source is left out, so nobody needs to be allowed to read it.
pub(crate) fn changes(payload: &Payload) -> Tree {
    let mut properties = vec![
        member(
            "publishingProfile",
            Tree::Object(publishing_changes(payload)),
        ),
        member("storageProfile", Tree::Object(Vec::new())),
    ];
    let safety = filled(object(SAFETY, payload));
    properties.extend(safety.map(|safety| member("safetyProfile", safety)));
    let mut body: Vec<_> = tags(payload)
        .into_iter()
        .map(|tags| member("tags", tags))
        .collect();
    body.push(member("properties", Tree::Object(properties)));
    Tree::Object(body)
}

/// The same, property by property: each with its path as the Azure CLI's `--set` has it.
pub(crate) fn settings(payload: &Payload) -> Vec<(&'static str, Tree)> {
    let publishing = publishing_changes(payload).into_iter();
    let mut settings: Vec<_> = publishing
        .filter_map(|member| {
            let (_, path) = SETTINGS.iter().find(|(key, _)| *key == member.key)?;
            Some((*path, member.value))
        })
        .collect();
    settings.extend(filled(object(SAFETY, payload)).map(|safety| ("safetyProfile=", safety)));
    settings.extend(tags(payload).map(|tags| ("tags=", tags)));
    settings
}

fn publishing_changes(payload: &Payload) -> Vec<Member> {
    let members = members(PUBLISHING, payload).into_iter();
    let can_change = |member: &Member| SETTINGS.iter().any(|(key, _)| *key == member.key);
    members.filter(can_change).collect()
}

/// What of the publishing profile can be changed later, and its path.
///
/// Source: `GalleryArtifactPublishingProfileBase` of azure-mgmt-compute 39.0.0, whose other
/// properties are for creation alone.
const SETTINGS: &[(&str, &str)] = &[
    ("targetRegions", "publishingProfile.targetRegions="),
    (
        "targetExtendedLocations",
        "publishingProfile.targetExtendedLocations=",
    ),
    ("replicaCount", "publishingProfile.replicaCount="),
    ("endOfLifeDate", "publishingProfile.endOfLifeDate="),
    ("excludeFromLatest", "publishingProfile.excludeFromLatest="),
];

pub(crate) const BODY: &[Key<Payload>] = &[
    Key {
        name: "location",
        write: |payload| text(&payload.location),
        read: Lands::Text("location"),
    },
    Key {
        name: "tags",
        write: tags,
        read: Lands::Texts("tags"),
    },
    Key {
        name: "properties",
        write: |payload| Some(object(PROPERTIES, payload)),
        read: Lands::Object("", &PROPERTIES),
    },
];

const PROPERTIES: &[Key<Payload>] = &[
    Key {
        name: "publishingProfile",
        write: |payload| Some(object(PUBLISHING, payload)),
        read: Lands::Object("", &PUBLISHING),
    },
    Key {
        name: "storageProfile",
        write: |payload| Some(object(STORAGE, &payload.source)),
        read: Lands::Object("source", &STORAGE),
    },
    Key {
        name: "safetyProfile",
        write: |payload| filled(object(SAFETY, payload)),
        read: Lands::Object("", &SAFETY),
    },
    Key {
        name: "securityProfile",
        write: |payload| filled(object(SECURITY, payload)),
        read: Lands::Object("", &SECURITY),
    },
];

const PUBLISHING: &[Key<Payload>] = &[
    Key {
        name: "targetRegions",
        write: |payload| Some(list(REGION, &payload.regions)),
        read: Lands::List("targetRegions", &REGION),
    },
    Key {
        name: "targetExtendedLocations",
        write: |payload| filled(list(EDGE_ZONE, &payload.edge_zones)),
        read: Lands::List("edgeZones", &EDGE_ZONE),
    },
    Key {
        name: "replicaCount",
        write: |payload| number(payload.replica_count.as_ref()),
        read: Lands::Number("replicaCount"),
    },
    Key {
        name: "storageAccountType",
        write: |payload| word(payload.storage_account_type.as_ref()),
        read: Lands::Text("storageAccountType"),
    },
    Key {
        name: "storageAccountStrategy",
        write: |payload| word(payload.storage_account_strategy.as_ref()),
        read: Lands::Text("storageAccountStrategy"),
    },
    Key {
        name: "replicationMode",
        write: |payload| word(payload.replication_mode.as_ref()),
        read: Lands::Text("replicationMode"),
    },
    Key {
        name: "endOfLifeDate",
        write: |payload| word(payload.end_of_life.as_ref()),
        read: Lands::Text("endOfLifeDate"),
    },
    Key {
        name: "excludeFromLatest",
        write: |payload| flag(payload.exclude_from_latest.as_ref()),
        read: Lands::Flag("excludeFromLatest"),
    },
    Key {
        name: "source",
        write: |_| None,
        read: Lands::Old(&Lands::Object("source", &OLD_SOURCE)),
    },
];

/// The source as API version 2018-06-01 had it, which is never written.
const OLD_SOURCE: &[Key<Payload>] = &[Key {
    name: "managedImage",
    write: |_| None,
    read: Lands::Object("", &OLD_IMAGE),
}];

const OLD_IMAGE: &[Key<Payload>] = &[Key {
    name: "id",
    write: |_| None,
    read: Lands::Source(SourceKind::ManagedImage),
}];

const REGION: &[Key<Region>] = &[
    Key {
        name: "name",
        write: |region| text(&region.name),
        read: Lands::Text("name"),
    },
    Key {
        name: "regionalReplicaCount",
        write: |region| number(region.replicas.as_ref()),
        read: Lands::Number("replicas"),
    },
    Key {
        name: "storageAccountType",
        write: |region| word(region.storage_account_type.as_ref()),
        read: Lands::Text("storageAccountType"),
    },
    Key {
        name: "excludeFromLatest",
        write: |region| flag(region.exclude_from_latest.as_ref()),
        read: Lands::Flag("excludeFromLatest"),
    },
    Key {
        name: "additionalReplicaSets",
        write: |region| filled(list(REPLICA_SET, &region.additional_replica_sets)),
        read: Lands::List("additionalReplicaSets", &REPLICA_SET),
    },
    Key {
        name: "encryption",
        write: |region| encryption(region.encryption.as_ref()),
        read: Lands::Object("encryption", &ENCRYPTION),
    },
];

const REPLICA_SET: &[Key<ReplicaSet>] = &[
    Key {
        name: "storageAccountType",
        write: |set| word(set.storage_account_type.as_ref()),
        read: Lands::Text("storageAccountType"),
    },
    Key {
        name: "regionalReplicaCount",
        write: |set| number(set.replicas.as_ref()),
        read: Lands::Number("replicas"),
    },
];

const EDGE_ZONE: &[Key<EdgeZone>] = &[
    Key {
        name: "name",
        write: |zone| text(&zone.region),
        read: Lands::Text("region"),
    },
    Key {
        name: "extendedLocation",
        write: |zone| Some(object(EXTENDED_LOCATION, zone)),
        read: Lands::Object("", &EXTENDED_LOCATION),
    },
    Key {
        name: "extendedLocationReplicaCount",
        write: |zone| number(zone.replicas.as_ref()),
        read: Lands::Number("replicas"),
    },
    Key {
        name: "storageAccountType",
        write: |zone| word(zone.storage_account_type.as_ref()),
        read: Lands::Text("storageAccountType"),
    },
    Key {
        name: "encryption",
        write: |zone| encryption(zone.encryption.as_ref()),
        read: Lands::Object("encryption", &ENCRYPTION),
    },
];

const EXTENDED_LOCATION: &[Key<EdgeZone>] = &[
    Key {
        name: "name",
        write: |zone| text(&zone.zone),
        read: Lands::Text("zone"),
    },
    Key {
        name: "type",
        write: |_| Some(Tree::Word("EdgeZone")),
        read: Lands::Fixed,
    },
];

const ENCRYPTION: &[Key<Encryption>] = &[
    Key {
        name: "osDiskImage",
        write: |keys| keys.os.as_ref().map(|keys| object(KEYS, keys)),
        read: Lands::Object("osDisk", &KEYS),
    },
    Key {
        name: "dataDiskImages",
        write: |keys| filled(at_luns("lun", &keys.data, |keys| members(KEYS, keys))),
        read: Lands::AtLuns("dataDisks", &KEYS),
    },
];

const KEYS: &[Key<DiskKeys>] = &[
    Key {
        name: "diskEncryptionSetId",
        write: |keys| id(keys.set.as_ref()),
        read: Lands::Text("diskEncryptionSet"),
    },
    Key {
        name: "securityProfile",
        write: |keys| {
            keys.confidential_vm
                .as_ref()
                .map(|vm| object(CONFIDENTIAL_VM, vm))
        },
        read: Lands::Object("confidentialVm", &CONFIDENTIAL_VM),
    },
];

const CONFIDENTIAL_VM: &[Key<ConfidentialVm>] = &[
    Key {
        name: "confidentialVMEncryptionType",
        write: |vm| text(&vm.kind),
        read: Lands::Text("type"),
    },
    Key {
        name: "secureVMDiskEncryptionSetId",
        write: |vm| id(vm.set.as_ref()),
        read: Lands::Text("diskEncryptionSet"),
    },
];

const STORAGE: &[Key<Source>] = &[
    Key {
        name: "source",
        write: |source| match source {
            Source::Whole { .. } => Some(object(WHOLE_SOURCE, source)),
            _ => None,
        },
        read: Lands::Object("", &WHOLE_SOURCE),
    },
    Key {
        name: "osDiskImage",
        write: |source| match source {
            Source::Disks { os, .. } => os.as_ref().map(|disk| object(DISK, &**disk)),
            _ => None,
        },
        read: Lands::Object("osDisk", &DISK),
    },
    Key {
        name: "dataDiskImages",
        write: |source| match source {
            Source::Disks { data, .. } => filled(at_luns("lun", data, |disk| members(DISK, disk))),
            _ => None,
        },
        read: Lands::AtLuns("dataDisks", &DISK),
    },
];

const WHOLE_SOURCE: &[Key<Source>] = &[
    Key {
        name: "virtualMachineId",
        write: |source| whole(source, |kind| kind == SourceKind::VirtualMachine),
        read: Lands::Source(SourceKind::VirtualMachine),
    },
    Key {
        name: "communityGalleryImageId",
        write: |source| whole(source, |kind| kind == SourceKind::CommunityGalleryImage),
        read: Lands::Source(SourceKind::CommunityGalleryImage),
    },
    Key {
        name: "id",
        write: |source| {
            whole(source, |kind| {
                matches!(kind, SourceKind::ManagedImage | SourceKind::ImageVersion)
            })
        },
        read: Lands::Source(SourceKind::ManagedImage),
    },
];

fn whole(source: &Source, is_it: fn(SourceKind) -> bool) -> Option<Tree> {
    match source {
        Source::Whole { kind, reference } if is_it(*kind) => id(Some(reference)),
        _ => None,
    }
}

const DISK: &[Key<Disk>] = &[
    Key {
        name: "hostCaching",
        write: |disk| word(disk.host_caching.as_ref()),
        read: Lands::Text("hostCaching"),
    },
    Key {
        name: "source",
        write: |disk| Some(object(DISK_SOURCE, disk)),
        read: Lands::Object("", &DISK_SOURCE),
    },
];

const DISK_SOURCE: &[Key<Disk>] = &[
    Key {
        name: "id",
        write: |disk| id(disk.id.as_ref()),
        read: Lands::Text("id"),
    },
    Key {
        name: "uri",
        write: |disk| word(disk.uri.as_ref()),
        read: Lands::Text("uri"),
    },
    Key {
        name: "storageAccountId",
        write: |disk| id(disk.storage_account.as_ref()),
        read: Lands::Text("storageAccount"),
    },
];

const SAFETY: &[Key<Payload>] = &[
    Key {
        name: "allowDeletionOfReplicatedLocations",
        write: |payload| flag(payload.allow_deletion_of_replicated_locations.as_ref()),
        read: Lands::Flag("allowDeletionOfReplicatedLocations"),
    },
    Key {
        name: "blockDeletionBeforeEndOfLife",
        write: |payload| flag(payload.block_deletion_before_end_of_life.as_ref()),
        read: Lands::Flag("blockDeletionBeforeEndOfLife"),
    },
];

const SECURITY: &[Key<Payload>] = &[Key {
    name: "uefiSettings",
    write: |payload| {
        let settings = payload.uefi_settings.as_ref();
        settings.map(|(settings, from)| Tree::Raw(settings.clone(), from.clone()))
    },
    read: Lands::Any("uefiSettings"),
}];

fn encryption(keys: Option<&Encryption>) -> Option<Tree> {
    keys.map(|keys| object(ENCRYPTION, keys))
}
