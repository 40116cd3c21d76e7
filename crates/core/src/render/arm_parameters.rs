//! The values of an ARM template's parameters.

use super::{Page, deployment, file_name};
use crate::finding::{Message, Pointer};
use crate::payload::{Payload, Tree, member};
use crate::script::Kind;
use crate::script::tree::Dialect;
use crate::table::feature::target;
use crate::table::note;

/// Writes the file, in which no text is an expression.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let tree = Tree::Object(vec![
        member("$schema", Tree::Word(SCHEMA)),
        member("contentVersion", Tree::Word("1.0.0.0")),
        member(
            "parameters",
            deployment::parameters(payload, "value", false),
        ),
    ]);
    Dialect::JSON.write(&mut page.script, &tree, 0);
    page.script.push(Kind::Space, "\n");
    let template = file_name(payload, "json");
    let parameters = file_name(payload, "parameters.json");
    deployment::notes(
        payload,
        &format!("{template} --parameters {parameters}"),
        page,
    );
    let message = Message::plain(&note::PARAMETERS);
    page.notes.push(target(&Pointer::root(), message));
}

const SCHEMA: &str =
    "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#";
