//! A field to choose in.

use gallery_seal::finding::Pointer;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::field::why;
use super::{Below, Problem, Size, Symbol, Width, icon, id_of};
use crate::scene::{Over, Scene};
use crate::state::Action;

/// See [`Choice`].
#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// The scene.
    pub scene: Scene,
    /// The place in the spec that it holds.
    pub at: Pointer,
    /// What it is called.
    pub label: AttrValue,
    /// What it holds now.
    pub value: AttrValue,
    /// What can be chosen: each with its words.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// What a choice does, when it is more than to be written down.
    #[prop_or_default]
    pub choosing: Option<Callback<String, Action>>,
    /// How wide.
    #[prop_or_default]
    pub width: Width,
}

/// A label, a list, and what is wrong with the choice. A value that is not on the list stays.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let id = id_of(&props.at);
    let below: AttrValue = format!("{id}-below").into();
    let problem = Problem::at(&props.scene, &props.at).filter(|_| !props.value.is_empty());
    let onchange = {
        let (at, choosing) = (props.at.clone(), props.choosing.clone());
        props.scene.acting(move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            match &choosing {
                Some(choosing) => choosing.emit(value),
                None => Action::text(at.clone(), &value),
            }
        })
    };
    let is_known = props.options.iter().any(|(value, _)| *value == props.value);
    let own = (!is_known).then(|| (props.value.clone(), props.value.clone()));
    let options = props.options.iter().cloned().chain(own).map(|(value, words)| {
        html! { <option selected={value == props.value} value={value.clone()}>{ words }</option> }
    });
    let lit = props.scene.over == Over::Token(props.at.clone());
    html! {
        <div class={classes!("field", props.width.class())}>
            <label for={id.clone()}>{ &props.label }</label>
            <span class="with-icon">
                <select class={classes!("box", lit.then_some("is-lit"))} {id} {onchange}
                    data-at={props.at.to_string()}
                    aria-invalid={problem.as_ref().is_some_and(Problem::is_error).then_some("true")}
                    aria-describedby={problem.is_some().then(|| below.clone())}>
                    { for options }
                </select>
                { icon(Symbol::Down, Size::Tiny) }
            </span>
            { why(&props.scene, problem.as_ref()) }
            <Below id={below} {problem} />
        </div>
    }
}
