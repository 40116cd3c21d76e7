//! A button whose word answers: *Copy* becomes *Copied* for a while.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::HtmlInputElement;
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
    /// Why it could not be done, and what to do instead.
    pub help: AttrValue,
    /// A symbol before the label.
    pub icon: Symbol,
    /// How it looks.
    #[prop_or_default]
    pub look: Look,
    /// Does it; is given where to say how it went.
    pub ask: Callback<Callback<Outcome>>,
}

/// How it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It has been done.
    Done,
    /// It could not be done.
    Failed,
    /// It could not be done, but the person can do it by themselves with this text.
    Left(AttrValue),
}

impl From<bool> for Outcome {
    fn from(worked: bool) -> Self {
        if worked { Self::Done } else { Self::Failed }
    }
}

/// The button. The answer stands in it and is read out; the button keeps its width. What has been done is
/// said for a while, what could not be done until they do something else.
#[component]
pub fn Answer(props: &AnswerProps) -> Html {
    let answer = use_state(|| None::<Outcome>);
    let running = use_mut_ref(|| None::<Timeout>);
    let left = use_node_ref();
    let onclick = {
        let (answer, ask) = (answer.clone(), props.ask.clone());
        Callback::from(move |_: MouseEvent| {
            let (answer, running) = (answer.clone(), Rc::clone(&running));
            ask.emit(Callback::from(move |outcome: Outcome| {
                let rest = answer.clone();
                let is_done = outcome == Outcome::Done;
                let timeout = is_done.then(|| Timeout::new(SHOWN_FOR, move || rest.set(None)));
                *running.borrow_mut() = timeout;
                answer.set(Some(outcome));
            }));
        })
    };
    use_refusal(&answer, &left);
    let said = match &*answer {
        None => &props.label,
        Some(Outcome::Done) => &props.done,
        Some(_) => &props.failed,
    };
    let symbol = if *answer == Some(Outcome::Done) {
        Symbol::Done
    } else {
        props.icon
    };
    let words = [&props.label, &props.done, &props.failed].map(|word| {
        let shown = word == said;
        html! { <span data-said={if shown { "yes" } else { "no" }} aria-hidden="true">{ word }</span> }
    });
    let has_failed = matches!(*answer, Some(Outcome::Failed | Outcome::Left(_)));
    let status = match &*answer {
        None => AttrValue::default(),
        Some(_) if has_failed => props.help.clone(),
        Some(_) => said.clone(),
    };
    html! {
        <>
            <button type="button" class={props.look.classes()} {onclick}>
                { icon(symbol, Size::Full) }
                <span class="unseen">{ &props.label }</span>
                <span class="answering">{ for words }</span>
            </button>
            <span class={if has_failed { "refusal" } else { "unseen" }} role="status">{ status }</span>
            if let Some(Outcome::Left(text)) = &*answer {
                <input class="box mono left" ref={left} readonly={true} value={text.clone()} aria-label={props.label.clone()} />
            }
        </>
    }
}

/// What is left to the person is selected. It goes when they do something else.
#[hook]
fn use_refusal(answer: &UseStateHandle<Option<Outcome>>, left: &NodeRef) {
    let (rest, left) = (answer.setter(), left.clone());
    use_effect_with((**answer).clone(), move |answer| {
        if let Some(left) = left.cast::<HtmlInputElement>() {
            // What can't have the focus is still there to be read.
            let _ = left.focus();
            left.select();
        }
        let has_failed = matches!(answer, Some(Outcome::Failed | Outcome::Left(_)));
        let window = web_sys::window().filter(|_| has_failed);
        let listeners = window.map(|window| {
            ["pointerdown", "input"].map(|event| {
                let (rest, left) = (rest.clone(), left.clone());
                EventListener::new(&window, event, move |event| {
                    let target = event.target_dyn_into::<HtmlInputElement>();
                    if target.is_none() || target != left.cast() {
                        rest.set(None);
                    }
                })
            })
        });
        move || drop(listeners)
    });
}

/// In milliseconds: long enough to be read twice.
const SHOWN_FOR: u32 = 2500;
