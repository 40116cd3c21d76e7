//! `encryption/set-empty`: a disk is mentioned, and no set.

use super::set_use::Place;
use super::{Case, report};
use crate::finding::{Edit, Finding, Rule};
use crate::spec::Encryption;

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    for entry in case.entries() {
        // What a confidential VM's type needs is for `cvm/set-required` to say.
        let is_typed_blank = !entry.set.is_empty();
        if entry.set.trim().is_empty() && (entry.confidential_vm.is_none() || is_typed_blank) {
            let path = entry.place.entry(entry.entry).key("diskEncryptionSet");
            report(
                found,
                Rule::EncryptionSetEmpty,
                path,
                (&TEXT, &[]),
                (&HELP, &[]),
            );
        }
    }
    let regions = case.spec.target_regions.iter().enumerate();
    let regions = regions.map(|(index, region)| (Place::Region(index), &region.encryption));
    let zones = case.spec.edge_zones.iter().enumerate();
    let zones = zones.map(|(index, zone)| (Place::Zone(index), &zone.encryption));
    for (place, keys) in regions.chain(zones) {
        if keys.as_ref().is_some_and(Encryption::is_empty) {
            let path = place.path().key("encryption");
            report(
                found,
                Rule::EncryptionSetEmpty,
                path.clone(),
                (&NOTHING, &[]),
                (&NOTHING_HELP, &[]),
            )
            .offer((&REMOVE, &[]), Edit::remove(path));
        }
    }
}

texts! {
    TEXT: "The disk is mentioned, and no disk encryption set is named for it.", "已列出此磁碟，但未指定磁碟加密集。";
    HELP: "Name a disk encryption set, or leave the disk out.", "請指定磁碟加密集，或移除此磁碟。";
    NOTHING: "The encryption mentions no disk.", "加密設定中沒有任何磁碟。";
    NOTHING_HELP: "Name a disk encryption set for each disk, or remove the encryption.", "請為每個磁碟指定磁碟加密集，或移除加密設定。";
    REMOVE: "Remove the empty encryption", "移除空的加密設定";
}
