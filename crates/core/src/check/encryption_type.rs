//! `encryption/type`: what the keys should be is one of two words.

use super::nearest::nearest;
use super::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::value::ENCRYPTION_TYPES;

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let text = &*case.spec.encryption_type;
    if text.is_empty() || ENCRYPTION_TYPES.contains(&text) {
        return;
    }
    let path = Pointer::of("encryptionType");
    let finding = report(
        found,
        Rule::EncryptionType,
        path.clone(),
        (&TEXT, &[text]),
        (&HELP, &[]),
    );
    // Where types of sets are known, the word could make one of them wrong.
    let is_open = case.facts.disk_encryption_sets.is_empty();
    if let Some(word) = nearest(text, ENCRYPTION_TYPES, 2).filter(|_| is_open) {
        finding.offer((&WRITE, &[word]), Edit::set(path, word));
    }
}

texts! {
    TEXT: "`{0}` is not an encryption type.", "`{0}` 不是加密類型。";
    HELP: "Choose `customerKey`, or `platformAndCustomerKeys` for double encryption.", "請選擇 `customerKey`；雙重加密請選 `platformAndCustomerKeys`。";
    WRITE: "Write `{0}`", "改為 `{0}`";
}
