//! Two or three exclusive choices, side by side.

use gallery_seal::finding::Pointer;
use yew::prelude::*;

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

/// See [`Segments`].
#[derive(Properties, PartialEq)]
pub struct SegmentsProps {
    /// The scene.
    pub scene: Scene,
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

/// A group of radio buttons.
#[component]
pub fn Segments(props: &SegmentsProps) -> Html {
    let name = id_of(&props.at);
    let segments = props.segments.iter().map(|segment| {
        let (at, value) = (props.at.clone(), segment.value);
        let onchange = props
            .scene
            .acting(move |_: Event| Action::text(at.clone(), value));
        let checked = segment.value == props.value;
        html! {
            <label>
                <input type="radio" name={name.clone()} {checked} {onchange}
                    data-at={checked.then(|| props.at.to_string())} />
                if let Some(symbol) = segment.symbol { { glyph(symbol, Size::Small, None) } }
                { &segment.label }
            </label>
        }
    });
    html! {
        <fieldset class={props.class}>
            <legend>{ &props.legend }</legend>
            <div class="segments">{ for segments }</div>
        </fieldset>
    }
}
