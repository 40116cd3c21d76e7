//! Every case's payload, renderings and notes, against the files beside its spec.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use gallery_seal::render::{Format, RenderOptions, Task};
use gallery_seal::{ImageVersionSpec, Language, outputs, render, spec};
use gallery_seal_tests::payload;

/// To accept what changed: `UPDATE=1 cargo test`, then review the diff.
#[test]
fn cases_render_as_committed() {
    let is_blessing = std::env::var_os("UPDATE").is_some();
    let mut stale = String::new();
    for case in cases() {
        for (name, text) in renderings(&spec_of(&case)) {
            let path = case.join(name);
            if is_blessing {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, &text).unwrap();
            } else if fs::read_to_string(&path).unwrap_or_default() != text {
                let _ = writeln!(stale, "--- {}\n{text}", path.display());
            }
        }
    }
    assert!(stale.is_empty(), "not as committed:\n{stale}");
}

#[test]
fn outputs_are_offered_in_order_and_every_one_renders() {
    let formats = |task: Task| {
        let outputs = outputs().iter().filter(move |output| output.task == task);
        outputs
            .map(|output| output.format.name())
            .collect::<Vec<_>>()
    };
    let az = ["azure-cli", "azure-cli-pwsh", "powershell"];
    let deployed = [&az[..], &["arm-template", "bicep"]].concat();
    let shown = [&az[..], &["rest", "az-rest"]].concat();
    let wanted = [
        "azure-cli",
        "azure-cli-pwsh",
        "powershell",
        "arm-template",
        "arm-parameters",
        "rest",
        "az-rest",
        "bicep",
        "terraform-azapi",
        "terraform-azurerm",
        "packer",
        "ansible",
    ];
    assert_eq!(formats(Task::ImageVersion), wanted);
    let wanted = [
        "azure-cli",
        "powershell",
        "arm-template",
        "rest",
        "az-rest",
        "bicep",
        "terraform-azapi",
    ];
    assert_eq!(formats(Task::Update), wanted);
    assert_eq!(formats(Task::VirtualMachine), deployed);
    assert_eq!(formats(Task::ScaleSet), deployed);
    assert_eq!(formats(Task::Prerequisites), deployed);
    assert_eq!(formats(Task::Registration), az);
    assert_eq!(formats(Task::Verify), shown);
    let spec = ImageVersionSpec::default();
    let mut names: Vec<_> = outputs()
        .iter()
        .map(|output| {
            render(&spec, output.task, output.format, &RenderOptions::default())
                .unwrap()
                .file_name
        })
        .collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), outputs().len());
}

/// The folders under `tests/cases`, in order.
pub(crate) fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let entries = fs::read_dir(folder).unwrap();
    let mut cases: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(!cases.is_empty());
    cases
}

/// A case's spec.
pub(crate) fn spec_of(case: &Path) -> ImageVersionSpec {
    spec::from_json(&fs::read_to_string(case.join("spec.json")).unwrap()).unwrap()
}

/// A rendering's text.
pub(crate) fn text(spec: &ImageVersionSpec, format: Format) -> String {
    let rendering = render(spec, Task::ImageVersion, format, &RenderOptions::default());
    rendering.unwrap().script.to_string()
}

fn renderings(spec: &ImageVersionSpec) -> Vec<(String, String)> {
    let body = serde_json::to_string_pretty(&payload(spec)).unwrap();
    let mut files = vec![
        ("payload.json".to_owned(), body + "\n"),
        ("notes.txt".to_owned(), notes(spec)),
    ];
    for output in outputs() {
        let rendering =
            render(spec, output.task, output.format, &RenderOptions::default()).unwrap();
        let (_, extension) = rendering.file_name.rsplit_once('.').unwrap();
        let name = format!("{}.{extension}", output.format.name());
        files.push((placed(output.task, &name), rendering.script.to_string()));
    }
    files
}

/// The other tasks have a folder each.
fn placed(task: Task, name: &str) -> String {
    match task {
        Task::ImageVersion => name.to_owned(),
        task => format!("{}/{name}", task.name()),
    }
}

fn notes(spec: &ImageVersionSpec) -> String {
    let mut text = String::new();
    for output in outputs() {
        let rendering =
            render(spec, output.task, output.format, &RenderOptions::default()).unwrap();
        for note in &rendering.notes {
            let english = note.in_language(Language::English);
            let chinese = note.in_language(Language::TraditionalChinese);
            let (rule, path) = (english.rule, &english.path);
            let name = placed(output.task, output.format.name());
            let _ = writeln!(text, "{name} {rule} {path}");
            let _ = writeln!(text, "  {}\n  {}", english.message, chinese.message);
        }
    }
    text
}

/// Every value of a case stands in every output under its own place, or a note says that it does not.
#[test]
fn every_value_of_a_case_is_tied_to_its_token() {
    let mut missing = String::new();
    for case in cases() {
        let spec = spec_of(&case);
        let document = serde_json::to_value(&spec).unwrap();
        let mut leaves = Vec::new();
        leaves_of(&document, String::new(), &mut leaves);
        // What only says the form's shape stands nowhere, and neither does what a poorer format folds
        // into something else.
        leaves.retain(|leaf| !leaf.ends_with("/kind") && !leaf.contains("/dataDiskLuns/"));
        let is_poor = |format: Format| {
            let poor = [
                Format::ArmParameters,
                Format::TerraformAzurerm,
                Format::Packer,
            ];
            poor.contains(&format)
        };
        let outputs = outputs().iter();
        let whole =
            outputs.filter(|output| output.task == Task::ImageVersion && !is_poor(output.format));
        for output in whole {
            let options = RenderOptions::default();
            let rendering = render(&spec, output.task, output.format, &options).unwrap();
            let tokens = rendering.script.tokens().iter();
            let shown: Vec<_> = tokens
                .filter_map(|token| Some(token.from.as_ref()?.as_str()))
                .collect();
            let said: Vec<_> = rendering
                .notes
                .iter()
                .map(|note| note.path.as_str())
                .collect();
            for leaf in &leaves {
                // A note speaks for the disk or region that its place lies in.
                let is_said = said.iter().any(|place| {
                    let around = place.rsplitn(3, '/').last().unwrap_or_default();
                    !place.is_empty() && leaf.starts_with(*place)
                        || around.len() > 1 && leaf.starts_with(around)
                });
                if !shown.contains(&&**leaf) && !is_said {
                    let _ = writeln!(
                        missing,
                        "{} {} {leaf}",
                        case.display(),
                        output.format.name()
                    );
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing}");
}

fn leaves_of(value: &serde_json::Value, place: String, leaves: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(members) => {
            for (key, value) in members {
                let key = key.replace('~', "~0").replace('/', "~1");
                leaves_of(value, format!("{place}/{key}"), leaves);
            }
        }
        serde_json::Value::Array(elements) => {
            for (index, value) in elements.iter().enumerate() {
                leaves_of(value, format!("{place}/{index}"), leaves);
            }
        }
        _ => leaves.push(place),
    }
}
