//! Galleries.

use crate::kind;
use crate::refusal::Refusal;
use crate::world::World;
use crate::write::Write;

pub(crate) fn check(world: &World, write: &Write) -> Result<(), Refusal> {
    let name = write.id.name();
    let is_end = |character: char| character.is_ascii_alphanumeric();
    let fits = name.len() <= 80
        && name
            .chars()
            .all(|character| is_end(character) || matches!(character, '_' | '.'))
        && name.starts_with(is_end);
    if !fits {
        return Err(Refusal::parameter(
            "galleryName",
            "Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and \
             periods allowed in the middle, up to 80 characters total. All other special characters, including dashes, \
             are disallowed.",
        ));
    }
    if let Some(last) = name.chars().last().filter(|last| !is_end(*last)) {
        let message = format!(
            "The provided resource name {name} has these invalid trailing characters: {last}. The name can not end with \
             characters: {last}"
        );
        return Err(Refusal::new(400, "InvalidResourceName", message));
    }
    let subscription = write.id.subscription();
    let mut others = world.all(&kind::GALLERY, &format!("/subscriptions/{subscription}"));
    if others
        .any(|other| other.id.name().eq_ignore_ascii_case(name) && other.id.key() != write.id.key())
    {
        let message = format!(
            "The gallery name {name} is not unique within the subscription {subscription}. Please pick another gallery \
             name."
        );
        return Err(Refusal::new(409, "GalleryNameNotUnique", message));
    }
    Ok(())
}
