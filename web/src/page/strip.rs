//! The answer, before the form: how many disks are under the person's keys.

use gallery_seal::coverage::{Coverage, Seal};
use yew::prelude::*;

use crate::diagram::diagram;
use crate::effect;
use crate::effect::azure::offer;
use crate::part::{Answer, Button, Look, Outcome, Symbol, picture, tally};
use crate::scene::Scene;
use crate::text;

use super::grid::place_of_cell;

/// The strip.
pub(super) fn strip(scene: &Scene) -> Html {
    let coverage = &scene.derived.coverage;
    let (size, covered) = sentence(scene, coverage);
    let whole: AttrValue = format!("{size}{covered}").into();
    let ask = {
        let spec = std::rc::Rc::clone(&scene.state.spec);
        Callback::from(move |answer: Callback<Outcome>| {
            let Some(link) = effect::link(&spec) else {
                return answer.emit(Outcome::Failed);
            };
            yew::platform::spawn_local(async move {
                answer.emit(if effect::copy(&link).await {
                    Outcome::Done
                } else {
                    Outcome::Left(link.into())
                });
            });
        })
    };
    let save = {
        let (scene, sentence) = (scene.clone(), [&*size, &*covered].concat());
        Callback::from(move |answer: Callback<Outcome>| {
            let picture = diagram(&scene, &sentence);
            answer.emit(effect::download("coverage.svg", &picture).into());
        })
    };
    html! {
        <section class="strip" part="strip" role={scene.home.role()} aria-label={whole.clone()}>
            { picture(coverage, whole) }
            <div class="answer">
                <strong>{ size }<span class="clause">{ covered }</span></strong>
                <p role="status">{ first_fault(scene) }</p>
            </div>
            <div class="actions">
                { tally(scene) }
                { creating(scene) }
                if scene.home.is_page() {
                    <span class="bar wide-only" aria-hidden="true"></span>
                    <Answer label={scene.say(&text::PICTURE)} done={scene.say(&text::SAVED)}
                        failed={scene.say(&text::NOT_SAVED)} help={scene.say(&text::NOT_SAVED_HELP)} icon={Symbol::Download} ask={save} />
                    <Answer label={scene.say(&text::COPY_LINK)} done={scene.say(&text::COPIED)}
                        failed={scene.say(&text::NOT_COPIED)} help={scene.say(&text::NOT_COPIED_HELP)} icon={Symbol::Link} {ask} />
                }
            </div>
        </section>
    }
}

/// The button that leads to the creation, once somebody is signed in.
fn creating(scene: &Scene) -> Html {
    let azure = &scene.state.azure;
    if !azure.is_on() || azure.creation.is_some() {
        return html! {};
    }
    let onclick = {
        let scene = scene.clone();
        Callback::from(move |()| offer(&scene))
    };
    Button::new(scene.say(&text::CREATE), onclick)
        .look(Look::Primary)
        .show()
}

/// How large the matrix is, and how much of it is covered.
pub(super) fn sentence(scene: &Scene, coverage: &Coverage) -> (String, String) {
    if coverage.rows.is_empty() {
        return (scene.say(&text::NO_REGION).to_owned(), String::new());
    }
    let regions = scene.count(coverage.rows.len(), &text::ONE_REGION, &text::REGIONS);
    let disks = scene.count(coverage.disks.len(), &text::ONE_DISK, &text::DISKS);
    let cells = coverage.rows.iter().flat_map(|row| &row.cells);
    let covered = cells.clone().filter(|seal| seal.is_customers()).count();
    let values = [&*covered.to_string(), &*cells.count().to_string()];
    (
        scene.say_with(&text::SIZE, [&regions, &disks]),
        scene.say_with(&text::COVERED, values),
    )
}

fn first_fault(scene: &Scene) -> Html {
    let coverage = &scene.derived.coverage;
    let cells = || coverage.rows.iter().flat_map(|row| &row.cells);
    if coverage.rows.is_empty() {
        return html! { { scene.say(&text::NO_REGION_YET) } };
    }
    let Some((row, column)) = scene.derived.first_open() else {
        let text = if cells().any(|seal| *seal == Seal::Unknown) {
            &text::SOME_UNKNOWN
        } else {
            &text::ALL_SEALED
        };
        return html! { { scene.say(text) } };
    };
    let region = coverage.rows.get(row).map_or("", |row| &row.region);
    let disk = coverage.disks.get(column).map(|disk| scene.disk(*disk));
    let disk = disk.unwrap_or_default();
    let name = scene.say_with(&text::CELL, [scene.region(region), &disk]);
    let place = place_of_cell(scene, row, column);
    let home = scene.home.clone();
    let onclick = move |_: MouseEvent| {
        effect::jump(&home, &place);
    };
    html! { <><button type="button" {onclick}>{ name }</button>{ scene.say(&text::FALLS_BACK) }</> }
}
