//! `region/duplicate`: one region twice. `West US` and `westus` are one.

use super::case::is_open;
use super::{Case, Index, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::spec::Encryption;

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let at = Pointer::of("targetRegions");
    let mut seen = Index::default();
    for (index, (region, name)) in case
        .spec
        .target_regions
        .iter()
        .zip(&case.regions)
        .enumerate()
    {
        if is_open(&region.name) {
            continue;
        }
        let Some(first) = seen.meet(name.to_string(), index) else {
            continue;
        };
        let first_keys = case.spec.target_regions.get(first);
        let first_keys = first_keys.and_then(|region| region.encryption.as_ref());
        let keys = region.encryption.as_ref();
        let path = at.index(index).key("name");
        let finding = report(
            found,
            Rule::RegionDuplicate,
            path,
            (&TEXT, &[&region.name, case.region(&region.name)]),
            (&HELP, &[]),
        );
        let mut remove = |index, label| {
            finding.offer((label, &[]), Edit::remove(at.index(index)));
        };
        let has_keys = |keys: Option<&Encryption>| keys.is_some_and(|keys| !keys.is_empty());
        // Never take keys away in silence: where both rows have some, they must be the same.
        if !has_keys(keys) || keys == first_keys {
            remove(index, &SECOND);
        } else if !has_keys(first_keys) {
            remove(first, &FIRST);
        } else {
            remove(index, &SECOND_WITH_KEYS);
            remove(first, &FIRST_WITH_KEYS);
        }
    }
}

texts! {
    TEXT: "`{0}` is given twice: it is `{1}`, which is a target region already.", "`{0}` 重複：`{1}` 已是目標區域。";
    HELP: "Keep one row for each region.", "每個區域請只保留一列。";
    SECOND: "Remove the second", "移除第二個";
    FIRST: "Remove the first, which has no keys", "移除沒有金鑰的第一個";
    SECOND_WITH_KEYS: "Remove the second with its keys", "移除第二個及其金鑰";
    FIRST_WITH_KEYS: "Remove the first with its keys", "移除第一個及其金鑰";
}
