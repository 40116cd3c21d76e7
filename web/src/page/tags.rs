//! The version's tags.

use yew::prelude::*;

use crate::effect;
use crate::part::{Button, Look, Section, pair};
use crate::scene::Scene;
use crate::state::Action;
use crate::text;

/// See [`Tags`].
#[derive(Properties, PartialEq)]
pub(super) struct TagsProps {
    pub(super) scene: Scene,
}

/// The tags, and one more.
#[component]
pub(super) fn Tags(props: &TagsProps) -> Html {
    let scene = &props.scene;
    let tags = &scene.state.spec.tags;
    let count = tags.0.len();
    let added = use_mut_ref(|| false);
    let onclick = {
        let (scene, added) = (scene.clone(), added.clone());
        Callback::from(move |()| {
            *added.borrow_mut() = true;
            scene.act(Action::AddTag);
        })
    };
    let home = scene.home.clone();
    use_effect_with(count, move |count| {
        if added.replace(false) {
            effect::focus(&home, &format!("tag-{}", count.saturating_sub(1)));
        }
    });
    let pairs = tags.iter().enumerate();
    let pairs = pairs.map(|(index, tag)| pair(scene, index, tag));
    let end = html! {
        <>
            if count > 0 { <ul class="pairs">{ for pairs }</ul> }
            if !scene.is_locked() {
                { Button::new(scene.say(&text::ADD_TAG), onclick).look(Look::SmallQuiet).show() }
            }
        </>
    };
    html! { <Section role={scene.home.role()} id="h-tags" title={scene.say(&text::TAGS)} {end}>{ Html::default() }</Section> }
}
