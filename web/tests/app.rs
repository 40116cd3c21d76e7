//! The app in a browser: mounted, typed into, and read.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails so")]

use gallery_seal_web::app::App;
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// How often is looked, ten milliseconds apart.
const PATIENCE: usize = 3000;

/// A mounted app; dropped, it is gone from the page.
struct Mounted {
    root: Element,
    app: Option<yew::AppHandle<App>>,
}

impl Mounted {
    fn new() -> Self {
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
        Self {
            root,
            app: Some(app),
        }
    }

    /// What is looked for, once it is there: Yew draws on a later tick.
    async fn until<T>(&self, wanted: &str, look: impl Fn() -> Option<T>) -> T {
        for _ in 0..PATIENCE {
            if let Some(found) = look() {
                return found;
            }
            TimeoutFuture::new(10).await;
        }
        panic!("never came: {wanted}");
    }

    async fn find(&self, selector: &str) -> Element {
        let look = || self.root.query_selector(selector).unwrap();
        self.until(selector, look).await
    }

    /// Waits until the first element of a selector is as it should be.
    async fn shows(&self, selector: &str, is_so: impl Fn(&Element) -> bool) {
        let look = || self.root.query_selector(selector).unwrap().filter(&is_so);
        self.until(selector, look).await;
    }

    async fn says(&self, selector: &str, is_so: impl Fn(&str) -> bool) {
        let is_so = |element: &Element| is_so(&element.text_content().unwrap());
        self.shows(selector, is_so).await;
    }

    async fn click(&self, selector: &str) {
        let element = self.find(selector).await;
        element.dyn_into::<HtmlElement>().unwrap().click();
    }

    async fn type_into(&self, selector: &str, text: &str) {
        let input: HtmlInputElement = self.find(selector).await.dyn_into().unwrap();
        input.set_value(text);
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        let event = Event::new_with_event_init_dict("input", &bubbling).unwrap();
        input.dispatch_event(&event).unwrap();
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
    let app = Mounted::new();
    app.click(".ways li:nth-child(2) .way").await;
    let sentence = "2 regions × 3 disks: 6 of 6 under your keys";
    app.says(".answer strong", |text| text == sentence).await;
    app.says(".code", |text| text.contains("myEastUS2DESet2"))
        .await;
}

#[wasm_bindgen_test]
async fn what_is_typed_is_in_the_output_at_once() {
    let app = Mounted::new();
    app.click(".ways li:nth-child(1) .way").await;
    app.type_into("[data-at='/gallery']", "sigPlatform").await;
    app.says(".code", |text| text.contains("sigPlatform")).await;
    app.type_into("[data-at='/gallery']", "").await;
    app.says(".code", |text| !text.contains("sigPlatform"))
        .await;
}

#[wasm_bindgen_test]
async fn the_code_holds_the_script_letter_by_letter() {
    let app = Mounted::new();
    app.click(".ways li:nth-child(2) .way").await;
    let spec = gallery_seal_web::state::sample();
    let output = gallery_seal::outputs().first().unwrap();
    let options = gallery_seal::render::RenderOptions::default();
    let rendering = gallery_seal::render(&spec, output.task, output.format, &options).unwrap();
    let script = rendering.script.to_string();
    app.says(".code code", |text| text == script).await;
}

#[wasm_bindgen_test]
async fn a_cell_without_a_set_says_so_loudly() {
    let app = Mounted::new();
    app.click(".ways li:nth-child(2) .way").await;
    app.click("#cell-0-1").await;
    app.type_into("#cell-editor", "").await;
    let is_open =
        |cell: &Element| cell.get_attribute("data-seal").as_deref() == Some("platform-key");
    app.shows("#cell-0-1", is_open).await;
    app.says(".answer [role='status']", |text| {
        text.contains("West US, OS disk")
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_is_looked_at_is_drawn_anew_even_when_nothing_else_has_changed() {
    let app = Mounted::new();
    app.click(".ways li:nth-child(2) .way").await;
    app.click(".code-frame [aria-pressed]").await;
    app.find(".code-frame [aria-pressed='true']").await;
    app.shows(".code", |code| code.class_list().contains("wrap"))
        .await;
}
