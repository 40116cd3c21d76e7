//! The pages of the rules: they lie beside the app, or the element around it has them.

use gallery_seal::Language;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::Home;

/// The page of a rule, in Markdown; `None` when it can't be had.
pub async fn page(home: &Home, slug: &str, language: Language) -> Option<String> {
    if let Some(owner) = home.owner() {
        return owner.page(slug, language).await;
    }
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
