//! Resource ids: `id/leading-slash`, `id/type-segment`, `id/malformed`.

use crate::search::has;
use std::borrow::Cow;

use super::set_use::{name_from, name_of};
use super::{Case, note, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::value::{ResourceId, ResourceKind, SourceKind, VersionNumber, is_placeholder};

/// What a text is, where the id or the bare name of a resource belongs.
#[derive(Debug)]
pub(crate) enum Reading {
    /// Nothing but blanks.
    Nothing,
    /// A placeholder, or an id that holds one.
    Placeholder,
    /// A bare name.
    Name,
    /// A full id of a fitting kind, as it should have been typed.
    Id {
        id: ResourceId,
        has_slash: bool,
        is_singular: bool,
    },
    /// The full id of something else.
    OtherKind(ResourceId),
    /// None of these.
    Malformed,
}

impl Reading {
    /// Reads a text where a resource of one of these kinds belongs.
    pub(crate) fn new(text: &str, kinds: &[ResourceKind]) -> Self {
        if text.trim().is_empty() {
            return Self::Nothing;
        }
        if is_placeholder(text) {
            return Self::Placeholder;
        }
        if !has(text, "/") {
            let is_version = kinds == [ResourceKind::ImageVersion];
            let is_right = if is_version {
                text.parse::<VersionNumber>().is_ok()
            } else {
                is_name(text)
            };
            return if is_right {
                Self::Name
            } else {
                Self::Malformed
            };
        }
        let whole = with_slash(text);
        let has_slash = whole == text;
        let Ok(id) = whole.parse::<ResourceId>() else {
            return Self::Malformed;
        };
        if !id.names().all(is_name) {
            return Self::Malformed;
        }
        let fits = |id: &ResourceId| id.kind().is_some_and(|kind| kinds.contains(&kind));
        if fits(&id) {
            let is_singular = false;
            return Self::Id {
                id,
                has_slash,
                is_singular,
            };
        }
        let mended = kinds.iter().find_map(|kind| with_type(&whole, *kind));
        match mended.and_then(|text| text.parse().ok()).filter(fits) {
            Some(id) => Self::Id {
                id,
                has_slash,
                is_singular: true,
            },
            None => Self::OtherKind(id),
        }
    }
}

/// A text with the slash that every id begins with, where it is an id but for that.
pub(super) fn with_slash(text: &str) -> Cow<'_, str> {
    let start = text.get(..14).unwrap_or_default();
    if start.eq_ignore_ascii_case("subscriptions/") {
        Cow::Owned(format!("/{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a text may be a resource's name. Azure's pattern, `^[^_\W][\w-._]{0,79}(?<![-.])$`,
/// with its Unicode letters.
pub(crate) fn is_name(text: &str) -> bool {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    text.chars().count() <= 80
        && text.starts_with(char::is_alphanumeric)
        && text.ends_with(is_word)
        && text
            .chars()
            .all(|character| is_word(character) || matches!(character, '-' | '.'))
}

/// The id with the type of a kind, where it has that type but for an `s` at its end.
fn with_type(text: &str, kind: ResourceKind) -> Option<String> {
    let mut segments: Vec<&str> = text.split('/').collect();
    for (wanted, segment) in kind
        .types()
        .iter()
        .zip(segments.iter_mut().skip(7).step_by(2))
    {
        let singular = wanted.strip_suffix('s').unwrap_or(wanted);
        let is_meant =
            segment.eq_ignore_ascii_case(singular) || segment.eq_ignore_ascii_case(wanted);
        is_meant.then_some(())?;
        *segment = wanted;
    }
    Some(segments.join("/"))
}

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    for set in &case.sets {
        judge(
            set.text,
            &set.reading,
            &[ResourceKind::DiskEncryptionSet],
            || set.path(),
            found,
        );
    }
    let source = &case.spec.source;
    let at = Pointer::of("source");
    let mut judge_source = |text: &str, kinds: &[ResourceKind], path: Pointer| {
        let reading = Reading::new(text, kinds);
        // The id of another kind of source is for `source/kind` to say.
        if !matches!(&reading, Reading::OtherKind(id) if is_source(id)) && !is_community_image(text)
        {
            judge(text, &reading, kinds, || path.clone(), found);
        }
    };
    match case.source {
        Some(SourceKind::Disks) => {
            for disk in case.source_disks() {
                judge_source(disk.id, DISKS, disk.at.key("id"));
                let account = &[ResourceKind::StorageAccount];
                judge_source(disk.storage_account, account, disk.at.key("storageAccount"));
            }
        }
        Some(SourceKind::CommunityGalleryImage) => {
            let text = &source.id;
            let is_open = text.trim().is_empty() || is_placeholder(text);
            if !is_open && !is_community_image(text) && text.parse::<ResourceId>().is_err() {
                let message = (&MALFORMED_COMMUNITY, &[&**text] as &[_]);
                note(found, Rule::IdMalformed, at.key("id"), message);
            }
        }
        Some(kind) => {
            let resources: Vec<ResourceKind> = kind.resource().into_iter().collect();
            judge_source(&source.id, &resources, at.key("id"));
        }
        None => {}
    }
}

/// What a single disk is made from.
pub(super) const DISKS: &[ResourceKind] = &[ResourceKind::Snapshot, ResourceKind::Disk];

/// Whether an id is of something that some version or disk can be made from.
pub(super) fn is_source(id: &ResourceId) -> bool {
    let kind = id.kind();
    SourceKind::of(id).is_some() || kind.is_some_and(|kind| DISKS.contains(&kind))
}

/// Whether a text is `/CommunityGalleries/{gallery}/Images/{image}` with `/Versions/{version}` or
/// without.
pub(crate) fn is_community_image(text: &str) -> bool {
    let parts: Vec<&str> = text.split('/').collect();
    let is = |part: &str, word: &str| part.eq_ignore_ascii_case(word);
    match parts.as_slice() {
        ["", galleries, gallery, images, image, rest @ ..] => {
            is(galleries, "communityGalleries")
                && is(images, "images")
                && is_name(gallery)
                && is_name(image)
                && match rest {
                    [] => true,
                    [versions, version] => is(versions, "versions") && is_name(version),
                    _ => false,
                }
        }
        _ => false,
    }
}

fn judge(
    text: &str,
    reading: &Reading,
    kinds: &[ResourceKind],
    path: impl Fn() -> Pointer,
    found: &mut Vec<Finding>,
) {
    let wanted = kinds
        .first()
        .map_or_else(String::new, |kind| name_of(*kind));
    match reading {
        Reading::Nothing | Reading::Placeholder | Reading::Name => {}
        Reading::Malformed => {
            report(
                found,
                Rule::IdMalformed,
                path(),
                (&MALFORMED, &[text, &wanted]),
                (&MALFORMED_HELP, &[&wanted]),
            );
        }
        Reading::OtherKind(id) => {
            report(
                found,
                Rule::IdTypeSegment,
                path(),
                (&OTHER_TYPE, &[text, &id.full_type(), &wanted]),
                (&OTHER_TYPE_HELP, &[&wanted]),
            );
        }
        Reading::Id {
            id,
            has_slash,
            is_singular,
        } => {
            let right = id.to_string();
            if !has_slash {
                report(
                    found,
                    Rule::IdLeadingSlash,
                    path(),
                    (&NO_SLASH, &[text]),
                    (&NO_SLASH_HELP, &[]),
                )
                .offer((&WRITE, &[&right]), Edit::set(path(), &right));
            }
            if *is_singular {
                let name = name_from(id);
                report(
                    found,
                    Rule::IdTypeSegment,
                    path(),
                    (&SINGULAR, &[text, &name]),
                    (&SINGULAR_HELP, &[&name]),
                )
                .offer((&WRITE, &[&right]), Edit::set(path(), &right));
            }
        }
    }
}

texts! {
    NO_SLASH: "`{0}` lacks the slash that every resource id begins with.", "`{0}` 缺少資源識別碼開頭的斜線。";
    NO_SLASH_HELP: "Begin it with `/subscriptions/`.", "請以 `/subscriptions/` 開頭。";
    SINGULAR: "`{0}` misspells its type, which is `{1}`.", "`{0}` 的資源類型寫錯了，應為 `{1}`。";
    SINGULAR_HELP: "Write the type as `{0}`.", "請將類型寫成 `{0}`。";
    OTHER_TYPE: "`{0}` is of type `{1}`, and `{2}` belongs here.", "`{0}` 的類型是 `{1}`，此處應為 `{2}`。";
    OTHER_TYPE_HELP: "Give the id of a `{0}`.", "請提供 `{0}` 的資源識別碼。";
    MALFORMED: "`{0}` is neither the full id of a `{1}` nor a name.", "`{0}` 既不是 `{1}` 的完整資源識別碼，也不是名稱。";
    MALFORMED_HELP: "Write `/subscriptions/…/resourceGroups/…/providers/{0}/…`, or a bare name.", "請寫成 `/subscriptions/…/resourceGroups/…/providers/{0}/…`，或只寫名稱。";
    MALFORMED_COMMUNITY: "`{0}` is not a community image's id, `/CommunityGalleries/…/Images/…/Versions/…`.", "`{0}` 不是社群資源庫映像的識別碼，應為 `/CommunityGalleries/…/Images/…/Versions/…`。";
    WRITE: "Write `{0}`", "改為 `{0}`";
}
