//! A script in colour. Selecting and copying it yields exactly its text.

use gallery_seal::finding::Pointer;
use gallery_seal::script::{Kind, Script, Token};
use web_sys::Element;
use yew::prelude::*;

use crate::effect::{self, Home};

/// See [`Code`].
#[derive(Properties, PartialEq)]
pub struct CodeProps {
    /// Where it is drawn.
    pub home: Home,
    /// The script.
    pub script: Script,
    /// What it is, for those who do not see it.
    pub label: AttrValue,
    /// Whether long lines are wrapped.
    pub wrap: bool,
    /// The fields whose tokens are lit: the current one first, then the one under the pointer.
    pub lit: Vec<Pointer>,
    /// The places at which something is wrong, errors first.
    pub faults: Vec<(Pointer, &'static str)>,
    /// Tells which field's token is under the pointer.
    pub onpoint: Callback<Option<Pointer>>,
}

/// Lines of tokens; pressing a token leads to its field.
#[component]
pub fn Code(props: &CodeProps) -> Html {
    let home = props.home.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        if let Some(place) = place_of(&event).filter(|_| !effect::is_selecting()) {
            effect::jump(&home, &place);
        }
    });
    let onmouseover = props.onpoint.reform(|event: MouseEvent| place_of(&event));
    let onmouseleave = props.onpoint.reform(|_: MouseEvent| None);
    let code = use_node_ref();
    {
        let code = code.clone();
        use_effect_with(props.lit.first().cloned(), move |_| {
            effect::reveal(&code, ".lit");
        });
    }
    let lines = lines(props.script.tokens()).map(|line| {
        let is_lit = |token: &Token| lights(&props.lit, token.from.as_ref());
        let here = line.iter().any(is_lit);
        let fault = props.faults.iter().find(|(place, _)| {
            // A placeholder says by itself that something is still to come.
            let said = line.iter().filter(|token| token.kind != Kind::Placeholder);
            let said = said.filter_map(|token| token.from.as_ref());
            said.into_iter().any(|from| from.is_within(place))
        });
        let class = classes!(
            "line",
            fault.map(|(_, class)| *class),
            here.then_some("at-here")
        );
        html! { <span {class}>{ for line.iter().map(|token| word(token, is_lit(token))) }</span> }
    });
    html! {
        <pre class={classes!("code", props.wrap.then_some("wrap"))} tabindex="0" role="group"
            ref={code} aria-label={props.label.clone()} {onclick} {onmouseover} {onmouseleave}>
            <code>{ for lines }</code>
        </pre>
    }
}

fn word(token: &Token, is_lit: bool) -> Html {
    if token.kind == Kind::Space {
        return html! { { token.text.to_string() } };
    }
    let class = classes!("tok", token.kind.name(), is_lit.then_some("lit"));
    let from = token.from.as_ref().map(ToString::to_string);
    html! { <span {class} data-from={from}>{ token.text.to_string() }</span> }
}

/// A token of a field that is lit, or of a part of it; the whole document lights nothing.
fn lights(lit: &[Pointer], from: Option<&Pointer>) -> bool {
    let lit = lit.iter().filter(|lit| !lit.as_str().is_empty());
    from.is_some_and(|from| lit.into_iter().any(|lit| from.is_within(lit)))
}

/// The script's lines, each with its line break, so that what is copied is what was written.
fn lines(tokens: &[Token]) -> impl Iterator<Item = &[Token]> {
    tokens.split_inclusive(|token| token.text.ends_with('\n'))
}

fn place_of(event: &MouseEvent) -> Option<Pointer> {
    let token = event
        .target_dyn_into::<Element>()?
        .closest("[data-from]")
        .ok()??;
    token.get_attribute("data-from")?.parse().ok()
}
