//! Packer: what a `source "azure-arm"` block says of the gallery that it publishes to.

use super::{Page, terraform};
use crate::finding::{Finding, Message, Pointer, Rule};
use crate::payload::Payload;
use crate::script::tree::Dialect;
use crate::script::{Kind, hcl};
use crate::table::{note, packer};

/// Writes options of the builder; what it builds from is for the rest of the block to say.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let options = packer::options(payload);
    hcl::body(&mut page.script, &DIALECT, &options, 0);
    page.script.push(Kind::Space, "\n");
    page.notes.extend(packer::lacks(payload));
    let message = Message::plain(&note::IN_SOURCE);
    page.notes
        .push(Finding::new(Rule::OutputTarget, Pointer::root(), message));
    terraform::composed("Packer", &options, page);
}

const DIALECT: Dialect = Dialect {
    text: string,
    key: |member| match member.from {
        Some(_) => string(&member.key),
        None => member.key.to_string(),
    },
    ..hcl::DIALECT
};

/// A string. Builders read every string as a template of Go's kind once more: two braces open an
/// action, so an action writes them.
///
/// Source: `template/interpolate` of packer-plugin-sdk.
fn string(text: &str) -> String {
    hcl::string(&text.replace("{{", "{{`{{`}}"))
}
