//! Bicep: the resource of the ARM template.

use super::{Page, deployment, file_name};
use crate::finding::Message;
use crate::payload::{Payload, Tree};
use crate::script::{Kind, bicep};
use crate::table::{feature, note};

/// Writes the file. The gallery and the image definition are there already, so the full name does.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let script = &mut page.script;
    for member in deployment::metadata(payload) {
        script.push(Kind::Command, "metadata");
        script.push(Kind::Space, " ");
        script.push(Kind::Key, member.key);
        script.push(Kind::Punct, " = ");
        bicep::DIALECT.write(script, &member.value, 0);
        script.push(Kind::Space, "\n");
    }
    script.push(Kind::Space, "\n");
    script.push(Kind::Command, "resource");
    script.push(Kind::Space, " ");
    script.push(Kind::Name, "imageVersion");
    script.push(Kind::Space, " ");
    bicep::DIALECT.write(script, &deployment::kind(payload), 0);
    script.push(Kind::Punct, " = ");
    let resource = Tree::Object(deployment::resource(payload));
    bicep::DIALECT.write(script, &resource, 0);
    script.push(Kind::Space, "\n");
    deployment::notes(payload, &file_name(payload, "bicep"), page);
    let notes = &mut page.notes;
    notes.extend(feature::sizes(payload, |number| {
        i64::try_from(number).is_ok()
    }));
    resource.each_text(&mut |text, place| {
        if text.encode_utf16().count() > bicep::LONGEST {
            let message = Message::new(&note::LENGTH, [&bicep::LONGEST.to_string()]);
            notes.push(feature::refusal(place, message));
        }
    });
}
