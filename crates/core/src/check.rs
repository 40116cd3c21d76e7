//! Checks a spec against the rules. One rule, or a family that shares its logic, a file.

mod case;
mod fix_all;
mod id;
mod index;
mod nearest;
mod set_use;

mod api_version;
mod compliance;
mod confidential_vm;
mod edge;
mod encryption_lun;
mod encryption_none;
mod encryption_type;
mod lifecycle;
mod name;
mod placeholder;
mod policy;
mod region_duplicate;
mod region_location;
mod region_none;
mod region_not_covered;
mod region_unknown;
mod replica;
mod set_candidate;
mod set_empty;
mod set_fact;
mod set_region_name;
mod set_reused;
mod set_subscription;
mod source_disk;
mod source_encrypted;
mod source_fact;
mod source_kind;
mod source_missing;
mod storage;
mod tags;

pub(crate) use case::{Case, KeyEntry};
pub(crate) use confidential_vm::takes_set;
pub use fix_all::{fix_all, fix_all_under};
pub(crate) use index::Index;
pub(crate) use nearest::nearest;
pub(crate) use set_fact::is_double;
pub(crate) use set_use::{Place, SetUse};

use crate::fact::Facts;
use crate::finding::{Finding, Message, Pointer, Rule, Said, Severity, by_place, sorted};
use crate::policy::Policy;
use crate::spec::ImageVersionSpec;

/// Everything that is to be said about a spec, ordered by place, then severity.
#[must_use]
pub fn check(spec: &ImageVersionSpec, facts: &Facts) -> Vec<Finding> {
    check_under(spec, facts, &Policy::default())
}

/// As [`check`], and what breaks a policy. Fixes that would break it are left out.
#[must_use]
pub fn check_under(spec: &ImageVersionSpec, facts: &Facts, policy: &Policy) -> Vec<Finding> {
    let case = Case::new(spec, facts);
    let mut found = found(&case);
    if !policy.is_silent() {
        policy::check(&case, policy, &mut found);
        policy::vet(&case, policy, &mut found);
    }
    sorted(found, by_place)
}

/// What Azure's rules find, in their order.
fn found(case: &Case) -> Vec<Finding> {
    let mut found = Vec::new();
    for check in SET_CHECKS.iter().chain(CHECKS) {
        check(case, &mut found);
    }
    found
}

/// The entries for disks that an error speaks of: what they name seals nothing for certain.
pub(crate) fn doubtful_keys(case: &Case) -> Index {
    let mut found = Vec::new();
    for check in SET_CHECKS {
        check(case, &mut found);
    }
    let is_error = |finding: &&Finding| finding.rule.severity() == Severity::Error;
    let errors = found.iter().filter(is_error);
    let errors = errors.filter_map(|finding| entry_of(finding.path.as_str()));
    let homes = set_reused::Homes::new(case);
    let shared = case.sets.iter().filter(|set| homes.is_shared(set));
    let shared = shared.map(|set| set.place.entry(set.entry).to_string());
    let mut doubtful = Index::default();
    for entry in errors.chain(shared) {
        doubtful.meet(entry, 0);
    }
    doubtful
}

/// The part of a path that leads to a disk's entry: `/targetRegions/0/encryption/osDisk`.
fn entry_of(path: &str) -> Option<String> {
    let steps: Vec<&str> = path.split('/').collect();
    let length = match steps.get(4) {
        Some(&"osDisk") => 5,
        Some(&"dataDisks") => 6,
        _ => return None,
    };
    steps.get(..length).map(|steps| steps.join("/"))
}

/// Adds a finding, to which fixes can be added: what is wrong, and what to do.
// Out of line, as it is called from everywhere.
#[inline(never)]
fn report<'a>(
    found: &'a mut Vec<Finding>,
    rule: Rule,
    path: Pointer,
    message: Said,
    help: Said,
) -> &'a mut Finding {
    let finding = note(found, rule, path, message);
    finding.help = Some(Message::from(help));
    finding
}

/// Adds a finding that says all there is to say: what is wrong.
#[inline(never)]
fn note<'a>(
    found: &'a mut Vec<Finding>,
    rule: Rule,
    path: Pointer,
    message: Said,
) -> &'a mut Finding {
    found.push_mut(Finding::new(rule, path, message.into()))
}

type Check = fn(&Case, &mut Vec<Finding>);

/// The rules that judge the key of one disk in one region; coverage listens to their errors.
const SET_CHECKS: &[Check] = &[
    placeholder::check,
    id::check,
    encryption_lun::check,
    set_empty::check,
    set_subscription::check,
    set_reused::check,
    set_fact::check,
    confidential_vm::check_sets,
];

const CHECKS: &[Check] = &[
    name::check,
    tags::check,
    region_none::check,
    region_duplicate::check,
    region_location::check,
    region_unknown::check,
    replica::check,
    storage::check,
    edge::check,
    encryption_none::check,
    encryption_type::check,
    region_not_covered::check,
    set_region_name::check,
    set_subscription::check_bare_names,
    compliance::check,
    confidential_vm::check,
    api_version::check,
    lifecycle::check,
    source_missing::check,
    source_kind::check,
    source_disk::check,
    source_encrypted::check,
    source_fact::check,
];
