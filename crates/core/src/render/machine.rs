//! Machines from the image version: virtual machines here, scale sets in a module of their own.

pub(super) mod scale_set;

use super::template::{Parameter, Resource, Template};
use super::{Page, azure_cli as az, deployment, powershell as ps, template};
use crate::finding::{Message, Pointer};
use crate::payload::{Expression, Machine, Member, Payload, Tree, member};
use crate::script::program::Statement;
use crate::script::shell::Shell;
use crate::script::{bash, powershell as pwsh};
use crate::table::az::Flag;
use crate::table::az::machine::{MACHINE, PLACE, SSH_KEYS, VM_NAME};
use crate::table::feature::{DATA_DISK_CONFIDENTIALITY, Tool, target};
use crate::table::powershell::Parameter as Given;
use crate::table::powershell::machine::{
    VM_CONFIG, VM_DATA_DISK, VM_IMAGE, VM_NETWORK, VM_NEW, VM_OS_DISK, VM_SYSTEM, VM_UEFI,
};
use crate::table::{machine as arm, note};

pub(super) fn azure_cli(payload: &Payload, page: &mut Page) {
    create(&bash::SHELL, "az vm create", VM_NAME, payload, page);
}

pub(super) fn azure_cli_powershell(payload: &Payload, page: &mut Page) {
    create(&pwsh::SHELL, "az vm create", VM_NAME, payload, page);
}

fn create(
    shell: &'static Shell,
    name: &'static str,
    named: &[Flag<Machine>],
    payload: &Payload,
    page: &mut Page,
) {
    let machine = machine(payload, page);
    let signs_in_by_key = !machine.is_specialized && !machine.is_windows;
    let keys = if signs_in_by_key { SSH_KEYS } else { &[] };
    let tables = [PLACE, named, MACHINE, keys];
    let create = az::command(shell, name, &tables, &machine, &mut page.notes);
    az::run(shell, vec![Statement::Run(create)], payload, page);
}

pub(super) fn powershell(payload: &Payload, page: &mut Page) {
    let machine = machine(payload, page);
    let keep = |name, tables: &[&[Given<Machine>]]| {
        Statement::Keep("vm", ps::command(name, tables, &machine))
    };
    let mut statements = vec![
        context(payload),
        keep("New-AzVMConfig", &[VM_CONFIG]),
        keep("Set-AzVMSourceImage", &[VM_IMAGE]),
        keep("Set-AzVMOSDisk", &[VM_OS_DISK]),
    ];
    for disk in machine.data_disks() {
        let add = ps::command("Add-AzVMDataDisk", &[VM_DATA_DISK], &disk);
        statements.push(Statement::Keep("vm", add));
    }
    if machine.confidential_vm().is_some() {
        statements.push(keep("Set-AzVmUefi", &[VM_UEFI]));
    }
    if !machine.is_specialized {
        statements.push(keep("Set-AzVMOperatingSystem", &[VM_SYSTEM]));
    }
    statements.push(keep("Add-AzVMNetworkInterface", &[VM_NETWORK]));
    let new = ps::command("New-AzVM", &[VM_NEW], &machine);
    statements.push(Statement::Run(new));
    ps::run(vec![Statement::All(statements)], payload, page);
}

pub(super) fn arm_template(payload: &Payload, page: &mut Page) {
    template::arm(template(payload, page), page);
    deployment::notes(payload, page);
}

pub(super) fn bicep(payload: &Payload, page: &mut Page) {
    template::bicep(template(payload, page), page);
    deployment::notes(payload, page);
}

fn template(payload: &Payload, page: &mut Page) -> Template {
    let machine = machine(payload, page);
    let mut parameters = vec![
        asked("vmName"),
        asked("vmSize"),
        asked("networkInterfaceId"),
    ];
    parameters.extend(accounts(&machine));
    resource(
        payload,
        parameters,
        (
            "virtualMachine",
            "Microsoft.Compute/virtualMachines",
            "vmName",
        ),
        arm::virtual_machine(&machine),
    )
}

/// A template of one resource, whose name is asked for.
fn resource(
    payload: &Payload,
    parameters: Vec<Parameter>,
    (symbol, kind, name): (&'static str, &'static str, &'static str),
    body: Vec<Member>,
) -> Template {
    let name = Tree::Expression(Expression::Parameter(name.into()));
    let mut members = vec![member("name", name)];
    members.extend(body);
    Template {
        metadata: deployment::metadata(payload),
        parameters,
        resources: vec![Resource {
            symbol: symbol.into(),
            kind,
            api_version: Tree::Word(API_VERSION),
            condition: None,
            members,
        }],
    }
}

/// What is asked for of the first account.
fn accounts(machine: &Machine) -> Vec<Parameter> {
    if machine.is_specialized {
        return Vec::new();
    }
    let mut parameters = vec![asked("adminUsername")];
    parameters.push(if machine.is_windows {
        Parameter {
            kind: "securestring",
            ..asked("adminPassword")
        }
    } else {
        asked("sshPublicKey")
    });
    parameters
}

fn asked(name: &'static str) -> Parameter {
    Parameter {
        name: name.into(),
        kind: "string",
        value: None,
    }
}

/// The machine that is meant, with what is to be known of it.
fn machine(payload: &Payload, page: &mut Page) -> Machine {
    let options = &page.options;
    let machine = Machine {
        is_specialized: options.specialized,
        is_windows: options.os_type.eq_ignore_ascii_case("windows"),
        ..Machine::new(payload, &options.region)
    };
    let is_known = options.specialized || !options.os_type.is_empty();
    page.notes.extend(TOOL.lacking(payload));
    let mut say = |text| {
        page.notes
            .push(target(&Pointer::root(), Message::plain(text)));
    };
    say(&note::CHOOSE);
    if !is_known {
        say(&note::LINUX);
    }
    machine
}

fn context(payload: &Payload) -> Statement {
    let subscription = Tree::Text(payload.address.subscription.clone());
    Statement::Keep("null", ps::context(subscription))
}

/// What is said of machines here in no format.
const TOOL: Tool = Tool {
    name: "Gallery Seal",
    lacks: &[&DATA_DISK_CONFIDENTIALITY],
    instead: &note::PORTAL,
};

/// Source: `VirtualMachinesOperations` of azure-mgmt-compute 39.0.0; an older version of the API,
/// which every cloud has.
const API_VERSION: &str = "2024-07-01";
