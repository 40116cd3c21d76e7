//! The form, the matrix in it, and beside them the outputs and findings.

use gallery_seal::finding::Pointer;
use web_sys::Element;
use yew::prelude::*;

use crate::annex::{Annex, annex};
use crate::effect::{self, Undoing, use_key};
use crate::part::listing;
use crate::scene::{Over, Scene};
use crate::state::azure::Door;
use crate::state::{Action, View};
use crate::text;

use super::azure::fetching;
use super::findings::Findings;
use super::identity::identity;
use super::known::known;
use super::lifecycle::lifecycle;
use super::more::more;
use super::output::output;
use super::regions::Regions;
use super::source::source;
use super::strip::strip;
use super::tags::Tags;

/// See [`Form`].
#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// The scene.
    pub scene: Scene,
    /// Tells what is under the pointer.
    pub onover: Callback<Over>,
}

/// The screen. Focus and pointer are watched here once, for all fields.
#[component]
pub fn Form(props: &FormProps) -> Html {
    let scene = &props.scene;
    let undoing = use_undo(scene);
    let onfocusin = {
        let (scene, undoing) = (scene.clone(), undoing.clone());
        move |event: FocusEvent| {
            undoing.borrow_mut().entered(&event);
            scene.act(Action::Here(target(&event)));
        }
    };
    let oninput = move |event: InputEvent| undoing.borrow_mut().typed(&event);
    let onmouseover = props
        .onover
        .reform(|event: MouseEvent| target(&event).map_or(Over::Nothing, Over::Field));
    let onmouseleave = props.onover.reform(|_: MouseEvent| Over::Nothing);
    let onpoint = props
        .onover
        .reform(|token: Option<Pointer>| token.map_or(Over::Nothing, Over::Token));
    let onsubmit = |event: SubmitEvent| event.prevent_default();
    let view = scene.state.looking.view;
    let is_whole = matches!(view, View::All | View::Form);
    let form = html! {
        <form class="form" id="main" part="form" tabindex="-1" autocomplete="off" {onsubmit} {onfocusin} {oninput}
            {onmouseover} {onmouseleave}>
            if is_whole { { annexed(scene, |annex| annex.picker) }{ identity(scene) }{ source(scene) } }
            <Regions scene={scene.clone()} />
            if is_whole {
                { annexed(scene, |annex| annex.sets) }
                { annexed(scene, |annex| annex.examination) }
                { lifecycle(scene) }
                <Tags scene={scene.clone()} />
                { more(scene) }
                { known(scene) }
            }
            { listing("regions", &known_regions(scene)) }
        </form>
    };
    let is_creating = scene.state.azure.creation.is_some();
    let content = html! {
        <>
            if view != View::Outputs { { form } }
            if view != View::Matrix {
                <div class="side">
                    if view != View::Form {
                        if is_creating { { annexed(scene, |annex| annex.creating) } } else { { output(scene, &onpoint) } }
                    }
                    if view != View::Outputs { <Findings scene={scene.clone()} /> }
                </div>
            }
        </>
    };
    html! {
        <>
            if is_whole {
                { annexed(scene, |annex| annex.banner) }
                { fetching(scene) }
                if scene.home.is_page() {
                    if scene.state.azure.door != Door::Shut { { annexed(scene, |annex| annex.entrance) } }
                } else {
                    { annexed(scene, |annex| annex.by_owner) }
                }
                { strip(scene) }
            }
            if scene.home.is_page() {
                <main class="screen"><h1 class="unseen">{ scene.say(&text::TITLE) }</h1>{ content }</main>
            } else {
                <div class="screen" data-view={view.name()}>{ content }</div>
            }
        </>
    }
}

/// A screen of the annex; nothing while that is not there.
fn annexed(scene: &Scene, screen: fn(Annex) -> fn(&Scene) -> Html) -> Html {
    annex().map_or_else(Html::default, |annex| screen(annex)(scene))
}

/// Ctrl+Z and Ctrl+Y, unless a box that is being typed into undoes by itself.
#[hook]
fn use_undo(scene: &Scene) -> std::rc::Rc<std::cell::RefCell<Undoing>> {
    let undoing = use_mut_ref(Undoing::default);
    let (home, scene, watched) = (scene.home.clone(), scene.clone(), undoing.clone());
    use_key(
        &home,
        Callback::from(move |event: KeyboardEvent| {
            if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
                return;
            }
            let action = match (&*event.key().to_ascii_lowercase(), event.shift_key()) {
                ("z", false) => Action::Undo,
                ("y", false) | ("z", true) => Action::Redo,
                _ => return,
            };
            if !watched.borrow().is_box_s_turn() {
                event.prevent_default();
                watched.borrow_mut().moved();
                scene.act(action);
            }
        }),
    );
    undoing
}

fn target(event: &web_sys::Event) -> Option<Pointer> {
    effect::place_of(&event.target_dyn_into::<Element>()?)
}

fn known_regions(scene: &Scene) -> Vec<(AttrValue, AttrValue)> {
    let regions = gallery_seal::regions(scene.cloud()).iter();
    let regions = regions.map(|region| (region.name.into(), region.display_name.into()));
    regions.collect()
}
