//! A cell at rest. One that is edited shows its editor.

use gallery_seal::coverage::Seal;
use gallery_seal::finding::Severity;
use gallery_seal::spec::TargetRegion;
use gallery_seal::value::RegionName;
use yew::prelude::*;

use crate::part::{SealCell, Size, Symbol, icon, seal_word};
use crate::scene::{Over, Scene};
use crate::state::matrix::Column;
use crate::state::{View, matrix};
use crate::text;

use super::spot::{Spot, place_of_finding};

/// A cell of the table; its editor, when there is one, lies over its button.
pub(super) fn cell(scene: &Scene, spot: Spot, is_stop: bool, editor: Html) -> Html {
    let Some(region) = scene.state.spec.target_regions.get(spot.row) else {
        return html! {};
    };
    let button = |content: Html| button(scene, spot, is_stop, content);
    match spot.column(scene) {
        Column::Region => {
            html! { <th scope="row">{ button(region_name(scene, region)) }{ editor }</th> }
        }
        Column::Disk(_) => html! { <td>{ seal(scene, spot, is_stop) }{ editor }</td> },
        Column::Replicas => {
            html! { <td class="count">{ button(replicas(scene, spot).into()) }{ editor }</td> }
        }
        Column::Storage => {
            html! { <td class="store">{ button(storage(scene, region)) }{ editor }</td> }
        }
        Column::Remove => {
            html! { <td class="remove">
                if !scene.is_locked() { { remove(scene, spot, is_stop, region) } }
            </td> }
        }
    }
}

/// A cell that is pressed to be edited.
fn button(scene: &Scene, spot: Spot, is_stop: bool, content: Html) -> Html {
    let place = spot.place(scene);
    let finding = scene.worst_at(&place).map(|(_, finding)| finding);
    let invalid = finding.is_some_and(|finding| finding.rule.severity() == Severity::Error);
    let title = finding.map(|finding| finding.message.in_language(scene.language()));
    let class = classes!("cell", marks(scene, spot), invalid.then_some("is-invalid"));
    html! {
        <button type="button" {class} id={spot.id()} data-at={place.to_string()} {title}
            tabindex={if is_stop { "0" } else { "-1" }}>{ content }</button>
    }
}

fn seal(scene: &Scene, spot: Spot, is_stop: bool) -> Html {
    let coverage = &scene.derived.coverage;
    let seal = coverage
        .rows
        .get(spot.row)
        .and_then(|row| row.cells.get(spot.column - 1));
    let seal = seal.copied().unwrap_or(Seal::Unknown);
    let place = spot.place(scene);
    let set = match seal {
        Seal::PlatformKey => scene.say(&text::NO_SET).to_owned(),
        _ => shown_set(scene, spot),
    };
    let findings = &scene.derived.findings;
    let worst = findings
        .iter()
        .enumerate()
        .filter(|(_, finding)| finding.rule.severity() < Severity::Info)
        .filter(|(_, finding)| place_of_finding(scene, &finding.path).is_within(&place))
        .min_by_key(|(_, finding)| finding.rule.severity());
    let is_listed = scene.state.looking.view != View::Matrix;
    let problem = worst.map(|(index, finding)| {
        let message = finding.message.in_language(scene.language());
        (
            finding.rule.severity(),
            message.into(),
            is_listed.then(|| format!("finding-{index}").into()),
        )
    });
    let cell = (spot.id().into(), place.to_string().into());
    let cell = SealCell {
        cell,
        seal,
        word: scene.say(seal_word(seal)).into(),
        set: set.into(),
        problem,
        is_stop,
        class: marks(scene, spot),
    };
    cell.show()
}

/// The cell's set; for a confidential VM's own key that one.
fn shown_set(scene: &Scene, spot: Spot) -> String {
    let spec = &scene.state.spec;
    let Some(disk) = spot.disk(scene) else {
        return String::new();
    };
    let set = matrix::key(spec, spot.row, disk);
    if !set.is_empty() {
        return set.to_owned();
    }
    let keys = spec
        .target_regions
        .get(spot.row)
        .and_then(|region| region.encryption.as_ref()?.of(disk));
    let vm = keys.and_then(|(_, vm)| vm);
    vm.map(|vm| vm.disk_encryption_set.clone())
        .unwrap_or_default()
}

fn region_name(scene: &Scene, region: &TargetRegion) -> Html {
    let called = scene.region(&region.name).to_owned();
    let name = RegionName::new(&region.name);
    let is_home = name == RegionName::new(&scene.state.spec.location) && !region.name.is_empty();
    html! {
        <>
            <span class="name">{ called }</span>
            <span class="under"><code>{ name.to_string() }</code>
                if is_home { <span class="tag">{ scene.say(&text::HOME) }</span> }
                if region.exclude_from_latest == Some(true) { <span class="tag">{ scene.say(&text::NOT_LATEST_TAG) }</span> }
            </span>
        </>
    }
}

fn replicas(scene: &Scene, spot: Spot) -> String {
    let text = spot.text(scene);
    if text.is_empty() {
        "–".to_owned()
    } else {
        text
    }
}

/// `Standard_ZRS` over two lines, redundancy first: that is what tells rows apart.
fn storage(scene: &Scene, region: &TargetRegion) -> Html {
    let storage = &region.storage_account_type;
    match storage.split_once('_') {
        Some((tier, redundancy)) => {
            html! { <>{ redundancy.to_owned() }<small>{ tier.to_owned() }</small></> }
        }
        None if storage.is_empty() => html! { <small>{ scene.say(&text::BY_DEFAULT) }</small> },
        None => html! { { storage.clone() } },
    }
}

fn remove(scene: &Scene, spot: Spot, is_stop: bool, region: &TargetRegion) -> Html {
    let label = scene.say_with(&text::REMOVE, [scene.region(&region.name)]);
    html! {
        <button type="button" class="x" id={spot.id()} title={label.clone()} aria-label={label}
            tabindex={if is_stop { "0" } else { "-1" }}>{ icon(Symbol::Close, Size::Full) }</button>
    }
}

fn marks(scene: &Scene, spot: Spot) -> Classes {
    let place = spot.place(scene);
    let current = scene.state.looking.here.as_ref() == Some(&place);
    let lit = matches!(&scene.over, Over::Token(token) if token.is_within(&place));
    let governed = scene.is_governed(&place);
    classes!(
        current.then_some("is-current"),
        lit.then_some("is-lit"),
        governed.then_some("is-governed")
    )
}
