//! Everything that is to be said about the description, to walk through and to mend.

use std::rc::Rc;

use gallery_seal::finding::{Finding, Pointer, WrittenFix};
use yew::prelude::*;

use crate::derived::Derived;
use crate::effect::{self, use_key};
use crate::part::{Button, Look, finding_item, place_id};
use crate::scene::Scene;
use crate::state::Action;
use crate::text;

use super::grid::place_of_finding;
use super::naming::{listed, place_name};

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
    let (said, mend) = use_mending(scene);
    let safe = findings
        .iter()
        .filter(|finding| finding.sure_fix().is_some())
        .count();
    let one = {
        let scene = scene.clone();
        mend.reform(move |(index, fix): (usize, WrittenFix)| {
            Mending::of(&scene, index, Action::Edit(fix.edits), &fix.label)
        })
    };
    let items = listed(findings).map(|(index, finding)| {
        let place = place_name(scene, &place_of_finding(scene, &finding.path));
        finding_item(
            scene,
            (index, finding),
            place,
            current == Some(index),
            &visit,
            &one,
        )
    });
    let fix_all = {
        let scene = scene.clone();
        let label = scene.say_with(&text::FIX_ALL, [&safe.to_string()]);
        mend.reform(move |()| Mending::of(&scene, usize::MAX, Action::FixAll, &label))
    };
    html! {
        <section class="findings" part="findings" role={scene.home.role()} aria-labelledby="h-findings">
            <header>
                <h2 id="h-findings" tabindex="-1">{ scene.say(&text::FINDINGS) }</h2>
                if !findings.is_empty() {
                    <small class="wide-only">
                        <kbd>{ "F8" }</kbd>{ scene.say(&text::NEXT) }<kbd>{ "⇧F8" }</kbd>{ scene.say(&text::BACK) }
                    </small>
                }
                if safe > 0 && !scene.is_locked() {
                    { Button::new(scene.say_with(&text::FIX_ALL, [&safe.to_string()]), fix_all)
                        .look(Look::Go).class("push").show() }
                }
            </header>
            <p class="unseen" role="status">{ said }</p>
            if findings.is_empty() {
                <p>{ scene.say(&text::NOTHING_FOUND) }</p>
            } else {
                <ol tabindex="0" aria-labelledby="h-findings">{ for items }</ol>
            }
        </section>
    }
}

/// A fix on its way.
struct Mending {
    action: Action,
    label: String,
    /// The finding's place in the list: where the next one moves up to.
    at: usize,
    /// What followed from the state before.
    before: Rc<Derived>,
}

impl Mending {
    fn of(scene: &Scene, index: usize, action: Action, label: &str) -> Self {
        let mut order = listed(&scene.derived.findings);
        Self {
            action,
            label: label.replace('`', ""),
            at: order.position(|(other, _)| other == index).unwrap_or(0),
            before: Rc::clone(&scene.derived),
        }
    }

    /// Where the focus goes now: to the next finding, else to the last one, else to the heading.
    fn target(&self, findings: &[Finding]) -> String {
        let last = listed(findings).take(self.at + 1).last();
        last.map_or_else(|| "h-findings".to_owned(), |(index, _)| place_id(index))
    }
}

/// What was fixed last, in words, and the fixing. The button that was pressed goes with its finding:
/// the focus goes on in the list.
#[hook]
fn use_mending(scene: &Scene) -> (String, Callback<Mending>) {
    let said = use_state(String::new);
    let pending = use_mut_ref(|| None::<Mending>);
    {
        let (scene, said, pending) = (scene.clone(), said.setter(), pending.clone());
        use_effect(move || {
            let mut pending = pending.borrow_mut();
            let is_done = |mending: &mut Mending| !Rc::ptr_eq(&mending.before, &scene.derived);
            if let Some(mending) = pending.take_if(is_done) {
                let findings = &scene.derived.findings;
                effect::focus(&scene.home, &mending.target(findings));
                let left = scene.count(findings.len(), &text::ONE_LEFT, &text::LEFT);
                said.set(scene.say_with(&text::MENDED, [&mending.label, &left]));
            }
        });
    }
    let mend = {
        let scene = scene.clone();
        Callback::from(move |mending: Mending| {
            if scene.state.after(mending.action.clone()).is_some() {
                let action = mending.action.clone();
                pending.replace(Some(mending));
                scene.act(action);
            }
        })
    };
    ((*said).clone(), mend)
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
        _ => here.as_ref().and_then(|here| first_at(scene, here)),
    };
    let visit = {
        let (visited, scene) = (visited.clone(), scene.clone());
        Callback::from(move |index: usize| {
            let Some(finding) = scene.derived.findings.get(index) else {
                return;
            };
            let place = effect::jump(&scene.home, &place_of_finding(&scene, &finding.path));
            if place.is_none() {
                scene.act(Action::Here(None));
                effect::focus(&scene.home, &format!("finding-{index}"));
            }
            visited.set(Some((index, place)));
        })
    };
    let walk = {
        let visit = visit.clone();
        let order: Vec<usize> = listed(findings).map(|(index, _)| index).collect();
        let last = visited.as_ref().map(|(index, _)| *index);
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "F8" {
                event.prevent_default();
                let from = current.or(last);
                if let Some(next) = step(&order, from, event.shift_key()) {
                    visit.emit(next);
                }
            }
        })
    };
    use_key(&scene.home, walk);
    (current, visit)
}

/// The next one of a list, or the one before; round its ends.
fn step(order: &[usize], from: Option<usize>, is_back: bool) -> Option<usize> {
    let last = order.len().checked_sub(1)?;
    let at = from.and_then(|from| order.iter().position(|index| *index == from));
    let next = match (at, is_back) {
        (Some(at), false) if at < last => at + 1,
        (Some(at), true) => at.checked_sub(1).unwrap_or(last),
        (None, true) => last,
        (_, false) => 0,
    };
    order.get(next).copied()
}

fn first_at(scene: &Scene, here: &Pointer) -> Option<usize> {
    let ordered = listed(&scene.derived.findings);
    let mut there =
        ordered.filter(|(_, finding)| place_of_finding(scene, &finding.path).is_within(here));
    there.next().map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn the_walk_goes_round() {
        let order = [3, 1, 2];
        assert_eq!(step(&order, None, false), Some(3));
        assert_eq!(step(&order, Some(3), false), Some(1));
        assert_eq!(step(&order, Some(2), false), Some(3));
        assert_eq!(step(&order, Some(3), true), Some(2));
        assert_eq!(step(&order, None, true), Some(2));
        assert_eq!(step(&[], None, false), None);
    }
}
