//! How many errors, warnings and notes there are.

use gallery_seal::finding::Severity;
use yew::prelude::*;

use super::{Size, Symbol, glyph, tone};
use crate::scene::Scene;
use crate::text;

/// The counts, each with its shape.
pub fn tally(scene: &Scene) -> Html {
    let severities = [
        (Severity::Error, &text::ONE_ERROR, &text::ERRORS),
        (Severity::Warning, &text::ONE_WARNING, &text::WARNINGS),
        (Severity::Info, &text::ONE_NOTE, &text::NOTES),
    ];
    let counts = severities.map(|(severity, one, many)| {
        let number = scene.derived.count(severity);
        let shape = if number == 0 {
            "tone-none"
        } else {
            tone(severity)
        };
        html! {
            <li>
                { glyph(Symbol::severity(severity), Size::Small, Some(shape)) }
                <span>{ scene.count(number, one, many) }</span>
            </li>
        }
    });
    html! { <ul class="tally">{ for counts }</ul> }
}
