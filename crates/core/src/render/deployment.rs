//! What an ARM template and Bicep have in common.

use super::template::{Parameter, Resource, Template};
use super::{Format, Page, Task, cloud, file_name};
use crate::finding::{Message, Pointer};
use crate::payload::{Member, Payload, Tree, member, path};
use crate::script::bash;
use crate::search::has;
use crate::table::feature::{refusal, target};
use crate::table::parameter::{self, PARAMETERS};
use crate::table::{arm, note};

/// The image version as a template.
pub(super) fn template(payload: &Payload, page: &Page) -> Template {
    let mut members = resource(payload);
    let mut parameters = Vec::new();
    if page.options.parameters {
        for member in &mut members {
            parameter::read_in(&mut member.value, payload);
        }
        parameters = values(payload)
            .map(|(name, value)| Parameter {
                name: name.into(),
                kind: "string",
                value: Some(value),
            })
            .collect();
    }
    Template {
        metadata: metadata(payload),
        parameters,
        resources: vec![Resource {
            symbol: "imageVersion".into(),
            kind: "Microsoft.Compute/galleries/images/versions",
            api_version: Tree::Text(payload.address.api_version.clone()),
            condition: None,
            members,
        }],
    }
}

/// The resource: its full name, then the body of ARM's request.
pub(super) fn resource(payload: &Payload) -> Vec<Member> {
    let address = &payload.address;
    let name = [
        ("", &address.gallery),
        ("/", &address.definition),
        ("/", &address.version),
    ];
    let mut resource = vec![member("name", path(name))];
    if let Tree::Object(body) = arm::body(payload) {
        resource.extend(body);
    }
    resource
}

/// The parameters that an image version has, and their values.
pub(super) fn values(payload: &Payload) -> impl Iterator<Item = (&'static str, Tree)> {
    PARAMETERS.iter().filter_map(|parameter| {
        let value = (parameter.value)(payload)?;
        Some((parameter.name, Tree::Text(value.clone())))
    })
}

/// Metadata that says where it belongs.
pub(super) fn metadata(payload: &Payload) -> Vec<Member> {
    let address = &payload.address;
    vec![
        member("subscriptionId", Tree::Text(address.subscription.clone())),
        member("resourceGroup", Tree::Text(address.resource_group.clone())),
    ]
}

/// Says how to deploy the file to where it belongs.
pub(super) fn notes(payload: &Payload, page: &mut Page) {
    let format = match page.format {
        Format::ArmParameters => Format::ArmTemplate,
        format => format,
    };
    let mut files = file_name(payload, page.task, format);
    if page.format == Format::ArmParameters {
        let values = file_name(payload, page.task, page.format);
        files = [&*files, " --parameters ", &values].concat();
    }
    let address = &payload.address;
    let subscription = bash::quote(&address.subscription.shown());
    let group = bash::quote(&address.resource_group.shown());
    let command = format!(
        "az deployment group create --subscription {subscription} --resource-group {group} --template-file {files}"
    );
    let message = Message::new(&note::DEPLOY, [&command]);
    page.notes.push(target(&address.subscription.from, message));
    page.notes.extend(cloud(payload, "az cloud set --name"));
    replaced(page);
}

/// Says that what is described is all that is left, where something is there already.
pub(super) fn replaced(page: &mut Page) {
    if page.task == Task::Update {
        let place = Pointer::of("targetRegions");
        let message = Message::plain(&note::SAME_TEMPLATE);
        page.notes.push(target(&place, message));
    }
}

/// Says which names hold a slash, where a slash ends a name.
pub(super) fn segments(payload: &Payload, page: &mut Page) {
    for (_, name) in payload.address.steps().into_iter().skip(2) {
        if has(&name.value, "/") {
            let message = Message::new(&note::SEGMENT, [&name.value]);
            page.notes.push(refusal(&name.from, message));
        }
    }
}
