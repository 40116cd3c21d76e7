//! The disk encryption sets of the target regions, and which disk takes which.

use gallery_seal::fact::DiskEncryptionSet;
use gallery_seal::render::{Format, Task};
use gallery_seal::value::RegionName;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::part::{Button, Look, Section, Size, Symbol, glyph, icon};
use crate::scene::Scene;
use crate::state::Action;
use crate::state::suggest::{Suggestion, name_of, suggest, takers};
use crate::text;

/// The section; nothing while nobody is signed in or no set was listed.
pub(crate) fn sets(scene: &Scene) -> Html {
    let azure = &scene.state.azure;
    let spec = &scene.state.spec;
    if azure.lists.sets.is_empty() || spec.target_regions.is_empty() {
        return html! {};
    }
    let suggestion = suggest(spec, &scene.derived.coverage, &azure.lists.sets);
    let take_all = {
        let keys = suggestion.keys.clone();
        scene.acting(move |()| Action::SetKeys(keys.clone()))
    };
    let rows = spec.target_regions.iter().enumerate().map(|(index, region)| {
        let name = RegionName::new(&region.name);
        let those = azure.lists.sets.iter().filter(|set| RegionName::new(&set.location) == name);
        let those: Vec<_> = those.collect();
        let count = those.len().max(1);
        let head = html! { <th scope="rowgroup" rowspan={count.to_string()}>{ scene.region(&region.name).to_owned() }</th> };
        if those.is_empty() {
            let text = scene.say_with(&text::NO_SET_THERE, [scene.region(&region.name)]);
            let show = scene.acting(|()| Action::Show(Task::Prerequisites, Format::AzureCli));
            return html! {
                <tr>{ head }<td colspan="3">{ text }</td>
                    <td class="end">{ Button::new(scene.say(&text::MAKE_SETS), show).look(Look::Small).show() }</td></tr>
            };
        }
        let lines = those.into_iter().enumerate().map(|(line, set)| {
            html! { <tr>{ if line == 0 { head.clone() } else { html! {} } }{ cells(scene, index, set) }</tr> }
        });
        html! { <>{ for lines }</> }
    });
    let there = azure.lists.sets.iter().filter(|set| {
        let name = RegionName::new(&set.location);
        spec.target_regions
            .iter()
            .any(|region| RegionName::new(&region.name) == name)
    });
    let about = scene.say_with(&text::SETS_ABOUT, [&there.count().to_string()]);
    let end = Button::new(scene.say(&text::SUGGEST), take_all)
        .look(Look::Small)
        .class("push")
        .disabled(suggestion.keys.is_empty() || scene.is_locked())
        .show();
    html! {
        <Section id="h-sets" role={scene.home.role()} title={scene.say(&text::SETS)} aside={AttrValue::from(about)} {end}>
            { said(scene, &suggestion) }
            <div class="frame">
                <table class="sets">
                    <caption class="unseen">{ scene.say(&text::SETS) }</caption>
                    <thead><tr>
                        <th scope="col">{ scene.say(&text::REGION) }</th><th scope="col">{ scene.say(&text::SET) }</th>
                        <th scope="col">{ scene.say(&text::SET_KIND) }</th><th scope="col">{ scene.say(&text::SET_STATE) }</th>
                        <th scope="col"><span class="unseen">{ scene.say(&text::TAKE_FOR) }</span></th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </Section>
    }
}

fn said(scene: &Scene, suggestion: &Suggestion) -> Html {
    if suggestion.keys.is_empty() && suggestion.open == 0 {
        return html! {};
    }
    let values = [
        &*suggestion.keys.len().to_string(),
        &*suggestion.open.to_string(),
    ];
    html! { <p class="hint-line">{ scene.say_with(&text::SUGGESTED, values) }</p> }
}

fn cells(scene: &Scene, region: usize, set: &DiskEncryptionSet) -> Html {
    let kind = match &*set.encryption_type {
        "EncryptionAtRestWithPlatformAndCustomerKeys" => scene.say(&text::DOUBLE),
        "ConfidentialVmEncryptedWithCustomerKey" => scene.say(&text::CONFIDENTIAL),
        "EncryptionAtRestWithCustomerKey" | "" => scene.say(&text::CUSTOMER_KEY),
        other => other,
    };
    let is_well = set.provisioning_state.eq_ignore_ascii_case("Succeeded")
        || set.provisioning_state.is_empty();
    let (symbol, tone, state) = if !set.auto_key_rotation_error.is_empty() {
        (
            Symbol::Warning,
            "tone-warning",
            set.auto_key_rotation_error.clone(),
        )
    } else if is_well {
        (Symbol::Done, "tone-seal", set.provisioning_state.clone())
    } else {
        (Symbol::Error, "tone-error", set.provisioning_state.clone())
    };
    let name = name_of(&set.id).to_owned();
    let takers = takers(&scene.state.spec, region, &set.id);
    html! {
        <>
            <td><code>{ name.clone() }</code></td>
            <td>{ kind.to_owned() }</td>
            <td><span class="state">{ glyph(symbol, Size::Small, Some(tone)) }{ state }</span></td>
            <td class="end">
                if !takers.is_empty() { <span class="state muted">{ scene.say(&text::TAKEN_SET) }{ " " }</span> }
                { take(scene, region, set, &name) }
            </td>
        </>
    }
}

/// A list of the disks that may take the set.
fn take(scene: &Scene, region: usize, set: &DiskEncryptionSet, name: &str) -> Html {
    let disks = scene.derived.coverage.disks.clone();
    let onchange = {
        let (id, disks) = (set.id.clone(), disks.clone());
        scene.acting(move |event: Event| {
            let list = event.target_unchecked_into::<HtmlSelectElement>();
            let chosen = list
                .value()
                .parse()
                .ok()
                .and_then(|index: usize| disks.get(index).copied());
            list.set_value("");
            match chosen {
                Some(disk) => Action::SetKey {
                    region,
                    disk,
                    set: id.clone(),
                },
                None => Action::SetKeys(Vec::new()),
            }
        })
    };
    let options = disks.iter().enumerate().map(|(index, disk)| {
        html! { <option value={index.to_string()}>{ scene.disk(*disk) }</option> }
    });
    let label = [scene.say(&text::TAKE_FOR), " ", name].concat();
    html! {
        <span class="pick">
            <select aria-label={label} {onchange} disabled={scene.is_locked()}>
                <option value="" selected={true}>{ scene.say(&text::TAKE_FOR) }</option>
                { for options }
            </select>
            { icon(Symbol::Down, Size::Tiny) }
        </span>
    }
}
