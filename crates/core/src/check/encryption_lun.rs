//! LUNs of keys: `encryption/unknown-lun`, `encryption/lun-missing`, `encryption/lun-duplicate`.

use super::set_use::Entry;
use super::{Case, Index, report};
use crate::finding::{Finding, Rule};
use crate::value::Disk;

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let mut seen = Index::default();
    for entry in case.entries() {
        if entry.entry == Entry::Os {
            continue;
        }
        let path = entry.place.entry(entry.entry).key("lun");
        let Some(Disk::Data(lun)) = entry.disk else {
            report(
                found,
                Rule::EncryptionLunMissing,
                path,
                (&MISSING, &[]),
                (&MISSING_HELP, &[]),
            );
            continue;
        };
        let text = lun.to_string();
        if case.lacks(lun) {
            report(
                found,
                Rule::EncryptionUnknownLun,
                path.clone(),
                (&UNKNOWN, &[&text]),
                (&UNKNOWN_HELP, &[]),
            );
        }
        let key = format!("{}/{lun}", entry.place.path());
        if seen.meet(key, 0).is_some() {
            report(
                found,
                Rule::EncryptionLunDuplicate,
                path,
                (&DUPLICATE, &[&text]),
                (&DUPLICATE_HELP, &[]),
            );
        }
    }
}

texts! {
    MISSING: "The data disk's key names no LUN.", "此資料磁碟的金鑰未指定 LUN。";
    MISSING_HELP: "Give the LUN of the data disk.", "請輸入資料磁碟的 LUN。";
    UNKNOWN: "The source has no data disk at LUN `{0}`.", "來源在 LUN `{0}` 沒有資料磁碟。";
    UNKNOWN_HELP: "Give a LUN that the source has, or remove this key.", "請改用來源既有的 LUN，或移除此金鑰。";
    DUPLICATE: "LUN `{0}` has two keys in this region.", "LUN `{0}` 在此區域有兩個金鑰。";
    DUPLICATE_HELP: "Keep one key for each LUN.", "每個 LUN 請只保留一個金鑰。";
}
