//! The request itself, sent by `az rest`, for bash.

use super::{Page, azure_cli, cloud, rest};
use crate::payload::Payload;
use crate::script::tree::Dialect;
use crate::script::{Kind, Script, bash, json};
use crate::table::arm;

/// Writes the command; its body is laid out over lines within one argument.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let script = &mut page.script;
    script.push(Kind::Command, "az rest");
    azure_cli::start(script, &bash::SHELL, "--method");
    script.push(Kind::Space, " ");
    script.push(Kind::Text, "put");
    azure_cli::start(script, &bash::SHELL, "--url");
    script.push(Kind::Space, " ");
    script.push(Kind::Punct, "'");
    rest::url(script, payload);
    script.push(Kind::Punct, "'");
    azure_cli::start(script, &bash::SHELL, "--headers");
    script.push(Kind::Space, " ");
    script.push(Kind::Text, "Content-Type=application/json");
    azure_cli::start(script, &bash::SHELL, "--body");
    script.push(Kind::Space, " ");
    body(script, payload);
    script.push(Kind::Space, "\n");
    page.notes.extend(cloud(payload, "az cloud set --name"));
}

fn body(script: &mut Script, payload: &Payload) {
    script.push(Kind::Punct, "'");
    BODY.write(script, &arm::body(payload), 0);
    script.push(Kind::Punct, "'");
}

/// A JSON string that stands within single quotes over lines: without single quotes; without
/// exclamation marks, because older interactive shells look for their history even there, from the
/// second line on; and without `=@`, behind which az reads a file.
fn string(text: &str) -> String {
    let quoted = json::string(text).replace('\'', "\\u0027");
    quoted.replace('!', "\\u0021").replace("=@", "=\\u0040")
}

const BODY: Dialect = Dialect {
    text: string,
    key: |member| string(&member.key),
    ..Dialect::JSON
};
