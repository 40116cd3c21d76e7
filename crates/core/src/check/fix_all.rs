//! Mends what can be mended in one way only.

use super::check_under;
use crate::fact::Facts;
use crate::finding::fix::apply_fix;
use crate::policy::Policy;
use crate::spec::ImageVersionSpec;

/// The spec with the fix of every finding applied that has exactly one, one after the other: each
/// may make others needless. Where there is a choice, it is left to a person.
#[must_use]
pub fn fix_all(spec: &ImageVersionSpec, facts: &Facts) -> ImageVersionSpec {
    fix_all_under(spec, facts, &Policy::default())
}

/// As [`fix_all`], under a policy.
#[must_use]
pub fn fix_all_under(spec: &ImageVersionSpec, facts: &Facts, policy: &Policy) -> ImageVersionSpec {
    let mut spec = spec.clone();
    for _ in 0..MOST {
        match mended(&spec, facts, policy) {
            Some(mended) => spec = mended,
            None => break,
        }
    }
    spec
}

/// The spec with the first fix that is the only one of its finding and changes anything.
fn mended(spec: &ImageVersionSpec, facts: &Facts, policy: &Policy) -> Option<ImageVersionSpec> {
    let findings = check_under(spec, facts, policy);
    let mut mended = findings.iter().filter_map(|finding| match &*finding.fixes {
        [fix] => apply_fix(spec, &fix.edits).ok(),
        _ => None,
    });
    mended.find(|mended| mended != spec)
}

/// More fixes than any spec has that a person writes.
const MOST: usize = 500;
