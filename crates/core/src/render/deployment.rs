//! What an ARM template and Bicep have in common.

use super::Page;
use crate::finding::Message;
use crate::payload::{Member, Payload, Tree, member};
use crate::script::bash;
use crate::table::feature::{refusal, target};
use crate::table::parameter::PARAMETERS;
use crate::table::{arm, note};

/// The resource's type.
pub(super) const TYPE: &str = "Microsoft.Compute/galleries/images/versions";

/// The resource's type with its API version.
pub(super) fn kind(payload: &Payload) -> Tree {
    let api_version = payload.address.api_version.clone();
    let before = "Microsoft.Compute/galleries/images/versions@";
    Tree::Path(vec![(before, api_version)])
}

/// The resource: its full name, then the body of ARM's request.
pub(super) fn resource(payload: &Payload) -> Vec<Member> {
    let address = payload.address.clone();
    let name = vec![
        ("", address.gallery),
        ("/", address.definition),
        ("/", address.version),
    ];
    let mut resource = vec![member("name", Tree::Path(name))];
    if let Tree::Object(body) = arm::body(payload) {
        resource.extend(body);
    }
    resource
}

/// The template's parameters, each with its value under this key and perhaps its type.
pub(super) fn parameters(payload: &Payload, value_key: &'static str, has_types: bool) -> Tree {
    let parameters = PARAMETERS.iter().filter_map(|parameter| {
        let value = (parameter.value)(payload)?;
        let mut members = Vec::new();
        if has_types {
            members.push(member("type", Tree::Word("string")));
        }
        members.push(member(value_key, Tree::Text(value.clone())));
        Some(member(parameter.name, Tree::Object(members)))
    });
    Tree::Object(parameters.collect())
}

/// Metadata that says where it belongs.
pub(super) fn metadata(payload: &Payload) -> Vec<Member> {
    let address = payload.address.clone();
    vec![
        member("subscriptionId", Tree::Text(address.subscription)),
        member("resourceGroup", Tree::Text(address.resource_group)),
    ]
}

/// Says how to deploy a file to where it belongs, and which names do not come to be segments of
/// the full name.
pub(super) fn notes(payload: &Payload, file: &str, page: &mut Page) {
    let address = &payload.address;
    let subscription = bash::quote(&address.subscription.shown());
    let group = bash::quote(&address.resource_group.shown());
    let command = format!(
        "az deployment group create --subscription {subscription} --resource-group {group} --template-file {file}"
    );
    let message = Message::new(&note::DEPLOY, [&command]);
    page.notes.push(target(&address.subscription.from, message));
    segments(payload, page);
}

/// Says which names hold a slash, where a slash ends a name.
pub(super) fn segments(payload: &Payload, page: &mut Page) {
    for (_, name) in payload.address.steps().into_iter().skip(2) {
        if name.value.contains('/') {
            let message = Message::new(&note::SEGMENT, [&name.value]);
            page.notes.push(refusal(&name.from, message));
        }
    }
}
