//! The arguments of `azurerm_shared_image_version`.
//!
//! Source: `shared_image_version_resource.go` of terraform-provider-azurerm and the resource's page.

use super::feature::{self, Tool};
use super::key::{Key, flag, id, list, members, number, tags, text, word};
use super::note;
use crate::finding::Finding;
use crate::payload::{Disk, Member, Number, Payload, Region, Source};
use crate::value::{REPLICATION_MODES, SourceKind};

/// The arguments, in order. Lists are blocks.
pub(crate) fn arguments(payload: &Payload) -> Vec<Member> {
    members(ARGUMENTS, payload)
}

/// Everything that the resource can't be told.
pub(crate) fn lacks(payload: &Payload) -> Vec<Finding> {
    let mut notes = TOOL.lacking(payload);
    let regions = payload.regions.iter();
    let storage = regions.map(|region| region.storage_account_type.as_ref());
    let storage = storage.chain([payload.storage_account_type.as_ref()]);
    notes.extend(storage.filter_map(|storage| TOOL.choice(storage, STORAGE)));
    notes.extend(TOOL.choice(payload.replication_mode.as_ref(), REPLICATION_MODES));
    notes.extend(feature::moment(payload.end_of_life.as_ref(), 9));
    notes
}

const TOOL: Tool = Tool {
    name: "Terraform azurerm",
    lacks: &[
        &feature::API_VERSION,
        &feature::REPLICA_SETS,
        &feature::HOST_CACHING,
        &feature::UEFI_SETTINGS,
        &feature::STORAGE_STRATEGY,
        &feature::BLOCKED_DELETION,
        &feature::COMMUNITY_IMAGE,
        &feature::IMAGE_VERSION_SOURCE,
        &feature::DATA_DISK_SOURCES,
        &feature::DATA_DISK_SETS,
        &feature::CONFIDENTIALITY,
        &feature::EDGE_ZONES,
    ],
    instead: &note::AZAPI,
};

const STORAGE: &[&str] = &["Standard_LRS", "Standard_ZRS", "Premium_LRS"];

const ARGUMENTS: &[Key<Payload>] = &[
    Key {
        name: "name",
        write: |payload| text(&payload.address.version),
    },
    Key {
        name: "gallery_name",
        write: |payload| text(&payload.address.gallery),
    },
    Key {
        name: "image_name",
        write: |payload| text(&payload.address.definition),
    },
    Key {
        name: "resource_group_name",
        write: |payload| text(&payload.address.resource_group),
    },
    Key {
        name: "location",
        write: |payload| text(&payload.location),
    },
    Key {
        name: "managed_image_id",
        write: |payload| match &payload.source {
            Source::Whole {
                kind: SourceKind::ManagedImage | SourceKind::VirtualMachine,
                reference,
            } => id(Some(reference)),
            Source::Missing => text(&Source::missing()),
            _ => None,
        },
    },
    Key {
        name: "os_disk_snapshot_id",
        write: |payload| id(os_disk(payload)?.id.as_ref()),
    },
    Key {
        name: "blob_uri",
        write: |payload| word(os_disk(payload)?.uri.as_ref()),
    },
    Key {
        name: "storage_account_id",
        write: |payload| id(os_disk(payload)?.storage_account.as_ref()),
    },
    Key {
        name: "replication_mode",
        write: |payload| word(payload.replication_mode.as_ref()),
    },
    Key {
        name: "end_of_life_date",
        write: |payload| word(payload.end_of_life.as_ref()),
    },
    Key {
        name: "exclude_from_latest",
        write: |payload| flag(payload.exclude_from_latest.as_ref()),
    },
    Key {
        name: "deletion_of_replicated_locations_enabled",
        write: |payload| flag(payload.allow_deletion_of_replicated_locations.as_ref()),
    },
    Key {
        name: "tags",
        write: tags,
    },
    Key {
        name: "target_region",
        write: |payload| {
            let mut regions = payload.settled_regions();
            for region in &mut regions {
                // The argument is not optional; one replica is what Azure makes without it.
                let from = &region.from;
                region.replicas.get_or_insert_with(|| Number {
                    value: 1.into(),
                    from: from.clone(),
                });
            }
            Some(list(REGION, &regions))
        },
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
        name: "exclude_from_latest_enabled",
        write: |region| flag(region.exclude_from_latest.as_ref()),
    },
    Key {
        name: "disk_encryption_set_id",
        write: |region| id(region.os_keys()?.set.as_ref()),
    },
];

fn os_disk(payload: &Payload) -> Option<&Disk> {
    match &payload.source {
        Source::Disks { os, .. } => os.as_deref(),
        _ => None,
    }
}
