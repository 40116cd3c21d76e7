//! The box that a cell becomes while it is edited. What is typed counts at once.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::effect;
use crate::scene::Scene;
use crate::state::matrix::Column;
use crate::text;

use super::Go;
use super::spot::Spot;

/// See [`Editor`].
#[derive(Properties, PartialEq)]
pub(super) struct EditorProps {
    pub(super) scene: Scene,
    /// The cell.
    pub(super) spot: Spot,
    /// What was typed before it was there: it takes the place of what the cell held.
    pub(super) begun: Begun,
    /// Tells that it is left, and where to go.
    pub(super) onleave: Callback<Go>,
}

/// See [`EditorProps::begun`]; the editor takes it out.
pub(super) type Begun = std::rc::Rc<std::cell::RefCell<Option<String>>>;

/// The editor holds its text itself, so that no rendering comes between two keys. Enter goes on to the cell below, Escape stays, Tab leaves the matrix.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let (scene, spot) = (&props.scene, props.spot);
    {
        let (scene, begun) = (scene.clone(), props.begun.clone());
        use_effect_with((), move |()| {
            let begun = begun.replace(None).filter(|begun| !begun.is_empty());
            let old = spot.text(&scene);
            let text = begun.as_ref().unwrap_or(&old);
            effect::open_editor(&scene.home, ID, text, begun.is_none());
            if let Some(action) = begun.and_then(|begun| spot.set(&scene, &begun)) {
                scene.act(action);
            }
        });
    }
    let oninput = {
        let scene = scene.clone();
        move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Some(action) = spot.set(&scene, &text) {
                scene.act(action);
            }
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
        <input class="edit mono" id={ID} data-at={spot.place(scene).to_string()} {list}
            {oninput} {onkeydown} {onblur} aria-label={label} spellcheck="false" autocomplete="off" />
    }
}

/// Its id; there is one at a time.
pub(super) const ID: &str = "cell-editor";
