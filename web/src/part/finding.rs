//! One finding in the list.

use gallery_seal::finding::{Finding, Severity, WrittenFix};
use yew::prelude::*;

use super::{Button, Look, Reason, Size, Symbol, glyph, prose, tone};
use crate::effect;
use crate::scene::Scene;
use crate::state::Action;
use crate::text;

/// A mark, what is wrong, where, what mends it, and why it is wrong. `index` is its number among
/// the findings, `place` what people call its place; `onvisit` goes there, `onmend` takes its number
/// and a fix.
pub fn finding_item(
    scene: &Scene,
    (index, finding): (usize, &Finding),
    place: String,
    is_current: bool,
    onvisit: &Callback<usize>,
    onmend: &Callback<(usize, WrittenFix)>,
) -> Html {
    let said = finding.in_language(scene.language());
    let severity = match said.severity {
        Severity::Error => &text::ERROR,
        Severity::Warning => &text::WARNING,
        Severity::Info => &text::NOTE,
    };
    let visit = onvisit.reform(move |_: MouseEvent| index);
    let fixes = said.fixes.into_iter().map(|fix| {
        let label = fix.label.replace('`', "");
        let onclick = onmend.reform(move |()| (index, fix.clone()));
        html! { <li>{ Button::new(label, onclick).look(Look::Go).show() }</li> }
    });
    let fixes: Vec<Html> = fixes.filter(|_| !scene.is_locked()).collect();
    let this = (finding.rule, finding.path.clone());
    let is_open = scene.state.looking.why.as_ref() == Some(&this);
    let id = format!("finding-{index}");
    let reason = format!("{id}-page");
    html! {
        <li class={classes!("finding", is_current.then_some("is-current"))} tabindex="-1" key={index}
            id={id.clone()} aria-current={is_current.then_some("true")}
            onkeydown={is_open.then(|| closing(scene, index))}>
            { glyph(Symbol::severity(said.severity), Size::Small, Some(tone(said.severity))) }
            <div>
                <p class="message"><span class="unseen">{ scene.say(severity) }</span>{ prose(&said.message) }</p>
                if let Some(help) = said.help.filter(|_| is_current || is_open) {
                    <p class="help">{ prose(&help) }</p>
                }
                <p class="place">
                    <button type="button" id={place_id(index)} onclick={visit}>{ place }</button>
                    <span aria-hidden="true">{ "·" }</span><code>{ &said.rule }</code>
                    <button type="button" class="why" id={why_id(index)} onclick={
                        scene.acting(move |_: MouseEvent| Action::Why((!is_open).then(|| this.clone())))
                    } aria-controls={is_open.then(|| reason.clone())} aria-expanded={if is_open { "true" } else { "false" }}>
                        { scene.say(&text::WHY) }<span class="unseen">{ " " }{ &said.rule }</span>
                    </button>
                </p>
            </div>
            if !fixes.is_empty() { <menu>{ for fixes }</menu> }
            if is_open {
                <Reason home={scene.home.clone()} key={scene.language().tag()} id={reason} item={id} rule={said.rule} language={scene.language()} />
            }
        </li>
    }
}

/// The id of the button that goes to a finding's place.
#[must_use]
pub fn place_id(index: usize) -> String {
    format!("finding-{index}-place")
}

/// The id of the button that opens the page of a finding's rule.
pub(super) fn why_id(index: usize) -> String {
    format!("finding-{index}-why")
}

/// Escape closes the page, and the focus is on its button again.
fn closing(scene: &Scene, index: usize) -> Callback<KeyboardEvent> {
    let scene = scene.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            effect::focus(&scene.home, &why_id(index));
            scene.act(Action::Why(None));
        }
    })
}
