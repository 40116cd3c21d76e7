//! What is known of Azure beyond the description, as a person types it in.

use gallery_seal::fact::DiskEncryptionSet;
use gallery_seal::finding::{Edit, Pointer};
use gallery_seal::json::Json;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::offer::{DEFINITION_SECURITY, PROVISIONING_STATES, SET_TYPES, SHARING, SOURCE_SECURITY};
use crate::part::{Button, Choice, Entry, Look, Width, check_box, fold, id_of};
use crate::scene::{Scene, at};
use crate::state::{Action, FACTS};
use crate::text;

use super::more::words;

/// The fold of facts. What stays empty is not known, and no rule speaks of it.
pub(super) fn known(scene: &Scene) -> Html {
    let facts = &scene.state.facts;
    let sets = facts.disk_encryption_sets.iter().enumerate();
    let add = {
        let list = Pointer::root().key("diskEncryptionSets");
        let is_first = facts.disk_encryption_sets.is_empty();
        scene.acting(move |()| {
            let set = Json::object([("id", "".into()), ("location", "".into())]);
            Action::SetFact(if is_first {
                Edit::set(list.clone(), vec![set])
            } else {
                Edit::set(list.key("-"), set)
            })
        })
    };
    let is_complete = facts.disk_encryption_sets_complete == Some(true);
    let content = html! {
        <>
            <p class="reason">{ scene.say(&text::KNOWN_WHY) }</p>
            { places(scene) }
            <h3>{ scene.say(&text::EXISTING_SETS) }</h3>
            { for sets.map(|(index, set)| existing(scene, index, set)) }
            <div class="checks">
                if !scene.is_locked() { { Button::new(scene.say(&text::ADD_SET), add).look(Look::Small).show() } }
                { check_box(scene, fact("diskEncryptionSetsComplete"), scene.say(&text::SETS_COMPLETE), is_complete) }
            </div>
        </>
    };
    html! {
        <section class="section">
            { fold(scene.say(&text::KNOWN), scene.say(&text::KNOWN_ABOUT), content) }
        </section>
    }
}

/// Definition, gallery, source, and the versions that exist.
fn places(scene: &Scene) -> Html {
    let facts = &scene.state.facts;
    let definition = facts.definition.clone().unwrap_or_default();
    let gallery = facts.gallery.clone().unwrap_or_default();
    let source = facts.source.clone().unwrap_or_default();
    let options = |known| words(scene, &text::NOT_KNOWN, known);
    let versions = fact("existingVersions");
    let id = id_of(&versions);
    html! {
        <div class="fields">
            { Choice::new(fact("definition/securityType"), scene.say(&text::DEFINITION_SECURITY),
                definition.security_type, options(DEFINITION_SECURITY))
                .width(Width::Six).show(scene) }
            { Choice::new(fact("gallery/sharing"), scene.say(&text::SHARING),
                gallery.sharing, options(SHARING))
                .width(Width::Six).show(scene) }
            <Entry scene={scene.clone()} at={fact("source/location")} label={scene.say(&text::SOURCE_REGION)}
                value={source.location} example={&text::REGION_EXAMPLE} list="regions" width={Width::Four} />
            { Choice::new(fact("source/securityType"), scene.say(&text::SOURCE_SECURITY),
                source.security_type, options(SOURCE_SECURITY))
                .width(Width::Four).show(scene) }
            { encrypted(scene, source.encrypted) }
            <div class="field w12">
                <label for={id.clone()}>{ scene.say(&text::EXISTING_VERSIONS) }</label>
                <textarea class="box mono" {id} rows="3" spellcheck="false" readonly={scene.is_locked()} oninput={scene.acting(|event| versioned(&event))}
                    data-at={versions.to_string()} value={facts.existing_versions.join("\n")} />
            </div>
        </div>
    }
}

fn encrypted(scene: &Scene, known: Option<bool>) -> Html {
    let place = fact("source/encrypted");
    let options = [
        ("", &text::NOT_KNOWN),
        ("true", &text::ENCRYPTED),
        ("false", &text::NOT_ENCRYPTED),
    ];
    let options = options.map(|(value, words)| (value.into(), scene.say(words).into()));
    let value = known.map(|known| known.to_string()).unwrap_or_default();
    let choosing = {
        let place = place.clone();
        Callback::from(move |word: String| {
            let value = word.parse::<bool>().ok();
            Action::place(place.clone(), value.map(Json::from))
        })
    };
    html! {
        { Choice::new(place, scene.say(&text::SOURCE_ENCRYPTED), value, options.to_vec())
            .choosing(choosing).width(Width::Four).show(scene) }
    }
}

fn existing(scene: &Scene, index: usize, set: &DiskEncryptionSet) -> Html {
    let place = fact("diskEncryptionSets").index(index);
    let name = scene.say_with(&text::EXISTING_SET, [&(index + 1).to_string()]);
    let remove = {
        let place = place.clone();
        scene.acting(move |()| Action::place(place.clone(), None))
    };
    let options = |known| words(scene, &text::NOT_KNOWN, known);
    html! {
        <div class="fields" role="group" aria-label={name.clone()}>
            <Entry scene={scene.clone()} at={place.key("id")} label={scene.say(&text::SET_ID)}
                value={set.id.clone()} example={&text::SET_EXAMPLE} width={Width::Eight} />
            <Entry scene={scene.clone()} at={place.key("location")} label={scene.say(&text::REGION)}
                value={set.location.clone()} example={&text::REGION_EXAMPLE} list="regions" width={Width::Four} />
            { Choice::new(place.key("encryptionType"), scene.say(&text::SET_TYPE),
                set.encryption_type.clone(), options(SET_TYPES))
                .width(Width::Five).show(scene) }
            { Choice::new(place.key("provisioningState"), scene.say(&text::SET_STATE),
                set.provisioning_state.clone(), options(PROVISIONING_STATES))
                .width(Width::Three).show(scene) }
            if !scene.is_locked() {
                <div class="field w4"><span class="label">{ "\u{a0}" }</span>
                    { Button::new(scene.say_with(&text::REMOVE, [&name]), remove).show() }
                </div>
            }
        </div>
    }
}

/// A line a version; what was typed stays letter by letter.
fn versioned(event: &InputEvent) -> Action {
    let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
    let lines = text.split('\n').map(Json::from).collect::<Vec<_>>();
    Action::place(
        fact("existingVersions"),
        (!text.is_empty()).then_some(Json::List(lines)),
    )
}

fn fact(path: &str) -> Pointer {
    at(&[FACTS, "/", path].concat())
}
