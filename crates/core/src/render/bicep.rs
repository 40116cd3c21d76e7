//! Bicep: the resource of the ARM template.

use super::{Page, deployment, file_name};
use crate::finding::{Finding, Message, Pointer, Rule};
use crate::payload::{Payload, Tree};
use crate::script::{Kind, bicep};
use crate::table::note;

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
    refuse(&resource, page);
}

/// Says which numbers and texts are beyond what Bicep can write.
fn refuse(tree: &Tree, page: &mut Page) {
    match tree {
        Tree::Text(text) => refuse_text(&text.value, &text.from, page),
        Tree::Number(number) if i64::try_from(number.value.0).is_err() => {
            let message = Message::new(&note::SIZE, [&number.value.to_string()]);
            let path = number.from.clone();
            page.notes
                .push(Finding::new(Rule::OutputCannotCarry, path, message));
        }
        Tree::List(elements) => elements.iter().for_each(|element| refuse(element, page)),
        Tree::Object(members) => {
            for member in members {
                if let Some(from) = &member.from {
                    refuse_text(&member.key, from, page);
                }
                refuse(&member.value, page);
            }
        }
        Tree::Raw(serde_json::Value::String(text), from) => refuse_text(text, from, page),
        Tree::Raw(value, from) if value.is_array() || value.is_object() => {
            refuse(&Tree::opened(value, from), page);
        }
        _ => {}
    }
}

fn refuse_text(text: &str, from: &Pointer, page: &mut Page) {
    if text.encode_utf16().count() > bicep::LONGEST {
        let message = Message::new(&note::LENGTH, [&bicep::LONGEST.to_string()]);
        page.notes
            .push(Finding::new(Rule::OutputCannotCarry, from.clone(), message));
    }
}
