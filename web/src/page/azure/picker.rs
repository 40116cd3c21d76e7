//! What there is to pick from: each choice is written into the form.

use gallery_seal::language::Bilingual;
use gallery_seal::value::ResourceKind;
use gallery_seal_arm::resource::{SourceResource, Version};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::trouble::trouble;
use crate::effect::azure::{
    choose_definition, choose_gallery, choose_source, choose_subscription, group_of, list_again,
};
use crate::part::{Button, Look, Section, Size, Symbol, glyph, icon};
use crate::scene::Scene;
use crate::text;

/// The section; nothing while nobody is signed in.
pub(crate) fn picker(scene: &Scene) -> Html {
    let azure = &scene.state.azure;
    if !azure.is_on() {
        return html! {};
    }
    let spec = &scene.state.spec;
    let lists = &azure.lists;
    let subscriptions = lists.subscriptions.iter().map(|one| {
        let is_it = one.id.eq_ignore_ascii_case(&spec.subscription_id);
        (one.id.clone(), one.name.clone(), is_it)
    });
    let galleries = lists.galleries.iter().map(|one| {
        let group = group_of(&one.id);
        let is_it = one.name.eq_ignore_ascii_case(&spec.gallery)
            && group.eq_ignore_ascii_case(&spec.resource_group);
        (one.id.clone(), format!("{} ({group})", one.name), is_it)
    });
    let definitions = lists.definitions.iter().map(|one| {
        let is_it = one.name.eq_ignore_ascii_case(&spec.definition);
        let facts = [
            &*one.facts.os_type,
            &*one.facts.os_state,
            &*one.facts.security_type,
        ];
        let facts: Vec<_> = facts.into_iter().filter(|word| !word.is_empty()).collect();
        (
            one.id.clone(),
            format!("{} ({})", one.name, facts.join(", ")),
            is_it,
        )
    });
    let has_gallery = galleries.clone().any(|(_, _, is_it)| is_it);
    let pick =
        |id, label, options: Vec<(String, String, bool)>, choose: fn(&Scene, &str), after| {
            let groups = vec![(None, options)];
            choice(scene, (id, label), &groups, choose, after)
        };
    let again = {
        let scene = scene.clone();
        Callback::from(move |()| list_again(&scene))
    };
    let has_subscription = lists
        .subscriptions
        .iter()
        .any(|one| one.id.eq_ignore_ascii_case(&spec.subscription_id));
    let again = html! {
        if has_subscription && azure.busy.is_none() {
            <li>{ Button::new(scene.say(&text::TRY_AGAIN), again).look(Look::Small).show() }</li>
        }
    };
    let said = scene.state.azure.busy.map_or("", |busy| scene.say(busy));
    html! {
        <Section id="h-picker" role={scene.home.role()} title={scene.say(&text::FROM_AZURE)}
            aside={AttrValue::from(scene.say(&text::FROM_AZURE_ABOUT))}>
            <div class="fields">
                { pick("pick-subscription", &text::SUBSCRIPTION, subscriptions.collect(),
                    |scene, id| choose_subscription(scene, id.to_owned()), true) }
                { pick("pick-gallery", &text::GALLERY, galleries.collect(), choose_gallery, has_subscription) }
                { pick("pick-definition", &text::DEFINITION, definitions.collect(), choose_definition, has_gallery) }
                { choice(scene, ("pick-source", &text::SOURCE_CHOICE), &sources(scene), choose_source, has_subscription) }
            </div>
            { next_free(scene) }
            <p class="hint-line" role="status">{ said }</p>
            { trouble(scene, &azure.troubles, again) }
        </Section>
    }
}

type Options = Vec<(String, String, bool)>;

fn sources(scene: &Scene) -> Vec<(Option<&'static Bilingual>, Options)> {
    let kinds = [
        (ResourceKind::Image, &text::MANAGED_IMAGES),
        (ResourceKind::VirtualMachine, &text::MACHINES),
        (ResourceKind::Snapshot, &text::SNAPSHOTS),
        (ResourceKind::Disk, &text::DISK_LIST),
    ];
    let source = &scene.state.spec.source;
    let os_disk = source.os_disk.as_ref().map(|disk| &*disk.id);
    let is_it =
        |one: &SourceResource| one.id.eq_ignore_ascii_case(&source.id) || os_disk == Some(&*one.id);
    let groups = kinds.into_iter().map(|(kind, words)| {
        let those = scene
            .state
            .azure
            .lists
            .sources
            .iter()
            .filter(|one| one.kind == kind);
        let options = those.map(|one| {
            let name = format!("{} ({})", one.name, scene.region(&one.location));
            (one.id.clone(), name, is_it(one))
        });
        (Some(words), options.collect::<Options>())
    });
    groups.filter(|(_, options)| !options.is_empty()).collect()
}

fn choice(
    scene: &Scene,
    (id, label): (&'static str, &'static Bilingual),
    groups: &[(Option<&'static Bilingual>, Options)],
    choose: fn(&Scene, &str),
    is_after_choice: bool,
) -> Html {
    let onchange = {
        let scene = scene.clone();
        move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            if !value.is_empty() {
                choose(&scene, &value);
            }
        }
    };
    let options = || groups.iter().flat_map(|(_, options)| options);
    let is_empty = options().next().is_none();
    let has_choice = options().any(|(_, _, is_it)| *is_it);
    let azure = &scene.state.azure;
    let is_had = azure.busy.is_none() && azure.troubles.is_empty();
    let first = match (is_empty, is_had && is_after_choice) {
        (false, _) => &text::CHOOSE,
        (true, true) => &text::NONE_THERE,
        (true, false) => &text::NOT_LISTED,
    };
    let rows = groups.iter().map(|(words, options)| {
        let options = options.iter().map(|(id, name, is_it)| {
            html! { <option value={id.clone()} selected={*is_it}>{ name }</option> }
        });
        match words {
            None => html! { { for options } },
            Some(words) => html! { <optgroup label={scene.say(words)}>{ for options }</optgroup> },
        }
    });
    html! {
        <div class="field w6">
            <label for={id}>{ scene.say(label) }</label>
            <span class="with-icon">
                <select class="box" {id} {onchange} disabled={scene.is_locked()}>
                    <option value="" selected={!has_choice}>{ scene.say(first) }</option>
                    { for rows }
                </select>
                { icon(Symbol::Down, Size::Tiny) }
            </span>
        </div>
    }
}

fn next_free(scene: &Scene) -> Html {
    let versions = scene.state.azure.lists.versions.iter();
    let next = Version::next_free(versions.map(|version| &*version.name));
    let Some(next) = next.filter(|_| !scene.state.azure.lists.versions.is_empty()) else {
        return html! {};
    };
    html! {
        <p class="hint-line">
            { glyph(Symbol::Done, Size::Small, Some("tone-seal")) }
            <span>{ scene.say_with(&text::NEXT_FREE, [&next.to_string()]) }</span>
        </p>
    }
}
