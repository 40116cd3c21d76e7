//! Where to replicate: words such as `westus=2=Standard_LRS`.

use super::word::{Word, Words, punct};
use crate::finding::{Message, Pointer};
use crate::payload::{Number, Payload, Text};
use crate::table::feature::refusal;
use crate::table::note;
use crate::value::EDGE_STORAGE;

/// The storage that az takes in regions.
pub(super) const STORAGE: &[&str] = &["Standard_LRS", "Standard_ZRS", "Premium_LRS"];

/// `region[=replicas][=storage]`. Without any, az would publish to the location alone.
pub(super) fn regions(payload: &Payload, words: &mut Words) {
    if payload.regions.is_empty() {
        let place = Pointer::of("targetRegions");
        let message = Message::plain(&note::NO_REGIONS);
        let finding = refusal(&place, message);
        words.notes.push(finding);
        words.placeholder(&Text::new("", place, "region"));
    }
    for region in &payload.regions {
        let mut word = vec![words.between(&region.name, &['='])];
        let storage = region.storage_account_type.as_ref();
        replicas(&mut word, region.replicas.as_ref(), storage, STORAGE, words);
        words.push(word, Some(&region.name));
    }
}

/// `region=zone[=replicas][=storage]`.
pub(super) fn edge_zones(payload: &Payload, words: &mut Words) {
    for zone in &payload.edge_zones {
        let mut word = vec![words.between(&zone.region, &['='])];
        word.push(punct("="));
        word.push(words.between(&zone.zone, &['=']));
        let storage = zone.storage_account_type.as_ref();
        replicas(
            &mut word,
            zone.replicas.as_ref(),
            storage,
            EDGE_STORAGE,
            words,
        );
        words.push(word, Some(&zone.zone));
    }
}

fn replicas(
    word: &mut Word,
    replicas: Option<&Number>,
    storage: Option<&Text>,
    choices: &[&str],
    words: &mut Words,
) {
    let replicas = replicas.map(|number| words.digits(number));
    let storage = storage.map(|storage| words.chosen(storage, choices));
    for part in replicas.into_iter().chain(storage) {
        word.push(punct("="));
        word.push(part);
    }
}
