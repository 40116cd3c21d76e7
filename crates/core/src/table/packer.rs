//! What Packer's `azure-arm` builder publishes to a gallery.
//!
//! Source: `builder/azure/arm/{config,step_publish_to_shared_image_gallery}.go` of
//! packer-plugin-azure.

use super::feature::{self, Tool, refusal};
use super::key::{Key, flag, id, list, members, number, object, tags, text, word};
use super::note;
use crate::finding::{Finding, Message, Pointer};
use crate::payload::{Flag, Member, Payload, Region, Text, Tree};
use crate::value::{Cloud, REPLICATION_MODES};

/// Options of the builder, in order. Lists are blocks.
pub(crate) fn options(payload: &Payload) -> Vec<Member> {
    members(OPTIONS, payload)
}

/// Everything that the builder can't be told.
pub(crate) fn lacks(payload: &Payload) -> Vec<Finding> {
    let mut notes = TOOL.lacking(payload);
    let source = Pointer::of("source");
    notes.push(refusal(&source, Message::plain(&note::BUILT)));

    let storage = storage(payload);
    notes.extend(TOOL.choice(storage, STORAGE));
    let kind = confidential_vm_type(payload);
    notes.extend(TOOL.choice(kind, TYPES));
    notes.extend(TOOL.choice(payload.replication_mode.as_ref(), REPLICATION_MODES));
    notes.extend(feature::moment(payload.end_of_life.as_ref(), 9));
    let is_keyed = kind.is_some_and(|kind| kind.value == KEYED);
    for region in payload.settled_regions() {
        if value(region.storage_account_type.as_ref()) != value(storage) {
            let name = "targetRegions[].storageAccountType";
            notes.push(TOOL.has_no_word(name, &region.from));
        }
        if let Some(replicas) = &region.replicas
            && !(1..=100).contains(&replicas.value.0)
        {
            let values = [&*replicas.value.to_string(), "1–100", TOOL.name];
            notes.push(refusal(&replicas.from, Message::new(&note::CHOICE, values)));
        }
        let vm = region.confidential_vm();
        if value(vm.map(|vm| &vm.kind)) != value(kind) {
            let name = "confidentialVMEncryptionType";
            notes.push(TOOL.has_no_word(name, vm.map_or(&region.from, |vm| &vm.kind.from)));
        }
        let set = region.os_keys().and_then(|os| os.set.as_ref());
        if let Some(set) = set.filter(|_| kind.is_some()) {
            notes.push(TOOL.has_no_word("diskEncryptionSetId", &set.typed.from));
        }
        if let Some(set) = vm.and_then(|vm| vm.set.as_ref()).filter(|_| !is_keyed) {
            notes.push(TOOL.has_no_word("secureVMDiskEncryptionSetId", &set.typed.from));
        }
    }
    notes
}

const TOOL: Tool = Tool {
    name: "Packer",
    lacks: &[
        &feature::API_VERSION,
        &feature::REGIONAL_EXCLUSION,
        &feature::REPLICA_SETS,
        &feature::UEFI_SETTINGS,
        &feature::STORAGE_STRATEGY,
        &feature::DELETION_OF_LOCATIONS,
        &feature::BLOCKED_DELETION,
        &feature::DATA_DISK_SETS,
        &feature::EDGE_ZONES,
    ],
    instead: &note::AZAPI,
};

const STORAGE: &[&str] = &["Standard_LRS", "Standard_ZRS", "Premium_LRS"];

const TYPES: &[&str] = &[
    "EncryptedVMGuestStateOnlyWithPmk",
    "EncryptedWithPmk",
    KEYED,
];

/// With this type, and only with it, a region's set is the confidential VM's.
const KEYED: &str = "EncryptedWithCmk";

const OPTIONS: &[Key<Payload>] = &[
    Key {
        name: "cloud_environment_name",
        write: |payload| match payload.address.cloud {
            Cloud::UsGovernment => Some(Tree::Word("USGovernment")),
            Cloud::China => Some(Tree::Word("China")),
            Cloud::Public | Cloud::Bleu => None,
        },
    },
    Key {
        name: "metadata_host",
        write: |payload| match payload.address.cloud {
            Cloud::Bleu => Some(Tree::Word("management.sovcloud-api.fr")),
            _ => None,
        },
    },
    Key {
        name: "location",
        write: |payload| text(&payload.location),
    },
    Key {
        name: "shared_gallery_image_version_end_of_life_date",
        write: |payload| word(payload.end_of_life.as_ref()),
    },
    Key {
        name: "shared_gallery_image_version_exclude_from_latest",
        write: |payload| flag(payload.exclude_from_latest.as_ref()),
    },
    Key {
        name: "azure_tags",
        write: tags,
    },
    Key {
        name: "shared_image_gallery_destination",
        write: |payload| Some(Tree::List(vec![object(DESTINATION, payload)])),
    },
];

const DESTINATION: &[Key<Payload>] = &[
    Key {
        name: "subscription",
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
        name: "image_name",
        write: |payload| text(&payload.address.definition),
    },
    Key {
        name: "image_version",
        write: |payload| text(&payload.address.version),
    },
    Key {
        name: "storage_account_type",
        write: |payload| word(storage(payload)),
    },
    Key {
        name: "use_shallow_replication",
        write: |payload| {
            let mode = payload.replication_mode.as_ref()?;
            let is_shallow = Flag {
                value: mode.value == "Shallow",
                from: mode.from.clone(),
            };
            flag(Some(&is_shallow))
        },
    },
    Key {
        name: "confidential_vm_image_encryption_type",
        write: |payload| word(confidential_vm_type(payload)),
    },
    Key {
        name: "target_region",
        write: |payload| Some(list(REGION, &payload.settled_regions())),
    },
];

const REGION: &[Key<Region>] = &[
    Key {
        name: "name",
        write: |region| text(&region.name),
    },
    Key {
        name: "replicas",
        write: |region| number(region.replicas.as_ref()),
    },
    Key {
        name: "disk_encryption_set_id",
        write: |region| match region.confidential_vm() {
            Some(vm) => id(vm.set.as_ref()),
            None => id(region.os_keys()?.set.as_ref()),
        },
    },
];

/// The one storage that a version has: its own, or the first region's.
fn storage(payload: &Payload) -> Option<&Text> {
    let first = payload.regions.first();
    let first = first.and_then(|region| region.storage_account_type.as_ref());
    first.or(payload.storage_account_type.as_ref())
}

/// The one type that a version has: the first that a region has.
fn confidential_vm_type(payload: &Payload) -> Option<&Text> {
    let mut kinds = payload.regions.iter().filter_map(Region::confidential_vm);
    kinds.next().map(|vm| &vm.kind)
}

fn value(text: Option<&Text>) -> Option<&str> {
    text.map(|text| &*text.value)
}
