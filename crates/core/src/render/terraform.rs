//! What Terraform's providers have in common.

use super::{Page, composed, deployment, repeated};
use crate::finding::{Message, Pointer};
use crate::payload::{Member, Payload, Tree, member};
use crate::script::{Kind, hcl};
use crate::table::feature::target;
use crate::table::{note, parameter};
use crate::value::Cloud;

/// Writes a resource of this type. No `required_providers`: a module has its own.
pub(super) fn resource(
    payload: &Payload,
    page: &mut Page,
    kind: &'static str,
    mut members: Vec<Member>,
) {
    composed::notes("Terraform", &members, page);
    if page.options.parameters {
        let read = |member: &mut Member| parameter::read_in(&mut member.value, payload);
        members.iter_mut().for_each(read);
        for (name, value) in deployment::values(payload) {
            let members = [
                member("type", Tree::bare("string")),
                member("default", value),
            ];
            let name = ["\"", &hcl::snake(name), "\""].concat();
            let header = [
                (Kind::Command, "variable".into()),
                (Kind::Name, name.into()),
            ];
            hcl::block(&mut page.script, &hcl::DIALECT, &header, &members, 0);
            page.script.push(Kind::Space, "\n\n");
        }
    }
    if page.options.variables {
        let trees = members.iter_mut().map(|member| &mut member.value);
        let ids = repeated::keep(&mut trees.collect::<Vec<_>>());
        let ids = ids.into_iter().map(|(name, id)| Member {
            key: hcl::snake(&name).into(),
            from: None,
            value: id,
        });
        let ids: Vec<_> = ids.collect();
        if !ids.is_empty() {
            let header = [(Kind::Command, "locals".into())];
            hcl::block(&mut page.script, &hcl::DIALECT, &header, &ids, 0);
            page.script.push(Kind::Space, "\n\n");
        }
    }
    let header = [
        (Kind::Command, "resource".into()),
        (Kind::Name, kind.into()),
        (Kind::Name, "\"image_version\"".into()),
    ];
    hcl::block(&mut page.script, &hcl::DIALECT, &header, &members, 0);
    page.script.push(Kind::Space, "\n");
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
    page.notes.push(target(&Pointer::of("cloud"), message));
}
