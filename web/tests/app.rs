//! The app in a browser: mounted, typed into, and read.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test fails so")]

use gallery_seal_web::app::App;
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// A mounted app; dropped, it is gone from the page.
struct Mounted {
    root: Element,
    app: Option<yew::AppHandle<App>>,
}

impl Mounted {
    async fn new() -> Self {
        gloo::utils::window()
            .local_storage()
            .unwrap()
            .unwrap()
            .clear()
            .unwrap();
        let document = gloo::utils::document();
        let root = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&root).unwrap();
        let app = yew::Renderer::<App>::with_root(root.clone()).render();
        let mounted = Self {
            root,
            app: Some(app),
        };
        mounted.rendered().await;
        mounted
    }

    /// Yew renders on a later tick.
    async fn rendered(&self) {
        TimeoutFuture::new(20).await;
    }

    fn find(&self, selector: &str) -> Element {
        self.root.query_selector(selector).unwrap().unwrap()
    }

    async fn click(&self, selector: &str) {
        self.find(selector)
            .dyn_into::<HtmlElement>()
            .unwrap()
            .click();
        self.rendered().await;
    }

    async fn type_into(&self, selector: &str, text: &str) {
        let input: HtmlInputElement = self.find(selector).dyn_into().unwrap();
        input.set_value(text);
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        let event = Event::new_with_event_init_dict("input", &bubbling).unwrap();
        input.dispatch_event(&event).unwrap();
        self.rendered().await;
    }

    fn text(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap()
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

#[wasm_bindgen_test]
async fn the_sample_is_sealed_everywhere() {
    let app = Mounted::new().await;
    app.click(".ways li:nth-child(2) .way").await;
    assert_eq!(
        app.text(".answer strong"),
        "2 regions × 3 disks: 6 of 6 under your keys"
    );
    assert!(app.text(".code").contains("myEastUS2DESet2"));
}

#[wasm_bindgen_test]
async fn what_is_typed_is_in_the_output_at_once() {
    let app = Mounted::new().await;
    app.click(".ways li:nth-child(1) .way").await;
    app.type_into("[data-at='/gallery']", "sigPlatform").await;
    assert!(app.text(".code").contains("sigPlatform"));
    app.type_into("[data-at='/gallery']", "").await;
    assert!(!app.text(".code").contains("sigPlatform"));
}

#[wasm_bindgen_test]
async fn the_code_holds_the_script_letter_by_letter() {
    let app = Mounted::new().await;
    app.click(".ways li:nth-child(2) .way").await;
    let spec = gallery_seal_web::state::sample();
    let output = gallery_seal::outputs().first().unwrap();
    let options = gallery_seal::render::RenderOptions::default();
    let rendering = gallery_seal::render(&spec, output.task, output.format, &options).unwrap();
    assert_eq!(app.text(".code code"), rendering.script.to_string());
}

#[wasm_bindgen_test]
async fn a_cell_without_a_set_says_so_loudly() {
    let app = Mounted::new().await;
    app.click(".ways li:nth-child(2) .way").await;
    app.click("#cell-0-1").await;
    app.type_into("#cell-editor", "").await;
    assert_eq!(
        app.find("#cell-0-1").get_attribute("data-seal").unwrap(),
        "platform-key"
    );
    assert!(app.text("[role='status']").contains("West US, OS disk"));
}

#[wasm_bindgen_test]
async fn what_is_looked_at_is_drawn_anew_even_when_nothing_else_has_changed() {
    let app = Mounted::new().await;
    app.click(".ways li:nth-child(2) .way").await;
    app.click(".code-frame [aria-pressed]").await;
    let wrap = app.find(".code-frame [aria-pressed]");
    assert_eq!(wrap.get_attribute("aria-pressed").unwrap(), "true");
    assert!(app.find(".code").class_list().contains("wrap"));
}
