//! Reads the spec's own JSON. What does not belong there is left out, each with a finding.

use super::source::Source;
use super::{Reading, body::MOST_FINDINGS};
use crate::finding::fix::changed;
use crate::finding::{Edit, Finding, Message, Pointer, Rule};
use crate::json::Json;
use crate::record::{Document, is_unknown_key};
use crate::spec::ImageVersionSpec;

/// Anything that is an object is a spec if it is nothing else.
pub(super) fn is_it(source: &Source) -> bool {
    matches!(source.json, Ok(Json::Object(_)))
}

pub(super) fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let Ok(json) = &source.json else {
        reading.findings.extend(source.fault());
        return reading;
    };
    let mut json = json.clone();
    if let Json::Object(members) = &mut json {
        members.retain(|(key, _)| key != "$schema");
    }
    // What is left out of a list moves its later elements: places come from before.
    unrepeat(&mut json, &Pointer::root(), source, &mut reading.findings);
    let mut moved = Vec::new();
    while reading.findings.len() < MOST_FINDINGS {
        match ImageVersionSpec::from_json(&json) {
            Ok(spec) => {
                reading.spec = spec;
                break;
            }
            Err(invalid) => {
                let path = invalid.path;
                let (rule, text) = if is_unknown_key(&invalid.message) {
                    (Rule::ReadIgnoredKey, &KEY)
                } else {
                    (Rule::ReadValueType, &TYPE)
                };
                let last = path.steps().last().unwrap_or_default();
                let message = Message::new(text, [&last]);
                let finding = Finding::new(rule, path.clone(), message);
                let finding = finding.help(Message::plain(&HELP));
                reading
                    .findings
                    .push(finding.at(source.span_with_key(&path)));
                if path == Pointer::root() {
                    break;
                }
                // An element keeps its place: it is emptied, not removed.
                let is_element = last.bytes().all(|byte| byte.is_ascii_digit());
                let edit = if is_element && !moved.contains(&path) {
                    moved.push(path.clone());
                    Edit::set(path, Json::object([]))
                } else {
                    Edit::remove(path)
                };
                match changed(json.clone(), &[edit]) {
                    Ok(changed) => json = changed,
                    Err(_) => break,
                }
            }
        }
    }
    places(&json, &Pointer::root(), source, &mut reading);
    reading
}

/// Of members with one name the last counts, as in JSON everywhere; tags may repeat.
fn unrepeat(json: &mut Json, at: &Pointer, source: &Source, findings: &mut Vec<Finding>) {
    match json {
        Json::List(elements) => {
            for (index, element) in elements.iter_mut().enumerate() {
                unrepeat(element, &at.index(index), source, findings);
            }
        }
        Json::Object(members) => {
            if ["/tags", "/uefiSettings"].contains(&at.as_str()) {
                return;
            }
            let mut seen: Vec<String> = Vec::new();
            let mut kept: Vec<(String, Json)> = Vec::new();
            for (key, value) in std::mem::take(members).into_iter().rev() {
                if seen.contains(&key) {
                    let path = at.key(&key);
                    let message = Message::new(&TWICE, [&key]);
                    let finding = Finding::new(Rule::ReadIgnoredKey, path.clone(), message);
                    let finding = finding.help(Message::plain(&TWICE_HELP));
                    findings.push(finding.at(source.span_with_key(&path)));
                } else {
                    seen.push(key.clone());
                    kept.push((key, value));
                }
            }
            kept.reverse();
            *members = kept;
            for (key, value) in members {
                unrepeat(value, &at.key(key), source, findings);
            }
        }
        _ => {}
    }
}

fn places(json: &Json, at: &Pointer, source: &Source, reading: &mut Reading) {
    reading.places.push((at.clone(), source.span(at)));
    match json {
        Json::List(elements) => {
            for (index, element) in elements.iter().enumerate() {
                places(element, &at.index(index), source, reading);
            }
        }
        Json::Object(members) => {
            for (key, value) in members {
                places(value, &at.key(key), source, reading);
            }
        }
        _ => {}
    }
}

texts! {
    KEY: "The spec has no key `{0}` here.", "規格在此處沒有 `{0}` 這個名稱。";
    TYPE: "`{0}` is of another type than belongs here.", "`{0}` 的型別不符。";
    HELP: "Compare it with the spec's JSON Schema.", "請對照規格的 JSON 結構描述。";
    TWICE: "The key `{0}` stands twice, and the last one counts.", "名稱 `{0}` 重複，以最後一個為準。";
    TWICE_HELP: "Keep one of the two.", "請只保留其中一個。";
}
