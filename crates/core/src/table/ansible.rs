//! The arguments of `azure.azcollection.azure_rm_galleryimageversion`.
//!
//! Source: `plugins/modules/azure_rm_galleryimageversion.py` of the collection.

use super::feature::{self, Tool, refusal};
use super::key::{Key, at_luns, filled, flag, id, list, members, number, object, tags, text, word};
use super::note;
use crate::finding::{Finding, Message};
use crate::payload::{Disk, DiskKeys, Encryption, Member, Payload, Region, Source, Tree, member};
use crate::value::{Cloud, SourceKind};

/// The arguments, in order.
pub(crate) fn arguments(payload: &Payload) -> Vec<Member> {
    members(ARGUMENTS, payload)
}

/// Everything that the module can't be told, and what it is told but does not send.
pub(crate) fn lacks(payload: &Payload) -> Vec<Finding> {
    let mut notes = TOOL.lacking(payload);
    notes.extend(TOOL.choice(payload.storage_account_type.as_ref(), STORAGE));
    notes.extend(feature::moment(payload.end_of_life.as_ref(), 6));
    if let Source::Disks { os, data } = &payload.source {
        if let Some(os) = os.as_ref().filter(|os| os.host_caching.is_none()) {
            let place = os.from.key("hostCaching");
            notes.push(refusal(&place, Message::plain(&note::CACHING)));
        }
        let shadowed = data.split_last().map_or(&[][..], |(_, others)| others);
        for (_, disk) in shadowed {
            notes.push(refusal(&disk.from, Message::plain(&note::ONE_DATA_DISK)));
        }
    }
    notes
}

const TOOL: Tool = Tool {
    name: "Ansible",
    lacks: &[
        &feature::API_VERSION,
        &feature::REGIONAL_EXCLUSION,
        &feature::REPLICA_SETS,
        &feature::REPLICATION_MODE,
        &feature::UEFI_SETTINGS,
        &feature::STORAGE_STRATEGY,
        &feature::DELETION_OF_LOCATIONS,
        &feature::BLOCKED_DELETION,
        &feature::COMMUNITY_IMAGE,
        &feature::VHD_SOURCES,
        &feature::CONFIDENTIALITY,
        &feature::DATA_DISK_CONFIDENTIALITY,
        &feature::EDGE_ZONES,
    ],
    instead: &note::OTHER_OUTPUT,
};

const STORAGE: &[&str] = &["Standard_LRS", "Standard_ZRS"];

const ARGUMENTS: &[Key<Payload>] = &[
    Key {
        name: "cloud_environment",
        write: |payload| match payload.address.cloud {
            Cloud::Public => None,
            Cloud::Bleu => Some(Tree::Word(Cloud::Bleu.resource_manager())),
            cloud => Some(Tree::Word(cloud.az_name())),
        },
    },
    Key {
        name: "subscription_id",
        write: |payload| text(&payload.address.subscription),
    },
    Key {
        name: "resource_group",
        write: |payload| text(&payload.address.resource_group),
    },
    Key {
        name: "gallery_name",
        write: |payload| text(&payload.address.gallery),
    },
    Key {
        name: "gallery_image_name",
        write: |payload| text(&payload.address.definition),
    },
    Key {
        name: "name",
        write: |payload| text(&payload.address.version),
    },
    Key {
        name: "location",
        write: |payload| text(&payload.location),
    },
    Key {
        name: "storage_profile",
        write: |payload| Some(object(STORAGE_PROFILE, &payload.source)),
    },
    Key {
        name: "publishing_profile",
        write: |payload| Some(object(PUBLISHING_PROFILE, payload)),
    },
    Key {
        name: "tags",
        write: tags,
    },
];

const STORAGE_PROFILE: &[Key<Source>] = &[
    Key {
        name: "source_image",
        write: |source| match source {
            Source::Missing => text(&Source::missing()),
            Source::Whole {
                kind: SourceKind::ManagedImage | SourceKind::ImageVersion,
                reference,
            } => id(Some(reference)),
            Source::Whole {
                kind: SourceKind::VirtualMachine,
                reference,
            } => {
                let id = Tree::Text(reference.id.clone());
                Some(Tree::Object(vec![member("virtual_machine_id", id)]))
            }
            _ => None,
        },
    },
    Key {
        name: "os_disk",
        write: |source| match source {
            Source::Disks { os, .. } => os.as_ref().map(|disk| object(DISK, &**disk)),
            _ => None,
        },
    },
    Key {
        name: "data_disks",
        write: |source| match source {
            Source::Disks { data, .. } => filled(at_luns("lun", data, |disk| members(DISK, disk))),
            _ => None,
        },
    },
];

const DISK: &[Key<Disk>] = &[
    Key {
        name: "source",
        write: |disk| id(disk.id.as_ref()),
    },
    Key {
        name: "host_caching",
        write: |disk| word(disk.host_caching.as_ref()),
    },
];

const PUBLISHING_PROFILE: &[Key<Payload>] = &[
    Key {
        name: "target_regions",
        write: |payload| Some(list(REGION, &payload.regions)),
    },
    Key {
        name: "replica_count",
        write: |payload| number(payload.replica_count.as_ref()),
    },
    Key {
        name: "storage_account_type",
        write: |payload| word(payload.storage_account_type.as_ref()),
    },
    Key {
        name: "end_of_life_date",
        write: |payload| word(payload.end_of_life.as_ref()),
    },
    Key {
        name: "exclude_from_latest",
        write: |payload| flag(payload.exclude_from_latest.as_ref()),
    },
];

const REGION: &[Key<Region>] = &[
    Key {
        name: "name",
        write: |region| text(&region.name),
    },
    Key {
        name: "regional_replica_count",
        write: |region| number(region.replicas.as_ref()),
    },
    Key {
        name: "storage_account_type",
        write: |region| word(region.storage_account_type.as_ref()),
    },
    Key {
        name: "encryption",
        write: |region| filled(object(ENCRYPTION, region.encryption.as_ref()?)),
    },
];

const ENCRYPTION: &[Key<Encryption>] = &[
    Key {
        name: "os_disk_image",
        write: |keys| filled(object(KEYS, keys.os.as_ref()?)),
    },
    Key {
        name: "data_disk_images",
        write: |keys| filled(at_luns("lun", &keys.data, |keys| members(KEYS, keys))),
    },
];

const KEYS: &[Key<DiskKeys>] = &[Key {
    name: "disk_encryption_set_id",
    write: |keys| id(keys.set.as_ref()),
}];
