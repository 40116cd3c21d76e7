//! The last row: one more region, one more data disk.

use gallery_seal::finding::Message;
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
    let fault = use_state(|| None::<Fault>);
    let add_region = adder(scene, &region, &fault, Kind::Region);
    let add_lun = adder(scene, &lun, &fault, Kind::Lun);
    let oninput = {
        let (region, add) = (region.clone(), add_region.clone());
        let fault = fault.clone();
        move |event: InputEvent| {
            let text = typed(&event);
            // A suggestion that is chosen comes at once, whole; keys come one by one.
            let is_chosen =
                event.input_type() == "insertReplacementText" || event.input_type().is_empty();
            if is_chosen {
                add.emit(text);
            } else {
                region.set(text);
                fault.set(None);
            }
        }
    };
    let onlun = {
        let (lun, fault) = (lun.clone(), fault.clone());
        move |event: InputEvent| {
            lun.set(typed(&event));
            fault.set(None);
        }
    };
    // The box shows what an empty one stands for.
    let add_lun = {
        let next = next_lun(scene);
        add_lun.reform(move |typed: String| {
            if typed.trim().is_empty() {
                next.clone()
            } else {
                typed
            }
        })
    };
    let press = {
        let lun = lun.clone();
        add_lun.reform(move |()| (*lun).clone())
    };
    let invalid = |kind| {
        let fault = fault.as_ref().filter(|fault| fault.kind == kind);
        fault.map(|_| "true")
    };
    let said = fault.as_ref().map_or_else(
        || scene.say(&text::ADD_HINT).to_owned(),
        |fault| fault.said.in_language(scene.language()),
    );
    let columns = scene.derived.coverage.disks.len() + 3;
    html! {
        <tbody><tr class="add">
            <th scope="row">
                <input class="box" id="add-region" value={(*region).clone()} {oninput} list="regions"
                    onkeydown={on_enter(&add_region)} aria-label={scene.say(&text::ADD_REGION)}
                    aria-invalid={invalid(Kind::Region)} aria-describedby="add-said"
                    placeholder={scene.say(&text::ADD_REGION_EXAMPLE)} spellcheck="false" autocomplete="off" />
            </th>
            <td colspan={columns.to_string()}>
                <div class="add-row">
                    <span id="add-said" role="status" class={fault.is_some().then_some("tone-error")}>{ said }</span>
                    <span class="chips push">
                        <input class="box mono lun" id="add-lun" value={(*lun).clone()} inputmode="numeric"
                            oninput={onlun} onkeydown={on_enter(&add_lun)} aria-label={scene.say(&text::NEW_LUN)}
                            aria-invalid={invalid(Kind::Lun)} aria-describedby={invalid(Kind::Lun).map(|_| "add-said")}
                            placeholder={next_lun(scene)} autocomplete="off" />
                        { Button::new(scene.say(&text::ADD_LUN), press).look(Look::SmallQuiet).show() }
                    </span>
                </div>
            </td>
        </tr></tbody>
    }
}

/// What is added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Region,
    Lun,
}

/// Why nothing was added.
#[derive(Clone, Debug, PartialEq)]
struct Fault {
    kind: Kind,
    said: Message,
}

impl Fault {
    fn of(kind: Kind, typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let said = match kind {
            // An empty box has the hint already.
            Kind::Region if typed.is_empty() => return None,
            Kind::Region => Message::new(&text::KNOWN_ALREADY, [typed]),
            Kind::Lun if typed.parse::<i128>().is_err() => Message::new(&text::NO_LUN, [typed]),
            Kind::Lun => Message::new(&text::KNOWN_LUN, [typed]),
        };
        Some(Self { kind, said })
    }
}

/// Adds what was typed and empties the box; what cannot be added stays in it, and the reason is
/// said.
fn adder(
    scene: &Scene,
    text: &UseStateHandle<String>,
    fault: &UseStateHandle<Option<Fault>>,
    kind: Kind,
) -> Callback<String> {
    let (scene, text, fault) = (scene.clone(), text.clone(), fault.clone());
    Callback::from(move |typed: String| {
        let action = match kind {
            Kind::Region => Action::AddRegion(typed.clone()),
            Kind::Lun => Action::AddLun(typed.clone()),
        };
        if scene.state.after(action.clone()).is_some() {
            scene.act(action);
            text.set(String::new());
            fault.set(None);
        } else {
            fault.set(Fault::of(kind, &typed));
            text.set(typed);
        }
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
