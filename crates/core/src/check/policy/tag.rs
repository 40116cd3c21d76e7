//! `policy/tag`: every version has the tags that the policy wants.

use super::list;
use crate::check::Case;
use crate::check::set_candidate::MOST_OFFERS;
use crate::finding::{Edit, Finding, Message, Pointer, Rule};
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
        let path = Pointer::root().key("tags").key(name);
        let values = list(&wanted.values);
        let message = match (value, &*values) {
            ("", _) => Message::new(&MISSING, [&wanted.name]),
            _ => Message::new(&VALUE, [value, name, &values]),
        };
        let mut finding = Finding::new(Rule::PolicyTag, path.clone(), message);
        finding = finding.help(if values.is_empty() {
            Message::new(&HELP, [&wanted.name])
        } else {
            Message::new(&HELP_VALUES, [&wanted.name, &values])
        });
        for value in offers(policy, wanted) {
            let edit = Edit::set(path.clone(), value);
            finding = finding.fix(Message::new(&FIX, [name, value]), vec![edit]);
        }
        found.push(finding);
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
    VALUE: "The policy does not allow the value `{0}` of the tag `{1}`: it allows `{2}`.", "原則不允許 `{0}` 作為標籤 `{1}` 的值，只允許 `{2}`。";
    HELP: "Give the tag `{0}` a value.", "請為標籤 `{0}` 填入值。";
    HELP_VALUES: "Give the tag `{0}` one of `{1}`.", "請將標籤 `{0}` 設為 `{1}` 其中之一。";
    FIX: "Set `{0}` to `{1}`", "將 `{0}` 設為 `{1}`";
}
