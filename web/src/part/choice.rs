//! A field to choose in.

use gallery_seal::finding::Pointer;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::field::{below, governed, why};
use super::{Problem, Size, Symbol, Width, icon, id_of};
use crate::scene::{Over, Scene};
use crate::state::Action;

/// A label, a list, and what is wrong with the choice. A value that is not on the list stays.
#[derive(Debug)]
pub struct Choice {
    at: Pointer,
    label: AttrValue,
    value: AttrValue,
    options: Vec<(AttrValue, AttrValue)>,
    choosing: Option<Callback<String, Action>>,
    width: Width,
}

impl Choice {
    /// The place that it holds, what it is called, what it holds now, and what can be chosen: each
    /// with its words.
    pub fn new(
        at: Pointer,
        label: impl Into<AttrValue>,
        value: impl Into<AttrValue>,
        options: Vec<(AttrValue, AttrValue)>,
    ) -> Self {
        Self {
            at,
            label: label.into(),
            value: value.into(),
            options,
            choosing: None,
            width: Width::default(),
        }
    }

    /// What a choice does, when it is more than to be written down.
    #[must_use]
    pub fn choosing(mut self, choosing: Callback<String, Action>) -> Self {
        self.choosing = Some(choosing);
        self
    }

    /// How wide.
    #[must_use]
    pub const fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// The field itself.
    pub fn show(self, scene: &Scene) -> Html {
        let id = id_of(&self.at);
        let description: AttrValue = format!("{id}-below").into();
        let problem = Problem::at(scene, &self.at).filter(|_| !self.value.is_empty());
        let onchange = {
            let (at, choosing) = (self.at.clone(), self.choosing.clone());
            scene.acting(move |event: Event| {
                let value = event.target_unchecked_into::<HtmlSelectElement>().value();
                match &choosing {
                    Some(choosing) => choosing.emit(value),
                    None => Action::text(at.clone(), &value),
                }
            })
        };
        let is_known = self.options.iter().any(|(value, _)| *value == self.value);
        let own = (!is_known).then(|| (self.value.clone(), self.value.clone()));
        let options = self.options.iter().cloned().chain(own).map(|(value, words)| {
        html! { <option selected={value == self.value} value={value.clone()}>{ words }</option> }
    });
        let lit = scene.over == Over::Token(self.at.clone());
        html! {
            <div class={classes!("field", self.width.class())}>
                <label for={id.clone()}>{ &self.label }{ governed(scene, &self.at) }</label>
                <span class="with-icon">
                    <select class={classes!("box", lit.then_some("is-lit"))} {id} {onchange}
                        disabled={scene.is_locked_at(&self.at)} data-at={self.at.to_string()}
                        aria-invalid={problem.as_ref().is_some_and(Problem::is_error).then_some("true")}
                        aria-describedby={problem.is_some().then(|| description.clone())}>
                        { for options }
                    </select>
                    { icon(Symbol::Down, Size::Tiny) }
                </span>
                { why(scene, problem.as_ref()) }
                { below(description, problem.as_ref()) }
            </div>
        }
    }
}
