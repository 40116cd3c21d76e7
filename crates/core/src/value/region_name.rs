//! A region's name, in the one form that compares.

use std::fmt;

/// A region's API name: `West US` and `westus` are both `westus`.
///
/// Azure compares region names without case and blanks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionName(String); // Invariant: lower case, without blanks.

impl RegionName {
    /// The normal form of a text; any text has one.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let kept = text.chars().filter(|character| !character.is_whitespace());
        Self(
            kept.map(|character| character.to_ascii_lowercase())
                .collect(),
        )
    }

    /// The name in lower case, without blanks.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RegionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
