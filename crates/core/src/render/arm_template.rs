//! An ARM template of one resource.

use super::{Page, file_name};
use crate::finding::{Finding, Message, Pointer, Rule};
use crate::payload::{Payload, Tree, member};
use crate::script::{Kind, bash, template};
use crate::table::{arm, note};

/// Writes the template.
///
/// A template can't choose where it is deployed: its metadata says where it belongs, and a note how
/// to deploy it there.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let tree = tree(payload);
    template::DIALECT.write(&mut page.script, &tree, 0);
    page.script.push(Kind::Space, "\n");
    page.notes.push(target(payload));
    let address = &payload.address;
    for text in [&address.gallery, &address.definition, &address.version] {
        if text.value.contains('/') {
            let message = Message::new(&note::SEGMENT, [&text.value]);
            let path = text.from.clone();
            page.notes
                .push(Finding::new(Rule::OutputCannotCarry, path, message));
        }
    }
}

fn tree(payload: &Payload) -> Tree {
    let address = payload.address.clone();
    let name = vec![
        ("", address.gallery),
        ("/", address.definition),
        ("/", address.version),
    ];
    let mut resource = vec![
        member(
            "type",
            Tree::Word("Microsoft.Compute/galleries/images/versions"),
        ),
        member("apiVersion", Tree::Text(address.api_version)),
        member("name", Tree::Path(name)),
    ];
    if let Tree::Object(body) = arm::body(payload) {
        resource.extend(body);
    }
    let target = vec![
        member("subscriptionId", Tree::Text(address.subscription)),
        member("resourceGroup", Tree::Text(address.resource_group)),
    ];
    Tree::Object(vec![
        member("$schema", Tree::Word(SCHEMA)),
        member("contentVersion", Tree::Word("1.0.0.0")),
        member("metadata", Tree::Object(target)),
        member("resources", Tree::List(vec![Tree::Object(resource)])),
    ])
}

fn target(payload: &Payload) -> Finding {
    let address = &payload.address;
    let subscription = bash::quote(&address.subscription.shown());
    let group = bash::quote(&address.resource_group.shown());
    let file = file_name(payload, "json");
    let command = format!(
        "az deployment group create --subscription {subscription} --resource-group {group} --template-file {file}"
    );
    let place = Pointer::root().key("subscriptionId");
    Finding::new(
        Rule::OutputTarget,
        place,
        Message::new(&note::DEPLOY, [&command]),
    )
}

const SCHEMA: &str =
    "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
