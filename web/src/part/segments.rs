//! Two or three exclusive choices, side by side.

use gallery_seal::finding::Pointer;
use yew::prelude::*;

use super::field::governed;
use super::{Size, Symbol, glyph, id_of};
use crate::scene::Scene;
use crate::state::Action;

/// One of the choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// What the spec then says.
    pub value: &'static str,
    /// Its words.
    pub label: AttrValue,
    /// A symbol before them.
    pub symbol: Option<Symbol>,
}

/// Two or three choices, of which one holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Segments {
    /// The place in the spec that it holds.
    pub at: Pointer,
    /// What it is called.
    pub legend: AttrValue,
    /// What it holds now: a segment's value.
    pub value: AttrValue,
    /// The choices.
    pub segments: Vec<Segment>,
    /// Its class: a field, or in line with a heading.
    pub class: &'static str,
}

impl Segments {
    /// A group of radio buttons.
    pub fn show(&self, scene: &Scene) -> Html {
        let name = id_of(&self.at);
        let segments = self.segments.iter().map(|segment| {
            let (at, value) = (self.at.clone(), segment.value);
            let onchange = scene.acting(move |_: Event| Action::text(at.clone(), value));
            let checked = segment.value == self.value;
            html! {
                <label>
                    <input type="radio" name={name.clone()} {checked} {onchange}
                        data-at={checked.then(|| self.at.to_string())} />
                    if let Some(symbol) = segment.symbol { { glyph(symbol, Size::Small, None) } }
                    { &segment.label }
                </label>
            }
        });
        html! {
            <fieldset class={self.class} disabled={scene.is_locked_at(&self.at)}>
                <legend>{ &self.legend }{ governed(scene, &self.at) }</legend>
                <div class="segments">{ for segments }</div>
            </fieldset>
        }
    }
}
