//! The end of life.

use gallery_seal::json::Json;
use gallery_seal::value::Instant;

use super::publication::Publication;
use crate::refusal::Refusal;
use crate::tree;
use crate::world::World;

const PLACE: &str = "properties.publishingProfile.endOfLifeDate";

pub(super) fn unreadable(publication: &Publication) -> Option<Refusal> {
    unreadable_in(publication.body, PLACE)
}

pub(super) fn past(publication: &Publication) -> Option<Refusal> {
    let end = tree::text(publication.body, PLACE);
    let kept = publication
        .before
        .and_then(|before| tree::text(&before.body, PLACE));
    // An update repeats what is there, also when it has passed meanwhile.
    if end == kept {
        return None;
    }
    past_in(publication.world, publication.body, PLACE)
}

pub(super) fn unreadable_in(body: &Json, place: &str) -> Option<Refusal> {
    let text = tree::text(body, place)?;
    text.parse::<Instant>().is_err().then(|| {
        let message =
            format!("Could not convert string to DateTimeOffset: {text}. Path '{place}'.");
        Refusal::parameter(place, message)
    })
}

pub(super) fn past_in(world: &World, body: &Json, place: &str) -> Option<Refusal> {
    let end: Instant = tree::text(body, place)?.parse().ok()?;
    let message = "EndOfLifeDate must be set to a future date.";
    (end <= world.instant())
        .then(|| Refusal::parameter(&format!("galleryImageVersion.{place}"), message))
}
