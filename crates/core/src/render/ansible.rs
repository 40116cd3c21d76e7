//! Ansible: a task of `azure.azcollection`.

use super::{Page, cloud};
use crate::finding::Message;
use crate::payload::{Payload, Tree, member};
use crate::script::{Kind, yaml};
use crate::table::feature::refusal;
use crate::table::{ansible, note};

/// Writes a list of one task.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let arguments = Tree::Object(ansible::arguments(payload));
    let task = [
        member("name", Tree::Word("Create the image version")),
        member("azure.azcollection.azure_rm_galleryimageversion", arguments),
    ];
    page.script.push(Kind::Punct, "- ");
    yaml::mapping(&mut page.script, &task, 1);
    page.script.push(Kind::Space, "\n");
    page.notes.extend(cloud(payload, "cloud_environment:"));
    page.notes.extend(ansible::lacks(payload));
    let names = payload.tags.iter().map(|tag| &tag.name);
    let long = names.filter(|name| yaml::string(&name.value).chars().count() > yaml::LONGEST_KEY);
    page.notes.extend(long.map(|name| {
        let message = Message::new(&note::LENGTH, [&yaml::LONGEST_KEY.to_string()]);
        refusal(&name.from, message)
    }));
}
