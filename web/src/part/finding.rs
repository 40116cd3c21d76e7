//! One finding in the list.

use gallery_seal::finding::{Edit, Severity, WrittenFinding};
use yew::prelude::*;

use super::{Button, Look, Size, Symbol, glyph, prose, tone};
use crate::scene::Scene;
use crate::text;

/// See [`FindingItem`].
#[derive(Properties, PartialEq)]
pub struct FindingProps {
    /// The scene.
    pub scene: Scene,
    /// Its number in the list.
    pub index: usize,
    /// What it says.
    pub finding: WrittenFinding,
    /// What people call its place.
    pub place: AttrValue,
    /// Whether it is the current one.
    pub is_current: bool,
    /// Goes to its place.
    pub onvisit: Callback<usize>,
    /// Mends it.
    pub onfix: Callback<Vec<Edit>>,
}

/// A mark, what is wrong, where, and what mends it.
#[component]
pub fn FindingItem(props: &FindingProps) -> Html {
    let finding = &props.finding;
    let severity = match finding.severity {
        Severity::Error => &text::ERROR,
        Severity::Warning => &text::WARNING,
        Severity::Info => &text::NOTE,
    };
    let visit = {
        let (visit, index) = (props.onvisit.clone(), props.index);
        move |_: MouseEvent| visit.emit(index)
    };
    let fixes = finding.fixes.iter().map(|fix| {
        let edits = fix.edits.clone();
        let onclick = props.onfix.reform(move |()| edits.clone());
        html! { <li><Button label={fix.label.replace('`', "")} look={Look::Go} {onclick} /></li> }
    });
    html! {
        <li class={classes!("finding", props.is_current.then_some("is-current"))} tabindex="-1"
            id={format!("finding-{}", props.index)} aria-current={props.is_current.then_some("true")}>
            { glyph(Symbol::severity(finding.severity), Size::Small, Some(tone(finding.severity))) }
            <div>
                <p class="message"><span class="unseen">{ props.scene.say(severity) }</span>{ prose(&finding.message) }</p>
                if let Some(help) = finding.help.as_ref().filter(|_| props.is_current) {
                    <p class="help">{ prose(help) }</p>
                }
                <p class="place">
                    <button type="button" onclick={visit}>{ &props.place }</button>
                    <span aria-hidden="true">{ "·" }</span><code>{ finding.rule.clone() }</code>
                </p>
            </div>
            if !finding.fixes.is_empty() { <menu>{ for fixes }</menu> }
        </li>
    }
}
