//! Links that carry a spec in the part of the address that is never sent.

use gallery_seal::ImageVersionSpec;
use gallery_seal::finding::Message;
use gallery_seal::spec::{Document, from_json};
use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use yew::prelude::*;

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

/// The spec that the address carries, if it carries one.
///
/// # Errors
/// When the spec can't be read: the sentence that says so.
#[must_use]
pub fn linked() -> Option<Result<ImageVersionSpec, Message>> {
    let fragment = web_sys::window()?.location().hash().ok()?;
    let written = fragment.strip_prefix('#')?.strip_prefix(NAME)?;
    let spec = js_sys::decode_uri_component(written)
        .map_err(|_| Message::plain(&text::LINK_DAMAGED))
        .and_then(|spec| {
            let spec = from_json(&String::from(spec));
            spec.map_err(|error| Message::new(&text::LINK_UNREAD, [&error.to_string()]))
        });
    Some(spec)
}

/// Calls back whenever another fragment is entered while the app is open.
#[hook]
pub fn use_fragment(callback: Callback<()>) {
    use_effect_with((), move |()| {
        let listener = web_sys::window()
            .map(|window| EventListener::new(&window, "hashchange", move |_| callback.emit(())));
        move || drop(listener)
    });
}

/// Takes the spec out of the address.
pub(super) fn unlink() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let location = window.location();
    let address = [location.pathname(), location.search()].map(Result::unwrap_or_default);
    // An address that can't be changed says what it said.
    let _ = window
        .history()
        .map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&address.concat())));
}

const NAME: &str = "spec=";
