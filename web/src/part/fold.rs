//! What is there but folded away.

use yew::prelude::*;

use super::{Size, Symbol, icon};

/// A disclosure: what it is called, what is in it in few words, and what is in it.
pub fn fold(title: &'static str, about: &'static str, content: Html) -> Html {
    disclosure("fold", title, about, content)
}

/// One that stands within a section rather than for one.
pub fn slight_fold(title: &'static str, content: Html) -> Html {
    disclosure("fold slight", title, "", content)
}

fn disclosure(
    class: &'static str,
    title: &'static str,
    about: &'static str,
    content: Html,
) -> Html {
    html! {
        <details {class}>
            <summary>{ icon(Symbol::Right, Size::Tiny) }{ title }{ " " }<span>{ about }</span></summary>
            { content }
        </details>
    }
}
