//! Names, and the patterns that they must have.

use gallery_seal::value::VersionNumber;

use super::publication::Publication;
use crate::refusal::Refusal;

/// Text: hashicorp/packer-plugin-azure, issue 187.
pub(super) fn version(publication: &Publication) -> Option<Refusal> {
    let is_number = publication.id.name().parse::<VersionNumber>().is_ok();
    (!is_number).then(|| {
        Refusal::parameter(
            "galleryImageVersionName",
            "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) \
             format, where int is between 0 and 2,147,483,647 (inclusive). For e.g: 1.0.0, 2018.12.1 etc.",
        )
    })
}

/// The pattern of definitions and disk encryption sets: `^[^_\W][\w-._]{0,79}(?<![-.])$`.
pub(super) fn entity(name: &str) -> Option<Refusal> {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    let fits = name.chars().count() <= 80
        && name
            .chars()
            .all(|character| is_word(character) || matches!(character, '-' | '.'))
        && name.starts_with(|character: char| is_word(character) && character != '_')
        && !name.ends_with(['-', '.']);
    (!fits).then(|| {
        let message = format!(
            "The entity name '{name}' is invalid according to its validation rule: ^[^_\\W][\\w-._]{{0,79}}(?<![-.])$."
        );
        Refusal::new(400, "InvalidParameter", message)
    })
}
