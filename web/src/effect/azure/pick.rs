//! What there is to pick from: each choice is written into the spec.

use gallery_seal::finding::{Edit, Pointer};
use gallery_seal::json::{Json, list};
use gallery_seal::value::{ResourceId, ResourceKind};
use gallery_seal_arm::resource::{SourceResource, Version};
use yew::platform::spawn_local;

use super::session::Call;
use super::text_at;
use crate::scene::Scene;
use crate::state::Action;
use crate::state::azure::{Happening, Level, Listing};
use crate::text;

/// Takes a subscription, and lists what is in it.
pub fn choose_subscription(scene: &Scene, id: String) {
    let Some(caller) = Call::new(scene) else {
        return;
    };
    caller.edit(vec![text_at("/subscriptionId", &id)]);
    let caller = caller.at(Level::Subscription);
    caller.tell(Happening::Moved(Level::Subscription));
    spawn_local(async move { list_all(&caller, &id).await });
}

/// Lists anew what is in the subscription.
pub fn list_again(scene: &Scene) {
    choose_subscription(scene, scene.state.spec.subscription_id.clone());
}

/// Lists what is in a subscription. A list that can't be had keeps no other from being read, unless
/// it is the token's fault.
pub(super) async fn list_all(caller: &Call, subscription: &str) {
    let client = caller.client();
    let inner = caller.at(Level::Gallery);
    caller.tell(Happening::Asking(&text::ASKING_GALLERIES));
    if let Some(galleries) = caller.got(client.galleries(subscription).await) {
        let own = galleries.iter().find(|gallery| {
            gallery.name.eq_ignore_ascii_case(&caller.spec.gallery)
                && group_of(&gallery.id).eq_ignore_ascii_case(&caller.spec.resource_group)
        });
        let own = own.map(|gallery| gallery.id.clone());
        caller.tell(Happening::Listed(Box::new(Listing::Galleries(galleries))));
        if let Some(gallery) = own {
            list_gallery(&inner, &gallery).await;
        }
    }
    caller.tell(Happening::Asking(&text::ASKING_SETS));
    if let Some(sets) = caller.got(client.disk_encryption_sets(subscription).await) {
        caller.tell(Happening::Listed(Box::new(Listing::Sets(sets))));
    }
    caller.tell(Happening::Asking(&text::ASKING_SOURCES));
    let mut sources = Vec::new();
    for kind in [
        ResourceKind::Image,
        ResourceKind::VirtualMachine,
        ResourceKind::Snapshot,
        ResourceKind::Disk,
    ] {
        if let Some(found) = caller.got(client.sources(subscription, kind).await) {
            sources.extend(found);
            caller.tell(Happening::Listed(Box::new(Listing::Sources(
                sources.clone(),
            ))));
        }
    }
    caller.tell(Happening::Answered);
}

/// Takes a gallery with its resource group, and lists what is in it.
pub fn choose_gallery(scene: &Scene, id: &str) {
    let Some(caller) = Call::new(scene) else {
        return;
    };
    let galleries = &scene.state.azure.lists.galleries;
    let Some(gallery) = galleries.iter().find(|gallery| gallery.id == id).cloned() else {
        return;
    };
    let mut edits = vec![
        text_at("/resourceGroup", &group_of(&gallery.id)),
        text_at("/gallery", &gallery.name),
    ];
    if caller.spec.location.is_empty() {
        edits.push(text_at("/location", &gallery.facts.location));
    }
    caller.edit(edits);
    let caller = caller.at(Level::Gallery);
    caller.tell(Happening::Moved(Level::Gallery));
    spawn_local(async move {
        list_gallery(&caller, &gallery.id).await;
        caller.tell(Happening::Answered);
    });
}

/// The resource group in an id.
#[must_use]
pub fn group_of(id: &str) -> String {
    let id = id.parse::<ResourceId>();
    id.map(|id| id.resource_group().to_owned())
        .unwrap_or_default()
}

async fn list_gallery(caller: &Call, id: &str) {
    let inner = caller.at(Level::Definition);
    caller.tell(Happening::Asking(&text::ASKING_DEFINITIONS));
    let Some(definitions) = caller.got(caller.client().definitions(id).await) else {
        return;
    };
    let name = &caller.spec.definition;
    let own = definitions
        .iter()
        .find(|definition| definition.name.eq_ignore_ascii_case(name));
    let own = own.map(|definition| definition.id.clone());
    caller.tell(Happening::Listed(Box::new(Listing::Definitions(
        definitions,
    ))));
    if let Some(definition) = own {
        list_versions(&inner, &definition).await;
    }
}

/// Takes an image definition, and the next free version in it where none was typed.
pub fn choose_definition(scene: &Scene, id: &str) {
    let Some(caller) = Call::new(scene) else {
        return;
    };
    let definitions = &scene.state.azure.lists.definitions;
    let Some(definition) = definitions.iter().find(|one| one.id == id).cloned() else {
        return;
    };
    caller.edit(vec![text_at("/definition", &definition.name)]);
    let caller = caller.at(Level::Definition);
    caller.tell(Happening::Moved(Level::Definition));
    spawn_local(async move {
        if let Some(versions) = list_versions(&caller, &definition.id).await {
            let names = versions.iter().map(|version| &*version.name);
            if let Some(next) = Version::next_free(names) {
                let path = text_at("/version", "").path;
                caller.act(Action::SuggestText(path, next.to_string()));
            }
        }
        caller.tell(Happening::Answered);
    });
}

async fn list_versions(caller: &Call, definition: &str) -> Option<Vec<Version>> {
    caller.tell(Happening::Asking(&text::ASKING_VERSIONS));
    let versions = caller.got(caller.client().versions(definition).await)?;
    caller.tell(Happening::Listed(Box::new(Listing::Versions(
        versions.clone(),
    ))));
    Some(versions)
}

/// Takes a source with the LUNs that it has.
pub fn choose_source(scene: &Scene, id: &str) {
    let sources = &scene.state.azure.lists.sources;
    if let Some(source) = sources.iter().find(|source| source.id == id) {
        scene.act(Action::Edit(edits_for(source)));
    }
}

fn edits_for(source: &SourceResource) -> Vec<Edit> {
    let is_whole = !matches!(source.kind, ResourceKind::Snapshot | ResourceKind::Disk);
    let value = if is_whole {
        let kind = match source.kind {
            ResourceKind::VirtualMachine => "virtualMachine",
            ResourceKind::ImageVersion => "imageVersion",
            _ => "managedImage",
        };
        Json::object([
            ("kind", kind.into()),
            ("id", (&*source.id).into()),
            ("dataDiskLuns", list(&source.luns, |lun| (*lun).into())),
        ])
    } else {
        let disk = Json::object([("id", (&*source.id).into())]);
        Json::object([("kind", "disks".into()), ("osDisk", disk)])
    };
    vec![Edit {
        path: Pointer::root().key("source"),
        value: Some(value),
    }]
}
