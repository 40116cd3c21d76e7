//! The outputs: which task, which format, what it can't carry, and the code.

use gallery_seal::finding::{Pointer, Severity};
use gallery_seal::language::Bilingual;
use gallery_seal::render::{Format, Output as Pair, Task, outputs};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::effect;
use crate::part::{
    Answer, Button, Code, Look, Outcome, Size, Symbol, Tab, TabLook, Tabs, glyph, icon, prose,
};
use crate::scene::{Over, Scene};
use crate::state::Action;
use crate::text;

use super::naming::listed;
use super::writing::writing;

/// The outputs. `onpoint` tells which field's token is under the pointer.
pub(super) fn output(scene: &Scene, onpoint: &Callback<Option<Pointer>>) -> Html {
    html! {
        <section class="output" part="outputs" role={scene.home.role()} aria-label={scene.say(&text::OUTPUTS)}>
            { task_tabs(scene) }
            { format_tabs(scene) }
            { writing(scene) }
            { carries(scene) }
            <Panel scene={scene.clone()} onpoint={onpoint.clone()} />
        </section>
    }
}

/// See [`Panel`].
#[derive(Properties, PartialEq)]
struct PanelProps {
    scene: Scene,
    /// Tells which field's token is under the pointer.
    onpoint: Callback<Option<Pointer>>,
}

/// The file's bar and the code.
#[component]
fn Panel(props: &PanelProps) -> Html {
    let scene = &props.scene;
    let looking = &scene.state.looking;
    let Some(rendering) = &scene.derived.rendering else {
        return html! {};
    };
    let label = formats(looking.task).find(|pair| pair.format == looking.format);
    let label = label.map_or("", |pair| pair.label);
    let label = scene.say_with(&text::CODE_OF, [label, scene.say(task_word(looking.task))]);
    let wrap = looking.wrap;
    let text = use_memo(rendering.script.clone(), ToString::to_string);
    let copy = {
        let (home, text) = (scene.home.clone(), text.clone());
        let (task, format) = (looking.task, looking.format);
        Callback::from(move |answer: Callback<Outcome>| {
            let (home, text) = (home.clone(), text.clone());
            yew::platform::spawn_local(async move {
                let is_copied = effect::copy(&text).await;
                if !is_copied {
                    effect::select(&home, ".code code");
                }
                answer.emit(is_copied.into());
                if let Some(owner) = home.owner().filter(|_| is_copied) {
                    owner.copied(task, format, &text);
                }
            });
        })
    };
    let save = {
        let name = rendering.file_name.clone();
        // Windows PowerShell reads a file without this mark in the computer's old code page, in
        // which bytes of other letters can be quotes.
        let mark = match rendering.language {
            "powershell" => "\u{feff}",
            _ => "",
        };
        Callback::from(move |answer: Callback<Outcome>| {
            answer.emit(effect::download(&name, &[mark, &text].concat()).into());
        })
    };
    html! {
        <div class="code-frame" part="code" id="code" role="tabpanel" aria-label={label.clone()}>
            <header>
                <span class="file">{ &rendering.file_name }</span>
                { Button::new(scene.say(&text::WRAP), scene.acting(move |()| Action::Wrap(!wrap)))
                    .look(Look::QuietSquare).icon(Symbol::Wrap).pressed(wrap).show() }
                <Answer label={scene.say(&text::DOWNLOAD)} done={scene.say(&text::SAVED)} failed={scene.say(&text::NOT_SAVED)}
                    help={scene.say(&text::NOT_SAVED_HELP)} icon={Symbol::Download} look={Look::Small} ask={save} />
                <Answer label={scene.say(&text::COPY)} done={scene.say(&text::COPIED)} failed={scene.say(&text::NOT_COPIED)}
                    help={scene.say(&text::NOT_COPIED_HELP)} icon={Symbol::Copy} look={Look::SmallPrimary} ask={copy} />
            </header>
            <Code home={scene.home.clone()} script={rendering.script.clone()} {label} {wrap} lit={lit(scene)} faults={faults(scene)}
                onpoint={props.onpoint.clone()} />
        </div>
    }
}

fn task_tabs(scene: &Scene) -> Html {
    let looking = &scene.state.looking;
    let tasks: Vec<Task> = Task::ALL
        .iter()
        .copied()
        .filter(|task| formats(*task).next().is_some())
        .collect();
    let tabs = tasks.iter().map(|task| Tab {
        id: format!("task-{}", task.name()).into(),
        label: scene.say(task_word(*task)).into(),
    });
    let tabs: Vec<Tab> = tabs.collect();
    let chosen = tasks.iter().position(|task| *task == looking.task);
    let wanted = looking.format;
    let onchoose = {
        let scene = scene.clone();
        Callback::from(move |index: usize| {
            let Some(task) = tasks.get(index) else { return };
            // The format stays where the other task has it too.
            let same = formats(*task).find(|pair| pair.format == wanted);
            if let Some(pair) = same.or_else(|| formats(*task).next()) {
                scene.act(Action::Show(*task, pair.format));
            }
        })
    };
    let tabs = Tabs {
        home: scene.home.clone(),
        label: scene.say(&text::TASK).into(),
        tabs,
        chosen,
        panel: "code",
        look: TabLook::Tasks,
        onchoose,
    };
    tabs.show()
}

/// The formats most asked for are tabs; the others are in a list beside them.
fn format_tabs(scene: &Scene) -> Html {
    let looking = &scene.state.looking;
    let task = looking.task;
    let (first, others): (Vec<&Pair>, Vec<&Pair>) =
        formats(task).partition(|pair| FIRST.contains(&pair.format));
    let tabs = first.iter().map(|pair| Tab {
        id: format!("format-{}", pair.format.name()).into(),
        label: pair.label.into(),
    });
    let tabs: Vec<Tab> = tabs.collect();
    let chosen = first.iter().position(|pair| pair.format == looking.format);
    let onchoose = {
        let scene = scene.clone();
        Callback::from(move |index: usize| {
            if let Some(pair) = first.get(index) {
                scene.act(Action::Show(task, pair.format));
            }
        })
    };
    let tabs = Tabs {
        home: scene.home.clone(),
        label: scene.say(&text::FORMAT).into(),
        tabs,
        chosen,
        panel: "code",
        look: TabLook::Formats,
        onchoose,
    };
    html! {
        <div class="format-bar">
            { tabs.show() }
            if !others.is_empty() { { more_formats(scene, &others) } }
        </div>
    }
}

/// The list of the other formats. It lies over its own words, which say which of them is chosen.
fn more_formats(scene: &Scene, others: &[&'static Pair]) -> Html {
    let looking = &scene.state.looking;
    let task = looking.task;
    let chosen = others.iter().find(|pair| pair.format == looking.format);
    let said = scene.say_with(&text::MORE_FORMATS, [&others.len().to_string()]);
    let label = chosen.map_or(&*said, |pair| pair.label).to_owned();
    let current = looking.format;
    let onchange = scene.acting(move |event: Event| {
        let name = event.target_unchecked_into::<HtmlSelectElement>().value();
        Action::Show(task, Format::from_name(&name).unwrap_or(current))
    });
    let options = others.iter().map(|pair| {
        html! { <option value={pair.format.name()} selected={pair.format == current}>{ pair.label }</option> }
    });
    html! {
        <span class={classes!("more-formats", chosen.map(|_| "is-chosen"))}>
            <span aria-hidden="true">{ label }</span>{ icon(Symbol::Down, Size::Tiny) }
            <select aria-label={scene.say(&text::OTHER_FORMATS)} {onchange}>
                if chosen.is_none() { <option value="" selected={true}>{ said }</option> }
                { for options }
            </select>
        </span>
    }
}

/// The formats that are most asked for.
const FIRST: &[Format] = &[
    Format::AzureCli,
    Format::PowerShell,
    Format::ArmTemplate,
    Format::Bicep,
    Format::TerraformAzapi,
];

/// What the format can't carry stands above the code, welded to it.
fn carries(scene: &Scene) -> Html {
    let notes = scene
        .derived
        .rendering
        .as_ref()
        .map(|rendering| &*rendering.notes);
    let notes = notes.unwrap_or_default();
    if notes.is_empty() {
        return html! {};
    }
    let notes = listed(notes).map(|(_, note)| {
        let said = note.in_language(scene.language());
        let class = match said.severity {
            Severity::Error => None,
            Severity::Warning => Some("warning"),
            Severity::Info => Some("note"),
        };
        let help = said.help.as_deref().unwrap_or_default();
        html! {
            <li class={classes!("carry", class)}>
                { glyph(Symbol::severity(said.severity), Size::Small, None) }
                <p>{ prose(&said.message) }{ " " }{ prose(help) }</p>
            </li>
        }
    });
    html! { <ul class="carries" aria-label={scene.say(&text::CARRY)} tabindex="0">{ for notes }</ul> }
}

/// The current field's tokens, and those of the field under the pointer.
fn lit(scene: &Scene) -> Vec<Pointer> {
    let over = match &scene.over {
        Over::Field(place) | Over::Token(place) => Some(place.clone()),
        Over::Nothing => None,
    };
    scene
        .state
        .looking
        .here
        .iter()
        .cloned()
        .chain(over)
        .collect()
}

/// Where something is wrong, worst first.
fn faults(scene: &Scene) -> Vec<(Pointer, &'static str)> {
    let placed =
        listed(&scene.derived.findings).filter(|(_, finding)| finding.path != Pointer::root());
    placed
        .filter_map(|(_, finding)| match finding.rule.severity() {
            Severity::Error => Some((finding.path.clone(), "at-error")),
            Severity::Warning => Some((finding.path.clone(), "at-warning")),
            Severity::Info => None,
        })
        .collect()
}

fn formats(task: Task) -> impl Iterator<Item = &'static Pair> {
    outputs().iter().filter(move |pair| pair.task == task)
}

fn task_word(task: Task) -> &'static Bilingual {
    match task.name() {
        "update" => &text::TASK_UPDATE,
        "virtualMachine" => &text::TASK_VM,
        "scaleSet" => &text::TASK_SCALE_SET,
        "prerequisites" => &text::TASK_PREREQUISITES,
        "registration" => &text::TASK_REGISTRATION,
        "verify" => &text::TASK_VERIFY,
        _ => &text::TASK_VERSION,
    }
}
