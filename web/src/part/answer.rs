//! A button whose word answers: *Copy* becomes *Copied* for a while.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::{Look, Size, Symbol, icon};

/// See [`Answer`].
#[derive(Properties, PartialEq)]
pub struct AnswerProps {
    /// What it says at rest.
    pub label: AttrValue,
    /// What it says when it has been done.
    pub done: AttrValue,
    /// What it says when it could not be done.
    pub failed: AttrValue,
    /// A symbol before the label.
    pub icon: Symbol,
    /// How it looks.
    #[prop_or_default]
    pub look: Look,
    /// Does it; is given where to say whether it worked.
    pub ask: Callback<Callback<bool>>,
    /// Another class, for its place.
    #[prop_or_default]
    pub class: Classes,
}

/// The button. The answer stands in it and is read out; the button keeps its width.
#[component]
pub fn Answer(props: &AnswerProps) -> Html {
    let answer = use_state(|| None::<bool>);
    let running = use_mut_ref(|| None::<Timeout>);
    let onclick = {
        let (answer, ask) = (answer.clone(), props.ask.clone());
        Callback::from(move |_: MouseEvent| {
            let (answer, running) = (answer.clone(), Rc::clone(&running));
            ask.emit(Callback::from(move |worked| {
                answer.set(Some(worked));
                let answer = answer.clone();
                let timeout = Timeout::new(SHOWN_FOR, move || answer.set(None));
                running.borrow_mut().replace(timeout);
            }));
        })
    };
    let said = match *answer {
        None => &props.label,
        Some(true) => &props.done,
        Some(false) => &props.failed,
    };
    let symbol = if *answer == Some(true) {
        Symbol::Done
    } else {
        props.icon
    };
    let words = [&props.label, &props.done, &props.failed].map(|word| {
        let shown = word == said;
        html! { <span data-said={if shown { "yes" } else { "no" }} aria-hidden="true">{ word }</span> }
    });
    html! {
        <>
            <button type="button" class={classes!(props.look.classes(), props.class.clone())} {onclick}>
                { icon(symbol, Size::Full) }
                <span class="unseen">{ &props.label }</span>
                <span class="answering">{ for words }</span>
            </button>
            <span class="unseen" role="status">{ if answer.is_some() { said.clone() } else { AttrValue::default() } }</span>
        </>
    }
}

/// In milliseconds: long enough to be read twice.
const SHOWN_FOR: u32 = 2500;
