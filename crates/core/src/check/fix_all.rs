//! Mends what can be mended in one way only.

use super::check_under;
use crate::fact::Facts;
use crate::finding::fix::apply_fix;
use crate::policy::Policy;
use crate::spec::ImageVersionSpec;

/// The spec with every [sure fix](crate::finding::Finding::sure_fix) applied, one after the other: each
/// may make others needless. Where there is a choice or a guess, it is left to a person.
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

/// The spec with the first sure fix that changes anything.
fn mended(spec: &ImageVersionSpec, facts: &Facts, policy: &Policy) -> Option<ImageVersionSpec> {
    let findings = check_under(spec, facts, policy);
    let mut mended = findings
        .iter()
        .filter_map(|finding| apply_fix(spec, &finding.sure_fix()?.edits).ok());
    mended.find(|mended| mended != spec)
}

/// More fixes than any spec has that a person writes.
const MOST: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::from_json;

    #[test]
    fn which_region_was_meant_is_not_guessed() {
        let spec: ImageVersionSpec = from_json(
            r#"{ "location": "eastus3", "replicationMode": "Ful",
                 "targetRegions": [{ "name": "eastus3" }] }"#,
        )
        .unwrap();
        let fixed = fix_all(&spec, &Facts::default());
        assert_eq!(fixed.target_regions, spec.target_regions);
        assert_eq!(fixed.location, "eastus3");
        assert_eq!(fixed.replication_mode, "Full");
    }
}
