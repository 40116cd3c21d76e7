//! Renders a spec for the tools that people use. A file a format.

mod ansible;
mod arm_parameters;
mod arm_template;
mod az_rest;
mod azure_cli;
mod bicep;
mod composed;
mod deployment;
mod machine;
mod packer;
mod powershell;
mod prerequisites;
mod registration;
mod repeated;
mod rest;
mod template;
mod terraform;
mod terraform_azapi;
mod terraform_azurerm;
mod update;
mod verify;

use crate::Language;
use crate::finding::{Finding, Message, Pointer, WrittenFinding, by_place, sorted};
use crate::json::{Json, serialize_as_json};
use crate::payload::{Payload, lower};
use crate::record::record;
use crate::script::program::Layout;
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
        /// Brings an existing image version to what the spec says, without losing a key.
        Update = "update",
        /// Creates a virtual machine from the image version.
        VirtualMachine = "virtualMachine",
        /// Creates a scale set from the image version.
        ScaleSet = "scaleSet",
        /// Creates what the spec refers to: key vaults, keys, disk encryption sets and their grants.
        Prerequisites = "prerequisites",
        /// Shows the image version and how far its replication is.
        Verify = "verify",
        /// Registers what was a preview feature.
        Registration = "registration",
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
    write: fn(&Payload, &mut Page),
}

impl Output {
    const fn new(task: Task, format: Format, write: fn(&Payload, &mut Page)) -> Self {
        let (label, language) = match format {
            Format::AzureCli => ("Azure CLI", "bash"),
            Format::AzureCliPowerShell => ("Azure CLI (PowerShell)", "powershell"),
            Format::PowerShell => ("PowerShell", "powershell"),
            Format::ArmTemplate => ("ARM template", "json"),
            Format::ArmParameters => ("ARM parameters", "json"),
            Format::Rest => ("REST", "http"),
            Format::AzRest => ("az rest", "bash"),
            Format::Bicep => ("Bicep", "bicep"),
            Format::TerraformAzapi => ("Terraform (azapi)", "hcl"),
            Format::TerraformAzurerm => ("Terraform (azurerm)", "hcl"),
            Format::Packer => ("Packer", "hcl"),
            Format::Ansible => ("Ansible", "yaml"),
        };
        Self {
            task,
            format,
            label,
            language,
            write,
        }
    }

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
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a choice of its own, as in the public form"
)]
pub struct RenderOptions {
    /// The language of notes and comments.
    pub language: Language,
    /// Whether templates and modules take what changes from version to version as parameters, for
    /// the values that [`Format::ArmParameters`] holds. Their defaults are the spec's.
    pub parameters: bool,
    /// Whether an id that stands in several places is kept in a variable.
    pub variables: bool,
    /// Whether each command for a shell stands in one line.
    pub one_line: bool,
    /// Whether there are comments.
    pub comments: bool,
    /// Beyond about this width, in characters, a list's words stand one a line.
    pub width: usize,
    /// Where machines are created: one of the target regions. If there is no such one, the
    /// version's own location counts, else the first target region.
    pub region: String,
    /// Whether the image definition is for specialized images, which bring their accounts along.
    pub specialized: bool,
    /// The operating system of the image definition: `Linux`, `Windows`, or empty where it is not
    /// known.
    pub os_type: String,
}

impl Default for RenderOptions {
    fn default() -> Self {
        Self {
            language: Language::default(),
            parameters: false,
            variables: false,
            one_line: false,
            comments: true,
            width: 80,
            region: String::new(),
            specialized: false,
            os_type: String::new(),
        }
    }
}

impl RenderOptions {
    const fn layout(&self) -> Layout {
        Layout {
            width: self.width,
            is_one_line: self.one_line,
            has_comments: self.comments,
            language: self.language,
        }
    }
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
#[derive(Debug)]
struct Page {
    task: Task,
    format: Format,
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
    options: &RenderOptions,
) -> Option<Rendering> {
    let output = OUTPUTS
        .iter()
        .find(|output| output.task == task && output.format == format)?;
    let payload = lower(spec);
    let mut page = Page {
        task,
        format,
        options: options.clone(),
        script: Script::default(),
        notes: Vec::new(),
    };
    (output.write)(&payload, &mut page);
    let mut notes = sorted(page.notes, by_place);
    notes.dedup();
    Some(Rendering {
        script: page.script,
        language: output.language,
        file_name: file_name(&payload, task, format),
        notes,
    })
}

const OUTPUTS: &[Output] = &[
    Output::new(Task::ImageVersion, Format::AzureCli, azure_cli::write),
    Output::new(
        Task::ImageVersion,
        Format::AzureCliPowerShell,
        azure_cli::write_powershell,
    ),
    Output::new(Task::ImageVersion, Format::PowerShell, powershell::write),
    Output::new(Task::ImageVersion, Format::ArmTemplate, arm_template::write),
    Output::new(
        Task::ImageVersion,
        Format::ArmParameters,
        arm_parameters::write,
    ),
    Output::new(Task::ImageVersion, Format::Rest, rest::write),
    Output::new(Task::ImageVersion, Format::AzRest, az_rest::write),
    Output::new(Task::ImageVersion, Format::Bicep, bicep::write),
    Output::new(
        Task::ImageVersion,
        Format::TerraformAzapi,
        terraform_azapi::write,
    ),
    Output::new(
        Task::ImageVersion,
        Format::TerraformAzurerm,
        terraform_azurerm::write,
    ),
    Output::new(Task::ImageVersion, Format::Packer, packer::write),
    Output::new(Task::ImageVersion, Format::Ansible, ansible::write),
    Output::new(Task::Update, Format::AzureCli, update::azure_cli),
    Output::new(Task::Update, Format::PowerShell, update::powershell),
    Output::new(Task::Update, Format::ArmTemplate, arm_template::write),
    Output::new(Task::Update, Format::Rest, update::rest),
    Output::new(Task::Update, Format::AzRest, update::az_rest),
    Output::new(Task::Update, Format::Bicep, bicep::write),
    Output::new(Task::Update, Format::TerraformAzapi, terraform_azapi::write),
    Output::new(Task::VirtualMachine, Format::AzureCli, machine::azure_cli),
    Output::new(
        Task::VirtualMachine,
        Format::AzureCliPowerShell,
        machine::azure_cli_powershell,
    ),
    Output::new(
        Task::VirtualMachine,
        Format::PowerShell,
        machine::powershell,
    ),
    Output::new(
        Task::VirtualMachine,
        Format::ArmTemplate,
        machine::arm_template,
    ),
    Output::new(Task::VirtualMachine, Format::Bicep, machine::bicep),
    Output::new(
        Task::ScaleSet,
        Format::AzureCli,
        machine::scale_set::azure_cli,
    ),
    Output::new(
        Task::ScaleSet,
        Format::AzureCliPowerShell,
        machine::scale_set::azure_cli_powershell,
    ),
    Output::new(
        Task::ScaleSet,
        Format::PowerShell,
        machine::scale_set::powershell,
    ),
    Output::new(
        Task::ScaleSet,
        Format::ArmTemplate,
        machine::scale_set::arm_template,
    ),
    Output::new(Task::ScaleSet, Format::Bicep, machine::scale_set::bicep),
    Output::new(
        Task::Prerequisites,
        Format::AzureCli,
        prerequisites::azure_cli,
    ),
    Output::new(
        Task::Prerequisites,
        Format::AzureCliPowerShell,
        prerequisites::azure_cli_powershell,
    ),
    Output::new(
        Task::Prerequisites,
        Format::PowerShell,
        prerequisites::powershell,
    ),
    Output::new(
        Task::Prerequisites,
        Format::ArmTemplate,
        prerequisites::arm_template,
    ),
    Output::new(Task::Prerequisites, Format::Bicep, prerequisites::bicep),
    Output::new(
        Task::Registration,
        Format::AzureCli,
        registration::azure_cli,
    ),
    Output::new(
        Task::Registration,
        Format::AzureCliPowerShell,
        registration::azure_cli_powershell,
    ),
    Output::new(
        Task::Registration,
        Format::PowerShell,
        registration::powershell,
    ),
    Output::new(Task::Verify, Format::AzureCli, verify::azure_cli),
    Output::new(
        Task::Verify,
        Format::AzureCliPowerShell,
        verify::azure_cli_powershell,
    ),
    Output::new(Task::Verify, Format::PowerShell, verify::powershell),
    Output::new(Task::Verify, Format::Rest, verify::rest),
    Output::new(Task::Verify, Format::AzRest, verify::az_rest),
];

/// How to get to another cloud than the public one: tools run in the one that is signed in to.
fn cloud(payload: &Payload, command: &str) -> Option<Finding> {
    let cloud = payload.address.cloud;
    if cloud == Cloud::Public {
        return None;
    }
    let name = cloud.az_name();
    let message = Message::new(&note::CLOUD, [&format!("{command} {name}")]);
    let path = Pointer::of("cloud");
    Some(target(&path, message))
}

/// `create-1.4.0.http`; characters that do not belong in a file's name are left out.
fn file_name(payload: &Payload, task: Task, format: Format) -> String {
    let stem = match task {
        Task::ImageVersion => "create",
        Task::Update => "update",
        Task::VirtualMachine => "vm",
        Task::ScaleSet => "scale-set",
        Task::Prerequisites => "keys",
        Task::Registration => "register",
        Task::Verify => "verify",
    };
    let extension = match format {
        Format::AzureCli => "sh",
        Format::AzureCliPowerShell => "az.ps1",
        Format::PowerShell => "ps1",
        Format::ArmTemplate => "json",
        Format::ArmParameters => "parameters.json",
        Format::Rest => "http",
        Format::AzRest => "rest.sh",
        Format::Bicep => "bicep",
        Format::TerraformAzapi => "azapi.tf",
        Format::TerraformAzurerm => "azurerm.tf",
        Format::Packer => "pkr.hcl",
        Format::Ansible => "yml",
    };
    let version = payload.address.version.value.chars();
    let version: String = version
        .filter(|character| character.is_ascii_alphanumeric() || matches!(character, '.' | '-'))
        .take(40)
        .collect();
    let version = version.trim_matches('.');
    let dash = if version.is_empty() { "" } else { "-" };
    [stem, dash, version, ".", extension].concat()
}
