//! The clipboard.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Copies a text. Answers whether the browser allowed it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    if !window.is_secure_context() {
        return false;
    }
    let written = window.navigator().clipboard().write_text(text);
    JsFuture::from(written).await.is_ok()
}

/// Lets a copy event take a text. Answers whether it does.
#[must_use]
pub fn copied(event: &web_sys::Event, text: &str) -> bool {
    let event = event.dyn_ref::<web_sys::ClipboardEvent>();
    let data = event.and_then(web_sys::ClipboardEvent::clipboard_data);
    data.is_some_and(|data| data.set_data("text/plain", text).is_ok())
}

/// The text that a paste event brings.
#[must_use]
pub fn pasted(event: &web_sys::Event) -> Option<String> {
    let event = event.dyn_ref::<web_sys::ClipboardEvent>()?;
    event.clipboard_data()?.get_data("text/plain").ok()
}
