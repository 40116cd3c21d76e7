//! Which keys where: words such as `des-os,0,des-data`, matched with regions by position.

use super::word::{Word, Words, part, punct};
use crate::finding::{Message, Pointer};
use crate::payload::{Encryption, Payload, Text};
use crate::script::{Kind, Token};
use crate::table::feature::refusal;
use crate::table::note;

/// `os[,lun,set]…`, a word for every region; left out if no region has a set.
pub(super) fn regions(payload: &Payload, words: &mut Words) {
    let mut regions = payload.regions.iter();
    if regions.any(|region| has_sets(region.encryption.as_ref())) {
        for region in &payload.regions {
            let word = sets(region.encryption.as_ref(), &region.from, words);
            let stand_in = Text::new("", region.from.key("encryption"), "disk-encryption-set");
            words.push(word, Some(&stand_in));
        }
    }
}

/// `zone,os[,lun,set]…`, a word for every zone. At least two terms: after a shorter word, az drops
/// that zone and all that follow.
pub(super) fn edge_zones(payload: &Payload, words: &mut Words) {
    let mut zones = payload.edge_zones.iter();
    if zones.any(|zone| has_sets(zone.encryption.as_ref())) {
        for zone in &payload.edge_zones {
            let mut word = vec![words.between(&zone.zone, &[',', '=']), punct(",")];
            word.extend(sets(zone.encryption.as_ref(), &zone.from, words));
            words.push(word, Some(&zone.zone));
        }
    }
}

/// `type,set`, a word for every region, the set empty where there is none.
pub(super) fn confidential_vms(payload: &Payload, words: &mut Words) {
    if payload
        .regions
        .iter()
        .all(|region| region.confidential_vm().is_none())
    {
        return;
    }
    for region in &payload.regions {
        let Some(vm) = region.confidential_vm() else {
            let place = region.from.key("encryption");
            let message = Message::new(&note::EVERY_REGION, [&region.name.value]);
            let finding = refusal(&place, message);
            words.notes.push(finding);
            let kind = Text::new("", place, "encryption-type");
            words.list.push(vec![part(&kind), punct(",")]);
            continue;
        };
        let mut word = vec![words.chosen(&vm.kind, TYPES), punct(",")];
        if let Some(set) = &vm.set {
            word.push(words.reference(set, &[',']));
        }
        words.push(word, Some(&vm.kind));
    }
}

/// What az takes for a confidential VM's OS disk; case counts.
const TYPES: &[&str] = &[
    "EncryptedVMGuestStateOnlyWithPmk",
    "EncryptedWithPmk",
    "EncryptedWithCmk",
    "NonPersistedTPM",
];

fn has_sets(keys: Option<&Encryption>) -> bool {
    keys.is_some_and(|keys| {
        let os = keys.os.iter();
        let mut disks = os.chain(keys.data.iter().map(|(_, disk)| disk));
        disks.any(|disk| disk.set.is_some())
    })
}

/// The OS disk's set or `null`, then LUN and set of each data disk that has one.
fn sets(keys: Option<&Encryption>, place: &Pointer, words: &mut Words) -> Word {
    let os = keys.and_then(|keys| keys.os.as_ref()?.set.as_ref());
    let mut word = vec![os.map_or_else(
        || Token {
            kind: Kind::Number,
            text: "null".into(),
            from: Some(place.clone()),
        },
        |set| words.reference(set, &[',']),
    )];
    for (lun, disk) in keys.iter().flat_map(|keys| &keys.data) {
        let Some(set) = &disk.set else { continue };
        word.push(punct(","));
        word.push(match lun {
            Some(lun) => words.digits(lun),
            None => part(&Text::new("", set.typed.from.clone(), "lun")),
        });
        word.push(punct(","));
        word.push(words.reference(set, &[',']));
    }
    word
}
