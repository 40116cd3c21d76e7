//! Who is signed in, below the header.

use yew::prelude::*;

use crate::effect;
use crate::effect::azure::{connect_by_owner, leave, resume};
use crate::part::{Button, Look, Size, Symbol, icon, prose};
use crate::scene::Scene;
use crate::state::azure::{Door, Happening};
use crate::text;

/// The banner; nothing while nobody is signed in.
pub(crate) fn banner(scene: &Scene) -> Html {
    let Some(who) = &scene.state.azure.who else {
        return html! {};
    };
    let forget = {
        let scene = scene.clone();
        Callback::from(move |()| leave(&scene))
    };
    let (class, label) = if who.is_demo {
        ("demo", scene.say(&text::DEMO).to_owned())
    } else {
        let host = who.origin.trim_start_matches("https://");
        ("demo is-azure", scene.say_with(&text::CONNECTED_TO, [host]))
    };
    let about = if who.is_demo {
        scene.say(&text::DEMO_BANNER).to_owned()
    } else {
        scene.say_with(&text::SIGNED_IN, [&who.name, &who.tenant])
    };
    let until = who.until.map(|seconds| {
        #[expect(clippy::cast_precision_loss, reason = "seconds since 1970 are exact")]
        let moment = effect::moment(seconds as f64 * 1000.0, scene.language());
        scene.say_with(&text::UNTIL, [&moment])
    });
    let name = who.is_demo.then(|| who.name.clone());
    let rest: Vec<_> = name.into_iter().chain(until).collect();
    html! {
        <>
            <aside {class} aria-label={label.clone()}>
                { icon(if who.is_demo { Symbol::Demo } else { Symbol::Azure }, Size::Full) }
                <p><b>{ label }{ "." }</b>{ " " }{ about }</p>
                <p class="push muted">
                    { rest.join(" · ") }{ " " }
                    { Button::new(scene.say(&text::FORGET), forget).look(Look::SmallQuiet).show() }
                </p>
            </aside>
            { resumable(scene) }
        </>
    }
}

/// The way in by a token of the element's owner; nothing where there is none, or somebody is in.
pub(crate) fn by_owner(scene: &Scene) -> Html {
    let azure = &scene.state.azure;
    if !azure.by_owner || azure.is_on() {
        return html! {};
    }
    let connect = {
        let scene = scene.clone();
        Callback::from(move |()| connect_by_owner(&scene))
    };
    let is_trying = azure.door == Door::Knocked;
    let label = if is_trying {
        &text::CONNECTING
    } else {
        &text::CONNECT
    };
    let why: Vec<_> = match &azure.door {
        Door::Open(why) => why
            .iter()
            .map(|why| why.in_language(scene.language()))
            .collect(),
        _ => Vec::new(),
    };
    html! {
        <div class="demo is-azure">
            <span role="alert">{ prose(&why.join(" ")) }</span>
            <span class="push">{ Button::new(scene.say(label), connect).look(Look::Small).disabled(is_trying).show() }</span>
        </div>
    }
}

/// The creation that was left, if there is one.
fn resumable(scene: &Scene) -> Html {
    let azure = &scene.state.azure;
    let Some(version) = azure.saved.as_ref().filter(|_| azure.creation.is_none()) else {
        return html! {};
    };
    let onclick = {
        let scene = scene.clone();
        Callback::from(move |()| resume(&scene))
    };
    let dismiss = scene.acting(|()| crate::state::Action::Azure(Box::new(Happening::Saved(None))));
    html! {
        <aside class="demo is-azure" aria-label={scene.say(&text::RESUME)}>
            <p>{ scene.say_with(&text::RESUMABLE, [version]) }</p>
            <p class="push">
                { Button::new(scene.say(&text::RESUME), onclick).look(Look::Small).show() }
                { Button::new(scene.say(&text::CLOSE), dismiss).look(Look::SmallQuiet).show() }
            </p>
        </aside>
    }
}
