//! Packer: what a `source "azure-arm"` block says of the gallery that it publishes to.

use super::{Page, composed};
use crate::finding::{Message, Pointer};
use crate::payload::Payload;
use crate::script::{Kind, hcl};
use crate::table::feature::target;
use crate::table::{note, packer};

/// Writes options of the builder; what it builds from is for the rest of the block to say.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let options = packer::options(payload);
    hcl::body(&mut page.script, &hcl::PACKER, &options, 0);
    page.script.push(Kind::Space, "\n");
    page.notes.extend(packer::lacks(payload));
    let message = Message::plain(&note::IN_SOURCE);
    page.notes.push(target(&Pointer::root(), message));
    composed::notes("Packer", &options, page);
}
