//! Places in a JSON document, and what is wrong there.

use std::fmt;

use crate::finding::Pointer;
use crate::json::Json;

/// A place in a document: a list from the leaf to the root.
#[derive(Clone, Copy)]
pub(crate) enum Place<'a> {
    /// The document itself.
    Root,
    /// A member of an object.
    Member(&'a Place<'a>, &'a str),
    /// An element of a list.
    Element(&'a Place<'a>, usize),
}

impl Place<'_> {
    fn pointer(&self) -> Pointer {
        match self {
            Self::Root => Pointer::root(),
            Self::Member(parent, key) => parent.pointer().key(key),
            Self::Element(parent, index) => parent.pointer().index(*index),
        }
    }

    /// A fault at this place.
    pub(crate) fn fault(&self, message: String) -> InvalidSpec {
        InvalidSpec {
            path: self.pointer(),
            message,
        }
    }

    /// A value of another type than this place wants.
    pub(crate) fn mismatch(&self, json: &Json, expected: &str) -> InvalidSpec {
        InvalidSpec::mismatch(self.pointer(), json, expected)
    }
}

/// Why JSON is not the document that it should be, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidSpec {
    /// The place of the unknown key or the unfitting value.
    pub path: Pointer,
    /// What is wrong, without the place.
    pub message: String,
}

impl InvalidSpec {
    /// A value of another type than its place wants.
    #[must_use]
    pub fn mismatch(path: Pointer, json: &Json, expected: &str) -> Self {
        let found = match json {
            Json::Null => "null",
            Json::Flag(true) => "`true`",
            Json::Flag(false) => "`false`",
            Json::Number(number) => &["`", &number.to_string(), "`"].concat(),
            Json::Text(text) if text.len() <= LONG => &["the text `", text, "`"].concat(),
            Json::Text(_) => "a text",
            Json::List(_) => "a list",
            Json::Object(_) => "an object",
        };
        let message = ["found ", found, ", expected ", expected].concat();
        Self { path, message }
    }
}

impl fmt::Display for InvalidSpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path == Pointer::root() {
            f.write_str(&self.message)
        } else {
            write!(f, "{}: {}", self.path, self.message)
        }
    }
}

impl std::error::Error for InvalidSpec {}

/// The most bytes of a text that a message repeats.
const LONG: usize = 40;
