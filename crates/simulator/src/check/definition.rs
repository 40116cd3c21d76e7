//! Image definitions.

use gallery_seal::json::Json;

use super::{date, name};
use crate::kind;
use crate::refusal::Refusal;
use crate::tree;
use crate::world::World;
use crate::write::Write;

/// Below `properties`; each can't be changed.
const FIXED: [&str; 6] = [
    "osType",
    "osState",
    "hyperVGeneration",
    "identifier.publisher",
    "identifier.offer",
    "identifier.sku",
];

/// Below `properties.identifier`, with the most characters.
const IDENTIFIER: [(&str, usize); 3] = [("publisher", 128), ("offer", 64), ("sku", 64)];

pub(crate) fn check(world: &World, write: &Write) -> Result<(), Refusal> {
    let body = &write.body;
    let refusal = name::entity(write.id.name())
        .or_else(|| required(body))
        .or_else(|| identifier(body))
        .or_else(|| date::unreadable_in(body, "properties.endOfLifeDate"))
        .or_else(|| changed(world, write))
        .or_else(|| twin(world, write));
    refusal.map_or(Ok(()), Err)
}

/// Composed.
fn required(body: &Json) -> Option<Refusal> {
    [("osType", ["Windows", "Linux"]), ("osState", ["Generalized", "Specialized"])].into_iter().find_map(|(key, words)| {
        let name = format!("galleryImage.properties.{key}");
        match tree::text(body, &format!("properties.{key}")) {
            None => Some(Refusal::parameter(&name, format!("Required parameter '{name}' is missing (null)."))),
            Some(word) if !words.iter().any(|known| known.eq_ignore_ascii_case(word)) => {
                let message = format!("The value '{word}' of parameter '{name}' is not allowed. Allowed values are: {}.", words.join(", "));
                Some(Refusal::parameter(&name, message))
            }
            Some(_) => None,
        }
    })
}

fn identifier(body: &Json) -> Option<Refusal> {
    IDENTIFIER.into_iter().find_map(|(key, most)| {
        let value = tree::text(body, &format!("properties.identifier.{key}")).unwrap_or_default();
        let fits = !value.is_empty()
            && value.len() <= most
            && value.chars().all(|character| character.is_ascii_alphanumeric() || matches!(character, '-' | '.' | '_'))
            && !value.ends_with('.');
        (!fits).then(|| {
            let name = format!("galleryImage.properties.identifier.{key}");
            let message = format!(
                "Asset name {name} is not valid. It cannot be empty. Allowed characters are uppercase or lowercase \
                 letters, digits, hyphen(-), period (.), underscore (_). Names are not allowed to end with period(.). The \
                 length of the name cannot exceed {most} characters."
            );
            Refusal::parameter(&name, message)
        })
    })
}

fn changed(world: &World, write: &Write) -> Option<Refusal> {
    let before = world.find(&write.id)?;
    FIXED.into_iter().find_map(|key| {
        let path = format!("properties.{key}");
        let [old, new] = [&before.body, &write.body].map(|body| tree::text(body, &path));
        let is_same = old.is_some_and(|old| new.is_some_and(|new| old.eq_ignore_ascii_case(new)));
        (new.is_some() && !is_same).then(|| Refusal::change(&format!("galleryImage.{path}")))
    })
}

fn twin(world: &World, write: &Write) -> Option<Refusal> {
    let gallery = write.id.parent()?;
    let triplet = |body: &Json| {
        IDENTIFIER.map(|(key, _)| {
            tree::text(body, &format!("properties.identifier.{key}"))
                .unwrap_or_default()
                .to_ascii_lowercase()
        })
    };
    let own = triplet(&write.body);
    let mut others = world.all(&kind::DEFINITION, &gallery.to_string());
    let other =
        others.find(|other| other.id.key() != write.id.key() && triplet(&other.body) == own)?;
    let [publisher, offer, sku] = own;
    let message = format!(
        "Gallery image: {} identified by (publisher:{publisher}, offer:{offer}, sku:{sku}) already exists. Choose a \
         different publisher, offer, sku combination.",
        other.id.name()
    );
    Some(Refusal::new(409, "Conflict", message))
}
