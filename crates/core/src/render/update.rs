//! Brings an existing image version to what the spec says of its regions and keys.
//!
//! `az sig image-version update --target-regions` takes every key away: it is not used.

use super::{Page, az_rest as az_request, azure_cli as az, powershell as ps, rest as http};
use crate::finding::Message;
use crate::payload::{Payload, Tree};
use crate::script::bash;
use crate::script::program::{Argument, Statement, Value};
use crate::table::az::{ADDRESS, UPDATE};
use crate::table::feature::{moment, refusal};
use crate::table::{arm, note, powershell as parameters};

/// Each property is set to JSON: the regions with their keys at once.
pub(super) fn azure_cli(payload: &Payload, page: &mut Page) {
    let name = "az sig image-version update";
    let mut update = az::command(&bash::SHELL, name, &[ADDRESS], payload, &mut page.notes);
    for (index, (path, value)) in arm::settings(payload).into_iter().enumerate() {
        update.arguments.push(Argument {
            name: if index == 0 { "--set" } else { "" },
            value: Value::Json(path, value),
        });
    }
    az::run(&bash::SHELL, vec![Statement::Run(update)], payload, page);
    page.notes.extend(UPDATE.lacking(payload));
    page.notes.extend(moment(payload.end_of_life.as_ref(), 3));
}

pub(super) fn powershell(payload: &Payload, page: &mut Page) {
    use parameters::{ADDRESS, LIFE, PLACES};
    let tables = [ADDRESS, PLACES, LIFE];
    let update = ps::command("Update-AzGalleryImageVersion", &tables, payload);
    ps::run(vec![Statement::Run(update)], payload, page);
    page.notes.extend(parameters::lacks_in_update(payload));
    for region in &payload.regions {
        if let Some(vm) = region.confidential_vm() {
            let message = Message::plain(&note::KEYS_FORGOTTEN);
            page.notes.push(refusal(&vm.kind.from, message));
        }
        if region.encryption.is_some() && region.os_keys().is_none() {
            let message = Message::plain(&note::OS_DISK_NEEDED);
            page.notes.push(refusal(&region.from, message));
        }
    }
}

pub(super) fn rest(payload: &Payload, page: &mut Page) {
    let changes = changes(payload);
    http::send(payload, "PATCH", "", Some(&changes), page);
}

pub(super) fn az_rest(payload: &Payload, page: &mut Page) {
    az_request::send(payload, "patch", "", Some(changes(payload)), page);
}

fn changes(payload: &Payload) -> Tree {
    arm::changes(payload)
}
