//! The check against Azure: which calls it made, and what could not be learned.

use gallery_seal_arm::error::advise;
use gallery_seal_arm::gather::Gap;
use gallery_seal_arm::transport::noted::Call;
use yew::prelude::*;

use crate::effect::azure::check;
use crate::part::{Button, Look, Section, Size, Symbol, glyph, prose, slight_fold};
use crate::scene::Scene;
use crate::text;

/// The section; nothing while nobody is signed in.
pub(crate) fn examination(scene: &Scene) -> Html {
    let azure = &scene.state.azure;
    if !azure.is_on() {
        return html! {};
    }
    let onclick = {
        let scene = scene.clone();
        Callback::from(move |()| check(&scene))
    };
    let word = match &azure.checked {
        None => &text::CHECK_AZURE,
        Some(_) => &text::CHECK_AGAIN,
    };
    let end = Button::new(scene.say(word), onclick)
        .look(Look::Small)
        .class("push")
        .disabled(azure.busy.is_some() || azure.is_creating())
        .show();
    let aside = match &azure.checked {
        None => scene.say(&text::CHECK_ABOUT).to_owned(),
        Some(checked) => scene.say_with(&text::CHECK_CALLS, [&checked.calls.len().to_string()]),
    };
    html! {
        <Section id="h-check" role={scene.home.role()} title={scene.say(&text::CHECK_AZURE)} aside={AttrValue::from(aside)} {end}>
            if let Some(checked) = &azure.checked {
                <ul class="checklist">
                    if checked.gaps.is_empty() {
                        <li>{ glyph(Symbol::Done, Size::Small, Some("tone-seal")) }<span>{ scene.say(&text::LEARNED_ALL) }</span></li>
                    }
                    { for checked.gaps.iter().map(|gap| self::gap(scene, gap)) }
                </ul>
                { slight_fold(scene.say(&text::CALLS), calls(&checked.calls)) }
            }
        </Section>
    }
}

fn gap(scene: &Scene, gap: &Gap) -> Html {
    let why = gap.cause.as_ref().map(|cause| {
        let advice = advise(cause, &scene.state.spec).into_iter().next();
        let advice = advice.map_or_else(|| cause.said(), |advice| advice.meaning);
        html! { <small>{ prose(&advice.in_language(scene.language())) }</small> }
    });
    html! {
        <li>
            { glyph(Symbol::Warning, Size::Small, Some("tone-warning")) }
            <span>{ scene.say(gap.about.said()) }{ for why }</span>
        </li>
    }
}

fn calls(calls: &[Call]) -> Html {
    let lines = calls.iter().map(|call| {
        let outcome = match call.outcome {
            Ok(status) => status.to_string(),
            Err(cause) => cause.to_string(),
        };
        html! { <li><code>{ call.method.name() }{ " " }{ call.target.clone() }</code>{ " " }{ outcome }</li> }
    });
    html! { <ol class="calls">{ for lines }</ol> }
}
