//! What crosses the boundary and is not the core's own.

use gallery_seal::Language;
use gallery_seal::finding::{Finding, Pointer};
use gallery_seal::json::Json;
use gallery_seal::spec::{Document, InvalidSpec};
use wasm_bindgen::JsValue;

/// Why an argument is refused. Thrown as JSON text.
#[derive(Debug)]
pub struct Refusal {
    message: String,
    path: Option<Pointer>,
}

impl Refusal {
    /// An argument that does not decode.
    pub(crate) fn new(argument: &str, invalid: InvalidSpec) -> Self {
        Self {
            message: [argument, invalid.path.as_str(), ": ", &invalid.message].concat(),
            path: Some(invalid.path),
        }
    }

    /// A name that is none of those known.
    pub(crate) fn unknown(argument: &str, name: &str, known: &str) -> Self {
        Self {
            message: [argument, ": `", name, "` is none of ", known].concat(),
            path: None,
        }
    }

    /// A function of a part that JavaScript has not instantiated.
    #[cfg(split)]
    pub(crate) fn not_loaded() -> Self {
        Self {
            message: "the outputs are not loaded: await `init()` of gallery-seal/init".to_owned(),
            path: None,
        }
    }
}

impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> Self {
        let message = ("message", refusal.message.into());
        let json = match refusal.path {
            Some(path) => Json::object([message, ("path", path.as_str().into())]),
            None => Json::object([message]),
        };
        json.to_string().into()
    }
}

/// Findings in one language.
pub(crate) fn written(findings: &[Finding], language: Language) -> Json {
    let written = findings
        .iter()
        .map(|finding| finding.in_language(language).to_json());
    Json::List(written.collect())
}
