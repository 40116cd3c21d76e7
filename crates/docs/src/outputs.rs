//! The outputs: which task is written in which format, with which options, and how each of them looks.

use std::fmt::Write as _;

use gallery_seal::render::{Format, Output, RenderOptions, Rendering, Task};
use gallery_seal::spec::{ImageVersionSpec, from_json};
use gallery_seal::{Language, outputs, render};

use crate::markdown;
use crate::options;
use crate::page::{Page, escape};
use crate::reference::REFERENCE;

/// The spec that every output is shown of.
const EXAMPLE: &str = include_str!("../../../tests/cases/three-regions/spec.json");

/// The matrix of tasks and formats, and a page a task.
pub(crate) fn pages() -> Vec<Page> {
    let mut pages = vec![matrix()];
    pages.extend(Task::ALL.iter().map(|task| page(*task)));
    pages
}

const PATH: &str = "outputs.html";

fn matrix() -> Page {
    let about = "What is written for which tool: every task and format, its options, and an example of each.";
    let lead = "All outputs of one spec mean the same. What a format can't carry is said in its notes, \
                with severity error, and never left out in silence; any text of the spec arrives as that \
                text, and nothing else is run.";
    let mut text = format!("# Outputs\n\n{about}\n\n{lead}\n\n## Tasks\n\n");
    for task in Task::ALL {
        let (title, about) = words(*task);
        let name = task.name();
        text.extend([
            "- [",
            title,
            "](outputs/",
            name,
            ".html) (`",
            name,
            "`): ",
            about,
            "\n",
        ]);
    }
    text.push_str("\n## Formats\n\n| format |");
    for task in Task::ALL {
        text.extend([" ", words(*task).0, " |"]);
    }
    text.push('\n');
    text.push_str(&"| --- ".repeat(Task::ALL.len() + 1));
    text.push_str("|\n");
    for format in Format::ALL {
        let mut outputs = outputs().iter();
        let label = outputs
            .find(|output| output.format == *format)
            .map_or("", |output| output.label);
        let _ = write!(text, "| {label}<br>`{}` |", format.name());
        for task in Task::ALL {
            let cell = match find(*task, *format) {
                Some(_) => format!("[yes](outputs/{}.html#{})", task.name(), format.name()),
                None => "–".to_owned(),
            };
            text.extend([" ", &cell, " |"]);
        }
        text.push('\n');
    }
    text.push_str("\n## Options\n\nIn JavaScript the last argument of `render`; in the app beside the formats.\n\n");
    text.push_str(&options::table());
    Page {
        path: PATH.to_owned(),
        title: "Outputs".to_owned(),
        about: about.to_owned(),
        section: REFERENCE,
        body: markdown::html(&text),
        ..Page::default()
    }
}

fn page(task: Task) -> Page {
    let (title, about) = words(task);
    let name = task.name();
    let mut body = markdown::html(&format!(
        "# {title}\n\n{about}\n\nIn JavaScript `render(spec, \"{name}\", format)`. Shown here is one spec with three regions.\n"
    ));
    let spec: ImageVersionSpec = from_json(EXAMPLE).unwrap_or_default();
    let written = || outputs().iter().filter(|output| output.task == task);
    let links = written().map(|output| format!("[{}](#{})", output.label, output.format.name()));
    body.push_str(&markdown::html(&links.collect::<Vec<_>>().join(" · ")));
    for output in written() {
        let format = output.format.name();
        let label = escape(output.label);
        let _ = writeln!(
            body,
            r#"<h2 id="{format}">{label} <code>{format}</code></h2>"#
        );
        if let Some(rendering) = render(&spec, task, output.format, &RenderOptions::default()) {
            body.push_str(&shown(rendering));
        }
    }
    Page {
        path: format!("outputs/{name}.html"),
        title: title.to_owned(),
        about: about.to_owned(),
        above: vec![("Outputs".to_owned(), PATH.to_owned())],
        body,
        ..Page::default()
    }
}

/// An output in its colours, and its notes.
fn shown(rendering: Rendering) -> String {
    let written = rendering.in_language(Language::English);
    let file = escape(&written.file_name);
    let mut html = format!("<p class=\"file\"><code>{file}</code></p>\n");
    if !written.notes.is_empty() {
        let mut notes = String::new();
        for note in &written.notes {
            let help = note.help.as_deref().unwrap_or_default();
            let severity = note.severity.name();
            let mark = format!("<span class=\"severity {severity}\">{severity}</span>");
            let _ = writeln!(notes, "- {mark} {} {help}", note.message);
        }
        html.push_str(&markdown::html(&notes));
    }
    html.push_str("<pre tabindex=\"0\"><code>");
    for token in &written.tokens {
        let (kind, text) = (token.kind.name(), escape(&token.text));
        if kind == "space" {
            html.push_str(&text);
        } else {
            let _ = write!(html, r#"<span class="tok {kind}">{text}</span>"#);
        }
    }
    html + "</code></pre>\n"
}

fn find(task: Task, format: Format) -> Option<&'static Output> {
    let mut outputs = outputs().iter();
    outputs.find(|output| output.task == task && output.format == format)
}

/// A task's title, and what it is for.
const fn words(task: Task) -> (&'static str, &'static str) {
    match task {
        Task::ImageVersion => (
            "Create the version",
            "Creates the image version, with the key of every disk in every region.",
        ),
        Task::Update => (
            "Update it",
            "Brings an existing image version to what the spec says, without losing a key.",
        ),
        Task::VirtualMachine => (
            "Create a VM",
            "Creates a virtual machine from the image version, its disks under the region's sets.",
        ),
        Task::ScaleSet => (
            "Create a scale set",
            "Creates a scale set from the image version, its disks under the region's sets.",
        ),
        Task::Prerequisites => (
            "Make the keys",
            "Creates what the spec refers to: key vaults, keys, disk encryption sets and their grants, by region.",
        ),
        Task::Verify => (
            "Verify",
            "Shows the image version, the key of every disk, and how far its replication is.",
        ),
        Task::Registration => (
            "Register",
            "Registers what was a preview feature, for subscriptions that still ask for it.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_output_is_in_the_matrix_and_shown() {
        let [matrix, tasks @ ..] = &*pages() else {
            panic!("no matrix");
        };
        for output in outputs() {
            let (task, format) = (output.task.name(), output.format.name());
            let link = format!("href=\"outputs/{task}.html#{format}\"");
            assert!(matrix.body.contains(&link), "{link}");
            let page = tasks
                .iter()
                .find(|page| page.path == format!("outputs/{task}.html"));
            let body = &page.unwrap().body;
            assert!(
                body.contains(&format!("id=\"{format}\"")),
                "{task} {format}"
            );
        }
        let yes = matrix.body.matches(">yes</a>").count();
        assert_eq!(yes, outputs().len());
    }

    #[test]
    fn the_example_is_read_and_carried() {
        let spec = from_json::<ImageVersionSpec>(EXAMPLE).unwrap();
        assert_eq!(spec.target_regions.len(), 3);
        let text = render(
            &spec,
            Task::ImageVersion,
            Format::AzureCli,
            &RenderOptions::default(),
        );
        let html = shown(text.unwrap());
        assert!(html.contains("<span class=\"tok command\">az"), "{html}");
    }
}
