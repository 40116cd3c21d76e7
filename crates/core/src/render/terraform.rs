//! What Terraform's providers have in common.

use super::Page;
use crate::finding::{Message, Pointer};
use crate::payload::{Member, Payload, Tree};
use crate::script::{Kind, hcl};
use crate::table::feature::{refusal, target};
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
    composed("Terraform", members, page);
}

/// Says which texts come to be others: both Terraform and Packer keep every string in normal form
/// C, however it is written. Marks of Indic scripts are left out, which seldom change.
///
/// Source: "HCL Native Syntax Specification", under "Strings"; Unicode Standard Annex 15.
pub(super) fn composed(tool: &str, members: &[Member], page: &mut Page) {
    let notes = &mut page.notes;
    Tree::Object(members.to_vec()).each_text(&mut |text, place| {
        if text.contains(is_composed) {
            notes.push(refusal(place, Message::new(&note::COMPOSED, [text, tool])));
        }
    });
}

const fn is_composed(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{345}'
            | '\u{374}'
            | '\u{37e}'
            | '\u{387}'
            | '\u{653}'..='\u{655}'
            | '\u{1161}'..='\u{1175}'
            | '\u{11a8}'..='\u{11c2}'
            | '\u{2000}'
            | '\u{2001}'
            | '\u{2126}'
            | '\u{212a}'
            | '\u{212b}'
            | '\u{2329}'
            | '\u{232a}'
            | '\u{3099}'
            | '\u{309a}'
            | '\u{f900}'..='\u{fad9}'
            | '\u{fb1d}'..='\u{fb4e}'
            | '\u{1d15e}'..='\u{1d164}'
            | '\u{2f800}'..='\u{2fa1d}'
    )
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
