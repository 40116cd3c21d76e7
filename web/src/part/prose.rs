//! Sentences that quote values in backticks.

use yew::prelude::*;

/// A sentence with what stands in backticks set as code.
pub fn prose(text: &str) -> Html {
    let pieces = text.split('`').enumerate().map(|(number, piece)| {
        if number % 2 == 1 {
            html! { <code>{ piece.to_owned() }</code> }
        } else {
            html! { { piece.to_owned() } }
        }
    });
    html! { { for pieces } }
}
