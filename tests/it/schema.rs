//! The published JSON Schemas, by somebody else's validator: they take what the reader takes.

use std::fs;

use gallery_seal::spec::{ImageVersionSpec, from_json};
use gallery_seal_tests::specs::{any_spec, plausible_spec};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::check_situation::situations;
use crate::policy::policies;

fn validator(name: &str) -> Validator {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/core/schema");
    let schema = fs::read_to_string(format!("{folder}/{name}.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

#[track_caller]
fn takes(validator: &Validator, document: &Value) {
    let errors: Vec<_> = validator
        .iter_errors(document)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(errors, [""; 0], "{document}");
}

#[test]
fn every_case_is_valid() {
    let spec = validator("spec");
    let cases = concat!(env!("CARGO_MANIFEST_DIR"), "/cases");
    let mut count = 0;
    for case in fs::read_dir(cases).unwrap() {
        let text = fs::read_to_string(case.unwrap().path().join("spec.json")).unwrap();
        takes(&spec, &serde_json::from_str(&text).unwrap());
        count += 1;
    }
    assert!(count > 5);
}

#[test]
fn a_document_may_name_its_schema() {
    takes(
        &validator("spec"),
        &json!({ "$schema": "spec.json", "gallery": "a" }),
    );
}

#[test]
fn specs_facts_and_policies_are_valid() {
    let [spec, facts, policy] = ["spec", "facts", "policy"].map(validator);
    let any = prop_oneof![any_spec(), plausible_spec()];
    proptest!(|(any in any, situation in situations(), owners in policies())| {
        takes(&spec, &serde_json::to_value(any).unwrap());
        takes(&spec, &serde_json::to_value(&situation.0).unwrap());
        takes(&facts, &serde_json::to_value(&situation.1).unwrap());
        takes(&policy, &serde_json::to_value(owners).unwrap());
    });
}

/// Wherever one thing is changed for the worse, reader and schema agree.
#[test]
fn misspelt_keys_and_other_types_are_refused_by_reader_and_schema() {
    let spec = validator("spec");
    proptest!(|(document in any_spec(), at in any::<prop::sample::Index>(), wrong in 0..4_usize)| {
        let mut document = serde_json::to_value(document).unwrap();
        let mut places = Vec::new();
        gather(&document, String::new(), &mut places);
        let place = at.get(&places);
        let target = document.pointer_mut(place).unwrap();
        match (wrong, &mut *target) {
            (0, Value::Object(members)) => { members.insert("xyzzy".to_owned(), json!("")); }
            (1, _) => *target = json!([[]]),
            (2, _) => *target = json!(0.5),
            (_, _) => *target = json!({ "xyzzy": 1 }),
        }
        let is_read = from_json::<ImageVersionSpec>(&document.to_string()).is_ok();
        prop_assert_eq!(spec.is_valid(&document), is_read, "{} in {}", place, document);
    });
}

/// Every place, but for those in UEFI settings, which may hold anything.
fn gather(value: &Value, at: String, places: &mut Vec<String>) {
    if at.starts_with("/uefiSettings/") {
        return;
    }
    let escaped = |key: &str| key.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                gather(value, format!("{at}/{}", escaped(key)), places);
            }
        }
        Value::Array(elements) => {
            for (index, value) in elements.iter().enumerate() {
                gather(value, format!("{at}/{index}"), places);
            }
        }
        _ => {}
    }
    places.push(at);
}
