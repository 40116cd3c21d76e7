//! An ARM template of one resource.

use super::{Page, deployment, file_name};
use crate::payload::{Payload, Tree, member};
use crate::script::{Kind, template};
use crate::table::parameter;

/// Writes the template.
///
/// A template can't choose where it is deployed: its metadata says where it belongs, and a note how
/// to deploy it there.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let tree = tree(payload, page.options.parameters);
    template::DIALECT.write(&mut page.script, &tree, 0);
    page.script.push(Kind::Space, "\n");
    deployment::notes(payload, &file_name(payload, "json"), page);
}

fn tree(payload: &Payload, has_parameters: bool) -> Tree {
    let api_version = payload.address.api_version.clone();
    let mut resource = vec![
        member("type", Tree::Word(deployment::TYPE)),
        member("apiVersion", Tree::Text(api_version)),
    ];
    resource.extend(deployment::resource(payload));
    let mut resource = Tree::Object(resource);
    let mut template = vec![
        member("$schema", Tree::Word(SCHEMA)),
        member("contentVersion", Tree::Word("1.0.0.0")),
        member("metadata", Tree::Object(deployment::metadata(payload))),
    ];
    if has_parameters {
        parameter::read_in(&mut resource, payload);
        let parameters = deployment::parameters(payload, "defaultValue", true);
        template.push(member("parameters", parameters));
    }
    template.push(member("resources", Tree::List(vec![resource])));
    Tree::Object(template)
}

const SCHEMA: &str =
    "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
