//! What ARM takes and some tools have no word for.

use super::{is_finer_than, note};
use crate::finding::{Finding, Message, Pointer, Rule};
use crate::language::Bilingual;
use crate::payload::{
    DEFAULT_API_VERSION, Disk, Encryption, Number, Payload, Region, Source, Text,
};
use crate::value::{Instant, SourceKind};

/// Something that a payload may hold: ARM's name for it, and where in the spec it stands.
pub(crate) struct Feature {
    name: &'static str,
    places: fn(&Payload) -> Vec<&Pointer>,
}

impl Feature {
    /// Whether the payload holds it.
    pub(crate) fn is_in(&self, payload: &Payload) -> bool {
        !(self.places)(payload).is_empty()
    }
}

/// What renders a payload, and what it has no word for.
pub(crate) struct Tool {
    /// What people call it.
    pub(crate) name: &'static str,
    /// What can't be said.
    pub(crate) lacks: &'static [&'static Feature],
    /// What to use instead.
    pub(crate) instead: &'static Bilingual,
}

impl Tool {
    /// Notes on all that it has no word for.
    pub(crate) fn lacking(&self, payload: &Payload) -> Vec<Finding> {
        let notes = self.lacks.iter().flat_map(|feature| {
            let places = (feature.places)(payload).into_iter();
            places.map(|place| self.has_no_word(feature.name, place))
        });
        notes.collect()
    }

    /// The note on something that it has no word for.
    pub(crate) fn has_no_word(&self, name: &str, place: &Pointer) -> Finding {
        let message = Message::new(&note::NO_WORD, [self.name, name]);
        refusal(place, message).help(Message::plain(self.instead))
    }

    /// The note on a word that it does not take, if it takes only these.
    pub(crate) fn choice(&self, text: Option<&Text>, choices: &[&str]) -> Option<Finding> {
        let text = text.filter(|text| !choices.contains(&&*text.value))?;
        let values = [&*text.value, &choices.join(", "), self.name];
        Some(refusal(&text.from, Message::new(&note::CHOICE, values)))
    }
}

/// The note on a moment that a tool can't send to so many digits of a second.
pub(crate) fn moment(moment: Option<&Text>, digits: usize) -> Option<Finding> {
    let moment = moment.filter(|moment| {
        moment.value.parse::<Instant>().is_err() || is_finer_than(moment, digits)
    })?;
    let message = Message::new(&note::MOMENT, [&moment.value]);
    Some(refusal(&moment.from, message))
}

/// Notes on the numbers that do not fit.
pub(crate) fn sizes(payload: &Payload, fits: fn(i128) -> bool) -> Vec<Finding> {
    let numbers = numbers(payload).into_iter();
    let beyond = numbers.filter(|number| !fits(number.value.0));
    let notes = beyond.map(|number| {
        let message = Message::new(&note::SIZE, [&number.value.to_string()]);
        refusal(&number.from, message)
    });
    notes.collect()
}

/// The note on where an output is to be run.
pub(crate) fn target(place: &Pointer, message: Message) -> Finding {
    Finding::new(Rule::OutputTarget, place.clone(), message)
}

/// The note on something that a format can't carry.
pub(crate) fn refusal(place: &Pointer, message: Message) -> Finding {
    Finding::new(Rule::OutputCannotCarry, place.clone(), message)
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

pub(crate) const CONFIDENTIALITY: Feature = Feature {
    name: "encryption.osDiskImage.securityProfile",
    places: |payload| {
        let vms = payload.regions.iter().filter_map(Region::confidential_vm);
        vms.map(|vm| &vm.kind.from).collect()
    },
};

pub(crate) const DATA_DISK_SETS: Feature = Feature {
    name: "encryption.dataDiskImages",
    places: |payload| {
        let regions = payload.regions.iter();
        let keys = regions.filter_map(|region| region.encryption.as_ref());
        keys.flat_map(|keys| &keys.data)
            .filter_map(|(_, disk)| Some(&disk.set.as_ref()?.typed.from))
            .collect()
    },
};

pub(crate) const DATA_DISK_SOURCES: Feature = Feature {
    name: "storageProfile.dataDiskImages",
    places: |payload| match &payload.source {
        Source::Disks { data, .. } => data.iter().map(|(_, disk)| &disk.from).collect(),
        _ => Vec::new(),
    },
};

pub(crate) const VHD_SOURCES: Feature = Feature {
    name: "source.uri",
    places: |payload| {
        let vhds = disks(&payload.source).filter_map(Disk::vhd_place);
        vhds.collect()
    },
};

pub(crate) const IMAGE_VERSION_SOURCE: Feature = Feature {
    name: "imageVersion",
    places: |payload| match &payload.source {
        Source::Whole {
            kind: SourceKind::ImageVersion,
            reference,
        } => vec![&reference.typed.from],
        _ => Vec::new(),
    },
};

pub(crate) const EDGE_ZONES: Feature = Feature {
    name: "targetExtendedLocations",
    places: |payload| payload.edge_zones.iter().map(|zone| &zone.from).collect(),
};

pub(crate) const REPLICATION_MODE: Feature = Feature {
    name: "replicationMode",
    places: |payload| {
        let mode = payload.replication_mode.iter();
        mode.map(|mode| &mode.from).collect()
    },
};

pub(crate) const BLOCKED_DELETION: Feature = Feature {
    name: "blockDeletionBeforeEndOfLife",
    places: |payload| {
        let flag = payload.block_deletion_before_end_of_life.iter();
        flag.map(|flag| &flag.from).collect()
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

fn numbers(payload: &Payload) -> Vec<&Number> {
    fn luns<T>(disks: &[(Option<Number>, T)]) -> impl Iterator<Item = &Number> {
        disks.iter().filter_map(|(lun, _)| lun.as_ref())
    }
    let mut numbers: Vec<_> = payload.replica_count.iter().collect();
    if let Source::Disks { data, .. } = &payload.source {
        numbers.extend(luns(data));
    }
    let regions = payload.regions.iter();
    let zones = payload.edge_zones.iter();
    let places = regions
        .map(|region| (&region.replicas, &region.encryption))
        .chain(zones.map(|zone| (&zone.replicas, &zone.encryption)));
    for (replicas, encryption) in places {
        numbers.extend(replicas);
        numbers.extend(encryption.iter().flat_map(|keys| luns(&keys.data)));
    }
    let regions = payload.regions.iter();
    let sets = regions.flat_map(|region| &region.additional_replica_sets);
    numbers.extend(sets.filter_map(|set| set.replicas.as_ref()));
    numbers
}
