//! What is there but folded away.

use yew::prelude::*;

use super::{Size, Symbol, icon};

/// See [`Fold`].
#[derive(Properties, PartialEq)]
pub struct FoldProps {
    /// What it is called.
    pub title: AttrValue,
    /// What is in it, in few words.
    #[prop_or_default]
    pub about: AttrValue,
    /// Whether it stands within a section rather than for one.
    #[prop_or_default]
    pub slight: bool,
    /// What is in it.
    pub children: Html,
}

/// A disclosure.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    html! {
        <details class={classes!("fold", props.slight.then_some("slight"))}>
            <summary>
                { icon(Symbol::Right, Size::Tiny) }
                { &props.title }{ " " }<span>{ &props.about }</span>
            </summary>
            { props.children.clone() }
        </details>
    }
}
