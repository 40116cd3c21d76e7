//! `source/missing`: there is nothing to make the version, or one of its disks, from; and
//! `source/unused`: something is filled that is not sent.

use super::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::language::Bilingual;
use crate::value::{SourceKind, is_placeholder};

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let source = &case.spec.source;
    let at = Pointer::of("source");
    let mut miss = |path: Pointer, text: &'static Bilingual, value: &str| {
        let message = (text, &[value] as &[_]);
        report(found, Rule::SourceMissing, path, message, (&HELP, &[]));
    };
    match case.source {
        None if source.kind.is_empty() => miss(at.key("kind"), &NO_KIND, ""),
        None => miss(at.key("kind"), &KIND, &source.kind),
        Some(SourceKind::Disks) => {
            let has_os = source.os_disk.is_some();
            if !has_os {
                miss(at.key("osDisk"), &NO_OS, "");
            }
            for disk in case.source_disks() {
                if disk.id.trim().is_empty() && disk.uri.trim().is_empty() {
                    let is_vhd = !disk.storage_account.is_empty();
                    miss(disk.at.key(if is_vhd { "uri" } else { "id" }), &NO_DISK, "");
                }
            }
        }
        Some(_) if source.id.trim().is_empty() => miss(at.key("id"), &NO_ID, ""),
        Some(_) => {}
    }
    unused(case, &at, found);
}

fn unused(case: &Case, at: &Pointer, found: &mut Vec<Finding>) {
    let source = &case.spec.source;
    let filled: &[(&str, bool)] = &[
        ("id", !source.id.is_empty()),
        ("dataDiskLuns", !source.data_disk_luns.is_empty()),
        ("osDisk", source.os_disk.is_some()),
        ("dataDisks", !source.data_disks.is_empty()),
    ];
    let others = match case.source {
        None => return,
        Some(SourceKind::Disks) => filled.get(..2),
        Some(_) => filled.get(2..),
    };
    for (key, _) in others
        .into_iter()
        .flatten()
        .filter(|(_, is_filled)| *is_filled)
    {
        let path = at.key(key);
        let finding = report(
            found,
            Rule::SourceUnused,
            path.clone(),
            (&UNUSED, &[key, &source.kind]),
            (&UNUSED_HELP, &[]),
        );
        // A placeholder in it has its own finding, which goes with it.
        let is_value = *key != "id" || !is_placeholder(&source.id);
        if is_value {
            finding.offer((&REMOVE, &[]), Edit::remove(path));
        }
    }
}

texts! {
    HELP: "Choose what the version is made from.", "請選擇映像版本的來源。";
    NO_KIND: "Choose a kind of source.", "請選擇來源種類。";
    KIND: "`{0}` is not a kind of source.", "`{0}` 不是來源種類。";
    NO_OS: "Name the source of the OS disk.", "請指定作業系統磁碟的來源。";
    NO_DISK: "Name a snapshot, a managed disk or a VHD for this disk.", "請為此磁碟指定快照集、受控磁碟或 VHD。";
    NO_ID: "Name the source.", "請指定來源。";
    UNUSED: "`{0}` is not sent, as the source is of kind `{1}`.", "來源種類是 `{1}`，因此不會送出 `{0}`。";
    UNUSED_HELP: "Remove it, or choose the kind of source that it belongs to.", "請移除，或選擇對應的來源種類。";
    REMOVE: "Remove it", "移除";
}
