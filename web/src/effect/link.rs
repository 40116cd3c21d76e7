//! Links that carry a spec in the part of the address that is never sent.

use gallery_seal::ImageVersionSpec;
use gallery_seal::finding::Message;
use gallery_seal::spec::{Document, from_json};

use crate::text;

/// The address of this page with a spec in its fragment.
#[must_use]
pub fn link(spec: &ImageVersionSpec) -> Option<String> {
    let location = web_sys::window()?.location();
    let page = location.href().ok()?;
    let page = page.split('#').next().unwrap_or_default();
    let spec = spec.to_json().to_string();
    let spec = String::from(js_sys::encode_uri_component(&spec));
    Some(format!("{page}#{NAME}{spec}"))
}

/// The spec that the page was opened with, if its address carries one; the address is then clean.
///
/// # Errors
/// When the spec can't be read: the sentence that says so. The address then stays as it is, so that
/// nothing is lost.
#[must_use]
pub fn linked() -> Option<Result<ImageVersionSpec, Message>> {
    let window = web_sys::window()?;
    let location = window.location();
    let fragment = location.hash().ok()?;
    let written = fragment.strip_prefix('#')?.strip_prefix(NAME)?;
    let spec = js_sys::decode_uri_component(written)
        .map_err(|_| Message::plain(&text::LINK_DAMAGED))
        .and_then(|spec| {
            let spec = from_json(&String::from(spec));
            spec.map_err(|error| Message::new(&text::LINK_UNREAD, [&error.to_string()]))
        });
    if spec.is_ok() {
        let path = location.pathname().unwrap_or_default();
        let _ = window.history().map(|history| {
            history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&path))
        });
    }
    Some(spec)
}

const NAME: &str = "spec=";
