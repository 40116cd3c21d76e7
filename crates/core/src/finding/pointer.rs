//! JSON Pointers (RFC 6901) into a spec.

use std::fmt;
use std::str::FromStr;

use crate::json::Json;
use crate::record::{Field, InvalidSpec, Place};
use crate::search::replaced;

/// A place in a spec, such as `/targetRegions/1/encryption/osDisk`. The empty pointer is all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    #[must_use]
    pub const fn root() -> Self {
        Self(String::new())
    }

    /// A member of the whole document.
    #[must_use]
    pub fn of(key: &str) -> Self {
        Self::root().key(key)
    }

    /// A member of this place; `~` and `/` in its name are escaped.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        let mut path = String::with_capacity(self.0.len() + 1 + key.len());
        path.push_str(&self.0);
        path.push('/');
        for character in key.chars() {
            match character {
                '~' => path.push_str("~0"),
                '/' => path.push_str("~1"),
                _ => path.push(character),
            }
        }
        Self(path)
    }

    /// An element of this place.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{}/{index}", self.0))
    }

    /// Its text: empty, or beginning with `/`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its steps, unescaped.
    pub fn steps(&self) -> impl Iterator<Item = String> {
        let steps = self.0.split('/').skip(1);
        steps.map(|step| replaced(&replaced(step, "~1", "/"), "~0", "~"))
    }

    /// Whether this place is the other one or lies within it.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.0
            .strip_prefix(&other.0)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Pointer {
    type Err = NotAPointer;

    fn from_str(text: &str) -> Result<Self, NotAPointer> {
        if text.is_empty() || text.starts_with('/') {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAPointer(()))
        }
    }
}

impl Field for Pointer {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        let mut text = String::new();
        text.read(json, place)?;
        *self = match text.parse() {
            Ok(pointer) => pointer,
            Err(_) => {
                return Err(place.mismatch(json, "a JSON Pointer, empty or beginning with `/`"));
            }
        };
        Ok(())
    }

    fn write(&self) -> Json {
        self.as_str().into()
    }

    fn is_empty(&self) -> bool {
        false
    }
}

/// The text neither is empty nor begins with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAPointer(());

impl fmt::Display for NotAPointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON Pointer is empty or begins with `/`")
    }
}

impl std::error::Error for NotAPointer {}

/// Numbers compare as numbers, so that `/targetRegions/2` comes before `/targetRegions/10`.
impl Ord for Pointer {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let mine = self.0.split('/').map(rank);
        mine.cmp(other.0.split('/').map(rank))
    }
}

fn rank(step: &str) -> (Option<u64>, &str) {
    (step.parse().ok(), step)
}

impl PartialOrd for Pointer {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_ordered_by_number() {
        let regions = Pointer::of("targetRegions");
        assert!(regions.index(2) < regions.index(10));
        assert!(regions < regions.index(0));
    }

    #[test]
    fn awkward_names_survive() {
        let pointer = Pointer::of("tags").key("a/b~c");
        assert_eq!(pointer.as_str(), "/tags/a~1b~0c");
        assert_eq!(pointer.steps().collect::<Vec<_>>(), ["tags", "a/b~c"]);
    }

    #[test]
    fn a_name_that_only_begins_alike_is_not_within() {
        let tags = Pointer::of("tags");
        assert!(tags.key("a").is_within(&tags));
        assert!(!Pointer::of("tagsX").is_within(&tags));
    }
}
