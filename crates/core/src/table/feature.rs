//! What ARM takes and some tools have no word for.

use super::note;
use crate::finding::{Finding, Message, Pointer, Rule};
use crate::payload::{DEFAULT_API_VERSION, Disk, Encryption, Payload, Source};
use crate::value::SourceKind;

/// Something that a payload may hold: ARM's name for it, and where in the spec it stands.
pub(crate) struct Feature {
    name: &'static str,
    places: fn(&Payload) -> Vec<&Pointer>,
}

/// Notes on all that a tool has no word for.
pub(crate) fn lacking(tool: &str, features: &[&Feature], payload: &Payload) -> Vec<Finding> {
    let notes = features.iter().flat_map(|feature| {
        let places = (feature.places)(payload).into_iter();
        places.map(|place| {
            let message = Message::new(&note::NO_WORD, [tool, feature.name]);
            Finding::new(Rule::OutputCannotCarry, place.clone(), message)
                .help(Message::plain(&note::OTHER_OUTPUT))
        })
    });
    notes.collect()
}

/// Another version of the API than the usual one: its defaults differ.
pub(crate) const API_VERSION: Feature = Feature {
    name: "api-version",
    places: |payload| {
        let version = &payload.address.api_version;
        let is_other = version.value != DEFAULT_API_VERSION;
        is_other.then_some(&version.from).into_iter().collect()
    },
};

pub(crate) const REGIONAL_EXCLUSION: Feature = Feature {
    name: "targetRegions[].excludeFromLatest",
    places: |payload| {
        let regions = payload.regions.iter();
        regions
            .filter_map(|region| Some(&region.exclude_from_latest.as_ref()?.from))
            .collect()
    },
};

pub(crate) const REPLICA_SETS: Feature = Feature {
    name: "additionalReplicaSets",
    places: |payload| {
        let regions = payload.regions.iter();
        regions
            .flat_map(|region| region.additional_replica_sets.iter().map(|set| &set.from))
            .collect()
    },
};

pub(crate) const HOST_CACHING: Feature = Feature {
    name: "hostCaching",
    places: |payload| {
        disks(&payload.source)
            .filter_map(|disk| Some(&disk.host_caching.as_ref()?.from))
            .collect()
    },
};

pub(crate) const UEFI_SETTINGS: Feature = Feature {
    name: "uefiSettings",
    places: |payload| {
        let settings = payload.uefi_settings.iter();
        settings.map(|(_, from)| from).collect()
    },
};

pub(crate) const STORAGE_STRATEGY: Feature = Feature {
    name: "storageAccountStrategy",
    places: |payload| {
        let strategy = payload.storage_account_strategy.iter();
        strategy.map(|strategy| &strategy.from).collect()
    },
};

pub(crate) const DELETION_OF_LOCATIONS: Feature = Feature {
    name: "allowDeletionOfReplicatedLocations",
    places: |payload| {
        let flag = payload.allow_deletion_of_replicated_locations.iter();
        flag.map(|flag| &flag.from).collect()
    },
};

pub(crate) const COMMUNITY_IMAGE: Feature = Feature {
    name: "communityGalleryImageId",
    places: |payload| match &payload.source {
        Source::Whole {
            kind: SourceKind::CommunityGalleryImage,
            reference,
        } => vec![&reference.typed.from],
        _ => Vec::new(),
    },
};

pub(crate) const DATA_DISK_CONFIDENTIALITY: Feature = Feature {
    name: "dataDiskImages[].securityProfile",
    places: |payload| {
        let disks = encryptions(payload).flat_map(|keys| keys.data.iter().map(|(_, disk)| disk));
        disks
            .filter_map(|disk| Some(&disk.confidential_vm.as_ref()?.kind.from))
            .collect()
    },
};

pub(crate) const EDGE_ZONE_CONFIDENTIALITY: Feature = Feature {
    name: "targetExtendedLocations[].encryption.osDiskImage.securityProfile",
    places: |payload| {
        let keys = payload
            .edge_zones
            .iter()
            .filter_map(|zone| zone.encryption.as_ref());
        keys.filter_map(|keys| Some(&keys.os.as_ref()?.confidential_vm.as_ref()?.kind.from))
            .collect()
    },
};

fn disks(source: &Source) -> impl Iterator<Item = &Disk> {
    let (os, data) = match source {
        Source::Disks { os, data } => (os.as_deref(), data.as_slice()),
        _ => (None, [].as_slice()),
    };
    os.into_iter().chain(data.iter().map(|(_, disk)| disk))
}

fn encryptions(payload: &Payload) -> impl Iterator<Item = &Encryption> {
    let regions = payload.regions.iter().map(|region| &region.encryption);
    let zones = payload.edge_zones.iter().map(|zone| &zone.encryption);
    regions.chain(zones).flatten()
}
