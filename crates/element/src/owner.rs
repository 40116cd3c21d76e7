//! The element, as the app knows it.

use gallery_seal::Language;
use gallery_seal::render::{Format, Task};
use gallery_seal_web::effect::{Owner, Pending};
use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// What the element hears, in JavaScript.
    pub type Host;

    /// A document was drawn; whether the person has changed it.
    #[wasm_bindgen(method)]
    fn drawn(this: &Host, changed: bool);

    /// The person has copied an output.
    #[wasm_bindgen(method)]
    fn copied(this: &Host, task: &str, format: &str, text: &str);

    /// A promise of a rule's page in Markdown.
    #[wasm_bindgen(method)]
    fn page(this: &Host, rule: &str, language: &str) -> Promise;
}

impl Owner for Host {
    fn drawn(&self, changed: bool) {
        Host::drawn(self, changed);
    }

    fn copied(&self, task: Task, format: Format, text: &str) {
        Host::copied(self, task.name(), format.name(), text);
    }

    fn page(&self, rule: &str, language: Language) -> Pending<Option<String>> {
        let page = JsFuture::from(Host::page(self, rule, language.tag()));
        Box::pin(async move { page.await.ok()?.as_string() })
    }
}
