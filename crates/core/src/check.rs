//! Checks a spec against the rules. One rule a file, named for it.

use crate::fact::Facts;
use crate::finding::Finding;
use crate::spec::ImageVersionSpec;

/// Everything that is to be said about a spec, ordered by place, then severity.
#[must_use]
pub fn check(spec: &ImageVersionSpec, facts: &Facts) -> Vec<Finding> {
    let mut found = Vec::new();
    for rule in CHECKS {
        rule(spec, facts, &mut found);
    }
    found.sort_by(|a, b| {
        let severity = a.rule.severity().cmp(&b.rule.severity());
        a.path.cmp(&b.path).then(severity)
    });
    found
}

type Check = fn(&ImageVersionSpec, &Facts, &mut Vec<Finding>);

const CHECKS: &[Check] = &[];
