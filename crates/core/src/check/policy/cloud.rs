//! `policy/cloud`: the cloud is one that the policy allows.

use super::list;
use crate::check::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::policy::Policy;
use crate::value::Cloud;

pub(super) fn check(case: &Case, policy: &Policy, found: &mut Vec<Finding>) {
    let allowed = &policy.allowed_clouds;
    let Some(cloud) = Cloud::from_name(&case.spec.cloud) else {
        return; // `name/cloud` speaks of it.
    };
    if allowed.is_empty() || allowed.contains(&cloud) {
        return;
    }
    let names = list(allowed.iter().map(|cloud| cloud.name()));
    let path = Pointer::of("cloud");
    let finding = report(
        found,
        Rule::PolicyCloud,
        path.clone(),
        (&TEXT, &[cloud.name(), &names]),
        (&HELP, &[&names]),
    );
    for cloud in allowed {
        let name = cloud.name();
        finding.offer((&FIX, &[name]), Edit::set(path.clone(), name));
    }
}

texts! {
    TEXT: "The policy does not allow the cloud `{0}`: it allows `{1}`.", "原則不允許雲端 `{0}`，只允許 `{1}`。";
    HELP: "Choose one of `{0}`.", "請從 `{0}` 中選擇。";
    FIX: "Use `{0}`", "改用 `{0}`";
}
