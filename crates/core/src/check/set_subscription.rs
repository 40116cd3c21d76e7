//! `encryption/set-subscription`, and `encryption/bare-name`, which says where a name leads.

use super::case::full_id;
use super::id::Reading;
use super::{Case, SetUse, report};
use crate::finding::{Edit, Finding, Message, Rule};
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

pub(super) fn check_bare_names(case: &Case, found: &mut Vec<Finding>) {
    let names = case.sets.iter();
    for set in names.filter(|set| matches!(set.reading, Reading::Name)) {
        let id = full_id(set.text, &case.address);
        let message = Message::new(&BARE, [set.text, &id]);
        let mut finding = Finding::new(Rule::EncryptionBareName, set.path(), message);
        if case.has_address() {
            let edits = vec![Edit::set(set.path(), id)];
            finding = finding.fix(Message::plain(&WRITE_OUT), edits);
        }
        found.push(finding);
    }
}

texts! {
    TEXT: "`{0}` is in subscription `{1}`, and the version is in `{2}`.", "`{0}` 位於訂用帳戶 `{1}`，而映像版本位於 `{2}`。";
    HELP: "Name a disk encryption set of subscription `{0}`.", "請使用訂用帳戶 `{0}` 中的磁碟加密集。";
    BARE: "The name `{0}` stands for `{1}`.", "名稱 `{0}` 代表 `{1}`。";
    WRITE_OUT: "Write the id out", "寫出完整資源識別碼";
}
