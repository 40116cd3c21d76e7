//! Storage of regions: `storage/unknown`, `storage/strategy`. What needs a newer API version is for
//! `api_version.rs`.

use super::api_version::storage_since;
use super::nearest::nearest;
use super::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::value::{REGION_STORAGE, STORAGE_STRATEGIES, canonical, is_placeholder};

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let root = Pointer::root();
    let spec = case.spec;
    let mut look = |at: &Pointer, text: &str| {
        judge(
            case,
            text,
            REGION_STORAGE,
            Rule::StorageUnknown,
            at.key("storageAccountType"),
            found,
        );
    };
    look(&root, &spec.storage_account_type);
    for (index, region) in spec.target_regions.iter().enumerate() {
        let at = root.key("targetRegions").index(index);
        look(&at, &region.storage_account_type);
        for (index, set) in region.additional_replica_sets.iter().enumerate() {
            look(
                &at.key("additionalReplicaSets").index(index),
                &set.storage_account_type,
            );
        }
    }
    strategy(case, found);
}

/// A word of a list, or a finding that says what the list has. Case does not count: every output
/// writes the word as Azure does.
pub(super) fn judge(
    case: &Case,
    text: &str,
    words: &'static [&'static str],
    rule: Rule,
    path: Pointer,
    found: &mut Vec<Finding>,
) {
    if text.is_empty() || is_placeholder(text) || words.contains(&canonical(text, words)) {
        return;
    }
    let list = words.join("`, `");
    let message = (&TEXT, &[text, &list] as &[_]);
    let finding = report(found, rule, path.clone(), message, (&HELP, &[&list]));
    let api_version = case.api_version.unwrap_or_default();
    let is_there = |word: &&str| storage_since(word).is_none_or(|since| since <= api_version);
    if let Some(word) = nearest(text, words.iter().copied().filter(is_there), 3) {
        finding.offer((&WRITE, &[word]), Edit::set(path, word));
    }
}

fn strategy(case: &Case, found: &mut Vec<Finding>) {
    let spec = case.spec;
    let text = &*spec.storage_account_strategy;
    let path = Pointer::of("storageAccountStrategy");
    // The payload carries a strategy as it is typed, so its case counts.
    if !STORAGE_STRATEGIES.contains(&text) {
        judge(
            case,
            text,
            STORAGE_STRATEGIES,
            Rule::StorageStrategy,
            path.clone(),
            found,
        );
    }
    if !text.is_empty() && !spec.storage_account_type.is_empty() {
        let finding = report(
            found,
            Rule::StorageStrategy,
            path.clone(),
            (&BOTH, &[text, &spec.storage_account_type]),
            (&BOTH_HELP, &[]),
        );
        finding.offer((&NO_STRATEGY, &[]), Edit::remove(path));
        let path = Pointer::of("storageAccountType");
        finding.offer((&NO_TYPE, &[]), Edit::remove(path));
    }
}

texts! {
    TEXT: "`{0}` is none of `{1}`.", "`{0}` 不是 `{1}` 其中之一。";
    HELP: "Choose one of `{0}`.", "請從 `{0}` 中選擇。";
    WRITE: "Write `{0}`", "改為 `{0}`";
    BOTH: "The storage strategy `{0}` and the storage type `{1}` exclude each other.", "儲存體策略 `{0}` 與儲存體類型 `{1}` 不能並存。";
    BOTH_HELP: "Keep one of the two.", "請只保留其中一個。";
    NO_STRATEGY: "Remove the strategy", "移除策略";
    NO_TYPE: "Remove the type", "移除類型";
}
