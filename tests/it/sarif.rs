//! Findings as a SARIF log. That it fits the standard's schema is tested in Node.

use gallery_seal::fact::Facts;
use gallery_seal::finding::WrittenFinding;
use gallery_seal::spec::Document;
use gallery_seal::{ImageVersionSpec, Language, check, sarif};
use proptest::prelude::*;
use serde_json::{Value, from_value, json, to_value};

use crate::check_situation::situations;

fn written(spec: &ImageVersionSpec, facts: &Facts) -> Vec<WrittenFinding> {
    let findings = check(spec, facts);
    let written = findings.iter();
    written
        .map(|finding| finding.in_language(Language::English))
        .collect()
}

fn log(findings: &[WrittenFinding]) -> Value {
    to_value(sarif(findings, "spec.json")).unwrap()
}

#[test]
fn a_finding_is_a_result_of_its_rule() {
    let spec = json!({ "targetRegions": [{ "name": "westus" }, { "name": "westus" }] });
    let findings = written(&from_value(spec).unwrap(), &Facts::default());
    let duplicate = findings.iter().find(|it| it.rule == "region/duplicate");
    let log = log(&[duplicate.unwrap().clone()]);
    assert_eq!(
        log["runs"][0]["tool"]["driver"],
        json!({
            "name": "Gallery Seal",
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": [{
                "id": "region/duplicate",
                "shortDescription": { "text": "A target region is given twice." },
                "defaultConfiguration": { "level": "error" },
            }],
        })
    );
    assert_eq!(
        log["runs"][0]["results"],
        json!([{
            "ruleId": "region/duplicate",
            "ruleIndex": 0,
            "level": "error",
            "message": { "text": duplicate.map(|it| format!("{}\n{}", it.message, it.help.clone().unwrap())) },
            "locations": [{
                "physicalLocation": { "artifactLocation": { "uri": "spec.json" } },
                "logicalLocations": [{ "fullyQualifiedName": "/targetRegions/1/name", "kind": "value" }],
            }],
        }])
    );
}

#[test]
fn no_finding_is_a_run_without_results() {
    let log = log(&[]);
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(log["runs"][0]["results"], json!([]));
}

#[test]
fn a_rule_of_another_version_is_listed_by_its_slug() {
    let finding = json!([{ "rule": "region/moon", "severity": "info", "message": "Too far." }]);
    let findings = serde_json::from_value(finding).unwrap();
    let findings = Vec::<WrittenFinding>::from_json(&findings).unwrap();
    let rules = &log(&findings)["runs"][0]["tool"]["driver"]["rules"];
    assert_eq!(
        *rules,
        json!([{ "id": "region/moon", "defaultConfiguration": { "level": "note" } }])
    );
}

#[test]
fn what_is_no_finding_is_refused_with_its_place() {
    let findings = serde_json::from_value(json!([{}, { "severity": "fatal" }])).unwrap();
    let invalid = Vec::<WrittenFinding>::from_json(&findings).unwrap_err();
    assert_eq!(invalid.path.as_str(), "/1/severity");
}

proptest! {
    #[test]
    fn every_result_points_to_its_rule((spec, facts) in situations()) {
        let findings = written(&spec, &facts);
        let again = Vec::<WrittenFinding>::from_json(&findings.to_json());
        prop_assert_eq!(again.as_ref(), Ok(&findings));
        let log = log(&findings);
        let run = &log["runs"][0];
        let results = run["results"].as_array().unwrap();
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        prop_assert_eq!(results.len(), findings.len());
        for (result, finding) in results.iter().zip(&findings) {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            prop_assert_eq!(&rules[index]["id"], &result["ruleId"]);
            prop_assert_eq!(&result["ruleId"], &finding.rule);
        }
        let ids: std::collections::BTreeSet<_> = rules.iter().map(|rule| rule["id"].as_str()).collect();
        prop_assert_eq!(ids.len(), rules.len());
    }
}
