//! `encryption/set-subscription`, and `encryption/bare-name`, which says where a name leads.

use super::case::full_id;
use super::id::Reading;
use super::{Case, Index, SetUse, note, report};
use crate::finding::{Finding, Rule};
use crate::value::ResourceId;

/// Whether an id is in the spec's subscription, or that is not known.
pub(crate) fn is_ours(case: &Case, id: &ResourceId) -> bool {
    let ours = case.subscription.as_ref().map(ToString::to_string);
    ours.is_none_or(|ours| ours.eq_ignore_ascii_case(id.subscription()))
}

/// Whether a set is in another subscription than the version.
pub(crate) fn is_elsewhere(case: &Case, set: &SetUse) -> bool {
    matches!(&set.reading, Reading::Id { id, .. } if !is_ours(case, id))
}

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    for set in case.sets.iter().filter(|set| is_elsewhere(case, set)) {
        let Reading::Id { id, .. } = &set.reading else {
            continue;
        };
        let ours = &*case.spec.subscription_id;
        report(
            found,
            Rule::EncryptionSetSubscription,
            set.path(),
            (&TEXT, &[id.name(), id.subscription(), ours]),
            (&HELP, &[ours]),
        );
    }
}

/// Says once where bare names lead: they all lead to the same place.
pub(super) fn check_bare_names(case: &Case, found: &mut Vec<Finding>) {
    let mut names = Index::default();
    let mut others = 0;
    let mut first = None;
    for set in &case.sets {
        let is_new = names.get(set.text).is_none();
        if matches!(set.reading, Reading::Name) && is_new {
            names.meet(set.text.to_owned(), 0);
            others += usize::from(first.is_some());
            first.get_or_insert(set);
        }
    }
    let Some(first) = first else {
        return;
    };
    let id = full_id(first.text, &case.address);
    let text = if others == 0 { &BARE } else { &BARE_NAMES };
    note(
        found,
        Rule::EncryptionBareName,
        first.path(),
        (text, &[first.text, &id, &others.to_string()]),
    );
}

texts! {
    TEXT: "`{0}` is in subscription `{1}`, and the version is in `{2}`.", "`{0}` 位於訂用帳戶 `{1}`，而映像版本位於 `{2}`。";
    HELP: "Name a disk encryption set of subscription `{0}`.", "請使用訂用帳戶 `{0}` 中的磁碟加密集。";
    BARE: "The name `{0}` stands for `{1}`.", "名稱 `{0}` 代表 `{1}`。";
    BARE_NAMES: "The name `{0}` stands for `{1}`, and {2} more names for sets beside it.", "名稱 `{0}` 代表 `{1}`，另有 {2} 個名稱代表同處的磁碟加密集。";
}
