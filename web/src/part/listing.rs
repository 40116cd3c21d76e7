//! Suggestions for a field.

use yew::prelude::*;

/// A list of suggestions, shown by the browser: `id` is what fields name; each suggestion has its
/// words, which may be empty.
pub fn listing(id: &'static str, options: &[(AttrValue, AttrValue)]) -> Html {
    let options = options.iter().map(|(value, words)| {
        html! { <option value={value.clone()}>{ words }</option> }
    });
    html! { <datalist {id}>{ for options }</datalist> }
}
