//! `policy/locked`: what the policy locks is as the policy says.

use crate::check::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::json::Json;
use crate::policy::Policy;
use crate::record::Document;

pub(super) fn check(case: &Case, policy: &Policy, found: &mut Vec<Finding>) {
    if policy.locked_fields.is_empty() {
        return;
    }
    let (spec, presets) = (case.spec.to_json(), policy.presets_json());
    for field in &policy.locked_fields {
        let steps: Vec<String> = field.path.steps().collect();
        let mut places = Vec::new();
        gather(&mut places, Pointer::root(), Some(&spec), &steps);
        for (path, given) in places {
            let preset = || at(&presets, &path);
            let wanted = field.value.as_ref().or_else(preset).unwrap_or(&Json::Null);
            if !is_same(given.unwrap_or(&Json::Null), wanted) {
                breach(path, wanted, found);
            }
        }
    }
}

fn breach(path: Pointer, wanted: &Json, found: &mut Vec<Finding>) {
    if is_nothing(wanted) {
        report(
            found,
            Rule::PolicyLocked,
            path.clone(),
            (&EMPTY, &[path.as_str()]),
            (&EMPTY_HELP, &[]),
        )
        .offer((&CLEAR, &[]), Edit::remove(path));
        return;
    }
    let shown = match wanted {
        Json::Text(text) => text.clone(),
        other => other.to_string(),
    };
    let end = shown.floor_char_boundary(LONGEST);
    let shown = shown.get(..end).unwrap_or_default();
    report(
        found,
        Rule::PolicyLocked,
        path.clone(),
        (&TEXT, &[path.as_str(), shown]),
        (&HELP, &[shown]),
    )
    .offer((&FIX, &[shown]), Edit::set(path, wanted.clone()));
}

/// The places that a pattern means, each with what is there.
fn gather<'a>(
    places: &mut Vec<(Pointer, Option<&'a Json>)>,
    at: Pointer,
    json: Option<&'a Json>,
    steps: &[String],
) {
    let Some((step, rest)) = steps.split_first() else {
        places.push((at, json));
        return;
    };
    match json {
        Some(Json::List(elements)) if step == "*" => {
            for (index, element) in elements.iter().enumerate() {
                gather(places, at.index(index), Some(element), rest);
            }
        }
        Some(Json::Object(members)) if step == "*" => {
            for (key, value) in members {
                gather(places, at.key(key), Some(value), rest);
            }
        }
        _ if step == "*" => {}
        _ => gather(
            places,
            at.key(step),
            json.and_then(|json| inner(json, step)),
            rest,
        ),
    }
}

fn at<'a>(document: &'a Json, path: &Pointer) -> Option<&'a Json> {
    path.steps()
        .try_fold(document, |json, step| inner(json, &step))
}

fn inner<'a>(json: &'a Json, step: &str) -> Option<&'a Json> {
    match json {
        Json::List(elements) => elements.get(step.parse::<usize>().ok()?),
        _ => json.get(step),
    }
}

/// Whether two values mean the same: the order of members does not count, and what is empty may be
/// missing.
fn is_same(a: &Json, b: &Json) -> bool {
    match (a, b) {
        (Json::Object(mine), Json::Object(theirs)) => {
            let has = |other: &Json, key: &str, value: &Json| {
                is_same(other.get(key).unwrap_or(&Json::Null), value)
            };
            mine.iter().all(|(key, value)| has(b, key, value))
                && theirs.iter().all(|(key, value)| has(a, key, value))
        }
        (Json::List(mine), Json::List(theirs)) => {
            mine.len() == theirs.len() && mine.iter().zip(theirs).all(|(a, b)| is_same(a, b))
        }
        _ => a == b || (is_nothing(a) && is_nothing(b)),
    }
}

fn is_nothing(json: &Json) -> bool {
    match json {
        Json::Null => true,
        Json::Text(text) => text.is_empty(),
        Json::List(elements) => elements.is_empty(),
        Json::Object(members) => members.iter().all(|(_, value)| is_nothing(value)),
        _ => false,
    }
}

/// The most bytes of a value that a message shows.
const LONGEST: usize = 120;

texts! {
    TEXT: "The policy locks `{0}` to `{1}`.", "原則將 `{0}` 鎖定為 `{1}`。";
    HELP: "Keep it at `{0}`.", "請維持為 `{0}`。";
    FIX: "Set it to `{0}`", "設為 `{0}`";
    EMPTY: "The policy locks `{0}`, which stays empty.", "原則鎖定 `{0}`，必須留空。";
    EMPTY_HELP: "Leave it empty.", "請留空。";
    CLEAR: "Clear it", "清除";
}
