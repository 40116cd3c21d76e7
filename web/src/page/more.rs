//! What few versions need: API version, storage, edge zones, confidential VMs.

use crate::offer::{CONFIDENTIAL_VM_TYPES, EDGE_STORAGE, REGION_STORAGE, STORAGE_STRATEGIES};
use gallery_seal::finding::{Edit, Pointer};
use gallery_seal::json::Json;
use gallery_seal::language::Bilingual;
use gallery_seal::spec::EdgeZone;
use yew::prelude::*;

use crate::part::{Button, Choice, Entry, Holds, Look, Width, fold};
use crate::scene::{Scene, at};
use crate::state::Action;
use crate::text;

/// The fold at the form's end.
pub(super) fn more(scene: &Scene) -> Html {
    let spec = &scene.state.spec;
    let zones = spec.edge_zones.iter().enumerate();
    let regions = spec.target_regions.iter().enumerate();
    let is_first = spec.edge_zones.is_empty();
    let add = scene.acting(move |()| {
        let list = at("/edgeZones");
        let begin = is_first.then(|| Edit::set(list.clone(), Vec::new()));
        let add = Edit::set(list.key("-"), Json::object([]));
        Action::Edit(begin.into_iter().chain([add]).collect())
    });
    let content = html! {
        <>
            <div class="fields">
                <Entry scene={scene.clone()} at={at("/apiVersion")} label={scene.say(&text::API_VERSION)}
                    value={spec.api_version.clone()} example={&text::API_VERSION_EXAMPLE} />
                { Choice::new(at("/storageAccountType"), scene.say(&text::DEFAULT_STORAGE),
                    spec.storage_account_type.clone(), words(scene, &text::NOT_SAID, REGION_STORAGE))
                    .show(scene) }
                { Choice::new(at("/storageAccountStrategy"), scene.say(&text::STORAGE_STRATEGY),
                    spec.storage_account_strategy.clone(), words(scene, &text::NOT_SAID, STORAGE_STRATEGIES))
                    .show(scene) }
            </div>
            <h3>{ scene.say(&text::EDGE_ZONES) }</h3>
            { for zones.map(|(index, zone)| edge_zone(scene, index, zone)) }
            if !scene.is_locked() { { Button::new(scene.say(&text::ADD_EDGE_ZONE), add).look(Look::Small).show() } }
            if !spec.target_regions.is_empty() {
                <h3>{ scene.say(&text::CONFIDENTIAL_VM) }</h3>
                { for regions.map(|(index, region)| confidential(scene, index, region)) }
            }
        </>
    };
    html! {
        <section class="section">{ fold(scene.say(&text::MORE), scene.say(&text::MORE_ABOUT), content) }</section>
    }
}

fn edge_zone(scene: &Scene, index: usize, zone: &EdgeZone) -> Html {
    let place = at("/edgeZones").index(index);
    let replicas = place.key("replicas");
    let os = place
        .key("encryption")
        .key("osDisk")
        .key("diskEncryptionSet");
    let set = zone
        .encryption
        .as_ref()
        .and_then(|keys| keys.os_disk.as_ref());
    let set = set
        .map(|disk| disk.disk_encryption_set.clone())
        .unwrap_or_default();
    let name = scene.say_with(&text::EDGE_ZONE, [&(index + 1).to_string()]);
    let remove = {
        let place = place.clone();
        scene.acting(move |()| Action::Edit(vec![Edit::remove(place.clone())]))
    };
    html! {
        <div class="fields" role="group" aria-label={name.clone()}>
            <Entry scene={scene.clone()} at={place.key("region")} label={scene.say(&text::PARENT_REGION)}
                value={zone.region.clone()} list="regions" width={Width::Three} />
            <Entry scene={scene.clone()} at={place.key("zone")} label={scene.say(&text::ZONE)}
                value={zone.zone.clone()} width={Width::Three} />
            <Entry scene={scene.clone()} at={replicas.clone()} label={scene.say(&text::REPLICAS)}
                value={scene.number(&replicas, zone.replicas)} holds={Holds::Number} width={Width::Three} />
            { Choice::new(place.key("storageAccountType"), scene.say(&text::STORAGE),
                zone.storage_account_type.clone(), words(scene, &text::NOT_SAID, EDGE_STORAGE))
                .width(Width::Three).show(scene) }
            <Entry scene={scene.clone()} at={os} label={scene.say(&text::OS_DISK_SET)} value={set} width={Width::Eight} />
            if !scene.is_locked() {
                <div class="field w4"><span class="label">{ "\u{a0}" }</span>
                    { Button::new(scene.say_with(&text::REMOVE, [&name]), remove).show() }
                </div>
            }
        </div>
    }
}

fn confidential(scene: &Scene, index: usize, region: &gallery_seal::spec::TargetRegion) -> Html {
    let place: Pointer = at("/targetRegions")
        .index(index)
        .key("encryption")
        .key("osDisk")
        .key("confidentialVm");
    let vm = region
        .encryption
        .as_ref()
        .and_then(|keys| keys.os_disk.as_ref()?.confidential_vm.clone());
    let vm = vm.unwrap_or_default();
    let choosing = {
        let place = place.clone();
        Callback::from(move |kind: String| {
            Action::Edit(vec![if kind.is_empty() {
                Edit::remove(place.clone())
            } else {
                Edit::set(place.key("type"), kind)
            }])
        })
    };
    let name = scene.region(&region.name).to_owned();
    html! {
        <div class="fields" role="group" aria-label={name.clone()}>
            { Choice::new(place.key("type"), name,
                vm.kind.clone(), words(scene, &text::NOT_SAID, CONFIDENTIAL_VM_TYPES))
                .choosing(choosing).width(Width::Five).show(scene) }
            <Entry scene={scene.clone()} at={place.key("diskEncryptionSet")} label={scene.say(&text::CONFIDENTIAL_SET)}
                value={vm.disk_encryption_set} width={Width::Five} />
        </div>
    }
}

/// Azure's words as options, after the one that stands for no word.
pub(super) fn words(
    scene: &Scene,
    none: &'static Bilingual,
    words: &[&'static str],
) -> Vec<(AttrValue, AttrValue)> {
    let none = (AttrValue::default(), AttrValue::from(scene.say(none)));
    let words = words
        .iter()
        .map(|word| (AttrValue::Static(word), AttrValue::Static(word)));
    std::iter::once(none).chain(words).collect()
}
