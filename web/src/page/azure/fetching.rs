//! What of the app is on its way, below the header.

use yew::prelude::*;

use crate::effect::azure::{do_without, open_door, try_demo};
use crate::part::{Button, Look, Size, Symbol, glyph, icon};
use crate::scene::Scene;
use crate::state::azure::{Fetch, Part};
use crate::text;

/// What is awaited, or could not be had and can be tried again; nothing while nobody waits.
pub(in crate::page) fn fetching(scene: &Scene) -> Html {
    let (part, is_missing) = match scene.state.azure.fetch {
        Fetch::Done => return html! {},
        Fetch::Coming(part) => (part, false),
        Fetch::Missing(part) => (part, true),
    };
    let again: fn(&Scene) = match part {
        Part::Azure => open_door,
        Part::Demo => try_demo,
    };
    let (name, symbol, coming) = match part {
        Part::Azure => (&text::CONNECT, Symbol::Azure, &text::FETCHING_AZURE),
        Part::Demo => (&text::DEMO, Symbol::Demo, &text::FETCHING_DEMO),
    };
    let act = |act: fn(&Scene)| {
        let scene = scene.clone();
        Callback::from(move |()| act(&scene))
    };
    html! {
        <aside class="demo is-azure" aria-label={scene.say(name)} aria-busy={(!is_missing).then_some("true")}>
            if is_missing {
                { glyph(Symbol::Error, Size::Small, Some("tone-error")) }
                <p role="alert">{ scene.say(&text::NOT_FETCHED) }</p>
            } else {
                { icon(symbol, Size::Full) }
                <p role="status">{ scene.say(coming) }</p>
            }
            <p class="push">
                if is_missing { { Button::new(scene.say(&text::TRY_AGAIN), act(again)).look(Look::Small).show() }{ " " } }
                { Button::new(scene.say(&text::CLOSE), act(do_without)).look(Look::SmallQuiet).show() }
            </p>
        </aside>
    }
}
