//! Bicep: the resource of the ARM template.

use super::{Page, deployment, template};
use crate::finding::Message;
use crate::payload::{Payload, Tree};
use crate::script::bicep;
use crate::table::{feature, note};

/// Writes the file. The gallery and the image definition are there already, so the full name does.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    template::bicep(deployment::template(payload, page), page);
    deployment::notes(payload, page);
    deployment::segments(payload, page);
    let notes = &mut page.notes;
    notes.extend(feature::sizes(payload, |number| {
        i64::try_from(number).is_ok()
    }));
    Tree::Object(deployment::resource(payload)).each_text(&mut |text, place| {
        if text.encode_utf16().count() > bicep::LONGEST {
            let message = Message::new(&note::LENGTH, [&bicep::LONGEST.to_string()]);
            notes.push(feature::refusal(place, message));
        }
    });
}
