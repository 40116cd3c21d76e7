//! From JSON to a spec. Only the shape can be wrong here: an unknown key, or a value of another type.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

use crate::finding::Pointer;

/// Reads a spec, facts or a fix from JSON text.
///
/// # Errors
/// When the text is not JSON, has an unknown key, or a value of another JSON type.
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, InvalidSpec> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| invalid(&error))?;
    reader.end().map_err(|error| InvalidSpec {
        path: Pointer::root(),
        message: error.to_string(),
    })?;
    Ok(value)
}

/// Reads a spec, facts or a fix from a JSON value.
///
/// # Errors
/// As [`from_json`].
pub fn from_value<T: DeserializeOwned>(value: serde_json::Value) -> Result<T, InvalidSpec> {
    serde_path_to_error::deserialize(value).map_err(|error| invalid(&error))
}

/// Why a JSON text is not a spec, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidSpec {
    /// The place of the unknown key or the unfitting value.
    pub path: Pointer,
    /// What is wrong, without the place.
    pub message: String,
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

fn invalid(error: &serde_path_to_error::Error<serde_json::Error>) -> InvalidSpec {
    let mut path = Pointer::root();
    for segment in error.path() {
        path = match segment {
            Segment::Seq { index } => path.index(*index),
            Segment::Map { key } => path.key(key),
            Segment::Enum { variant } => path.key(variant),
            Segment::Unknown => path,
        };
    }
    InvalidSpec {
        path,
        message: error.inner().to_string(),
    }
}
