//! Shows the image version: how far its replication is, and which keys it has where.

use super::{Page, az_rest, azure_cli as az, powershell as ps, rest as http};
use crate::payload::Payload;
use crate::script::program::Statement;
use crate::script::shell::Shell;
use crate::script::{bash, powershell as pwsh};
use crate::table::{az as flags, powershell as parameters};

pub(super) fn azure_cli(payload: &Payload, page: &mut Page) {
    show(&bash::SHELL, payload, page);
}

pub(super) fn azure_cli_powershell(payload: &Payload, page: &mut Page) {
    show(&pwsh::SHELL, payload, page);
}

fn show(shell: &'static Shell, payload: &Payload, page: &mut Page) {
    let tables = [flags::ADDRESS, flags::SHOW];
    let name = "az sig image-version show";
    let show = az::command(shell, name, &tables, payload, &mut page.notes);
    az::run(shell, vec![Statement::Run(show)], payload, page);
}

pub(super) fn powershell(payload: &Payload, page: &mut Page) {
    let tables = [parameters::ADDRESS, parameters::SHOW];
    let show = ps::command("Get-AzGalleryImageVersion", &tables, payload);
    ps::run(vec![Statement::Run(show)], payload, page);
}

pub(super) fn rest(payload: &Payload, page: &mut Page) {
    http::send(payload, "GET", STATUS, None, page);
}

pub(super) fn az_rest(payload: &Payload, page: &mut Page) {
    az_rest::send(payload, "get", STATUS, None, page);
}

const STATUS: &str = "$expand=ReplicationStatus&";
