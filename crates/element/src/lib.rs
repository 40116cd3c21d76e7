//! What the custom element `<gallery-seal>` asks of WebAssembly: to draw the app in it, and to be led.
//!
//! The element itself is JavaScript (`element.js` of the npm package). Documents cross the boundary as
//! JSON texts; what is refused is thrown as JSON text with a `message` and a `path`.

mod owner;
mod seat;

use gallery_seal::Language;
use std::cell::RefCell;
use std::rc::Rc;

use gallery_seal::fact::Facts;
use gallery_seal::finding::{Finding, Severity};
use gallery_seal::json::Json;
use gallery_seal::render::{Format, Output, Task, outputs};
use gallery_seal::spec::{Document, InvalidSpec, from_json};
use gallery_seal_web::effect;
use gallery_seal_web::embed::Reins;
use gallery_seal_web::state::azure::Happening;
use gallery_seal_web::state::{Action, Page, State, View};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

pub use owner::Host;
use seat::Seat;

/// Draws the app in an element of a shadow tree. Nothing is drawn before the next turn, so that what
/// is set until then is drawn at once.
#[wasm_bindgen]
#[must_use]
pub fn mount(parent: &Element, host: Host) -> Mounted {
    let mut state = State::default();
    state.looking.page = Page::Form;
    let reins = Reins::new(state);
    reins.act(Action::Know(Box::new(Facts {
        today: effect::today(),
        ..Facts::default()
    })));
    let seat = Seat::take(parent, host, reins.clone());
    Mounted {
        reins,
        seat,
        found: RefCell::default(),
    }
}

/// The app in an element.
#[wasm_bindgen]
pub struct Mounted {
    reins: Reins,
    seat: Seat,
    /// What was found last, and in which state: it is asked for more than once.
    found: RefCell<Option<Found>>,
}

/// What was found in a state.
type Found = (Rc<State>, Rc<[Finding]>);

#[wasm_bindgen]
impl Mounted {
    /// What the app is drawn in.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn root(&self) -> Element {
        self.seat.root().clone()
    }

    /// Gives another spec.
    ///
    /// # Errors
    /// When it does not decode.
    #[wasm_bindgen(js_name = setSpec)]
    pub fn set_spec(&self, spec: &str) -> Result<(), JsValue> {
        let spec = from_json(spec).map_err(|invalid| refused("spec", &invalid))?;
        self.reins.act(Action::Give(Box::new(spec)));
        Ok(())
    }

    /// Begins anew: with an empty spec, or as the policy says.
    pub fn begin(&self) {
        let spec = self.reins.state().policy.new_spec();
        self.reins.act(Action::Give(Box::new(spec)));
    }

    /// Gives other facts. Without a day they get this one.
    ///
    /// # Errors
    /// When they do not decode.
    #[wasm_bindgen(js_name = setFacts)]
    pub fn set_facts(&self, facts: &str) -> Result<(), JsValue> {
        let mut facts: Facts = from_json(facts).map_err(|invalid| refused("facts", &invalid))?;
        if facts.today.is_empty() {
            facts.today = effect::today();
        }
        self.reins.act(Action::Know(Box::new(facts)));
        Ok(())
    }

    /// Gives another policy.
    ///
    /// # Errors
    /// When it does not decode.
    #[wasm_bindgen(js_name = setPolicy)]
    pub fn set_policy(&self, policy: &str) -> Result<(), JsValue> {
        let policy = from_json(policy).map_err(|invalid| refused("policy", &invalid))?;
        self.reins.act(Action::Govern(Box::new(policy)));
        Ok(())
    }

    /// Speaks another language; returns the tag of the one that it is.
    #[wasm_bindgen(js_name = setLanguage)]
    #[must_use]
    pub fn set_language(&self, tag: &str) -> String {
        let language = Language::from_tag(tag);
        self.reins.act(Action::Speak(language));
        language.tag().to_owned()
    }

    /// Draws more or less.
    #[wasm_bindgen(js_name = setView)]
    pub fn set_view(&self, name: &str) {
        self.reins.act(Action::View(View::from_name(name)));
    }

    /// Lets everything only be looked at, or be changed again.
    #[wasm_bindgen(js_name = setLocked)]
    pub fn set_locked(&self, locked: bool) {
        self.reins.act(Action::Lock(locked));
    }

    /// Whether the owner gives tokens, so that the person can be offered to connect.
    #[wasm_bindgen(js_name = setConnectable)]
    pub fn set_connectable(&self, connectable: bool) {
        let happening = Happening::ByOwner(connectable);
        self.reins.act(Action::Azure(Box::new(happening)));
    }

    /// Shows another output: the first that fits the names; a name that is unknown fits all.
    pub fn show(&self, task: &str, format: &str) {
        let task = known_task(task);
        let format = Format::from_name(format);
        let fits = |output: &&Output| task.is_none_or(|task| output.task == task);
        let exact = |output: &&Output| format.is_none_or(|format| output.format == format);
        let found = outputs().iter().filter(fits).find(exact);
        if let Some(output) = found.or_else(|| outputs().iter().find(fits)) {
            self.reins.act(Action::Show(output.task, output.format));
        }
    }

    /// The spec.
    #[must_use]
    pub fn spec(&self) -> String {
        self.reins.state().spec.to_json().to_string()
    }

    /// The facts.
    #[must_use]
    pub fn facts(&self) -> String {
        self.reins.state().facts.to_json().to_string()
    }

    /// The body of the request that creates the image version.
    #[must_use]
    pub fn payload(&self) -> String {
        gallery_seal::payload(&self.reins.state().spec).to_string()
    }

    /// Everything that is to be said about the spec.
    #[must_use]
    pub fn findings(&self) -> String {
        let language = self.reins.state().settings.language;
        let findings = self.found();
        let written = findings.iter().map(|finding| finding.in_language(language));
        Json::List(written.map(|written| written.to_json()).collect()).to_string()
    }

    /// The field of the first error that can get the focus.
    #[must_use]
    pub fn fault(&self) -> Option<Element> {
        let findings = self.found();
        let mut errors = findings
            .iter()
            .filter(|finding| finding.rule.severity() == Severity::Error);
        errors.find_map(|finding| {
            let field = effect::field(self.seat.home(), &finding.path)?;
            let is_folded = matches!(field.closest("details:not([open])"), Ok(Some(_)));
            (!is_folded).then_some(field)
        })
    }

    /// Takes the app out of the element.
    pub fn destroy(self) {
        self.seat.leave();
    }

    fn found(&self) -> Rc<[Finding]> {
        let state = self.reins.state();
        let mut last = self.found.borrow_mut();
        let known = last.as_ref().filter(|(known, _)| Rc::ptr_eq(known, &state));
        if let Some((_, found)) = known {
            return Rc::clone(found);
        }
        let found = state.findings();
        let found: Rc<[Finding]> = found.into();
        *last = Some((state, Rc::clone(&found)));
        found
    }
}

fn known_task(name: &str) -> Option<Task> {
    Task::ALL.iter().copied().find(|task| task.name() == name)
}

fn refused(argument: &str, invalid: &InvalidSpec) -> JsValue {
    let message = [argument, invalid.path.as_str(), ": ", &invalid.message].concat();
    let path = ("path", invalid.path.as_str().into());
    Json::object([("message", message.into()), path])
        .to_string()
        .into()
}
