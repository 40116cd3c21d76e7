//! `source/kind`: the source's id is of another kind than the spec says.

use std::borrow::Cow;

use super::id::{DISKS, Reading, is_source, with_slash};
use super::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::value::{ResourceId, SourceKind, is_placeholder};

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let Some(kind) = case.source else { return };
    if kind == SourceKind::Disks {
        disks(case, found);
        return;
    }
    let id = &*case.spec.source.id;
    let at = Pointer::of("source");
    let Some(is) = SourceKind::of_text(id).filter(|is| *is != kind) else {
        // A snapshot's id, or any resource's where a community image belongs.
        let is_wrong = |read: &ResourceId| {
            let is_open = is_placeholder(id) || SourceKind::of(read) == Some(kind);
            !is_open && (kind == SourceKind::CommunityGalleryImage || is_source(read))
        };
        if let Ok(read) = with_slash(id).parse::<ResourceId>()
            && is_wrong(&read)
        {
            report(
                found,
                Rule::SourceKind,
                at.key("id"),
                (&TEXT, &[id, &read.full_type(), kind.name()]),
                (&HELP, &[]),
            );
        }
        return;
    };
    let finding = report(
        found,
        Rule::SourceKind,
        at.key("id"),
        (&TEXT, &[id, is.name(), kind.name()]),
        (&HELP, &[]),
    );
    let needs_newer = match is {
        SourceKind::VirtualMachine => "2023-07-03",
        SourceKind::CommunityGalleryImage => "2022-03-03",
        _ => "",
    };
    let is_there = case
        .api_version
        .is_none_or(|version| version >= needs_newer);
    if is_there {
        let mut edits = vec![Edit::set(at.key("kind"), is.name())];
        if let Cow::Owned(whole) = with_slash(id) {
            edits.push(Edit::set(at.key("id"), whole));
        }
        finding.offer_all((&FIX, &[is.name()]), edits);
    }
}

fn disks(case: &Case, found: &mut Vec<Finding>) {
    for disk in case.source_disks() {
        let reading = Reading::new(disk.id, DISKS);
        if let Reading::OtherKind(id) = reading
            && is_source(&id)
        {
            let wanted = SourceKind::Disks.name();
            report(
                found,
                Rule::SourceKind,
                disk.at.key("id"),
                (&TEXT, &[disk.id, &id.full_type(), wanted]),
                (&HELP, &[]),
            );
        }
    }
}

texts! {
    TEXT: "`{0}` is of kind `{1}`, and the source says `{2}`.", "`{0}` 的種類是 `{1}`，但來源種類設為 `{2}`。";
    HELP: "Choose the kind that the id is of, or give another id.", "請選擇與識別碼相符的種類，或改用其他識別碼。";
    FIX: "Set the kind to `{0}`", "將種類改為 `{0}`";
}
