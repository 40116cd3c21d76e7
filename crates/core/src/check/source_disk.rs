//! The disks of a source: `source/both`, `source/caching`, `source/lun-missing`,
//! `source/lun-duplicate`, `source/lun-range`, `source/disk-duplicate`, `source/vhd-account`.

use super::case::is_open;
use super::id::{DISKS, Reading};
use super::index::lower;
use super::set_use::Entry;
use super::storage::judge;
use super::{Case, Index, report};
use crate::finding::{Finding, Pointer, Rule};
use crate::payload::{Reference, Text};
use crate::spec::Integer;
use crate::value::{Disk, HOST_CACHING, ResourceKind};

/// The LUNs that VM sizes have.
const LUNS: std::ops::RangeInclusive<i128> = 0..=63;

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let source = &case.spec.source;
    let at = Pointer::of("source");
    let mut luns: Vec<(Pointer, Integer)> = Vec::new();
    if source.is_disks() {
        for (index, disk) in source.data_disks.iter().enumerate() {
            let path = at.key("dataDisks").index(index).key("lun");
            if let Some(lun) = disk.lun {
                luns.push((path, lun));
            } else {
                report(
                    found,
                    Rule::SourceLunMissing,
                    path,
                    (&NO_LUN, &[]),
                    (&NO_LUN_HELP, &[]),
                );
            }
        }
        disks(case, found);
    } else if case.source.is_some() {
        let typed = source.data_disk_luns.iter().enumerate();
        luns.extend(typed.map(|(index, lun)| (at.key("dataDiskLuns").index(index), *lun)));
    }
    let mut seen = Index::default();
    for (path, lun) in luns {
        if seen.meet(lun.to_string(), 0).is_some() {
            report(
                found,
                Rule::SourceLunDuplicate,
                path.clone(),
                (&LUN_TWICE, &[&lun.to_string()]),
                (&LUN_TWICE_HELP, &[]),
            );
        }
        range(lun, || path.clone(), found);
    }
    for entry in case.entries() {
        if let (Entry::Data(_), Some(Disk::Data(lun))) = (entry.entry, entry.disk) {
            range(lun, || entry.place.entry(entry.entry).key("lun"), found);
        }
    }
}

fn range(lun: Integer, path: impl Fn() -> Pointer, found: &mut Vec<Finding>) {
    if !LUNS.contains(&lun.0) {
        report(
            found,
            Rule::SourceLunRange,
            path(),
            (&RANGE, &[&lun.to_string()]),
            (&RANGE_HELP, &[]),
        );
    }
}

fn disks(case: &Case, found: &mut Vec<Finding>) {
    let mut seen = Index::default();
    for disk in case.source_disks() {
        let (id, uri) = (disk.id.trim(), disk.uri.trim());
        let path = disk.at.key("hostCaching");
        judge(
            case,
            disk.host_caching,
            HOST_CACHING,
            Rule::SourceCaching,
            path,
            found,
        );
        if !id.is_empty() && !uri.is_empty() {
            report(
                found,
                Rule::SourceBoth,
                disk.at.clone(),
                (&BOTH, &[id, uri]),
                (&BOTH_HELP, &[]),
            );
        }
        if !uri.is_empty() && disk.storage_account.trim().is_empty() {
            let path = disk.at.key("storageAccount");
            report(
                found,
                Rule::SourceVhdAccount,
                path,
                (&ACCOUNT, &[uri]),
                (&ACCOUNT_HELP, &[]),
            );
        }
        for (text, key) in [(id, "id"), (uri, "uri")]
            .into_iter()
            .filter(|(text, _)| !is_open(text))
        {
            let full = if key == "id" {
                full_id(case, text)
            } else {
                text.to_owned()
            };
            if seen.meet(lower(&full), 0).is_some() {
                report(
                    found,
                    Rule::SourceDiskDuplicate,
                    disk.at.key(key),
                    (&TWICE, &[text]),
                    (&TWICE_HELP, &[]),
                );
            }
        }
    }
}

/// The id that a text stands for, or is meant to be.
fn full_id(case: &Case, text: &str) -> String {
    if let Reading::Id { id, .. } = Reading::new(text, DISKS) {
        return id.to_string();
    }
    let typed = Text::new(text, Pointer::root(), "");
    Reference::new(typed, Some(ResourceKind::Snapshot), &case.address)
        .id
        .value
}

texts! {
    NO_LUN: "Give the LUN of the data disk.", "請輸入資料磁碟的 LUN。";
    NO_LUN_HELP: "Use a number from 0 to 63.", "請使用 0 到 63 的數字。";
    LUN_TWICE: "LUN `{0}` is given to two data disks.", "LUN `{0}` 重複用於兩個資料磁碟。";
    LUN_TWICE_HELP: "Give each data disk its own LUN.", "請為每個資料磁碟指定不同的 LUN。";
    RANGE: "LUN `{0}` is not 0 to 63, which VMs have.", "LUN `{0}` 不在 VM 可用的 0 到 63 之間。";
    RANGE_HELP: "Give a LUN from 0 to 63.", "請輸入 0 到 63 的 LUN。";
    BOTH: "The disk has two sources: `{0}` and `{1}`.", "此磁碟有兩個來源：`{0}` 與 `{1}`。";
    BOTH_HELP: "Keep either the id or the VHD's address.", "請只保留資源識別碼或 VHD 位址。";
    ACCOUNT: "The VHD `{0}` has no storage account.", "VHD `{0}` 沒有指定儲存體帳戶。";
    ACCOUNT_HELP: "Name the storage account that holds the VHD.", "請指定存放 VHD 的儲存體帳戶。";
    TWICE: "`{0}` is the source of two disks.", "`{0}` 是兩個磁碟的來源。";
    TWICE_HELP: "Give each disk its own source.", "請為每個磁碟指定不同的來源。";
}
