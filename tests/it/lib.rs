//! What several test suites share.

pub mod specs;

use gallery_seal::ImageVersionSpec;
use gallery_seal::json::Json;
use serde_json::Value;

/// The payload of a spec, for comparing.
///
/// # Panics
/// Never: a payload is JSON.
#[must_use]
pub fn payload(spec: &ImageVersionSpec) -> Value {
    serde_json::to_value(gallery_seal::payload(spec)).unwrap()
}

/// JSON as the crate holds it.
///
/// # Panics
/// Never: any JSON can be held.
#[must_use]
pub fn json(value: Value) -> Json {
    serde_json::from_value(value).unwrap()
}
