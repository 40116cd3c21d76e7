//! Sources disk by disk: snapshots, managed disks and VHDs.

use super::word::Words;
use crate::finding::Pointer;
use crate::payload::{Disk, Number, Payload, Reference, Source, Text};
use crate::table::note;
use crate::value::SourceKind;

pub(super) fn managed_image(payload: &Payload, words: &mut Words) {
    match &payload.source {
        Source::Missing => words.text(&Source::missing()),
        Source::Whole {
            kind: SourceKind::ManagedImage,
            reference,
        } => name_or_id(reference, words),
        _ => {}
    }
}

pub(super) fn os_snapshot(payload: &Payload, words: &mut Words) {
    match &payload.source {
        Source::Disks { os: None, .. } => {
            let place = Pointer::of("source").key("osDisk");
            words.text(&missing(&place, "snapshot-id"));
        }
        Source::Disks { os: Some(disk), .. } => snapshot(disk, words),
        _ => {}
    }
}

pub(super) fn data_snapshots(payload: &Payload, words: &mut Words) {
    for (_, disk) in data(payload) {
        snapshot(disk, words);
    }
}

pub(super) fn data_snapshot_luns(payload: &Payload, words: &mut Words) {
    for (number, disk) in data(payload).iter().filter(|(_, disk)| !is_vhd(disk)) {
        lun(number.as_ref(), disk, words);
    }
}

pub(super) fn os_vhd_uri(payload: &Payload, words: &mut Words) {
    if let Source::Disks { os: Some(disk), .. } = &payload.source
        && is_vhd(disk)
    {
        uri(disk, words);
    }
}

pub(super) fn os_vhd_storage_account(payload: &Payload, words: &mut Words) {
    if let Source::Disks { os: Some(disk), .. } = &payload.source
        && is_vhd(disk)
    {
        storage_account(disk, words);
    }
}

pub(super) fn data_vhds_uris(payload: &Payload, words: &mut Words) {
    for (_, disk) in data(payload).iter().filter(|(_, disk)| is_vhd(disk)) {
        uri(disk, words);
    }
}

pub(super) fn data_vhds_storage_accounts(payload: &Payload, words: &mut Words) {
    for (_, disk) in data(payload).iter().filter(|(_, disk)| is_vhd(disk)) {
        storage_account(disk, words);
    }
}

pub(super) fn data_vhds_luns(payload: &Payload, words: &mut Words) {
    for (number, disk) in data(payload).iter().filter(|(_, disk)| is_vhd(disk)) {
        lun(number.as_ref(), disk, words);
    }
}

fn data(payload: &Payload) -> &[(Option<Number>, Disk)] {
    match &payload.source {
        Source::Disks { data, .. } => data,
        _ => &[],
    }
}

fn is_vhd(disk: &Disk) -> bool {
    disk.vhd_place().is_some()
}

/// A snapshot's or managed disk's word. Beside a VHD, az would pass it over.
fn snapshot(disk: &Disk, words: &mut Words) {
    match &disk.id {
        Some(reference) if is_vhd(disk) => words.refuse(&note::TWO_SOURCES, &reference.typed),
        Some(reference) => name_or_id(reference, words),
        None => {}
    }
}

fn uri(disk: &Disk, words: &mut Words) {
    if let Some(uri) = &disk.uri {
        words.text(uri);
    } else {
        half_vhd(&disk.from.key("uri"), "vhd-uri", words);
    }
}

fn storage_account(disk: &Disk, words: &mut Words) {
    if let Some(account) = &disk.storage_account {
        name_or_id(account, words);
    } else {
        half_vhd(
            &disk.from.key("storageAccount"),
            "storage-account-id",
            words,
        );
    }
}

/// The half of a VHD that az asks for and ARM does not.
fn half_vhd(place: &Pointer, wanted: &'static str, words: &mut Words) {
    let text = missing(place, wanted);
    words.refuse(&note::HALF_VHD, &text);
    words.text(&text);
}

fn lun(number: Option<&Number>, disk: &Disk, words: &mut Words) {
    if number.is_some() {
        words.number(number);
    } else {
        words.text(&missing(&disk.from.key("lun"), "lun"));
    }
}

fn name_or_id(reference: &Reference, words: &mut Words) {
    let part = words.reference(reference, &[]);
    words.push(vec![part], Some(&reference.id));
}

fn missing(place: &Pointer, wanted: &'static str) -> Text {
    Text::new("", place.clone(), wanted)
}
