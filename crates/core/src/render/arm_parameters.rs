//! The values of an ARM template's parameters.

use super::{Page, deployment};
use crate::finding::{Message, Pointer};
use crate::payload::{Payload, Tree, member};
use crate::script::Kind;
use crate::script::tree::Dialect;
use crate::table::feature::target;
use crate::table::note;

/// Writes the file, in which no text is an expression.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let values = deployment::values(payload);
    let values =
        values.map(|(name, value)| member(name, Tree::Object(vec![member("value", value)])));
    let tree = Tree::Object(vec![
        member("$schema", Tree::Word(SCHEMA)),
        member("contentVersion", Tree::Word("1.0.0.0")),
        member("parameters", Tree::Object(values.collect())),
    ]);
    Dialect::JSON.write(&mut page.script, &tree, 0);
    page.script.push(Kind::Space, "\n");
    deployment::notes(payload, page);
    deployment::segments(payload, page);
    let message = Message::plain(&note::PARAMETERS);
    page.notes.push(target(&Pointer::root(), message));
}

const SCHEMA: &str =
    "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#";
