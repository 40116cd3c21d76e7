//! What the facts say against a set: `encryption/set-region`, `encryption/set-not-found`,
//! `encryption/set-state`, `encryption/set-type`.

use super::case::is_open;
use super::id::Reading;
use super::set_candidate::{Candidates, offer};
use super::{Case, SetUse, report};
use crate::fact::DiskEncryptionSet;
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::value::RegionName;

const SINGLE: &str = "EncryptionAtRestWithCustomerKey";
const DOUBLE: &str = "EncryptionAtRestWithPlatformAndCustomerKeys";
const CONFIDENTIAL: &str = "ConfidentialVmEncryptedWithCustomerKey";

/// Whether a set can be used: it was made, and its key rotates if it is to.
pub(crate) fn is_ready(set: &DiskEncryptionSet) -> bool {
    let state = &*set.provisioning_state;
    (state.is_empty() || state.eq_ignore_ascii_case("Succeeded"))
        && set.auto_key_rotation_error.is_empty()
}

/// Whether a set's type fits where it is named, as far as it is known.
pub(crate) fn fits(case: &Case, set: &DiskEncryptionSet, is_confidential: bool) -> bool {
    let given = &*set.encryption_type;
    given.is_empty()
        || match wanted(case, is_confidential) {
            Some(wanted) => given.eq_ignore_ascii_case(wanted),
            None => !given.eq_ignore_ascii_case(CONFIDENTIAL),
        }
}

/// Whether an ordinary set's keys are the platform's and the customer's: as the facts say, else as
/// the spec wants it.
pub(crate) fn is_double(case: &Case, set: &str) -> bool {
    let kind = case.fact_of(set).map_or("", |known| &known.encryption_type);
    if kind.is_empty() {
        wanted(case, false) == Some(DOUBLE)
    } else {
        kind.eq_ignore_ascii_case(DOUBLE)
    }
}

/// The type that a set must have; `None` where the spec's own word is unknown.
fn wanted(case: &Case, is_confidential: bool) -> Option<&'static str> {
    match &*case.spec.encryption_type {
        _ if is_confidential => Some(CONFIDENTIAL),
        "" | "customerKey" => Some(SINGLE),
        "platformAndCustomerKeys" => Some(DOUBLE),
        _ => None,
    }
}

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let mut candidates = None;
    for set in &case.sets {
        match case.fact(set) {
            Some(known) => {
                if let Some(finding) = region(case, set, known, found) {
                    let candidates = candidates.get_or_insert_with(|| Candidates::new(case));
                    offer(case, candidates, set, finding);
                }
                state(set, known, found);
                kind(case, set, known, found);
            }
            None => existence(case, set, found),
        }
    }
}

fn region<'a>(
    case: &Case,
    set: &SetUse,
    known: &DiskEncryptionSet,
    found: &'a mut Vec<Finding>,
) -> Option<&'a mut Finding> {
    let location = RegionName::new(&known.location);
    if is_open(location.as_str()) || is_open(set.region.as_str()) || location == set.region {
        return None;
    }
    let there = case.region(location.as_str());
    let here = case.region(set.region.as_str());
    Some(report(
        found,
        Rule::EncryptionSetRegion,
        set.path(),
        (&REGION, &[set.text, there, here]),
        (&REGION_HELP, &[here]),
    ))
}

fn existence(case: &Case, set: &SetUse, found: &mut Vec<Finding>) {
    let is_clear = match set.reading {
        Reading::Name => case.has_address(),
        Reading::Id { .. } => true,
        _ => false,
    };
    if is_clear && case.facts.disk_encryption_sets_complete == Some(true) {
        report(
            found,
            Rule::EncryptionSetNotFound,
            set.path(),
            (&NOT_FOUND, &[set.text]),
            (&NOT_FOUND_HELP, &[]),
        );
    }
}

fn state(set: &SetUse, known: &DiskEncryptionSet, found: &mut Vec<Finding>) {
    if is_ready(known) {
        return;
    }
    let error = &*known.auto_key_rotation_error;
    let (text, value) = if error.is_empty() {
        (&STATE, &*known.provisioning_state)
    } else {
        (&ROTATION, error)
    };
    report(
        found,
        Rule::EncryptionSetState,
        set.path(),
        (text, &[set.text, value]),
        (&STATE_HELP, &[]),
    );
}

fn kind(case: &Case, set: &SetUse, known: &DiskEncryptionSet, found: &mut Vec<Finding>) {
    if fits(case, known, set.is_confidential) {
        return;
    }
    let wanted = wanted(case, set.is_confidential).unwrap_or(SINGLE);
    let finding = report(
        found,
        Rule::EncryptionSetType,
        set.path(),
        (&TYPE, &[set.text, &known.encryption_type, wanted]),
        (&TYPE_HELP, &[wanted]),
    );
    let given = &*known.encryption_type;
    let word = [(SINGLE, "customerKey"), (DOUBLE, "platformAndCustomerKeys")]
        .into_iter()
        .find(|(kind, _)| kind.eq_ignore_ascii_case(given));
    if let Some((kind, word)) = word.filter(|_| !set.is_confidential)
        && all_are(case, kind)
    {
        let edit = Edit::set(Pointer::of("encryptionType"), word);
        finding.offer((&TYPE_FIX, &[word]), edit);
    }
}

/// Whether every ordinary set whose type is known has this one.
fn all_are(case: &Case, kind: &str) -> bool {
    let ordinary = case.sets.iter().filter(|set| !set.is_confidential);
    ordinary.filter_map(|set| case.fact(set)).all(|known| {
        known.encryption_type.is_empty() || known.encryption_type.eq_ignore_ascii_case(kind)
    })
}

texts! {
    REGION: "`{0}` is in `{1}`, and a set must be in the region that it serves, `{2}`.", "`{0}` 位於 `{1}`，但磁碟加密集必須位於它所服務的區域 `{2}`。";
    REGION_HELP: "Name a set that is in `{0}`.", "請改用位於 `{0}` 的磁碟加密集。";
    NOT_FOUND: "The disk encryption set `{0}` does not exist.", "磁碟加密集 `{0}` 不存在。";
    NOT_FOUND_HELP: "Name a set that exists, or create this one first.", "請使用既有的磁碟加密集，或先建立它。";
    STATE: "`{0}` is in state `{1}`, and `Succeeded` is needed.", "`{0}` 的狀態是 `{1}`，必須是 `Succeeded`。";
    ROTATION: "The key rotation of `{0}` fails: `{1}`.", "`{0}` 的金鑰輪替失敗：`{1}`。";
    STATE_HELP: "Mend the set and its grant on the key first.", "請先修復此磁碟加密集及其金鑰權限。";
    TYPE: "`{0}` is of type `{1}`, and `{2}` is needed here.", "`{0}` 的類型是 `{1}`，此處需要 `{2}`。";
    TYPE_HELP: "Name a set of type `{0}`.", "請使用類型為 `{0}` 的磁碟加密集。";
    TYPE_FIX: "Set the encryption type to `{0}`", "將加密類型設為 `{0}`";
}
