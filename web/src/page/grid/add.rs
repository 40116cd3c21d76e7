//! The last row: one more region, one more data disk.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::part::{Button, Look};
use crate::scene::Scene;
use crate::state::Action;
use crate::text;

/// See [`AddRow`].
#[derive(Properties, PartialEq)]
pub(super) struct AddProps {
    pub(super) scene: Scene,
}

/// A region is added by typing or choosing its name, a LUN by its number.
#[component]
pub(super) fn AddRow(props: &AddProps) -> Html {
    let scene = &props.scene;
    let region = use_state(String::new);
    let lun = use_state(String::new);
    let add_region = adder(scene, &region, Action::AddRegion);
    let add_lun = adder(scene, &lun, Action::AddLun);
    let oninput = {
        let (region, add) = (region.clone(), add_region.clone());
        move |event: InputEvent| {
            let text = typed(&event);
            // A suggestion that is chosen comes at once, whole; keys come one by one.
            let is_chosen =
                event.input_type() == "insertReplacementText" || event.input_type().is_empty();
            if is_chosen {
                add.emit(text);
            } else {
                region.set(text);
            }
        }
    };
    let press = {
        let (lun, next) = (lun.clone(), next_lun(scene));
        add_lun.reform(move |()| {
            if lun.is_empty() {
                next.clone()
            } else {
                (*lun).clone()
            }
        })
    };
    let columns = scene.derived.coverage.disks.len() + 3;
    html! {
        <tbody><tr class="add">
            <th scope="row">
                <input class="box" id="add-region" value={(*region).clone()} {oninput} list="regions"
                    onkeydown={on_enter(&add_region)} aria-label={scene.say(&text::ADD_REGION)}
                    placeholder={scene.say(&text::ADD_REGION_EXAMPLE)} spellcheck="false" autocomplete="off" />
            </th>
            <td colspan={columns.to_string()}>
                <div class="add-row">
                    <span>{ scene.say(&text::ADD_HINT) }</span>
                    <span class="chips push">
                        <input class="box mono lun" id="add-lun" value={(*lun).clone()} inputmode="numeric"
                            oninput={let lun = lun.clone(); move |event: InputEvent| lun.set(typed(&event))}
                            onkeydown={on_enter(&add_lun)} aria-label={scene.say(&text::NEW_LUN)}
                            placeholder={next_lun(scene)} autocomplete="off" />
                        { Button::new(scene.say(&text::ADD_LUN), press).look(Look::SmallQuiet).show() }
                    </span>
                </div>
            </td>
        </tr></tbody>
    }
}

/// Adds what was typed and empties the box; what cannot be added stays in it.
fn adder(
    scene: &Scene,
    text: &UseStateHandle<String>,
    action: fn(String) -> Action,
) -> Callback<String> {
    let (scene, text) = (scene.clone(), text.clone());
    Callback::from(move |typed: String| {
        let action = action(typed.clone());
        let is_taken = scene.state.after(action.clone()).is_some();
        scene.act(action);
        text.set(if is_taken { String::new() } else { typed });
    })
}

fn on_enter(add: &Callback<String>) -> Callback<KeyboardEvent> {
    let add = add.clone();
    Callback::from(move |event: KeyboardEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        if let Some(input) = input.filter(|_| event.key() == "Enter") {
            event.prevent_default();
            add.emit(input.value());
        }
    })
}

/// The first LUN that no data disk has.
fn next_lun(scene: &Scene) -> String {
    let disks = &scene.derived.coverage.disks;
    let free = (0..=disks.len()).find(|lun| {
        let lun = i64::try_from(*lun).unwrap_or_default();
        !disks.contains(&gallery_seal::value::Disk::Data(lun.into()))
    });
    free.unwrap_or_default().to_string()
}

fn typed(event: &InputEvent) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}
