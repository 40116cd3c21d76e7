//! Renders a spec for the tools that people use. A file a format.

mod ansible;
mod arm_parameters;
mod arm_template;
mod az_rest;
mod azure_cli;
mod bicep;
mod composed;
mod deployment;
mod packer;
mod powershell;
mod rest;
mod terraform;
mod terraform_azapi;
mod terraform_azurerm;

use crate::Language;
use crate::finding::{Finding, Message, Pointer, WrittenFinding};
use crate::json::{Json, serialize_as_json};
use crate::payload::{Payload, lower};
use crate::record::record;
use crate::script::{Script, Token};
use crate::spec::ImageVersionSpec;
use crate::table::feature::target;
use crate::table::note;
use crate::value::Cloud;
use crate::word::words;

words! {
    /// What an output does.
    Task {
        /// Creates the image version.
        ImageVersion = "imageVersion",
    }
}

words! {
    /// How an output is written.
    Format {
        /// The Azure CLI, in bash.
        AzureCli = "azure-cli",
        /// The Azure CLI, in PowerShell.
        AzureCliPowerShell = "azure-cli-pwsh",
        /// Azure PowerShell, the Az modules.
        PowerShell = "powershell",
        /// A template for Azure Resource Manager, in JSON.
        ArmTemplate = "arm-template",
        /// The values of an ARM template's parameters, in JSON.
        ArmParameters = "arm-parameters",
        /// Method, URL and JSON body.
        Rest = "rest",
        /// The request, sent by the Azure CLI, in bash.
        AzRest = "az-rest",
        /// Bicep.
        Bicep = "bicep",
        /// Terraform, with the azapi provider.
        TerraformAzapi = "terraform-azapi",
        /// Terraform, with the azurerm provider.
        TerraformAzurerm = "terraform-azurerm",
        /// Packer's azure-arm builder.
        Packer = "packer",
        /// An Ansible task.
        Ansible = "ansible",
    }
}

/// A pair of task and format that [`render`] takes.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    /// What it does.
    pub task: Task,
    /// How it is written.
    pub format: Format,
    /// What people call the format.
    pub label: &'static str,
    /// The language for highlighting: `bash`, `powershell`, `json`, `http`, `bicep`, `hcl`, `yaml`.
    pub language: &'static str,
    file_name: fn(&Payload) -> String,
    write: fn(&Payload, &mut Page),
}

impl Output {
    /// The public form.
    #[must_use]
    pub fn to_json(&self) -> Json {
        Json::object([
            ("task", self.task.name().into()),
            ("format", self.format.name().into()),
            ("label", self.label.into()),
            ("language", self.language.into()),
        ])
    }
}

serialize_as_json!(Output);

/// How to render.
#[derive(Clone, Copy, Debug, Default)]
pub struct RenderOptions {
    /// The language of notes and comments.
    pub language: Language,
    /// Whether an ARM template takes what changes from version to version as parameters, for the
    /// values that [`Format::ArmParameters`] holds. Their defaults are the spec's.
    pub parameters: bool,
}

/// A rendered output.
#[derive(Clone, Debug, PartialEq)]
pub struct Rendering {
    /// The tokens; joined they are the text.
    pub script: Script,
    /// The language for highlighting.
    pub language: &'static str,
    /// What a download is called.
    pub file_name: String,
    /// Everything that the format can't express, and what else is to be known; by place, then
    /// severity.
    pub notes: Vec<Finding>,
}

impl Rendering {
    /// The public form, its notes in one language.
    #[must_use]
    pub fn in_language(self, language: Language) -> WrittenRendering {
        let notes = self.notes.iter().map(|note| note.in_language(language));
        WrittenRendering {
            text: self.script.to_string(),
            language: self.language.to_owned(),
            file_name: self.file_name,
            notes: notes.collect(),
            tokens: self.script.into_tokens(),
        }
    }
}

/// A rendered output with notes in one language: its public JSON form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WrittenRendering {
    /// The tokens, joined.
    pub text: String,
    /// The language for highlighting.
    pub language: String,
    /// What a download is called.
    pub file_name: String,
    /// The pieces of the text.
    pub tokens: Vec<Token>,
    /// Everything that the format can't express, and what else is to be known.
    pub notes: Vec<WrittenFinding>,
}

record!(WrittenRendering {
    "text" => text [always],
    "language" => language [always],
    "fileName" => file_name [always],
    "tokens" => tokens [always],
    "notes" => notes [always],
});

/// What a renderer writes on.
#[derive(Debug, Default)]
struct Page {
    options: RenderOptions,
    script: Script,
    notes: Vec<Finding>,
}

/// Every pair that [`render`] takes, in the order in which to offer them.
#[must_use]
pub const fn outputs() -> &'static [Output] {
    OUTPUTS
}

/// Renders a spec. Total for every spec; `None` when there is no such pair of task and format.
#[must_use]
pub fn render(
    spec: &ImageVersionSpec,
    task: Task,
    format: Format,
    options: RenderOptions,
) -> Option<Rendering> {
    let output = OUTPUTS
        .iter()
        .find(|output| output.task == task && output.format == format)?;
    let payload = lower(spec);
    let mut page = Page {
        options,
        ..Page::default()
    };
    (output.write)(&payload, &mut page);
    page.notes.sort_by(|a, b| {
        let severity = a.rule.severity().cmp(&b.rule.severity());
        a.path.cmp(&b.path).then(severity)
    });
    page.notes.dedup();
    Some(Rendering {
        script: page.script,
        language: output.language,
        file_name: (output.file_name)(&payload),
        notes: page.notes,
    })
}

const OUTPUTS: &[Output] = &[
    Output {
        task: Task::ImageVersion,
        format: Format::AzureCli,
        label: "Azure CLI",
        language: "bash",
        file_name: |payload| file_name(payload, "sh"),
        write: azure_cli::write,
    },
    Output {
        task: Task::ImageVersion,
        format: Format::AzureCliPowerShell,
        label: "Azure CLI (PowerShell)",
        language: "powershell",
        file_name: |payload| file_name(payload, "az.ps1"),
        write: azure_cli::write_powershell,
    },
    Output {
        task: Task::ImageVersion,
        format: Format::PowerShell,
        label: "PowerShell",
        language: "powershell",
        file_name: |payload| file_name(payload, "ps1"),
        write: powershell::write,
    },
    Output {
        task: Task::ImageVersion,
        format: Format::ArmTemplate,
        label: "ARM template",
        language: "json",
        file_name: |payload| file_name(payload, "json"),
        write: arm_template::write,
    },
    Output {
        task: Task::ImageVersion,
        format: Format::ArmParameters,
        label: "ARM parameters",
        language: "json",
        file_name: |payload| file_name(payload, "parameters.json"),
        write: arm_parameters::write,
    },
    Output {
        task: Task::ImageVersion,
        format: Format::Rest,
        label: "REST",
        language: "http",
        file_name: |payload| file_name(payload, "http"),
        write: rest::write,
    },
    Output {
        task: Task::ImageVersion,
        format: Format::AzRest,
        label: "az rest",
        language: "bash",
        file_name: |payload| file_name(payload, "rest.sh"),
        write: az_rest::write,
    },
    Output {
        task: Task::ImageVersion,
        format: Format::Bicep,
        label: "Bicep",
        language: "bicep",
        file_name: |payload| file_name(payload, "bicep"),
        write: bicep::write,
    },
    Output {
        task: Task::ImageVersion,
        format: Format::TerraformAzapi,
        label: "Terraform (azapi)",
        language: "hcl",
        file_name: |payload| file_name(payload, "azapi.tf"),
        write: terraform_azapi::write,
    },
    Output {
        task: Task::ImageVersion,
        format: Format::TerraformAzurerm,
        label: "Terraform (azurerm)",
        language: "hcl",
        file_name: |payload| file_name(payload, "azurerm.tf"),
        write: terraform_azurerm::write,
    },
    Output {
        task: Task::ImageVersion,
        format: Format::Packer,
        label: "Packer",
        language: "hcl",
        file_name: |payload| file_name(payload, "pkr.hcl"),
        write: packer::write,
    },
    Output {
        task: Task::ImageVersion,
        format: Format::Ansible,
        label: "Ansible",
        language: "yaml",
        file_name: |payload| file_name(payload, "yml"),
        write: ansible::write,
    },
];

/// How to get to another cloud than the public one: tools run in the one that is signed in to.
fn cloud(payload: &Payload, command: &str) -> Option<Finding> {
    let cloud = payload.address.cloud;
    if cloud == Cloud::Public {
        return None;
    }
    let name = cloud.az_name();
    let message = Message::new(&note::CLOUD, [&format!("{command} {name}")]);
    let path = Pointer::root().key("cloud");
    Some(target(&path, message))
}

/// `create-1.4.0.http`; characters that do not belong in a file's name are left out.
fn file_name(payload: &Payload, extension: &str) -> String {
    let version = payload.address.version.value.chars();
    let version: String = version
        .filter(|character| character.is_ascii_alphanumeric() || matches!(character, '.' | '-'))
        .take(40)
        .collect();
    let version = version.trim_matches('.');
    if version.is_empty() {
        format!("create.{extension}")
    } else {
        format!("create-{version}.{extension}")
    }
}
