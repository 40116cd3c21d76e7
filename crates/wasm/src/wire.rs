//! What crosses the boundary and is not the core's own.

use gallery_seal::Language;
use gallery_seal::finding::{Finding, Pointer, WrittenFinding};
use gallery_seal::render::Rendering;
use gallery_seal::script::Token;
use gallery_seal::spec::InvalidSpec;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::argument::word;

/// Options of `check` and `render`.
#[derive(Default, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub(crate) struct Options {
    language: Option<String>,
}

impl Options {
    pub(crate) fn language(&self) -> Result<Language, Refusal> {
        match &self.language {
            Some(tag) => word("options/language", tag, Language::ALL, Language::tag),
            None => Ok(Language::default()),
        }
    }
}

/// A rendered output.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Rendered<'a> {
    text: String,
    language: &'a str,
    file_name: &'a str,
    tokens: &'a [Token],
    notes: Vec<WrittenFinding>,
}

impl<'a> Rendered<'a> {
    pub(crate) fn new(rendering: &'a Rendering, language: Language) -> Self {
        Self {
            text: rendering.script.to_string(),
            language: rendering.language,
            file_name: &rendering.file_name,
            tokens: rendering.script.tokens(),
            notes: written(&rendering.notes, language),
        }
    }
}

/// Why an argument is refused. Thrown as JSON text.
#[derive(Debug, Serialize)]
pub struct Refusal {
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
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
}

impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> Self {
        serde_json::to_string(&refusal)
            .unwrap_or_else(|error| error.to_string())
            .into()
    }
}

/// Findings in one language.
pub(crate) fn written(findings: &[Finding], language: Language) -> Vec<WrittenFinding> {
    let written = findings.iter().map(|finding| finding.in_language(language));
    written.collect()
}

/// A result as JSON text.
pub(crate) fn encode<T: Serialize + ?Sized>(value: &T) -> Result<String, Refusal> {
    serde_json::to_string(value).map_err(|error| Refusal {
        message: error.to_string(),
        path: None,
    })
}
