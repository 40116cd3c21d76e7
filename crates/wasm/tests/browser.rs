//! The exports, in a browser.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails so"
)]

use gallery_seal::coverage::{Coverage, Seal};
use gallery_seal::finding::WrittenFinding;
use gallery_seal_wasm::{
    apply_fix, check, coverage, fill_keys, outputs, payload, read, regions, render, sarif,
};
use js_sys::JSON;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[expect(clippy::unnecessary_wraps, reason = "arguments are optional")]
fn given(value: &Value) -> Option<String> {
    Some(value.to_string())
}

#[track_caller]
fn answer(answer: Result<String, gallery_seal_wasm::Refusal>) -> Value {
    serde_json::from_str(&answer.unwrap()).unwrap()
}

#[track_caller]
fn thrown(answer: Result<String, gallery_seal_wasm::Refusal>) -> Value {
    let thrown = JsValue::from(answer.unwrap_err()).as_string().unwrap();
    serde_json::from_str(&thrown).unwrap()
}

fn spec() -> Value {
    json!({
        "gallery": "MyGallery",
        "version": "1.0.0",
        "targetRegions": [{
            "name": "West US",
            "encryption": { "osDisk": { "diskEncryptionSet": "os" } },
        }],
    })
}

#[wasm_bindgen_test]
fn an_empty_spec_has_an_answer_for_everything() {
    let empty = || given(&json!({}));
    assert!(answer(check(empty(), None, None)).is_array());
    assert!(answer(payload(empty()))["properties"].is_object());
    assert_eq!(
        answer(coverage(empty(), None)),
        json!({ "disks": ["os"], "rows": [] })
    );
    let filled = answer(fill_keys(empty(), given(&json!("x"))));
    assert_eq!(filled["targetRegions"], json!([]));
    assert!(
        answer(regions(None))
            .as_array()
            .is_some_and(|all| !all.is_empty())
    );
    for output in answer(outputs()).as_array().unwrap() {
        let (task, format) = (&output["task"], &output["format"]);
        let rendering = answer(render(empty(), given(task), given(format), None));
        let tokens = rendering["tokens"].as_array().unwrap();
        let joined: String = tokens
            .iter()
            .map(|token| token["text"].as_str().unwrap())
            .collect();
        assert_eq!(rendering["text"], joined);
    }
}

#[wasm_bindgen_test]
fn a_spec_goes_in_and_comes_back() {
    assert_eq!(
        answer(coverage(given(&spec()), None))["rows"],
        json!([{ "region": "West US", "cells": ["customerKey"] }])
    );
    let filled = answer(fill_keys(
        given(&spec()),
        given(&json!("des-{region}-{disk}")),
    ));
    let keys = &filled["targetRegions"][0]["encryption"]["osDisk"];
    assert_eq!(keys["diskEncryptionSet"], "des-westus-os");
    let fix = json!({ "edits": [{ "path": "/version", "value": "2.0.0" }] });
    assert_eq!(
        answer(apply_fix(given(&spec()), given(&fix)))["version"],
        "2.0.0"
    );
}

#[wasm_bindgen_test]
fn findings_come_back_for_a_log() {
    let findings = answer(check(given(&spec()), None, None));
    let log = answer(sarif(given(&findings), given(&json!("a b.json"))));
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(Some(results.len()), findings.as_array().map(Vec::len));
    let location = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!(location["artifactLocation"]["uri"], "a%20b.json");
}

#[wasm_bindgen_test]
fn what_is_refused_is_named_with_its_place() {
    let wrong = json!({ "targetRegions": [{}, { "replicas": 2.5 }] });
    assert_eq!(
        thrown(check(given(&wrong), None, None)),
        json!({
            "message": "spec/targetRegions/1/replicas: \
                found `2.5`, expected a whole number",
            "path": "/targetRegions/1/replicas",
        })
    );
    let pattern = thrown(fill_keys(given(&spec()), None));
    assert_eq!(pattern["message"], "pattern: found null, expected a string");
    let language = given(&json!({ "language": "de" }));
    assert_eq!(
        thrown(check(given(&spec()), None, language)),
        json!({ "message": "options/language: `de` is none of `en`, `zh-TW`" })
    );
}

#[wasm_bindgen_test]
fn a_text_is_read_with_its_places() {
    let text = given(&json!("{ \"gallery\": \"金鑰\", \"galery\": 1 }"));
    let reading = answer(read(text, None, None));
    assert_eq!(reading["format"], "spec");
    assert_eq!(reading["spec"]["gallery"], "金鑰");
    assert_eq!(
        reading["places"]["/gallery"],
        json!({ "start": 13, "end": 17 })
    );
    assert_eq!(reading["findings"][0]["rule"], "read/ignored-key");
    assert_eq!(
        reading["findings"][0]["span"],
        json!({ "start": 19, "end": 30 })
    );
    let refused = thrown(read(given(&json!("")), given(&json!("yaml")), None));
    assert_eq!(
        refused["message"],
        "format: `yaml` is none of `spec`, `arm-template`, `rest`"
    );
}

/// What a page has after `JSON.parse` reads as the core's own types.
#[wasm_bindgen_test]
fn answers_are_plain_objects_of_the_documented_shape() {
    fn parsed<T: DeserializeOwned>(text: &str) -> T {
        serde_wasm_bindgen::from_value(JSON::parse(text).unwrap()).unwrap()
    }
    let findings: Vec<WrittenFinding> = parsed(&check(given(&spec()), None, None).unwrap());
    assert!(
        findings
            .iter()
            .any(|finding| finding.rule == "name/subscription")
    );
    let covered: Coverage = parsed(&coverage(given(&spec()), None).unwrap());
    assert_eq!(covered.rows[0].cells, [Seal::CustomerKey]);
}
