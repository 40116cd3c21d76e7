//! The element, as the app knows it.

use gallery_seal::Language;
use gallery_seal::render::{Format, Task};
use gallery_seal_web::effect::{Owner, Pending};
use js_sys::Promise;
use wasm_bindgen::JsCast as _;
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

    /// A promise of a token for Azure.
    #[wasm_bindgen(method)]
    fn token(this: &Host) -> Promise;

    /// The person wishes to send the request; whether the page lets them.
    #[wasm_bindgen(method)]
    fn submit(this: &Host) -> bool;

    /// Azure has taken the request: the version's id, and what is to be asked to follow it.
    #[wasm_bindgen(method)]
    fn submitted(this: &Host, id: &str, operation: &str);

    /// Something failed between the app and Azure.
    #[wasm_bindgen(method)]
    fn failed(this: &Host, message: &str);
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

    fn token(&self) -> Pending<Result<String, String>> {
        let token = JsFuture::from(Host::token(self));
        Box::pin(async move {
            let given = token.await.map_err(|why| {
                // Only the words of an error: nobody knows what else may lie in what was thrown.
                let error = why.dyn_into::<js_sys::Error>().ok();
                error.map_or_else(String::new, |error| String::from(error.message()))
            })?;
            given.as_string().ok_or_else(String::new)
        })
    }

    fn submit(&self) -> bool {
        Host::submit(self)
    }

    fn submitted(&self, id: &str, operation: &str) {
        Host::submitted(self, id, operation);
    }

    fn failed(&self, message: &str) {
        Host::failed(self, message);
    }
}
