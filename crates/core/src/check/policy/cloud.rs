//! `policy/cloud`: the cloud is one that the policy allows.

use super::list;
use crate::check::Case;
use crate::finding::{Edit, Finding, Message, Pointer, Rule};
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
    let path = Pointer::root().key("cloud");
    let message = Message::new(&TEXT, [cloud.name(), &names]);
    let mut finding = Finding::new(Rule::PolicyCloud, path.clone(), message);
    finding = finding.help(Message::new(&HELP, [&names]));
    for cloud in allowed {
        let label = Message::new(&FIX, [cloud.name()]);
        finding = finding.fix(label, vec![Edit::set(path.clone(), cloud.name())]);
    }
    found.push(finding);
}

texts! {
    TEXT: "The policy does not allow the cloud `{0}`: it allows `{1}`.", "原則不允許雲端 `{0}`，只允許 `{1}`。";
    HELP: "Choose one of `{0}`.", "請從 `{0}` 中選擇。";
    FIX: "Use `{0}`", "改用 `{0}`";
}
