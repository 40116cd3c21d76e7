//! `policy/tag`: every version has the tags that the policy wants.

use super::list;
use crate::check::set_candidate::MOST_OFFERS;
use crate::check::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::policy::{Policy, RequiredTag};

pub(super) fn check(case: &Case, policy: &Policy, found: &mut Vec<Finding>) {
    let tags = &case.spec.tags;
    for wanted in &policy.required_tags {
        let is_it = |name: &str| name.eq_ignore_ascii_case(&wanted.name);
        // As in JSON, of equal names the last counts.
        let given = tags.iter().filter(|(name, _)| is_it(name)).last();
        let (name, value) = given.unwrap_or((&wanted.name, ""));
        let is_fine = if wanted.values.is_empty() {
            !value.is_empty()
        } else {
            wanted.values.iter().any(|allowed| allowed == value)
        };
        if is_fine {
            continue;
        }
        let path = Pointer::of("tags").key(name);
        let values = list(&wanted.values);
        let text = if value.is_empty() { &MISSING } else { &VALUE };
        let help = if values.is_empty() {
            &HELP
        } else {
            &HELP_VALUES
        };
        let finding = report(
            found,
            Rule::PolicyTag,
            path.clone(),
            (text, &[&wanted.name, value, name, &values]),
            (help, &[&wanted.name, &values]),
        );
        for value in offers(policy, wanted) {
            let edit = Edit::set(path.clone(), value);
            finding.offer((&FIX, &[name, value]), edit);
        }
    }
}

/// The values to offer: those that are allowed; where all are, what the presets hold.
fn offers<'a>(policy: &'a Policy, wanted: &'a RequiredTag) -> Vec<&'a str> {
    if !wanted.values.is_empty() {
        return wanted
            .values
            .iter()
            .map(String::as_str)
            .take(MOST_OFFERS)
            .collect();
    }
    let presets = policy
        .presets
        .iter()
        .flat_map(|presets| presets.tags.iter());
    let mut presets = presets.filter(|(name, _)| name.eq_ignore_ascii_case(&wanted.name));
    presets.next().map(|(_, value)| value).into_iter().collect()
}

texts! {
    MISSING: "The policy wants the tag `{0}`.", "原則要求標籤 `{0}`。";
    VALUE: "The policy does not allow the value `{1}` of the tag `{2}`: it allows `{3}`.", "原則不允許 `{1}` 作為標籤 `{2}` 的值，只允許 `{3}`。";
    HELP: "Give the tag `{0}` a value.", "請為標籤 `{0}` 填入值。";
    HELP_VALUES: "Give the tag `{0}` one of `{1}`.", "請將標籤 `{0}` 設為 `{1}` 其中之一。";
    FIX: "Set `{0}` to `{1}`", "將 `{0}` 設為 `{1}`";
}
