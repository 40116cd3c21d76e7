//! A box to tick.

use gallery_seal::finding::Pointer;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::field::governed;
use super::id_of;
use crate::scene::{Over, Scene};
use crate::state::Action;

/// A box and its words, for a place in the spec. Unticked is the same as not said.
pub fn check_box(scene: &Scene, at: Pointer, label: impl Into<AttrValue>, checked: bool) -> Html {
    let lit = scene.over == Over::Token(at.clone());
    let (id, place) = (id_of(&at), at.to_string());
    let (disabled, governed) = (scene.is_locked_at(&at), governed(scene, &at));
    let onchange = scene.acting(move |event: Event| {
        let is_on = event.target_unchecked_into::<HtmlInputElement>().checked();
        Action::check(at.clone(), is_on)
    });
    html! {
        <label class={classes!("check", lit.then_some("is-lit"))}>
            <input type="checkbox" {id} {checked} {onchange} {disabled} data-at={place} />
            { label.into() }{ governed }
        </label>
    }
}
