//! What the browser keeps: drafts, operations, the person's settings. Nothing secret goes here.

use gallery_seal::Language;
use gallery_seal::json::Json;
use web_sys::Storage;

use crate::state::{Settings, Theme};

/// The day on this device, as facts have it: `yyyy-mm-dd` in UTC.
#[must_use]
pub fn today() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    now.chars().take(10).collect()
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
    erase(OPERATION);
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

pub(super) fn read(key: &str) -> Option<Json> {
    storage()?.get_item(key).ok()??.parse().ok()
}

pub(super) fn write(key: &str, value: &Json) -> bool {
    let written = storage().map(|storage| storage.set_item(key, &value.to_string()));
    written.is_some_and(|written| written.is_ok())
}

pub(super) fn erase(key: &str) {
    if let Some(storage) = storage() {
        // What can't be removed was not kept either.
        let _ = storage.remove_item(key);
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

pub(super) fn text<'a>(object: &'a Json, key: &str) -> Option<&'a str> {
    match object.get(key)? {
        Json::Text(text) => Some(text),
        _ => None,
    }
}

const OPERATION: &str = "gallery-seal/operation";
const SETTINGS: &str = "gallery-seal/settings";
