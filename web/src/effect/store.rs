//! What the browser keeps: the draft, and the person's settings. Nothing secret goes here.

use gallery_seal::fact::Facts;
use gallery_seal::json::{Json, Number};
use gallery_seal::spec::{Document, from_json};
use gallery_seal::{ImageVersionSpec, Language};
use web_sys::Storage;

use crate::state::{Settings, Theme};

/// A spec that was left unfinished.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The spec.
    pub spec: ImageVersionSpec,
    /// What was known.
    pub facts: Facts,
    /// When it was kept, in milliseconds since 1970.
    pub kept: f64,
}

/// The draft of the last visit, if there is one that can be read.
#[must_use]
pub fn draft() -> Option<Draft> {
    let stored = read(DRAFT)?;
    let spec = from_json(text(&stored, "spec")?).ok()?;
    let facts = text(&stored, "facts").and_then(|facts| from_json(facts).ok());
    let kept = match stored.get("kept") {
        Some(Json::Number(kept)) => js_sys::Number::parse_float(&kept.to_string()),
        _ => return None,
    };
    (spec != ImageVersionSpec::default()).then_some(Draft {
        spec,
        facts: facts.unwrap_or_default(),
        kept,
    })
}

/// Keeps a draft. Answers whether the browser could. The day is not kept: the next visit has its own.
#[must_use]
pub fn keep(spec: &ImageVersionSpec, facts: &Facts) -> bool {
    let facts = Facts {
        today: String::new(),
        ..facts.clone()
    };
    let kept = js_sys::Number::from(js_sys::Date::now()).to_string_with_radix(10);
    let kept = kept.ok().and_then(|kept| Number::new(&String::from(kept)));
    write(
        DRAFT,
        &Json::object([
            ("spec", spec.to_json().to_string().into()),
            ("facts", facts.to_json().to_string().into()),
            ("kept", kept.map_or(Json::Null, Json::Number)),
        ]),
    )
}

/// The day on this device, as facts have it: `yyyy-mm-dd` in UTC.
#[must_use]
pub fn today() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    now.chars().take(10).collect()
}

/// Forgets the draft.
pub fn forget() {
    if let Some(storage) = storage() {
        // What can't be removed was not kept either.
        let _ = storage.remove_item(DRAFT);
    }
}

/// The operation that was not seen to its end: the version's name, and what Azure is to be asked.
#[must_use]
pub(super) fn operation() -> Option<(String, Json)> {
    let stored = read(OPERATION)?;
    let version = text(&stored, "version")?.to_owned();
    Some((version, stored.get("operation")?.clone()))
}

/// Keeps an operation, so that it can be taken up again. It holds no token.
pub(super) fn keep_operation(version: &str, operation: &Json) {
    let kept = Json::object([
        ("version", version.into()),
        ("operation", operation.clone()),
    ]);
    // What can't be kept can't be taken up again; Azure goes on all the same.
    let _ = write(OPERATION, &kept);
}

/// Forgets the operation.
pub(super) fn forget_operation() {
    if let Some(storage) = storage() {
        // What can't be removed was not kept either.
        let _ = storage.remove_item(OPERATION);
    }
}

/// What the person chose before; else what the browser says.
#[must_use]
pub fn settings() -> Settings {
    let stored = read(SETTINGS).unwrap_or_default();
    let said = |key| text(&stored, key).map(str::to_owned);
    let browser = || web_sys::window().and_then(|window| window.navigator().language());
    let language = said("language").or_else(browser).unwrap_or_default();
    Settings {
        language: Language::from_tag(&language),
        theme: Theme::from_name(&said("theme").unwrap_or_default()),
    }
}

/// Keeps what the person chose.
pub fn keep_settings(settings: Settings) {
    let chosen = Json::object([
        ("language", settings.language.tag().into()),
        ("theme", settings.theme.name().into()),
    ]);
    // A browser that keeps nothing is asked again at the next visit.
    let _ = write(SETTINGS, &chosen);
}

fn read(key: &str) -> Option<Json> {
    storage()?.get_item(key).ok()??.parse().ok()
}

fn write(key: &str, value: &Json) -> bool {
    let written = storage().map(|storage| storage.set_item(key, &value.to_string()));
    written.is_some_and(|written| written.is_ok())
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn text<'a>(object: &'a Json, key: &str) -> Option<&'a str> {
    match object.get(key)? {
        Json::Text(text) => Some(text),
        _ => None,
    }
}

const DRAFT: &str = "gallery-seal/draft";
const OPERATION: &str = "gallery-seal/operation";
const SETTINGS: &str = "gallery-seal/settings";
