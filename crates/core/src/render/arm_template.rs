//! An ARM template of one resource.

use super::{Page, deployment, file_name};
use crate::payload::{Payload, Tree, member};
use crate::script::{Kind, template};

/// Writes the template.
///
/// A template can't choose where it is deployed: its metadata says where it belongs, and a note how
/// to deploy it there.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    template::DIALECT.write(&mut page.script, &tree(payload), 0);
    page.script.push(Kind::Space, "\n");
    deployment::notes(payload, &file_name(payload, "json"), page);
}

fn tree(payload: &Payload) -> Tree {
    let api_version = payload.address.api_version.clone();
    let mut resource = vec![
        member("type", Tree::Word(deployment::TYPE)),
        member("apiVersion", Tree::Text(api_version)),
    ];
    resource.extend(deployment::resource(payload));
    Tree::Object(vec![
        member("$schema", Tree::Word(SCHEMA)),
        member("contentVersion", Tree::Word("1.0.0.0")),
        member("metadata", Tree::Object(deployment::metadata(payload))),
        member("resources", Tree::List(vec![Tree::Object(resource)])),
    ])
}

const SCHEMA: &str =
    "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
