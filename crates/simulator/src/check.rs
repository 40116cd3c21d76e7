//! What Azure itself checks when something is written.
//!
//! A row a check. The texts are those of "Troubleshoot images in an Azure Compute Gallery" in Azure's
//! documents, unless the check says where else its text is from, or that it is composed: then Azure's own
//! is not known, and what is known of it stands in the composed one.

mod confidential;
mod date;
mod definition;
mod disk;
mod encryption_set;
mod gallery;
mod name;
mod profile;
mod property;
mod publication;
mod region;
mod repeated;
mod set;
mod source;
mod target;
mod update;

use publication::Publication;

use crate::refusal::Refusal;
use crate::world::World;
use crate::write::Write;

/// One of Azure's checks of an image version.
#[derive(Debug)]
pub(crate) struct Check {
    /// For the tests alone: each has a case that fires it and one that does not.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the tests walk the table by name")
    )]
    pub(crate) name: &'static str,
    find: fn(&Publication) -> Option<Refusal>,
}

/// In the order in which they are made; the first refusal is the answer.
pub(crate) const VERSION: &[Check] = &[
    Check {
        name: "name/version",
        find: name::version,
    },
    Check {
        name: "property/api-version",
        find: property::api_version,
    },
    Check {
        name: "profile/replicas",
        find: profile::replicas,
    },
    Check {
        name: "profile/shallow",
        find: profile::shallow,
    },
    Check {
        name: "profile/storage",
        find: profile::storage,
    },
    Check {
        name: "profile/strategy",
        find: profile::strategy,
    },
    Check {
        name: "profile/mode",
        find: profile::mode,
    },
    Check {
        name: "date/unreadable",
        find: date::unreadable,
    },
    Check {
        name: "date/past",
        find: date::past,
    },
    Check {
        name: "region/unknown",
        find: region::unknown,
    },
    Check {
        name: "region/duplicate",
        find: region::duplicate,
    },
    Check {
        name: "region/location",
        find: region::location,
    },
    Check {
        name: "region/zones",
        find: region::zones,
    },
    Check {
        name: "source/one",
        find: source::one,
    },
    Check {
        name: "source/id",
        find: source::id,
    },
    Check {
        name: "source/kind",
        find: source::kind,
    },
    Check {
        name: "source/disk-kind",
        find: source::disk_kind,
    },
    Check {
        name: "source/lun",
        find: source::lun,
    },
    Check {
        name: "source/duplicate",
        find: source::duplicate,
    },
    Check {
        name: "source/blob",
        find: source::blob,
    },
    Check {
        name: "update/source",
        find: update::source,
    },
    Check {
        name: "update/disks",
        find: update::disks,
    },
    Check {
        name: "source/found",
        find: source::found,
    },
    Check {
        name: "source/os-state",
        find: source::os_state,
    },
    Check {
        name: "source/generation",
        find: source::generation,
    },
    Check {
        name: "source/os-type",
        find: source::os_type,
    },
    Check {
        name: "source/ephemeral",
        find: source::ephemeral,
    },
    Check {
        name: "source/ultra",
        find: source::ultra,
    },
    Check {
        name: "update/storage",
        find: update::storage,
    },
    Check {
        name: "update/mode",
        find: update::mode,
    },
    Check {
        name: "disk/duplicate",
        find: disk::duplicate,
    },
    Check {
        name: "update/lun",
        find: update::lun,
    },
    Check {
        name: "disk/unknown",
        find: disk::unknown,
    },
    Check {
        name: "set/id",
        find: encryption_set::id,
    },
    Check {
        name: "set/subscription",
        find: encryption_set::subscription,
    },
    Check {
        name: "set/found",
        find: encryption_set::found,
    },
    Check {
        name: "set/region",
        find: encryption_set::region,
    },
    Check {
        name: "set/state",
        find: encryption_set::state,
    },
    Check {
        name: "set/kind",
        find: encryption_set::kind,
    },
    Check {
        name: "disk/covered",
        find: disk::covered,
    },
    Check {
        name: "update/platform-key",
        find: update::platform_key,
    },
    Check {
        name: "source/encryption",
        find: source::encryption,
    },
    Check {
        name: "source/subscription",
        find: source::subscription,
    },
    Check {
        name: "gallery/sharing",
        find: disk::sharing,
    },
    Check {
        name: "confidential/word",
        find: confidential::word,
    },
    Check {
        name: "confidential/type",
        find: confidential::kind,
    },
    Check {
        name: "confidential/set",
        find: confidential::set,
    },
    Check {
        name: "confidential/region",
        find: confidential::region,
    },
];

pub(crate) fn version(world: &World, write: &Write) -> Result<(), Refusal> {
    let publication = Publication::new(world, write)?;
    match VERSION.iter().find_map(|check| (check.find)(&publication)) {
        Some(refusal) => Err(refusal),
        None => Ok(()),
    }
}

pub(crate) use definition::check as definition;
pub(crate) use gallery::check as gallery;
pub(crate) use region::has_zones;
pub(crate) use set::check as set;

#[expect(
    clippy::unnecessary_wraps,
    reason = "it stands where checks do that refuse"
)]
pub(crate) fn nothing(_: &World, _: &Write) -> Result<(), Refusal> {
    Ok(())
}

#[cfg(test)]
mod tests;
