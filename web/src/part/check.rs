//! A box to tick.

use gallery_seal::finding::Pointer;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::id_of;
use crate::scene::{Over, Scene};
use crate::state::Action;

/// See [`Check`].
#[derive(Properties, PartialEq)]
pub struct CheckProps {
    /// The scene.
    pub scene: Scene,
    /// The place in the spec that it holds.
    pub at: Pointer,
    /// What it says.
    pub label: AttrValue,
    /// Whether it is ticked.
    pub checked: bool,
}

/// A box and its words. Unticked is the same as not said.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    let at = props.at.clone();
    let onchange = props.scene.acting(move |event: Event| {
        let is_on = event.target_unchecked_into::<HtmlInputElement>().checked();
        Action::check(at.clone(), is_on)
    });
    let lit = props.scene.over == Over::Token(props.at.clone());
    html! {
        <label class={classes!("check", lit.then_some("is-lit"))}>
            <input type="checkbox" id={id_of(&props.at)} checked={props.checked} {onchange}
                data-at={props.at.to_string()} />
            { &props.label }
        </label>
    }
}
