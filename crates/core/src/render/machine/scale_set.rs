//! Scale sets from the image version.

use super::super::{Page, deployment, powershell as ps, template};
use super::{accounts, asked, context, create, machine, resource};
use crate::finding::Pointer;
use crate::json::Json;
use crate::payload::{Machine, Payload, Tree};
use crate::script::program::Statement;
use crate::script::{bash, powershell as pwsh};
use crate::table::az::machine::SET_NAME;
use crate::table::machine as arm;
use crate::table::powershell::Parameter as Given;
use crate::table::powershell::machine::{
    SET_ADDRESS, SET_CONFIG, SET_DATA_DISK, SET_NETWORK, SET_NEW, SET_STORAGE, SET_SYSTEM, SET_UEFI,
};

pub(crate) fn azure_cli(payload: &Payload, page: &mut Page) {
    create(&bash::SHELL, "az vmss create", SET_NAME, payload, page);
}

pub(crate) fn azure_cli_powershell(payload: &Payload, page: &mut Page) {
    create(&pwsh::SHELL, "az vmss create", SET_NAME, payload, page);
}

pub(crate) fn powershell(payload: &Payload, page: &mut Page) {
    let machine = machine(payload, page);
    let command = |name, tables: &[&[Given<Machine>]]| ps::command(name, tables, &machine);
    let keep =
        |name, tables: &[&[Given<Machine>]]| Statement::Keep("scaleSet", command(name, tables));
    let mut statements = vec![
        context(payload),
        keep("New-AzVmssConfig", &[SET_CONFIG]),
        keep("Set-AzVmssStorageProfile", &[SET_STORAGE]),
    ];
    for disk in machine.data_disks() {
        let add = ps::command("Add-AzVmssDataDisk", &[SET_DATA_DISK], &disk);
        statements.push(Statement::Keep("scaleSet", add));
    }
    if machine.confidential_vm().is_some() {
        statements.push(keep("Set-AzVmssUefi", &[SET_UEFI]));
    }
    if !machine.is_specialized {
        statements.push(keep("Set-AzVmssOsProfile", &[SET_SYSTEM]));
    }
    let address = command("New-AzVmssIpConfig", &[SET_ADDRESS]);
    statements.push(Statement::Keep("address", address));
    statements.push(keep(
        "Add-AzVmssNetworkInterfaceConfiguration",
        &[SET_NETWORK],
    ));
    statements.push(Statement::Run(command("New-AzVmss", &[SET_NEW])));
    ps::run(vec![Statement::All(statements)], payload, page);
}

pub(crate) fn arm_template(payload: &Payload, page: &mut Page) {
    template::arm(template(payload, page), page);
    deployment::notes(payload, page);
}

pub(crate) fn bicep(payload: &Payload, page: &mut Page) {
    template::bicep(template(payload, page), page);
    deployment::notes(payload, page);
}

fn template(payload: &Payload, page: &mut Page) -> template::Template {
    let machine = machine(payload, page);
    let mut parameters = vec![asked("scaleSetName"), asked("vmSize")];
    parameters.push(template::Parameter {
        kind: "int",
        value: Some(Tree::Raw(Json::Number(2.into()), Pointer::root())),
        ..asked("instanceCount")
    });
    parameters.push(asked("subnetId"));
    parameters.extend(accounts(&machine));
    resource(
        payload,
        parameters,
        (
            "scaleSet",
            "Microsoft.Compute/virtualMachineScaleSets",
            "scaleSetName",
        ),
        arm::scale_set(&machine),
    )
}
