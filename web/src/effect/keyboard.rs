//! Keys that work wherever the focus is.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};
use yew::prelude::*;

use super::Home;

/// Calls back for every key that is pressed: in the window of the app, or in the element that it is in.
#[hook]
pub fn use_key(home: &Home, callback: Callback<KeyboardEvent>) {
    let latest = use_mut_ref(Callback::noop);
    *latest.borrow_mut() = callback;
    use_effect_with(home.clone(), move |home| {
        let listener = home.ear().map(|ear| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&ear, "keydown", options, move |event| {
                if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                    let callback = latest.borrow().clone();
                    callback.emit(event.clone());
                }
            })
        });
        move || drop(listener)
    });
}

/// Tells whose turn it is to undo: a box that was typed into since it got the focus undoes its own
/// keystrokes; else the whole form goes back a step.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Undoing {
    at_focus: Option<String>,
    is_typing: bool,
}

impl Undoing {
    /// A box got the focus.
    pub fn entered(&mut self, event: &Event) {
        self.at_focus = typed(event);
        self.is_typing = false;
    }

    /// A box was typed into.
    pub fn typed(&mut self, event: &Event) {
        self.is_typing = self.at_focus.is_none() || typed(event) != self.at_focus;
    }

    /// Whether the browser should undo by itself.
    #[must_use]
    pub const fn is_box_s_turn(&self) -> bool {
        self.is_typing
    }

    /// The form went back or forth: what boxes hold has changed.
    pub fn moved(&mut self) {
        self.at_focus = None;
        self.is_typing = false;
    }
}

fn typed(event: &Event) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let input = element
        .dyn_ref::<HtmlInputElement>()
        .map(HtmlInputElement::value);
    input.or_else(|| {
        element
            .dyn_ref::<HtmlTextAreaElement>()
            .map(HtmlTextAreaElement::value)
    })
}
