//! Values with the place in the spec that they came from.

use crate::finding::Pointer;
use crate::spec::Integer;

/// A text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// What was typed or what it means; may be empty.
    pub value: String,
    /// Where it stands in the spec.
    pub from: Pointer,
    /// What belongs here, for the placeholder that is shown while it is empty; empty where an
    /// empty text is as good as any.
    pub wanted: &'static str,
}

impl Text {
    /// A text from a place.
    #[must_use]
    pub fn new(value: impl Into<String>, from: Pointer, wanted: &'static str) -> Self {
        Self {
            value: value.into(),
            from,
            wanted,
        }
    }

    /// Whether a placeholder stands in its stead.
    #[must_use]
    pub const fn is_missing(&self) -> bool {
        self.value.is_empty() && !self.wanted.is_empty()
    }

    /// The value, or what to show in its stead: `<gallery>`.
    #[must_use]
    pub fn shown(&self) -> String {
        if self.is_missing() {
            format!("<{}>", self.wanted)
        } else {
            self.value.clone()
        }
    }
}

/// A whole number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Of any size.
    pub value: Integer,
    /// Where it stands in the spec.
    pub from: Pointer,
}

/// Yes or no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Which.
    pub value: bool,
    /// Where it stands in the spec.
    pub from: Pointer,
}
