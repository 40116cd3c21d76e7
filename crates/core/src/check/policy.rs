//! What a portal's owner decides: `policy/…`, one rule a file.

mod cloud;
mod key_pattern;
mod locked;
mod region;
mod replicas;
mod storage;
mod tag;

use super::Case;
use crate::fact::Facts;
use crate::finding::fix::apply_fix;
use crate::finding::{Finding, Fix, Rule, Severity};
use crate::policy::Policy;
use crate::spec::ImageVersionSpec;

type Check = fn(&Case, &Policy, &mut Vec<Finding>);

const CHECKS: &[Check] = &[
    cloud::check,
    region::check,
    storage::check,
    replicas::check,
    key_pattern::check,
    tag::check,
    locked::check,
];

pub(super) fn check(case: &Case, policy: &Policy, found: &mut Vec<Finding>) {
    for check in CHECKS {
        check(case, policy, found);
    }
}

/// Leaves out the fixes that would break the policy, or one of Azure's rules for its sake.
///
/// Rules of Azure know no policy and the policy none of them: so each fix is tried.
pub(super) fn vet(case: &Case, policy: &Policy, found: &mut [Finding]) {
    let before = counts(found);
    let size = 1 + case.sets.len() + case.regions.len();
    let mut left = (MOST_WORK / size).clamp(LEAST_TRIED, MOST_TRIED);
    for finding in found {
        let rule = finding.rule;
        finding.fixes.retain(|fix| {
            let is_tried = left > 0;
            left = left.saturating_sub(1);
            is_tried && is_right(case, policy, rule, fix, &before)
        });
    }
}

/// Whether a fix mends its finding and brings no error.
fn is_right(case: &Case, policy: &Policy, rule: Rule, fix: &Fix, before: &[usize]) -> bool {
    let Ok(fixed) = apply_fix(case.spec, &fix.edits) else {
        return false;
    };
    let after = counts(&found_in(&fixed, case.facts, policy));
    Rule::ALL
        .iter()
        .zip(before.iter().zip(&after))
        .all(|(one, (was, is))| {
            if *one == rule {
                is < was
            } else {
                is <= was || one.severity() != Severity::Error
            }
        })
}

fn found_in(spec: &ImageVersionSpec, facts: &Facts, policy: &Policy) -> Vec<Finding> {
    let case = Case::new(spec, facts);
    let mut found = super::found(&case);
    check(&case, policy, &mut found);
    found
}

/// How many findings each rule has, in the order of the table.
fn counts(found: &[Finding]) -> Vec<usize> {
    let mut counts = vec![0; Rule::ALL.len()];
    for finding in found {
        if let Some(count) = counts.get_mut(finding.rule as usize) {
            *count += 1;
        }
    }
    counts
}

/// Texts in one, each in backticks when the whole is.
fn list(texts: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut list = String::new();
    for text in texts {
        if !list.is_empty() {
            list.push_str("`, `");
        }
        list.push_str(text.as_ref());
    }
    list
}

/// Fixes are tried as long as the specs that are checked for it have no more keys and regions than
/// this, all together.
const MOST_WORK: usize = 20_000;
const LEAST_TRIED: usize = 10;
const MOST_TRIED: usize = 200;
