//! Confidential VMs: `cvm/type-required`, `cvm/type-unknown`, `cvm/set-required`,
//! `cvm/set-unexpected`, `cvm/type-mixed`, `cvm/definition`, `cvm/home-region`,
//! `cvm/managed-image`.

use super::case::{KeyEntry, is_open};
use super::index::lower;
use super::nearest::nearest;
use super::set_use::{Entry, Place};
use super::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::search::has;
use crate::value::{CONFIDENTIAL_TYPES, SourceKind, is_placeholder};

/// The type for data disks alone, since API version 2026-03-03.
const DATA_TYPE: &str = "DataDiskEncryptedWithCmk";

/// Whether a type seals with a set of its own. A misspelt type counts as what it is likely to mean,
/// so that mending it brings nothing new.
pub(crate) fn takes_set(kind: &str) -> bool {
    matches!(meant(kind), Some("EncryptedWithCmk" | DATA_TYPE))
}

/// The type that a text is or is likely to mean.
pub(super) fn meant(kind: &str) -> Option<&'static str> {
    let words = || CONFIDENTIAL_TYPES.into_iter().chain([DATA_TYPE]);
    let exact = words().find(|word| *word == kind);
    exact.or_else(|| nearest(kind, words(), 2))
}

/// What makes the keys of one disk doubtful.
pub(super) fn check_sets(case: &Case, found: &mut Vec<Finding>) {
    for entry in case.entries() {
        let Some(vm) = entry.confidential_vm else {
            continue;
        };
        let at = entry.place.entry(entry.entry).key("confidentialVm");
        let kind = &*vm.kind;
        if is_placeholder(kind) {
            continue;
        }
        let is_data = entry.entry != Entry::Os;
        if !(CONFIDENTIAL_TYPES.contains(&kind) || is_data && kind == DATA_TYPE) {
            let path = at.key("type");
            let is_empty = kind.trim().is_empty();
            let finding = report(
                found,
                Rule::CvmTypeUnknown,
                path.clone(),
                (if is_empty { &EMPTY } else { &UNKNOWN }, &[kind]),
                (&UNKNOWN_HELP, &[&CONFIDENTIAL_TYPES.join("`, `")]),
            );
            if let Some(word) = meant(kind).filter(|word| is_data || *word != DATA_TYPE) {
                finding.offer((&WRITE, &[word]), Edit::set(path, word));
            }
        }
        let Some(kind) = meant(kind) else { continue };
        let has_set = !vm.disk_encryption_set.trim().is_empty();
        let path = at.key("diskEncryptionSet");
        if takes_set(kind) && !has_set {
            report(
                found,
                Rule::CvmSetRequired,
                path,
                (&SET_REQUIRED, &[kind]),
                (&SET_REQUIRED_HELP, &[]),
            );
        } else if !takes_set(kind) && has_set {
            report(
                found,
                Rule::CvmSetUnexpected,
                path,
                (&SET_UNEXPECTED, &[kind, &vm.disk_encryption_set]),
                (&SET_UNEXPECTED_HELP, &[]),
            );
        }
    }
}

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let entries = case.entries();
    let typed = |entry: &&KeyEntry| entry.confidential_vm.is_some();
    let first = entries.iter().find(typed);
    if let Some(entry) = first {
        definition(case, entry, found);
    }
    let mut kinds: Vec<Option<&str>> = vec![None; case.regions.len()];
    for entry in entries.iter().filter(|entry| entry.entry == Entry::Os) {
        if let (Place::Region(index), Some(vm)) = (entry.place, entry.confidential_vm)
            && let Some(kind) = kinds.get_mut(index)
        {
            *kind = Some(&vm.kind);
        }
    }
    mixed(case, &kinds, found);
    if case.is_confidential_definition() {
        required(case, &kinds, found);
        home_region(case, &kinds, found);
    }
    if case.is_confidential() && case.true_source() == Some(SourceKind::ManagedImage) {
        let path = Pointer::of("source").key("kind");
        report(
            found,
            Rule::CvmManagedImage,
            path,
            (&MANAGED_IMAGE, &[]),
            (&MANAGED_IMAGE_HELP, &[]),
        );
    }
}

/// A definition that only *supports* confidential VMs may take either kind of version.
fn definition(case: &Case, entry: &KeyEntry, found: &mut Vec<Finding>) {
    let known = case.facts.definition.as_ref();
    let kind = known.map_or("", |definition| &definition.security_type);
    if kind.is_empty() || has(&lower(kind), "confidential") {
        return;
    }
    let path = entry.place.entry(entry.entry).key("confidentialVm");
    report(
        found,
        Rule::CvmDefinition,
        path,
        (&DEFINITION, &[&case.spec.definition, kind]),
        (&DEFINITION_HELP, &[]),
    );
}

fn mixed(case: &Case, kinds: &[Option<&str>], found: &mut Vec<Finding>) {
    let mut first: Option<(&str, usize)> = None;
    for (index, kind) in kinds.iter().enumerate() {
        let Some(kind) = kind.and_then(meant) else {
            continue;
        };
        let Some((other, at)) = first else {
            first = Some((kind, index));
            continue;
        };
        if kind != other {
            let name = |index: usize| case.target(index);
            let path = Place::Region(index)
                .entry(Entry::Os)
                .key("confidentialVm")
                .key("type");
            report(
                found,
                Rule::CvmTypeMixed,
                path,
                (&MIXED, &[name(at), other, name(index), kind]),
                (&MIXED_HELP, &[]),
            );
        }
    }
}

fn required(case: &Case, kinds: &[Option<&str>], found: &mut Vec<Finding>) {
    let bare = kinds.iter().enumerate().filter(|(_, kind)| kind.is_none());
    for (index, _) in bare {
        let path = Place::Region(index).entry(Entry::Os).key("confidentialVm");
        report(
            found,
            Rule::CvmTypeRequired,
            path,
            (&REQUIRED, &[case.target(index)]),
            (&REQUIRED_HELP, &[]),
        );
    }
}

fn home_region(case: &Case, kinds: &[Option<&str>], found: &mut Vec<Finding>) {
    if is_open(&case.spec.location) {
        return;
    }
    let regions = case.spec.target_regions.iter().zip(&case.regions);
    for (index, ((region, name), kind)) in regions.zip(kinds).enumerate() {
        let is_free = kind.and_then(meant) == Some("NonPersistedTPM");
        if *name != case.location && !is_free && !is_open(&region.name) {
            let path = Place::Region(index).path().key("name");
            let home = case.region(&case.spec.location);
            report(
                found,
                Rule::CvmHomeRegion,
                path,
                (&HOME, &[case.target(index), home]),
                (&HOME_HELP, &[]),
            );
        }
    }
}

texts! {
    EMPTY: "Choose how the confidential disk is encrypted.", "請選擇機密磁碟的加密類型。";
    UNKNOWN: "`{0}` is not a type of confidential encryption here; its case counts.", "`{0}` 不是此處可用的機密加密類型（區分大小寫）。";
    UNKNOWN_HELP: "Choose one of `{0}`.", "請從 `{0}` 中選擇。";
    WRITE: "Write `{0}`", "改為 `{0}`";
    SET_REQUIRED: "`{0}` needs a disk encryption set of its own.", "`{0}` 需要專用的磁碟加密集。";
    SET_REQUIRED_HELP: "Name a set of type `ConfidentialVmEncryptedWithCustomerKey`.", "請指定類型為 `ConfidentialVmEncryptedWithCustomerKey` 的磁碟加密集。";
    SET_UNEXPECTED: "`{0}` takes no disk encryption set, and `{1}` is given.", "`{0}` 不使用磁碟加密集，卻指定了 `{1}`。";
    SET_UNEXPECTED_HELP: "Remove the set, or choose `EncryptedWithCmk`.", "請移除磁碟加密集，或選擇 `EncryptedWithCmk`。";
    DEFINITION: "The image definition `{0}` is `{1}`, and a confidential type is given.", "映像定義 `{0}` 的安全性類型是 `{1}`，卻指定了機密加密類型。";
    DEFINITION_HELP: "Use a definition of security type `ConfidentialVM`, or remove the type.", "請使用安全性類型為 `ConfidentialVM` 的映像定義，或移除此類型。";
    MIXED: "`{0}` has type `{1}` and `{2}` has `{3}`.", "`{0}` 的類型是 `{1}`，`{2}` 則是 `{3}`。";
    MIXED_HELP: "Choose the type that the source was encrypted with, in every region.", "請在每個區域選擇與來源相同的加密類型。";
    REQUIRED: "The image definition is `ConfidentialVM`, and `{0}` has no encryption type.", "映像定義是 `ConfidentialVM`，但 `{0}` 沒有加密類型。";
    REQUIRED_HELP: "Choose the OS disk's confidential encryption type.", "請選擇作業系統磁碟的機密加密類型。";
    HOME: "A confidential version can't be replicated to `{0}`: only to its own region, `{1}`.", "機密映像版本無法複寫到 `{0}`，只能在所在區域 `{1}`。";
    HOME_HELP: "Remove the region, or choose `NonPersistedTPM`.", "請移除此區域，或選擇 `NonPersistedTPM`。";
    MANAGED_IMAGE: "A confidential version can't be made from a managed image.", "機密映像版本不能以受控映像為來源。";
    MANAGED_IMAGE_HELP: "Choose another source.", "請改用其他來源。";
}
