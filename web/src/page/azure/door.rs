//! The way in: a pasted token, or the demo tenant.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::effect::azure::{HAS_DEMO, connect, give_up, try_demo};
use crate::effect::{focus, is_at_field};
use crate::part::{Button, Look, Size, Symbol, glyph, prose};
use crate::scene::Scene;
use crate::state::azure::{Door, Fetch, Part};
use crate::text;

/// The panel below the header.
pub(crate) fn entrance(scene: &Scene) -> Html {
    html! { <Entrance scene={scene.clone()} /> }
}

/// See [`Entrance`].
#[derive(Properties, PartialEq)]
struct EntranceProps {
    scene: Scene,
}

/// The panel. What is typed for a token stays in its box until it is taken out of it, and nowhere else.
#[component]
fn Entrance(props: &EntranceProps) -> Html {
    let scene = &props.scene;
    let token = use_node_ref();
    let endpoint = use_node_ref();
    let door = &scene.state.azure.door;
    {
        let home = scene.home.clone();
        use_effect_with((), move |()| {
            // Whoever went on while the panel came is not taken away from there.
            if !is_at_field(&home) {
                focus(&home, "azure-token");
            }
        });
    }
    let is_trying = *door == Door::Knocked;
    let onsubmit = {
        let (scene, token, endpoint) = (scene.clone(), token.clone(), endpoint.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if is_trying {
                return;
            }
            let text = |node: &NodeRef| node.cast::<HtmlInputElement>().map(|node| node.value());
            let pasted = text(&token).unwrap_or_default();
            if let Some(box_) = token.cast::<HtmlInputElement>() {
                box_.set_value("");
            }
            connect(&scene, pasted, &text(&endpoint).unwrap_or_default());
        }
    };
    let demo = {
        let scene = scene.clone();
        Callback::from(move |()| try_demo(&scene))
    };
    let close = {
        let scene = scene.clone();
        Callback::from(move |()| give_up(&scene))
    };
    let is_coming = scene.state.azure.fetch == Fetch::Coming(Part::Demo);
    let word = if is_coming {
        &text::CONNECTING
    } else {
        &text::TRY_DEMO
    };
    let why: Vec<_> = match door {
        Door::Open(why) => why
            .iter()
            .map(|why| why.in_language(scene.language()))
            .collect(),
        _ => Vec::new(),
    };
    let why = (!why.is_empty()).then(|| why.join(" "));
    html! {
        <section class="door" role={scene.home.role()} aria-labelledby="h-door">
            <header class="head-row"><h2 id="h-door">{ scene.say(&text::CONNECT) }</h2></header>
            <p>{ scene.say(&text::TOKEN_HOW) }</p>
            <pre class="command mono"><code>{ COMMAND }</code></pre>
            <form {onsubmit} autocomplete="off">
                <div class="fields">
                    <div class="field w6">
                        <label for="azure-token">{ scene.say(&text::TOKEN) }</label>
                        <input class="box mono" id="azure-token" ref={token} type="password" autocomplete="off"
                            spellcheck="false" aria-describedby={why.is_some().then_some("azure-why")}
                            aria-invalid={why.is_some().then_some("true")} />
                    </div>
                    <div class="field w6">
                        <label for="azure-endpoint">{ scene.say(&text::ENDPOINT) }</label>
                        <input class="box mono" id="azure-endpoint" ref={endpoint} autocomplete="off" spellcheck="false"
                            placeholder={SIMULATOR} aria-describedby="azure-endpoint-about" />
                        <p class="hint-line" id="azure-endpoint-about">{ scene.say(&text::ENDPOINT_ABOUT) }</p>
                    </div>
                </div>
                <div role="alert">
                    if let Some(why) = why {
                        <p class="door-why" id="azure-why">{ glyph(Symbol::Error, Size::Small, Some("tone-error")) }{ prose(&why) }</p>
                    }
                </div>
                <menu>
                    <li><button type="submit" class="button primary" aria-disabled={is_trying.then_some("true")}>
                        { scene.say(if is_trying { &text::CONNECTING } else { &text::DO_CONNECT }) }
                    </button></li>
                    if HAS_DEMO { <li>{ Button::new(scene.say(word), demo).icon(Symbol::Demo).disabled(is_coming).show() }</li> }
                    <li>{ Button::new(scene.say(&text::CLOSE), close).look(Look::Quiet).show() }</li>
                </menu>
            </form>
        </section>
    }
}

/// Where `cargo xtask simulator` answers.
const SIMULATOR: &str = "http://127.0.0.1:8091";

/// What prints a token.
const COMMAND: &str = "az account get-access-token --query accessToken --output tsv";
