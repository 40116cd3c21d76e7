//! Suggestions for a field.

use yew::prelude::*;

/// See [`Listing`].
#[derive(Properties, PartialEq)]
pub struct ListingProps {
    /// The id that fields name.
    pub id: &'static str,
    /// Each with its words, which may be empty.
    pub options: Vec<(AttrValue, AttrValue)>,
}

/// A list of suggestions, shown by the browser.
#[component]
pub fn Listing(props: &ListingProps) -> Html {
    let options = props.options.iter().map(|(value, words)| {
        html! { <option value={value.clone()}>{ words }</option> }
    });
    html! { <datalist id={props.id}>{ for options }</datalist> }
}
