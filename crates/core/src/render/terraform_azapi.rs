//! Terraform with the azapi provider, which sends ARM's body as it is.

use super::{Page, deployment, terraform};
use crate::payload::{Payload, Tree, member, path};
use crate::table::arm;

/// Writes the resource. Its parent's full id says subscription and resource group; location and
/// tags are arguments of their own.
///
/// Source: `docs/resources/resource.md` of the azapi provider.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let address = &payload.address;
    let parents = address.steps().into_iter().take(4);
    let mut members = vec![
        member("type", path([(KIND, &address.api_version)])),
        member("parent_id", path(parents)),
        member("name", Tree::Text(address.version.clone())),
    ];
    if let Tree::Object(mut body) = arm::body(payload) {
        let properties = body.pop_if(|member| member.key == "properties");
        members.extend(body);
        let properties = properties.into_iter().collect();
        members.push(member("body", Tree::Object(properties)));
    }
    terraform::resource(payload, page, "\"azapi_resource\"", members);
    deployment::segments(payload, page);
    deployment::replaced(page);
    terraform::cloud(payload, "azapi", page);
}

const KIND: &str = "Microsoft.Compute/galleries/images/versions@";
