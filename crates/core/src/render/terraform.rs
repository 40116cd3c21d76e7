//! What Terraform's providers have in common.

use super::{Page, composed};
use crate::finding::{Message, Pointer};
use crate::payload::{Member, Payload};
use crate::script::{Kind, hcl};
use crate::table::feature::target;
use crate::table::note;
use crate::value::Cloud;

/// Writes a resource of this type. No `required_providers`: a module has its own.
pub(super) fn resource(page: &mut Page, kind: &'static str, members: &[Member]) {
    let header = [
        (Kind::Command, "resource"),
        (Kind::Name, kind),
        (Kind::Name, "\"image_version\""),
    ];
    hcl::block(&mut page.script, &hcl::DIALECT, &header, members, 0);
    page.script.push(Kind::Space, "\n");
    composed::notes("Terraform", members, page);
}

/// Says how the provider gets to another cloud than the public one.
pub(super) fn cloud(payload: &Payload, provider: &str, page: &mut Page) {
    let setting = match payload.address.cloud {
        Cloud::Public => return,
        Cloud::UsGovernment => "environment = \"usgovernment\"",
        Cloud::China => "environment = \"china\"",
        Cloud::Bleu if provider == "azapi" => {
            "endpoint = [{ resource_manager_endpoint = \"https://management.sovcloud-api.fr\" }]"
        }
        Cloud::Bleu => "metadata_host = \"management.sovcloud-api.fr\"",
    };
    let setting = format!("provider \"{provider}\" {{ {setting} }}");
    let message = Message::new(&note::PROVIDER, [&setting]);
    page.notes
        .push(target(&Pointer::root().key("cloud"), message));
}
