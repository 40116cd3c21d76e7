//! The parameters of `New-AzGalleryImageVersion` and the keys of its hashtables.
//!
//! Source: Az.Compute, `GalleryImageVersionCreateOrUpdateMethod.cs` and the cmdlet's help page.

pub(crate) mod keys;
pub(crate) mod machine;

use super::feature::{self, Tool, refusal};
use super::key::{Key, at_luns, filled, flag, id, list, members, number, object, text, word};
use super::note;
use crate::finding::{Finding, Message, Pointer};
use crate::payload::{Disk, DiskKeys, EdgeZone, Encryption, Payload, Region, Source, Tag, Tree};
use crate::value::SourceKind;

/// A parameter of a cmdlet that is about a subject.
pub(crate) struct Parameter<T = Payload> {
    /// The first is printed, every one is read.
    pub(crate) names: &'static [&'static str],
    /// How its value is given.
    pub(crate) form: Form,
    /// Its value; without one, the parameter is left out.
    pub(crate) write: fn(&T) -> Option<Tree>,
}

/// How a parameter's value is given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Behind a blank.
    Value,
    /// Behind a colon: a switch.
    Switch,
    /// By its name alone.
    Present,
    /// As the context that is switched to.
    Context,
}

/// The parameters that say which image version is meant. The context comes first: if it can't be
/// switched to, nothing runs.
pub(crate) const ADDRESS: &[Parameter] = &[
    Parameter {
        names: &[
            "-DefaultProfile",
            "-AzContext",
            "-AzureRmContext",
            "-AzureCredential",
        ],
        form: Form::Context,
        write: |payload| text(&payload.address.subscription),
    },
    Parameter {
        names: &["-ResourceGroupName"],
        form: Form::Value,
        write: |payload| text(&payload.address.resource_group),
    },
    Parameter {
        names: &["-GalleryName"],
        form: Form::Value,
        write: |payload| text(&payload.address.gallery),
    },
    Parameter {
        names: &["-GalleryImageDefinitionName", "-GalleryImageName"],
        form: Form::Value,
        write: |payload| text(&payload.address.definition),
    },
    Parameter {
        names: &["-Name", "-GalleryImageVersionName"],
        form: Form::Value,
        write: |payload| text(&payload.address.version),
    },
];

/// What `New-AzGalleryImageVersion` is told at first.
pub(crate) const SOURCE: &[Parameter] = &[
    Parameter {
        names: &["-Location"],
        form: Form::Value,
        write: |payload| text(&payload.location),
    },
    Parameter {
        names: &["-SourceImageId"],
        form: Form::Value,
        write: |payload| match &payload.source {
            Source::Missing => text(&Source::missing()),
            Source::Whole {
                kind: SourceKind::ManagedImage | SourceKind::ImageVersion,
                reference,
            } => id(Some(reference)),
            _ => None,
        },
    },
    Parameter {
        names: &["-SourceImageVMId"],
        form: Form::Value,
        write: |payload| match &payload.source {
            Source::Whole {
                kind: SourceKind::VirtualMachine,
                reference,
            } => id(Some(reference)),
            _ => None,
        },
    },
    Parameter {
        names: &["-OSDiskImage"],
        form: Form::Value,
        write: |payload| match &payload.source {
            Source::Disks { os, .. } => os.as_ref().map(|disk| object(DISK, &**disk)),
            _ => None,
        },
    },
    Parameter {
        names: &["-DataDiskImage"],
        form: Form::Value,
        write: |payload| match &payload.source {
            Source::Disks { data, .. } => filled(at_luns("Lun", data, |disk| members(DISK, disk))),
            _ => None,
        },
    },
];

/// Where to replicate to, which `Update-AzGalleryImageVersion` is told as well.
pub(crate) const PLACES: &[Parameter] = &[
    Parameter {
        names: &["-TargetRegion"],
        form: Form::Value,
        write: |payload| filled(list(REGION, &payload.regions)),
    },
    Parameter {
        names: &["-TargetExtendedLocation"],
        form: Form::Value,
        write: |payload| filled(list(EDGE_ZONE, &payload.edge_zones)),
    },
    Parameter {
        names: &["-ReplicaCount"],
        form: Form::Value,
        write: |payload| number(payload.replica_count.as_ref()),
    },
];

/// What can't be changed later.
pub(crate) const STORAGE: &[Parameter] = &[
    Parameter {
        names: &["-StorageAccountType"],
        form: Form::Value,
        write: |payload| word(payload.storage_account_type.as_ref()),
    },
    Parameter {
        names: &["-ReplicationMode"],
        form: Form::Value,
        write: |payload| word(payload.replication_mode.as_ref()),
    },
];

/// What both are told at last.
pub(crate) const LIFE: &[Parameter] = &[
    Parameter {
        names: &["-PublishingProfileEndOfLifeDate"],
        form: Form::Value,
        write: |payload| word(payload.end_of_life.as_ref()),
    },
    Parameter {
        names: &["-PublishingProfileExcludeFromLatest"],
        form: Form::Switch,
        write: |payload| flag(payload.exclude_from_latest.as_ref()),
    },
    Parameter {
        names: &["-BlockDeletionBeforeEndOfLife"],
        form: Form::Switch,
        write: |payload| flag(payload.block_deletion_before_end_of_life.as_ref()),
    },
    Parameter {
        names: &["-Tag"],
        form: Form::Value,
        write: |payload| {
            let (tags, _) = tags(payload);
            filled(Tree::Object(tags.into_iter().map(Tag::member).collect()))
        },
    },
];

/// What `Get-AzGalleryImageVersion` is told besides.
pub(crate) const SHOW: &[Parameter] = &[Parameter {
    names: &["-ExpandReplicationStatus"],
    form: Form::Present,
    write: |_| Some(Tree::Word("")),
}];

const REGION: &[Key<Region>] = &[
    Key {
        name: "Name",
        write: |region| text(&region.name),
    },
    Key {
        name: "ReplicaCount",
        write: |region| number(region.replicas.as_ref()),
    },
    Key {
        name: "StorageAccountType",
        write: |region| word(region.storage_account_type.as_ref()),
    },
    Key {
        name: "ExcludeFromLatest",
        write: |region| flag(region.exclude_from_latest.as_ref()),
    },
    Key {
        name: "Encryption",
        write: |region| encryption(region.encryption.as_ref()),
    },
];

const EDGE_ZONE: &[Key<EdgeZone>] = &[
    Key {
        name: "Location",
        write: |zone| text(&zone.region),
    },
    Key {
        name: "ExtendedLocation",
        write: |zone| Some(object(EXTENDED_LOCATION, zone)),
    },
    Key {
        name: "ReplicaCount",
        write: |zone| number(zone.replicas.as_ref()),
    },
    Key {
        name: "StorageAccountType",
        write: |zone| word(zone.storage_account_type.as_ref()),
    },
    Key {
        name: "Encryption",
        write: |zone| encryption(zone.encryption.as_ref()),
    },
];

const EXTENDED_LOCATION: &[Key<EdgeZone>] = &[
    Key {
        name: "Name",
        write: |zone| text(&zone.zone),
    },
    Key {
        name: "Type",
        write: |_| Some(Tree::Word("EdgeZone")),
    },
];

const ENCRYPTION: &[Key<Encryption>] = &[
    Key {
        name: "OSDiskImage",
        write: |keys| keys.os.as_ref().map(|keys| object(OS_KEYS, keys)),
    },
    Key {
        name: "DataDiskImages",
        write: |keys| filled(at_luns("Lun", &keys.data, |keys| members(DATA_KEYS, keys))),
    },
];

const OS_KEYS: &[Key<DiskKeys>] = &[
    Key {
        name: "DiskEncryptionSetId",
        write: |keys| id(keys.set.as_ref()),
    },
    Key {
        name: "CVMEncryptionType",
        write: |keys| text(&keys.confidential_vm.as_ref()?.kind),
    },
    Key {
        name: "CVMDiskEncryptionSetID",
        write: |keys| id(keys.confidential_vm.as_ref()?.set.as_ref()),
    },
];

const DATA_KEYS: &[Key<DiskKeys>] = &[Key {
    name: "DiskEncryptionSetId",
    write: |keys| id(keys.set.as_ref()),
}];

const DISK: &[Key<Disk>] = &[
    Key {
        name: "Source",
        write: |disk| Some(object(DISK_SOURCE, disk)),
    },
    Key {
        name: "HostCaching",
        write: |disk| word(disk.host_caching.as_ref()),
    },
];

const DISK_SOURCE: &[Key<Disk>] = &[
    Key {
        name: "Id",
        write: |disk| id(disk.id.as_ref()),
    },
    Key {
        name: "Uri",
        write: |disk| word(disk.uri.as_ref()),
    },
    Key {
        name: "StorageAccountId",
        write: |disk| id(disk.storage_account.as_ref()),
    },
];

/// Everything that `New-AzGalleryImageVersion` can't be told.
pub(crate) fn lacks(payload: &Payload) -> Vec<Finding> {
    lacks_of(&TOOL, payload)
}

/// Everything that `Update-AzGalleryImageVersion` can't be told, but for its keys.
pub(crate) fn lacks_in_update(payload: &Payload) -> Vec<Finding> {
    lacks_of(&UPDATE, payload)
}

fn lacks_of(tool: &Tool, payload: &Payload) -> Vec<Finding> {
    let mut notes = tool.lacking(payload);
    if payload.regions.is_empty() {
        let place = Pointer::of("targetRegions");
        notes.push(refusal(&place, Message::plain(&note::NO_REGIONS)));
    }
    notes.extend(feature::sizes(payload, |number| {
        i32::try_from(number).is_ok()
    }));
    notes.extend(feature::moment(payload.end_of_life.as_ref(), 7));
    for (tag, other) in tags(payload).1 {
        let message = Message::new(&note::KEYS_ALIKE, [&tag.name.value, &other.name.value]);
        notes.push(refusal(&tag.name.from, message));
    }
    notes
}

const TOOL: Tool = Tool {
    name: "Azure PowerShell",
    lacks: &[
        &feature::API_VERSION,
        &feature::REPLICA_SETS,
        &feature::UEFI_SETTINGS,
        &feature::STORAGE_STRATEGY,
        &feature::DELETION_OF_LOCATIONS,
        &feature::COMMUNITY_IMAGE,
        &feature::DATA_DISK_CONFIDENTIALITY,
    ],
    instead: &note::OTHER_OUTPUT,
};

const UPDATE: Tool = Tool {
    name: "Update-AzGalleryImageVersion",
    lacks: &[
        &feature::API_VERSION,
        &feature::REPLICA_SETS,
        &feature::DELETION_OF_LOCATIONS,
        &feature::DATA_DISK_CONFIDENTIALITY,
    ],
    instead: &note::REST,
};

fn encryption(keys: Option<&Encryption>) -> Option<Tree> {
    keys.map(|keys| object(ENCRYPTION, keys))
}

/// The tags that a hashtable holds, and those that it can't beside another: it compares keys
/// without case.
fn tags(payload: &Payload) -> (Vec<&Tag>, Vec<(&Tag, &Tag)>) {
    let mut held = Vec::new();
    let mut alike = Vec::new();
    for (index, tag) in payload.tags.iter().enumerate() {
        let folded = fold(&tag.name.value);
        let mut later = payload.tags.iter().skip(index + 1);
        match later.find(|later| fold(&later.name.value) == folded) {
            None => held.push(tag),
            Some(later) => alike.push((tag, later)),
        }
    }
    (held, alike)
}

fn fold(name: &str) -> String {
    name.to_ascii_lowercase()
}
