//! The pages of the rules: complete, and true of the checks.

use std::collections::BTreeSet;

use gallery_seal::fact::Facts;
use gallery_seal::finding::{Rule, Severity};
use gallery_seal::policy::Policy;
use gallery_seal::spec::{Document, from_json};
use gallery_seal::{ImageVersionSpec, Language, check_under, explain};

/// The headings of a page, in each language, and what announces facts and a policy.
const HEADINGS: [(Language, [&str; 4], [&str; 2]); 2] = [
    (
        Language::English,
        ["Why", "Wrong", "Right", "Source"],
        ["With these facts:", "With this policy:"],
    ),
    (
        Language::TraditionalChinese,
        ["為什麼", "錯誤寫法", "正確寫法", "來源"],
        ["已知的事實：", "適用的原則："],
    ),
];

/// Pages whose examples are not specs that `check` judges, and why.
const EXCEPTIONS: &[(&str, &str)] = &[
    (
        "encryption/one-way",
        "true of every encrypted version; the mistake is a command",
    ),
    (
        "output/cannot-carry",
        "a note on an output, not on the spec",
    ),
    ("output/target", "a note on an output, not on the spec"),
];

/// A page, taken apart.
struct Page {
    title: String,
    intro: String,
    /// Why, wrong, right, source.
    parts: [String; 4],
}

impl Page {
    #[track_caller]
    fn read(slug: &str, language: Language, headings: [&str; 4]) -> Self {
        let text = explain(slug, language).unwrap();
        assert!(!text.contains('\r') && text.ends_with('\n'), "{slug}");
        let mut sections = text.split("\n## ");
        let (title, intro) = sections.next().unwrap().split_once('\n').unwrap();
        let title = title.strip_prefix("# ").unwrap();
        let parts: Vec<_> = sections
            .map(|section| section.split_once('\n').unwrap())
            .collect();
        let names: Vec<_> = parts.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, headings, "{slug}");
        Self {
            title: title.to_owned(),
            intro: intro.trim().to_owned(),
            parts: std::array::from_fn(|index| parts[index].1.trim().to_owned()),
        }
    }
}

/// A fragment's language, its text, and what is said just before it.
type Fragment<'a> = (&'a str, &'a str, &'a str);

#[track_caller]
fn fragments(part: &str) -> Vec<Fragment<'_>> {
    let mut pieces = part.split("```");
    let mut fragments = Vec::new();
    let mut before = pieces.next().unwrap();
    while let (Some(fenced), Some(after)) = (pieces.next(), pieces.next()) {
        let (language, text) = fenced.split_once('\n').unwrap();
        fragments.push((language, text, before.trim()));
        before = after;
    }
    fragments
}

/// A spec, and the facts and the policy that it is judged with.
type Situation = (ImageVersionSpec, Option<Facts>, Option<Policy>);

/// What a part shows.
fn situation(part: &str, [facts_are, policy_is]: [&str; 2]) -> Option<Situation> {
    let mut spec = None;
    let mut facts = None;
    let mut policy = None;
    for (language, text, before) in fragments(part) {
        match language {
            "json" if before == facts_are => facts = Some(read(text)),
            "json" if before == policy_is => policy = Some(read(text)),
            "json" if spec.is_none() => spec = Some(read(text)),
            _ => return None,
        }
    }
    spec.map(|spec| (spec, facts, policy))
}

#[track_caller]
fn read<T: Document>(text: &str) -> T {
    from_json(text).unwrap_or_else(|invalid| panic!("{invalid} in {text}"))
}

/// The rules that find something.
fn found(spec: &ImageVersionSpec, facts: &Facts, policy: &Policy) -> BTreeSet<Rule> {
    let findings = check_under(spec, facts, policy);
    findings.iter().map(|finding| finding.rule).collect()
}

/// The rules that find something in a text that is read.
#[track_caller]
fn read_findings(part: &str) -> BTreeSet<Rule> {
    let shown = fragments(part);
    let (_, text, _) = shown.first().unwrap();
    let findings = gallery_seal::read(text, None).findings;
    findings.iter().map(|finding| finding.rule).collect()
}

#[test]
fn every_rule_has_a_whole_page_in_every_language() {
    for rule in Rule::ALL {
        for (language, headings, _) in HEADINGS {
            let page = Page::read(rule.slug(), language, headings);
            let texts = [&page.title, &page.intro].into_iter().chain(&page.parts);
            for text in texts {
                assert!(!text.is_empty(), "{rule:?}: {text}");
            }
        }
    }
}

#[test]
fn there_is_no_page_without_a_rule() {
    let pages = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/core/pages");
    for language in Language::ALL {
        let mut count = 0;
        let folder = std::path::Path::new(pages).join(language.tag());
        for group in std::fs::read_dir(folder).unwrap() {
            count += std::fs::read_dir(group.unwrap().path()).unwrap().count();
        }
        assert_eq!(count, Rule::ALL.len(), "{language:?}");
    }
}

#[test]
fn both_languages_show_the_same_examples() {
    for rule in Rule::ALL {
        let [english, chinese] = HEADINGS.map(|(language, headings, _)| {
            let page = Page::read(rule.slug(), language, headings);
            let [_, wrong, right, _] = page.parts;
            [wrong, right].map(|part| {
                let shown = fragments(&part).into_iter();
                shown
                    .map(|(language, text, _)| format!("{language}\n{text}"))
                    .collect::<Vec<_>>()
            })
        });
        assert_eq!(english, chinese, "{rule:?}");
    }
}

#[test]
fn what_a_page_calls_wrong_is_found_and_what_it_calls_right_is_not() {
    for rule in Rule::ALL {
        let exception = EXCEPTIONS.iter().find(|(slug, _)| *slug == rule.slug());
        for (language, headings, announces) in HEADINGS {
            let page = Page::read(rule.slug(), language, headings);
            let [_, wrong, right, _] = &page.parts;
            if rule.slug().starts_with("read/") {
                let reads = |part| read_findings(part).contains(rule);
                assert!(reads(wrong), "{rule:?} in {language:?} is not wrong");
                assert!(!reads(right), "{rule:?} in {language:?} is not right");
                continue;
            }
            let wrong = situation(wrong, announces);
            let shown = wrong.zip(situation(right, announces));
            let Some(((wrong, known, policy), (right, new, other))) = shown else {
                assert!(
                    exception.is_some(),
                    "{rule:?} in {language:?} shows no spec"
                );
                continue;
            };
            assert_eq!(exception, None, "{rule:?} is no exception");
            let known = known.unwrap_or_default();
            let policy = policy.unwrap_or_default();
            let wrong = found(&wrong, &known, &policy);
            let right = found(&right, &new.unwrap_or(known), &other.unwrap_or(policy));
            assert!(
                wrong.contains(rule),
                "{rule:?} in {language:?} is not wrong"
            );
            assert!(
                !right.contains(rule),
                "{rule:?} in {language:?} is not right"
            );
            let mut worse = right.difference(&wrong);
            let worse = worse.find(|rule| rule.severity() == Severity::Error);
            assert_eq!(worse, None, "{rule:?} in {language:?} is worse");
        }
    }
}
