//! The flags of the Azure CLI's commands: a row a flag; here those of `az sig image-version create`.
//!
//! Source: `azure/cli/command_modules/vm/{_params,_validators,custom}.py` of azure-cli 2.91.0.

mod disk;
mod encryption;
pub(crate) mod feature;
pub(crate) mod keys;
pub(crate) mod machine;
mod place;
mod word;

pub(crate) use word::Words;

use super::feature::{self as lacking, Tool};
use super::note;
use crate::payload::{Payload, Source};
use crate::search::has;
use crate::value::{Instant, REPLICATION_MODES, ResourceId, SourceKind};

/// A flag of a command that is about a subject.
pub(crate) struct Flag<T = Payload> {
    /// The first is printed, every one is read.
    pub(crate) names: &'static [&'static str],
    /// Whether several words stand one a line.
    pub(crate) is_tall: bool,
    /// Its words; without any, the flag is left out.
    pub(crate) write: fn(&T, &mut Words),
}

/// The flags that say which image version is meant. Names that bare names resolve in come first.
pub(crate) const ADDRESS: &[Flag] = &[
    Flag {
        names: &["--subscription"],
        is_tall: false,
        write: |payload, words| words.text(&payload.address.subscription),
    },
    Flag {
        names: &["--resource-group", "-g"],
        is_tall: false,
        write: |payload, words| words.text(&payload.address.resource_group),
    },
    Flag {
        names: &["--gallery-name", "-r"],
        is_tall: false,
        write: |payload, words| words.text(&payload.address.gallery),
    },
    Flag {
        names: &["--gallery-image-definition", "-i"],
        is_tall: false,
        write: |payload, words| words.text(&payload.address.definition),
    },
    Flag {
        names: &[
            "--gallery-image-version",
            "-e",
            "--gallery-image-version-name",
        ],
        is_tall: false,
        write: |payload, words| words.text(&payload.address.version),
    },
];

/// The flags of `create` behind them that are printed, in order.
pub(crate) const CREATE: &[Flag] = &[
    Flag {
        names: &["--location", "-l"],
        is_tall: false,
        write: |payload, words| words.text(&payload.location),
    },
    Flag {
        names: &["--managed-image"],
        is_tall: false,
        write: disk::managed_image,
    },
    Flag {
        names: &["--image-version"],
        is_tall: false,
        write: |payload, words| whole(payload, SourceKind::ImageVersion, words),
    },
    Flag {
        names: &["--virtual-machine"],
        is_tall: false,
        write: |payload, words| whole(payload, SourceKind::VirtualMachine, words),
    },
    Flag {
        names: &["--os-snapshot"],
        is_tall: false,
        write: disk::os_snapshot,
    },
    Flag {
        names: &["--data-snapshots"],
        is_tall: false,
        write: disk::data_snapshots,
    },
    Flag {
        names: &["--data-snapshot-luns"],
        is_tall: false,
        write: disk::data_snapshot_luns,
    },
    Flag {
        names: &["--os-vhd-uri"],
        is_tall: false,
        write: disk::os_vhd_uri,
    },
    Flag {
        names: &["--os-vhd-storage-account"],
        is_tall: false,
        write: disk::os_vhd_storage_account,
    },
    Flag {
        names: &["--data-vhds-uris"],
        is_tall: false,
        write: disk::data_vhds_uris,
    },
    Flag {
        names: &["--data-vhds-storage-accounts", "--data-vhds-sa"],
        is_tall: false,
        write: disk::data_vhds_storage_accounts,
    },
    Flag {
        names: &["--data-vhds-luns"],
        is_tall: false,
        write: disk::data_vhds_luns,
    },
    Flag {
        names: &["--target-regions"],
        is_tall: true,
        write: place::regions,
    },
    Flag {
        names: &["--target-region-encryption"],
        is_tall: true,
        write: encryption::regions,
    },
    Flag {
        names: &["--target-region-cvm-encryption"],
        is_tall: true,
        write: encryption::confidential_vms,
    },
    Flag {
        names: &["--target-edge-zones"],
        is_tall: true,
        write: place::edge_zones,
    },
    Flag {
        names: &["--target-edge-zone-encryption", "--zone-encryption"],
        is_tall: true,
        write: encryption::edge_zones,
    },
    Flag {
        names: &["--replica-count"],
        is_tall: false,
        write: |payload, words| words.number(payload.replica_count.as_ref()),
    },
    Flag {
        names: &["--storage-account-type"],
        is_tall: false,
        write: |payload, words| {
            words.choice(payload.storage_account_type.as_ref(), place::STORAGE);
        },
    },
    Flag {
        names: &["--replication-mode"],
        is_tall: false,
        write: |payload, words| words.choice(payload.replication_mode.as_ref(), REPLICATION_MODES),
    },
    Flag {
        names: &["--end-of-life-date"],
        is_tall: false,
        write: end_of_life,
    },
    Flag {
        names: &["--exclude-from-latest"],
        is_tall: false,
        write: |payload, words| words.flag(payload.exclude_from_latest.as_ref()),
    },
    Flag {
        names: &["--allow-replicated-location-deletion"],
        is_tall: false,
        write: |payload, words| {
            words.flag(payload.allow_deletion_of_replicated_locations.as_ref());
        },
    },
    Flag {
        names: &[
            "--block-deletion-before-end-of-life",
            "--block-delete-before-eol",
        ],
        is_tall: false,
        write: |payload, words| words.flag(payload.block_deletion_before_end_of_life.as_ref()),
    },
    Flag {
        names: &["--tags"],
        is_tall: false,
        write: tags,
    },
];

/// The flags of `show` behind those that say which image version.
pub(crate) const SHOW: &[Flag] = &[
    Flag {
        names: &["--expand"],
        is_tall: false,
        write: |_, words| words.fixed("ReplicationStatus"),
    },
    Flag {
        names: &["--query"],
        is_tall: false,
        write: |_, words| words.fixed(SHOWN),
    },
];

/// What `show` is asked for: how far Azure is, region by region, and the keys.
const SHOWN: &str = "{state: provisioningState, replication: replicationStatus, targetRegions: publishingProfile.targetRegions, edgeZones: publishingProfile.targetExtendedLocations}";

/// What the flags can't say.
pub(crate) const TOOL: Tool = Tool {
    name: "Azure CLI",
    lacks: &[
        &lacking::API_VERSION,
        &lacking::REGIONAL_EXCLUSION,
        &lacking::REPLICA_SETS,
        &lacking::HOST_CACHING,
        &lacking::UEFI_SETTINGS,
        &lacking::STORAGE_STRATEGY,
        &lacking::COMMUNITY_IMAGE,
        &lacking::DATA_DISK_CONFIDENTIALITY,
        &lacking::EDGE_ZONE_CONFIDENTIALITY,
    ],
    instead: &note::OTHER_OUTPUT,
};

/// What an update can't be told. Storage, replication and source are not changed by one.
pub(crate) const UPDATE: Tool = Tool {
    name: "az sig image-version update",
    lacks: &[&lacking::API_VERSION, &lacking::DATA_DISK_CONFIDENTIALITY],
    instead: &note::REST,
};

/// A source that is given by its full id only: az takes neither a bare name for it nor the id of
/// anything else.
fn whole(payload: &Payload, wanted: SourceKind, words: &mut Words) {
    let Source::Whole { kind, reference } = &payload.source else {
        return;
    };
    if *kind != wanted {
        return;
    }
    let id = &reference.id;
    let resource = id.value.parse::<ResourceId>().ok();
    if resource.is_some_and(|resource| resource.kind() != wanted.resource()) {
        words.refuse(&note::OTHER_KIND, id);
        words.placeholder(id);
    } else {
        let part = words.id(id, &[]);
        words.push(vec![part], Some(id));
    }
}

/// az takes a text without `t` for a date and adds an hour of its own; it sends milliseconds.
fn end_of_life(payload: &Payload, words: &mut Words) {
    let Some(text) = &payload.end_of_life else {
        return;
    };
    words.notes.extend(lacking::moment(Some(text), 3));
    if text.value.parse::<Instant>().is_err() {
        words.placeholder(text);
    } else {
        words.text(text);
    }
}

/// az splits at the first equals sign.
fn tags(payload: &Payload, words: &mut Words) {
    for tag in &payload.tags {
        if has(&tag.name.value, "=") {
            words.cannot_split(&tag.name, '=');
            continue;
        }
        let parts = vec![
            word::part(&tag.name),
            word::punct("="),
            word::part(&tag.value),
        ];
        words.push(parts, None);
    }
}
