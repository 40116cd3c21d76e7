//! The box that a cell becomes while it is edited. What is typed counts at once.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::effect;
use crate::scene::Scene;
use crate::text;

use super::Go;
use super::spot::{Column, Spot};

/// See [`Editor`].
#[derive(Properties, PartialEq)]
pub(super) struct EditorProps {
    pub(super) scene: Scene,
    /// The cell.
    pub(super) spot: Spot,
    /// The key that began it: it takes the place of what was there.
    pub(super) first: Option<String>,
    /// Tells that it is left, and where to go.
    pub(super) onleave: Callback<Go>,
}

/// The editor. Enter goes on to the cell below, Escape stays, Tab leaves the matrix.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let (scene, spot) = (&props.scene, props.spot);
    let typed = use_state(|| props.first.clone().unwrap_or_else(|| spot.text(scene)));
    {
        let (scene, first) = (scene.clone(), props.first.clone());
        use_effect_with((), move |()| {
            effect::focus(ID);
            match first {
                Some(first) => {
                    if let Some(action) = spot.set(&scene, &first) {
                        scene.act(action);
                    }
                }
                None => effect::select_all(ID),
            }
        });
    }
    let oninput = {
        let (scene, typed) = (scene.clone(), typed.clone());
        move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Some(action) = spot.set(&scene, &text) {
                scene.act(action);
            }
            typed.set(text);
        }
    };
    let leave = props.onleave.clone();
    let onkeydown = move |event: KeyboardEvent| {
        let go = match &*event.key() {
            "Enter" => Go::Down,
            "Escape" | "F2" => Go::Stay,
            _ => return,
        };
        event.prevent_default();
        leave.emit(go);
    };
    let onblur = props.onleave.reform(|_: FocusEvent| Go::Away);
    let (column, list) = match spot.column(scene) {
        Column::Region => (scene.say(&text::REGION).to_owned(), Some("regions")),
        Column::Disk(disk) => (scene.disk(disk), Some("sets")),
        Column::Replicas => (scene.say(&text::REPLICAS).to_owned(), None),
        Column::Storage | Column::Remove => (scene.say(&text::STORAGE).to_owned(), Some("storage")),
    };
    let region = scene
        .state
        .spec
        .target_regions
        .get(spot.row)
        .map_or("", |region| &region.name);
    let label = scene.say_with(&text::CELL, [scene.region(region), &column]);
    html! {
        <input class="edit mono" id={ID} value={(*typed).clone()} data-at={spot.place(scene).to_string()} {list}
            {oninput} {onkeydown} {onblur} aria-label={label} spellcheck="false" autocomplete="off" />
    }
}

const ID: &str = "cell-editor";
