//! A tag: its name and its value.

use gallery_seal::finding::Pointer;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Problem, Size, Symbol, icon};
use crate::scene::{Scene, at};
use crate::state::Action;
use crate::text;

/// A tag that is typed in place.
pub fn pair(scene: &Scene, index: usize, (name, value): (&str, &str)) -> Html {
    let place: Pointer = at("/tags").key(name);
    let problem = Problem::at(scene, &place);
    let invalid = problem
        .as_ref()
        .is_some_and(Problem::is_error)
        .then_some("true");
    let title = problem.map(|problem| problem.message);
    let named = {
        let value = value.to_owned();
        scene.acting(move |event: InputEvent| Action::SetTag(index, typed(&event), value.clone()))
    };
    let valued = {
        let name = name.to_owned();
        scene.acting(move |event: InputEvent| Action::SetTag(index, name.clone(), typed(&event)))
    };
    let remove = scene.acting(move |_: MouseEvent| Action::RemoveTag(index));
    let readonly = scene.is_locked_at(&place);
    let place = (!name.is_empty()).then(|| place.to_string());
    html! {
        <li class="pair" key={index} {title}>
            <input value={name.to_owned()} {readonly} oninput={named} placeholder={scene.say(&text::TAG_NAME)}
                aria-label={scene.say(&text::TAG_NAME)} aria-invalid={invalid} id={format!("tag-{index}")}
                spellcheck="false" autocomplete="off" />
            <span aria-hidden="true">{ "=" }</span>
            <input value={value.to_owned()} {readonly} oninput={valued} placeholder={scene.say(&text::TAG_VALUE)}
                aria-label={scene.say_with(&text::TAG_VALUE_OF, [name])} data-at={place}
                spellcheck="false" autocomplete="off" />
            if !readonly {
                <button type="button" onclick={remove}
                    aria-label={scene.say_with(&text::REMOVE, [name])}>
                    { icon(Symbol::Close, Size::Full) }
                </button>
            }
        </li>
    }
}

fn typed(event: &InputEvent) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}
