//! What the browser keeps: the draft, and the person's settings. Nothing secret goes here.

use gallery_seal::fact::Facts;
use gallery_seal::spec::from_json;
use gallery_seal::{ImageVersionSpec, Language};
use gloo::storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};

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
    let stored: StoredDraft = LocalStorage::get(DRAFT).ok()?;
    let spec = from_json(&stored.spec).ok()?;
    let facts = from_json(&stored.facts).unwrap_or_default();
    (spec != ImageVersionSpec::default()).then_some(Draft {
        spec,
        facts,
        kept: stored.kept,
    })
}

/// Keeps a draft. Answers whether the browser could. The day is not kept: the next visit has its own.
#[must_use]
pub fn keep(spec: &ImageVersionSpec, facts: &Facts) -> bool {
    let facts = Facts {
        today: String::new(),
        ..facts.clone()
    };
    let written = serde_json::to_string(spec).and_then(|spec| {
        let facts = serde_json::to_string(&facts)?;
        let kept = js_sys::Date::now();
        Ok(StoredDraft { spec, facts, kept })
    });
    written.is_ok_and(|draft| LocalStorage::set(DRAFT, draft).is_ok())
}

/// The day on this device, as facts have it: `yyyy-mm-dd` in UTC.
#[must_use]
pub fn today() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    now.chars().take(10).collect()
}

/// Forgets the draft.
pub fn forget() {
    LocalStorage::delete(DRAFT);
}

/// What the person chose before; else what the browser says.
#[must_use]
pub fn settings() -> Settings {
    let stored: StoredSettings = LocalStorage::get(SETTINGS).unwrap_or_default();
    let browser = || web_sys::window().and_then(|window| window.navigator().language());
    let language = stored.language.or_else(browser).unwrap_or_default();
    Settings {
        language: Language::from_tag(&language),
        theme: Theme::from_name(&stored.theme),
    }
}

/// Keeps what the person chose.
pub fn keep_settings(settings: Settings) {
    let stored = StoredSettings {
        language: Some(settings.language.tag().to_owned()),
        theme: settings.theme.name().to_owned(),
    };
    // A browser that keeps nothing is asked again at the next visit.
    let _ = LocalStorage::set(SETTINGS, stored);
}

#[derive(Serialize, Deserialize)]
struct StoredDraft {
    spec: String,
    #[serde(default)]
    facts: String,
    kept: f64,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct StoredSettings {
    language: Option<String>,
    theme: String,
}

const DRAFT: &str = "gallery-seal/draft";
const SETTINGS: &str = "gallery-seal/settings";
