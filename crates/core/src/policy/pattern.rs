//! Places in a spec, of which a policy speaks all at once.

use crate::finding::Pointer;
use crate::json::Json;
use crate::record::{Document, Field, InvalidSpec, Place, is_unknown_key};
use crate::spec::ImageVersionSpec;

/// A JSON Pointer into a spec in which a step `*` is every element or member. A key that no spec has
/// is refused, so that what is misspelt does not lock nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern(Pointer);

impl Pattern {
    /// The place, where it is only one.
    #[must_use]
    pub fn as_pointer(&self) -> Option<&Pointer> {
        (!self.0.steps().any(|step| step == "*")).then_some(&self.0)
    }

    /// Its steps.
    pub fn steps(&self) -> impl Iterator<Item = String> {
        self.0.steps()
    }

    /// Whether a place is one of these, or lies within one.
    #[must_use]
    pub fn holds(&self, place: &Pointer) -> bool {
        let mut steps = place.steps();
        let mut pattern = self.steps();
        pattern.all(|wanted| {
            steps
                .next()
                .is_some_and(|step| wanted == "*" || wanted == step)
        })
    }
}

impl Field for Pattern {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        self.0.read(json, place)?;
        // A spec with this place and nothing else is asked whether it knows the keys.
        let steps: Vec<String> = self.steps().collect();
        if steps.len() > DEEPEST {
            return Err(place.mismatch(json, "a place in a spec"));
        }
        let probe = steps.into_iter().rev().fold(Json::Null, |inner, step| {
            let is_element = step == "*" || step.bytes().all(|byte| byte.is_ascii_digit());
            if is_element {
                Json::List(vec![inner])
            } else {
                Json::Object(vec![(step, inner)])
            }
        });
        match ImageVersionSpec::from_json(&probe) {
            Err(invalid) if is_unknown_key(&invalid.message) => Err(place.fault(invalid.message)),
            _ => Ok(()),
        }
    }

    fn write(&self) -> Json {
        self.0.write()
    }

    fn is_empty(&self) -> bool {
        false
    }
}

/// No spec is deeper, and JSON is read by recursion.
const DEEPEST: usize = 64;
