//! What is loaded apart from the checks: everything between a spec or findings and
//! the texts of other tools.

use gallery_seal::finding::WrittenFinding;
use gallery_seal::json::{Json, list};
use gallery_seal::read::ReadFormat;
use gallery_seal::render::{Output, RenderOptions, Rendering, Task};
use gallery_seal::spec::{Document, ImageVersionSpec};

use crate::Answer;
use crate::argument::{each_option, json, required, text, word};
use crate::wire::Refusal;

/// An argument, as JSON text.
type Argument = Option<String>;

/// The functions of this part.
#[derive(Clone, Copy)]
pub(crate) struct Outputs {
    pub(crate) payload: fn(Argument) -> Answer,
    pub(crate) render: fn(Argument, Argument, Argument, Argument) -> Answer,
    pub(crate) list: fn() -> String,
    pub(crate) read: fn(Argument, Argument, Argument) -> Answer,
    pub(crate) sarif: fn(Argument, Argument) -> Answer,
}

impl Outputs {
    /// What the part holds.
    pub(crate) const HERE: Self = Self {
        payload,
        render,
        list: outputs,
        read,
        sarif,
    };
}

/// The body of the request that creates the image version.
fn payload(spec: Argument) -> Answer {
    Ok(gallery_seal::payload(&required("spec", spec)?).to_string())
}

/// A spec as text for a tool.
fn render(spec: Argument, task: Argument, format: Argument, options: Argument) -> Answer {
    let spec: ImageVersionSpec = required("spec", spec)?;
    let tasks = Task::ALL.iter().copied();
    let task = word("task", &text("task", task)?, tasks, Task::name)?;
    let outputs = gallery_seal::outputs().iter();
    let formats = outputs.filter(|output| output.task == task);
    let format = text("format", format)?;
    let output = word("format", &format, formats, |output| output.format.name())?;
    let options = render_options(&json("options", options)?)?;
    let rendering = gallery_seal::render(&spec, task, output.format, &options);
    let language = options.language;
    let written = |rendering: Rendering| rendering.in_language(language).to_json();
    Ok(rendering.map_or(Json::Null, written).to_string())
}

/// The options of [`render`].
fn render_options(given: &Json) -> Result<RenderOptions, Refusal> {
    let mut options = RenderOptions::default();
    each_option(given, &RENDER, &mut |option| {
        match option.key {
            "language" => options.language = option.language()?,
            "parameters" => options.parameters = option.flag()?,
            "variables" => options.variables = option.flag()?,
            "oneLine" => options.one_line = option.flag()?,
            "comments" => options.comments = option.flag()?,
            "width" => options.width = option.count()?,
            "region" => option.text()?.clone_into(&mut options.region),
            "osState" => {
                let states = [("Generalized", false), ("Specialized", true)];
                (_, options.specialized) = option.word(states, |(name, _)| name)?;
            }
            _ => {
                let system = option.word(["Linux", "Windows"], |name| name)?;
                system.clone_into(&mut options.os_type);
            }
        }
        Ok(())
    })?;
    Ok(options)
}

/// Their names.
const RENDER: [&str; 9] = [
    "language",
    "parameters",
    "variables",
    "oneLine",
    "comments",
    "width",
    "region",
    "osState",
    "osType",
];

/// Every pair of task and format that [`render`] takes.
fn outputs() -> String {
    list(gallery_seal::outputs(), Output::to_json).to_string()
}

/// What a text says, in the format that is given or that it is found to be in.
fn read(text: Argument, format: Argument, options: Argument) -> Answer {
    let given = crate::argument::text("text", text)?;
    let format = match json("format", format)? {
        Json::Null => None,
        format => {
            let name = crate::argument::text("format", Some(format.to_string()))?;
            let formats = ReadFormat::ALL.iter().copied();
            Some(word("format", &name, formats, ReadFormat::name)?)
        }
    };
    let options = crate::argument::options(&json("options", options)?, &["language"])?;
    let reading = gallery_seal::read(&given, format);
    Ok(reading.to_json(options.language).to_string())
}

/// Findings as a SARIF log.
fn sarif(findings: Argument, uri: Argument) -> Answer {
    let findings: Vec<WrittenFinding> = required("findings", findings)?;
    Ok(gallery_seal::sarif(&findings, &text("uri", uri)?).to_string())
}
