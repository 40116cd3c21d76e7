//! A field to type in.

use gallery_seal::finding::Pointer;
use gallery_seal::language::Bilingual;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::field::{below, governed, why};
use super::{Problem, Width, id_of};
use crate::scene::{Over, Scene};
use crate::state::Action;

/// What a field holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Holds {
    /// A name or an id, which goes to Azure letter by letter.
    #[default]
    Name,
    /// A whole number.
    Number,
}

/// See [`Entry`].
#[derive(Properties, PartialEq)]
pub struct EntryProps {
    /// The scene.
    pub scene: Scene,
    /// The place in the spec that it holds.
    pub at: Pointer,
    /// What it is called.
    pub label: AttrValue,
    /// What it holds now.
    pub value: AttrValue,
    /// What kind of thing it holds.
    #[prop_or_default]
    pub holds: Holds,
    /// An example, shown while it is empty.
    #[prop_or_default]
    pub example: Option<&'static Bilingual>,
    /// The id of a list of suggestions.
    #[prop_or_default]
    pub list: Option<&'static str>,
    /// How wide.
    #[prop_or_default]
    pub width: Width,
}

/// A label, a box, and what is wrong with what it holds. An empty box is not called wrong before
/// the person has been there.
#[component]
pub fn Entry(props: &EntryProps) -> Html {
    let visited = use_state(|| false);
    let id = id_of(&props.at);
    let description: AttrValue = format!("{id}-below").into();
    let shown = *visited || !props.value.is_empty();
    let problem = Problem::at(&props.scene, &props.at).filter(|_| shown);
    let oninput = {
        let (at, holds) = (props.at.clone(), props.holds);
        props.scene.acting(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            match holds {
                Holds::Name => Action::text(at.clone(), &text),
                Holds::Number => Action::SetNumber(at.clone(), text),
            }
        })
    };
    let onblur = move |_| visited.set(true);
    let lit = props.scene.over == Over::Token(props.at.clone());
    html! {
        <div class={classes!("field", props.width.class())}>
            <label for={id.clone()}>{ &props.label }{ governed(&props.scene, &props.at) }</label>
            <input class={classes!("box", "mono", lit.then_some("is-lit"))} {id} {oninput} {onblur}
                value={props.value.clone()} readonly={props.scene.is_locked_at(&props.at)} data-at={props.at.to_string()} list={props.list}
                placeholder={props.example.map(|example| props.scene.say(example))}
                inputmode={(props.holds == Holds::Number).then_some("numeric")}
                spellcheck="false" autocomplete="off" autocapitalize="off"
                aria-invalid={problem.as_ref().is_some_and(Problem::is_error).then_some("true")}
                aria-describedby={problem.is_some().then(|| description.clone())} />
            { why(&props.scene, problem.as_ref()) }
            { below(description, problem.as_ref()) }
        </div>
    }
}
