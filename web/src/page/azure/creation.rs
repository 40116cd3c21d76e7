//! A creation: the exact request first, then how far it is, region by region.

use gallery_seal::finding::Severity;
use gallery_seal::render::{Format, RenderOptions, Task, render};
use gallery_seal_arm::replication::{RegionReplication, State};
use gloo::timers::callback::Interval;
use yew::prelude::*;

use super::trouble::trouble;
use crate::effect;
use crate::effect::azure::{create, offer, resume, stop};
use crate::part::{Button, Code, Look, Size, Symbol, glyph, slight_fold};
use crate::scene::Scene;
use crate::state::Action;
use crate::state::azure::{Creation, Happening, Stage};
use crate::text;

/// The panel beside the form.
pub(crate) fn creating(scene: &Scene) -> Html {
    html! { <Creating scene={scene.clone()} /> }
}

/// See [`Creating`].
#[derive(Properties, PartialEq)]
struct CreatingProps {
    scene: Scene,
}

/// The panel; nothing while no version is being made.
#[component]
fn Creating(props: &CreatingProps) -> Html {
    let scene = &props.scene;
    let is_running = scene.state.azure.is_creating();
    let tick = use_force_update();
    use_effect_with(is_running, move |is_running| {
        let clock = is_running.then(|| Interval::new(1000, move || tick.force_update()));
        move || drop(clock)
    });
    let Some(creation) = &scene.state.azure.creation else {
        return html! {};
    };
    let is_offered = creation.stage == Stage::Offered;
    let title = if is_offered {
        &text::CREATED_TITLE
    } else {
        &text::CREATING
    };
    let back = scene.acting(|()| Action::Azure(Box::new(Happening::Dismissed)));
    let is_demo = scene
        .state
        .azure
        .who
        .as_ref()
        .is_some_and(|who| who.is_demo);
    html! {
        <section class="creating" role={scene.home.role()} aria-labelledby="h-create">
            <div class="panel">
                <div class="head-row">
                    <h2 id="h-create">{ scene.say_with(title, [&creation.name()]) }</h2>
                    if is_demo { <span class="tag demo-tag">{ scene.say(&text::DEMO) }</span> }
                    <span class="push muted">{ elapsed(scene, creation) }</span>
                    if !is_running {
                        { Button::new(scene.say(&text::OUTPUTS_BACK), back).look(Look::Small).show() }
                    }
                </div>
                if is_offered { { offered(scene, creation, is_demo) } } else { { standing(scene, creation) } }
            </div>
            if !creation.events.is_empty() { { events(scene, creation) } }
            { foot(scene, creation, is_running) }
        </section>
    }
}

/// The request that would be sent, and what is in the way.
fn offered(scene: &Scene, creation: &Creation, is_demo: bool) -> Html {
    let options = RenderOptions {
        language: scene.language(),
        ..RenderOptions::default()
    };
    let request = render(
        &scene.state.spec,
        Task::ImageVersion,
        Format::Rest,
        &options,
    );
    let script = request
        .map(|request| std::rc::Rc::new(request.script))
        .unwrap_or_default();
    let line = script
        .to_string()
        .lines()
        .next()
        .unwrap_or_default()
        .to_owned();
    let errors = scene.derived.count(Severity::Error);
    let send = {
        let scene = scene.clone();
        Callback::from(move |()| create(&scene))
    };
    let word = if is_demo {
        &text::SEND_DEMO
    } else {
        &text::SEND
    };
    let code = html! {
        <Code home={scene.home.clone()} script={(*script).clone()} label={scene.say(&text::REQUEST).to_owned()} wrap={true} lit={Vec::new()}
            faults={Vec::new()} onpoint={Callback::noop()} />
    };
    html! {
        <>
            <p>{ scene.say(&text::EXACT_REQUEST) }</p>
            <p><code class="request">{ line }</code></p>
            { slight_fold(scene.say(&text::SHOW_BODY), code) }
            if errors > 0 {
                <p class="door-why">
                    { glyph(Symbol::Error, Size::Small, Some("tone-error")) }
                    { scene.say_with(&text::NOT_YET, [&scene.count(errors, &text::ONE_ERROR, &text::ERRORS)]) }
                </p>
            }
            { trouble(scene, &creation.troubles, html! {}) }
            <menu class="sending">
                <li>{ Button::new(scene.say(word), send).look(Look::Primary).disabled(errors > 0).show() }</li>
            </menu>
        </>
    }
}

fn standing(scene: &Scene, creation: &Creation) -> Html {
    let regions = creation.replication.iter().flat_map(|all| &all.regions);
    let done = regions
        .clone()
        .filter(|region| region.state == State::Completed)
        .count();
    let count = regions.clone().count();
    let retry = {
        let scene = scene.clone();
        Callback::from(move |()| create(&scene))
    };
    let more = html! { <li>{ Button::new(scene.say(&text::TRY_AGAIN), retry).look(Look::Small).show() }</li> };
    let last = creation
        .events
        .last()
        .map(|(_, last)| last.in_language(scene.language()));
    let status =
        match last.filter(|_| creation.status.is_empty() || creation.stage != Stage::Running) {
            Some(last) => last,
            None => creation.status.clone(),
        };
    html! {
        <>
            <dl class="facts">
                <dt>{ scene.say(&text::REQUEST) }</dt><dd><code>{ "PUT " }{ creation.id.clone() }</code></dd>
                <dt>{ scene.say(&text::STATE_NOW) }</dt><dd><span role="status">{ status }</span></dd>
            </dl>
            if count > 0 {
                <div class="head-row"><h2>{ scene.say(&text::REPLICATION_NOW) }</h2>
                    <span class="aside">{ scene.say_with(&text::REGIONS_THERE, [&done.to_string(), &count.to_string()]) }</span></div>
                <ol class="progress">{ for regions.map(|one| region(scene, one)) }</ol>
            }
            { trouble(scene, &creation.troubles, if creation.stage == Stage::Failed && scene.state.azure.is_on() { more } else { html! {} }) }
        </>
    }
}

fn region(scene: &Scene, one: &RegionReplication) -> Html {
    let (class, symbol, tone, word) = match one.state {
        State::Completed => ("done", Symbol::Done, "tone-seal", &text::DONE_THERE),
        State::Failed => ("failed", Symbol::Error, "tone-error", &text::FAILED_THERE),
        State::InProgress => ("", Symbol::Moving, "tone-accent", &text::REPLICATING),
        State::Unknown => ("", Symbol::Moving, "tone-note", &text::NOT_BEGUN),
    };
    let name = scene.region(one.region.as_str()).to_owned();
    let percent = one.progress.to_string();
    html! {
        <li {class}>
            <span class="name">{ name.clone() }<code>{ one.region.to_string() }</code></span>
            <progress max="100" value={percent.clone()} aria-label={name}></progress>
            <span class="percent">{ percent }{ " %" }</span>
            <span class={classes!("state", (class == "failed").then_some("tone-error"))}>{ glyph(symbol, Size::Small, Some(tone)) }{ scene.say(word) }</span>
        </li>
    }
}

fn events(scene: &Scene, creation: &Creation) -> Html {
    let lines = creation.events.iter().map(|(moment, message)| {
        let time = effect::clock(*moment);
        html! { <li><time>{ time }</time><span>{ message.in_language(scene.language()) }</span></li> }
    });
    html! {
        <div class="panel">
            <div class="head-row"><h2>{ scene.say(&text::SO_FAR) }</h2><span class="aside">{ "UTC" }</span></div>
            <ol class="events">{ for lines }</ol>
        </div>
    }
}

fn foot(scene: &Scene, creation: &Creation, is_running: bool) -> Html {
    let act = |act: fn(&Scene)| {
        let scene = scene.clone();
        Callback::from(move |()| act(&scene))
    };
    let who = scene.state.azure.who.as_ref();
    let is_demo = who.is_some_and(|who| who.is_demo);
    let again = creation.stage == Stage::Unwatched && who.is_some();
    let portal = (creation.stage != Stage::Offered && !is_demo).then(|| {
        let address = [scene.cloud().portal(), "/#resource", &creation.id].concat();
        html! { <a class="button quiet" href={address} target="_blank" rel="noreferrer">{ scene.say(&text::PORTAL) }</a> }
    });
    let renew = who.is_some() && matches!(creation.stage, Stage::Over | Stage::Failed);
    html! {
        <div class="panel foot">
            if is_running { { Button::new(scene.say(&text::STOP), act(stop)).look(Look::Small).show() } }
            if again { { Button::new(scene.say(&text::GO_ON_WATCHING), act(resume)).look(Look::Small).show() } }
            if renew { { Button::new(scene.say(&text::CREATE), act(offer)).look(Look::Small).show() } }
            { for portal }
            if is_running && !is_demo { <span class="muted push">{ scene.say(&text::MAY_CLOSE) }</span> }
        </div>
    }
}

/// How long it has taken so far, or took.
fn elapsed(scene: &Scene, creation: &Creation) -> String {
    let (Some((first, _)), Some((last, _))) = (creation.events.first(), creation.events.last())
    else {
        return String::new();
    };
    let until = if creation.stage == Stage::Running {
        effect::now()
    } else {
        *last
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a time that has passed, in seconds"
    )]
    let seconds = ((until - first) / 1000.0).max(0.0) as u64;
    let values = [(seconds / 60).to_string(), (seconds % 60).to_string()];
    scene.say_with(&text::ELAPSED, [&values[0], &values[1]])
}
