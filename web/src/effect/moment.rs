//! Points in time, as a person reads them.

use gallery_seal::Language;
use js_sys::Date;
use wasm_bindgen::JsValue;

/// A point in time, given in milliseconds since 1970, in the person's zone.
#[must_use]
pub fn moment(milliseconds: f64, language: Language) -> String {
    let date = Date::new(&JsValue::from_f64(milliseconds));
    date.to_locale_string(language.tag(), &JsValue::UNDEFINED)
        .into()
}
