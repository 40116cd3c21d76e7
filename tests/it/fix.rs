//! What every fix promises: its finding goes away, and no new error comes.

use std::collections::BTreeMap;

use gallery_seal::finding::{Finding, Rule, Severity};
use gallery_seal::{Language, apply_fix, check_under, fix_all_under};
use proptest::prelude::*;

use crate::check_situation::situations;
use crate::policy::policies;

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, max_shrink_iters: 4000, ..ProptestConfig::default() })]

    #[test]
    fn every_fix_mends_its_finding_and_breaks_nothing((spec, facts) in situations(), policy in policies()) {
        let before = check_under(&spec, &facts, &policy);
        for finding in &before {
            for fix in &finding.fixes {
                let fixed = apply_fix(&spec, &fix.edits).unwrap();
                let after = check_under(&fixed, &facts, &policy);
                let (was, is) = (count(&before), count(&after));
                let of = |counts: &BTreeMap<Rule, usize>, rule| counts.get(&rule).copied().unwrap_or(0);
                prop_assert!(
                    of(&is, finding.rule) < of(&was, finding.rule),
                    "{finding:#?} stays after {fix:#?}",
                );
                let errors = is.iter().filter(|(rule, _)| rule.severity() == Severity::Error);
                for (rule, count) in errors {
                    prop_assert!(*count <= of(&was, *rule), "{finding:#?} with {fix:#?} brings {rule:?}");
                }
            }
        }
    }

    #[test]
    fn fixing_all_leaves_nothing_that_is_clear((spec, facts) in situations(), policy in policies()) {
        let fixed = fix_all_under(&spec, &facts, &policy);
        let after = check_under(&fixed, &facts, &policy);
        let clear = after.iter().find(|finding| finding.sure_fix().is_some());
        prop_assert!(clear.is_none(), "{clear:#?}");
        let errors = |findings: &[Finding]| {
            let rules = findings.iter().map(|finding| finding.rule.severity());
            rules.filter(|severity| *severity == Severity::Error).count()
        };
        prop_assert!(errors(&after) <= errors(&check_under(&spec, &facts, &policy)));
        prop_assert_eq!(fix_all_under(&fixed, &facts, &policy), fixed);
    }

    #[test]
    fn messages_leave_no_value_out((spec, facts) in situations(), policy in policies()) {
        for finding in check_under(&spec, &facts, &policy) {
            for language in Language::ALL {
                let written = finding.in_language(language);
                let labels = written.fixes.iter().map(|fix| &fix.label);
                for text in [&written.message].into_iter().chain(&written.help).chain(labels) {
                    let is_open = (0..5).any(|number| text.contains(&format!("{{{number}}}")));
                    prop_assert!(!is_open && !text.is_empty(), "{text}");
                }
            }
            let english = finding.in_language(Language::English);
            let chinese = finding.in_language(Language::TraditionalChinese);
            prop_assert_eq!(quoted(&english.message), quoted(&chinese.message));
        }
    }

    #[test]
    fn findings_are_ordered_by_place_then_severity((spec, facts) in situations(), policy in policies()) {
        let findings = check_under(&spec, &facts, &policy);
        let key = |finding: &Finding| (finding.path.clone(), finding.rule.severity());
        prop_assert!(findings.is_sorted_by_key(key));
    }
}

fn count(findings: &[Finding]) -> BTreeMap<Rule, usize> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.rule).or_default() += 1;
    }
    counts
}

/// What stands in backticks, sorted: the values that a message names.
fn quoted(text: &str) -> Vec<&str> {
    let mut quoted: Vec<_> = text.split('`').skip(1).step_by(2).collect();
    quoted.sort_unstable();
    quoted
}

fn cases() -> u32 {
    let wanted = std::env::var("PROPTEST_CASES").ok();
    wanted.and_then(|wanted| wanted.parse().ok()).unwrap_or(300)
}
