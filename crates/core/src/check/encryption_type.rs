//! `encryption/type`: what the keys should be is one of two words.

use super::Case;
use super::nearest::nearest;
use crate::finding::{Edit, Finding, Message, Pointer, Rule};
use crate::value::ENCRYPTION_TYPES;

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let text = &*case.spec.encryption_type;
    if text.is_empty() || ENCRYPTION_TYPES.contains(&text) {
        return;
    }
    let path = Pointer::root().key("encryptionType");
    let finding = Finding::new(
        Rule::EncryptionType,
        path.clone(),
        Message::new(&TEXT, [text]),
    );
    let mut finding = finding.help(Message::plain(&HELP));
    // Where types of sets are known, the word could make one of them wrong.
    let is_open = case.facts.disk_encryption_sets.is_empty();
    if let Some(word) = nearest(text, ENCRYPTION_TYPES, 2).filter(|_| is_open) {
        finding = finding.fix(Message::new(&WRITE, [word]), vec![Edit::set(path, word)]);
    }
    found.push(finding);
}

texts! {
    TEXT: "`{0}` is not an encryption type.", "`{0}` 不是加密類型。";
    HELP: "Choose `customerKey`, or `platformAndCustomerKeys` for double encryption.", "請選擇 `customerKey`；雙重加密請選 `platformAndCustomerKeys`。";
    WRITE: "Write `{0}`", "改為 `{0}`";
}
