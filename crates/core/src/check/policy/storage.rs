//! `policy/storage`: every target region stores its replicas as the policy wants.

use crate::check::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::policy::Policy;
use crate::value::{REGION_STORAGE, canonical, is_placeholder};

pub(super) fn check(case: &Case, policy: &Policy, found: &mut Vec<Finding>) {
    let wanted = canonical(&policy.required_storage_account_type, REGION_STORAGE);
    if wanted.is_empty() {
        return;
    }
    let spec = case.spec;
    let root = Pointer::root();
    let mut look = |at: &Pointer, text: &str| {
        if is_placeholder(text) || text.eq_ignore_ascii_case(wanted) {
            return;
        }
        let path = at.key("storageAccountType");
        report(
            found,
            Rule::PolicyStorage,
            path.clone(),
            (if text.is_empty() { &OPEN } else { &TEXT }, &[text, wanted]),
            (&HELP, &[wanted]),
        )
        .offer((&FIX, &[wanted]), Edit::set(path, wanted));
    };
    let regions = &spec.target_regions;
    let is_used = regions
        .iter()
        .any(|region| region.storage_account_type.is_empty());
    if is_used {
        look(&root, &spec.storage_account_type);
    }
    for (index, region) in regions.iter().enumerate() {
        let at = root.key("targetRegions").index(index);
        if !region.storage_account_type.is_empty() {
            look(&at, &region.storage_account_type);
        }
        for (index, set) in region.additional_replica_sets.iter().enumerate() {
            look(
                &at.key("additionalReplicaSets").index(index),
                &set.storage_account_type,
            );
        }
    }
}

texts! {
    OPEN: "The policy wants the storage type `{1}`, and it is left open.", "原則要求儲存體類型 `{1}`，但尚未指定。";
    TEXT: "The storage type is `{0}`, and the policy wants `{1}`.", "儲存體類型是 `{0}`，但原則要求 `{1}`。";
    HELP: "Store the replicas as `{0}`.", "請以 `{0}` 存放複本。";
    FIX: "Use `{0}`", "改用 `{0}`";
}
