//! Everything that is to be said about the description, to walk through and to mend.

use gallery_seal::finding::{Edit, Finding, Pointer};
use yew::prelude::*;

use crate::effect::{self, use_window_key};
use crate::part::{Button, FindingItem, Look};
use crate::scene::Scene;
use crate::state::Action;
use crate::text;

use super::naming::place_name;

/// See [`Findings`].
#[derive(Properties, PartialEq)]
pub(super) struct FindingsProps {
    pub(super) scene: Scene,
}

/// The list. F8 goes to the next one's place, Shift+F8 to the one before.
#[component]
pub(super) fn Findings(props: &FindingsProps) -> Html {
    let scene = &props.scene;
    let findings = &scene.derived.findings;
    let (current, visit) = use_walk(scene);
    let onfix = scene.acting(|edits: Vec<Edit>| Action::Edit(edits));
    let safe = findings
        .iter()
        .filter(|finding| finding.fixes.len() == 1)
        .count();
    let items = findings.iter().enumerate().map(|(index, finding)| {
        html! {
            <FindingItem key={index} scene={scene.clone()} {index} finding={finding.in_language(scene.language())}
                place={place_name(scene, &finding.path)} is_current={current == Some(index)}
                onvisit={visit.clone()} onfix={onfix.clone()} />
        }
    });
    html! {
        <section class="findings" aria-labelledby="h-findings">
            <header>
                <h2 id="h-findings">{ scene.say(&text::FINDINGS) }</h2>
                if !findings.is_empty() {
                    <small class="wide-only">
                        <kbd>{ "F8" }</kbd>{ scene.say(&text::NEXT) }<kbd>{ "⇧F8" }</kbd>{ scene.say(&text::BACK) }
                    </small>
                }
                if safe > 0 {
                    <Button label={scene.say_with(&text::FIX_ALL, [&safe.to_string()])} look={Look::Go} class="push"
                        onclick={scene.acting(|()| Action::FixAll)} />
                }
            </header>
            if findings.is_empty() {
                <p>{ scene.say(&text::NOTHING_FOUND) }</p>
            } else {
                <ol tabindex="0" aria-labelledby="h-findings">{ for items }</ol>
            }
        </section>
    }
}

/// Where in the list one is: at the finding that was visited, as long as its place is current;
/// else at the first finding of the current place.
#[hook]
fn use_walk(scene: &Scene) -> (Option<usize>, Callback<usize>) {
    let visited = use_state(|| None::<(usize, Option<Pointer>)>);
    let findings = &scene.derived.findings;
    let here = &scene.state.looking.here;
    let current = match &*visited {
        Some((index, place)) if *index < findings.len() && place == here => Some(*index),
        _ => here.as_ref().and_then(|here| first_at(findings, here)),
    };
    let visit = {
        let (visited, scene) = (visited.clone(), scene.clone());
        Callback::from(move |index: usize| {
            let Some(finding) = scene.derived.findings.get(index) else {
                return;
            };
            let place = effect::jump(&finding.path);
            if place.is_none() {
                scene.act(Action::Here(None));
                effect::focus(&format!("finding-{index}"));
            }
            visited.set(Some((index, place)));
        })
    };
    let walk = {
        let (visit, count) = (visit.clone(), findings.len());
        let last = visited.as_ref().map(|(index, _)| *index);
        Callback::from(move |event: KeyboardEvent| {
            if event.key() != "F8" || count == 0 {
                return;
            }
            event.prevent_default();
            let from = current.or(last);
            visit.emit(match (from, event.shift_key()) {
                (Some(index), false) => (index + 1) % count,
                (Some(index), true) => index.checked_sub(1).unwrap_or(count - 1),
                (None, false) => 0,
                (None, true) => count - 1,
            });
        })
    };
    use_window_key(walk);
    (current, visit)
}

fn first_at(findings: &[Finding], here: &Pointer) -> Option<usize> {
    findings
        .iter()
        .position(|finding| finding.path == *here || finding.path.is_within(here))
}
