//! Points in time, as a person reads them.

use gallery_seal::Language;
use js_sys::Date;
use wasm_bindgen::JsValue;

/// Now, in milliseconds since 1970.
#[must_use]
pub fn now() -> f64 {
    Date::now()
}

/// The time of day of a point in time, in UTC: `09:48:02`.
#[must_use]
pub fn clock(milliseconds: f64) -> String {
    let date = Date::new(&JsValue::from_f64(milliseconds));
    let parts = [
        date.get_utc_hours(),
        date.get_utc_minutes(),
        date.get_utc_seconds(),
    ];
    parts.map(|part| format!("{part:02}")).join(":")
}

/// A point in time, given in milliseconds since 1970, in the person's zone.
#[must_use]
pub fn moment(milliseconds: f64, language: Language) -> String {
    let date = Date::new(&JsValue::from_f64(milliseconds));
    date.to_locale_string(language.tag(), &JsValue::UNDEFINED)
        .into()
}
