//! How the output is written: what a person may choose, where it makes a difference.

use gallery_seal::language::Bilingual;
use gallery_seal::render::{Format, RenderOptions, Task};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::part::{Size, Symbol, icon};
use crate::scene::Scene;
use crate::state::Action;
use crate::text;

/// A choice of yes or no: where there is one, its words, and what it is about.
struct Choice {
    is_there: fn(Task, Format) -> bool,
    words: &'static Bilingual,
    of: fn(&mut RenderOptions) -> &mut bool,
}

const CHOICES: &[Choice] = &[
    Choice {
        is_there: |task, format| {
            is_shell(format) && matches!(task, Task::Prerequisites | Task::Registration)
        },
        words: &text::COMMENTS,
        of: |options| &mut options.comments,
    },
    Choice {
        is_there: |task, format| {
            let has_ids = !matches!(task, Task::Registration | Task::Verify);
            has_ids
                && !matches!(
                    format,
                    Format::Rest
                        | Format::AzRest
                        | Format::ArmParameters
                        | Format::Packer
                        | Format::Ansible
                )
        },
        words: &text::VARIABLES,
        of: |options| &mut options.variables,
    },
    Choice {
        is_there: |task, format| {
            let is_version = matches!(task, Task::ImageVersion | Task::Update);
            let asks = matches!(
                format,
                Format::Bicep | Format::TerraformAzapi | Format::TerraformAzurerm
            );
            is_version && asks
        },
        words: &text::PARAMETERS,
        of: |options| &mut options.parameters,
    },
    Choice {
        is_there: |_, format| is_shell(format),
        words: &text::ONE_LINE,
        of: |options| &mut options.one_line,
    },
];

const fn is_shell(format: Format) -> bool {
    matches!(
        format,
        Format::AzureCli | Format::AzureCliPowerShell | Format::PowerShell | Format::AzRest
    )
}

/// The choices of this output, in one line.
pub(super) fn writing(scene: &Scene) -> Html {
    let looking = &scene.state.looking;
    let (task, format) = (looking.task, looking.format);
    let choices = CHOICES
        .iter()
        .filter(|choice| (choice.is_there)(task, format));
    let boxes: Vec<Html> = choices.map(|choice| check(scene, choice)).collect();
    let is_machine = matches!(task, Task::VirtualMachine | Task::ScaleSet);
    if boxes.is_empty() && !is_machine {
        return html! {};
    }
    html! {
        <div class="writing" role="group" aria-label={scene.say(&text::WRITING)}>
            if is_machine { { region(scene) } }
            { for boxes }
        </div>
    }
}

fn check(scene: &Scene, choice: &'static Choice) -> Html {
    let options = scene.state.looking.writing.clone();
    let checked = *(choice.of)(&mut options.clone());
    let onchange = scene.acting(move |event: Event| {
        let mut options = options.clone();
        *(choice.of)(&mut options) = event.target_unchecked_into::<HtmlInputElement>().checked();
        Action::Write(options)
    });
    html! {
        <label class="check">
            <input type="checkbox" {checked} {onchange} />
            { scene.say(choice.words) }
        </label>
    }
}

/// Where machines are created: one of the target regions.
fn region(scene: &Scene) -> Html {
    let options = scene.state.looking.writing.clone();
    let chosen = options.region.clone();
    let onchange = scene.acting(move |event: Event| {
        let region = event.target_unchecked_into::<HtmlSelectElement>().value();
        Action::Write(RenderOptions {
            region,
            ..options.clone()
        })
    });
    let names = scene
        .state
        .spec
        .target_regions
        .iter()
        .map(|region| &region.name);
    let names = names.filter(|name| !name.is_empty()).map(|name| {
        html! { <option value={name.clone()} selected={*name == chosen}>{ name }</option> }
    });
    html! {
        <span class="machine-region">
            <label for="machine-region">{ scene.say(&text::MACHINE_REGION) }</label>
            <span class="with-icon">
                <select class="box" id="machine-region" {onchange}>
                    <option value="" selected={chosen.is_empty()}>{ scene.say(&text::OWN_REGION) }</option>
                    { for names }
                </select>
                { icon(Symbol::Down, Size::Tiny) }
            </span>
        </span>
    }
}
