//! A tag: its name and its value.

use gallery_seal::finding::Pointer;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Problem, Size, Symbol, icon};
use crate::scene::{Scene, at};
use crate::state::Action;
use crate::text;

/// See [`Pair`].
#[derive(Properties, PartialEq)]
pub struct PairProps {
    /// The scene.
    pub scene: Scene,
    /// Which of the tags.
    pub index: usize,
    /// Its name.
    pub name: AttrValue,
    /// Its value.
    pub value: AttrValue,
}

/// A tag that is typed in place.
#[component]
pub fn Pair(props: &PairProps) -> Html {
    let (scene, index) = (&props.scene, props.index);
    let place: Pointer = at("/tags").key(&props.name);
    let problem = Problem::at(scene, &place);
    let invalid = problem
        .as_ref()
        .is_some_and(Problem::is_error)
        .then_some("true");
    let title = problem.map(|problem| problem.message);
    let named = {
        let value = props.value.to_string();
        scene.acting(move |event: InputEvent| Action::SetTag(index, typed(&event), value.clone()))
    };
    let valued = {
        let name = props.name.to_string();
        scene.acting(move |event: InputEvent| Action::SetTag(index, name.clone(), typed(&event)))
    };
    let remove = scene.acting(move |_: MouseEvent| Action::RemoveTag(index));
    let place = (!props.name.is_empty()).then(|| place.to_string());
    html! {
        <li class="pair" {title}>
            <input value={props.name.clone()} oninput={named} placeholder={scene.say(&text::TAG_NAME)}
                aria-label={scene.say(&text::TAG_NAME)} aria-invalid={invalid} id={format!("tag-{index}")}
                spellcheck="false" autocomplete="off" />
            <span aria-hidden="true">{ "=" }</span>
            <input value={props.value.clone()} oninput={valued} placeholder={scene.say(&text::TAG_VALUE)}
                aria-label={scene.say_with(&text::TAG_VALUE_OF, [&props.name])} data-at={place}
                spellcheck="false" autocomplete="off" />
            <button type="button" onclick={remove}
                aria-label={scene.say_with(&text::REMOVE, [&props.name])}>
                { icon(Symbol::Close, Size::Full) }
            </button>
        </li>
    }
}

fn typed(event: &InputEvent) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}
