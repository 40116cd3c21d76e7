//! The pages of the rules, which lie beside the app.

use gallery_seal::Language;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The page of a rule, in Markdown; `None` when it can't be had.
pub async fn page(slug: &str, language: Language) -> Option<String> {
    let address = ["pages/", language.tag(), "/", slug, ".md"].concat();
    let text = fetched(&address).await.ok()?.as_string()?;
    // Some servers answer a missing file with the app itself.
    text.starts_with("# ").then_some(text)
}

async fn fetched(address: &str) -> Result<JsValue, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let response = JsFuture::from(window.fetch_with_str(address)).await?;
    let response: Response = response.dyn_into()?;
    if !response.ok() {
        return Err(response.into());
    }
    JsFuture::from(response.text()?).await
}
