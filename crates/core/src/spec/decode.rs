//! Reads the public JSON form. The only failures are those of its shape: an unknown key, or a value
//! of another type.

use std::fmt;

use serde::de::DeserializeOwned;

use super::document::Document;
use super::reader;
use crate::finding::Pointer;

/// Reads a spec, facts or a fix from JSON text.
///
/// # Errors
/// When the text is not JSON, has an unknown key, or a value of another JSON type.
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, InvalidSpec> {
    let document: Document = serde_json::from_str(text).map_err(|error| InvalidSpec {
        path: Pointer::root(),
        message: error.to_string(),
    })?;
    reader::read(&document).map_err(|fault| InvalidSpec {
        path: fault.path.unwrap_or_default(),
        message: fault.message,
    })
}

/// Reads a spec, facts or a fix from a JSON value.
///
/// # Errors
/// As [`from_json`].
pub fn from_value<T: DeserializeOwned>(value: &serde_json::Value) -> Result<T, InvalidSpec> {
    from_json(&value.to_string())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::{ImageVersionSpec, Integer};

    #[track_caller]
    fn refused(text: &str, path: &str, message: &str) {
        let invalid = from_json::<ImageVersionSpec>(text).unwrap_err();
        assert_eq!(invalid.path.as_str(), path);
        assert!(
            invalid.message.starts_with(message),
            "{:?}",
            invalid.message
        );
    }

    #[test]
    fn nothing_is_a_spec() {
        assert_eq!(from_json("{}"), Ok(ImageVersionSpec::default()));
    }

    #[test]
    fn an_unknown_key_is_named_with_its_place() {
        refused(
            r#"{"galery":""}"#,
            "/galery",
            "unknown key `galery`; known are `cloud`, `apiVersion`,",
        );
        refused(
            r#"{"targetRegions":[{},{"a/b":1}]}"#,
            "/targetRegions/1/a~1b",
            "unknown key `a/b`; known are `name`, `replicas`,",
        );
    }

    #[test]
    fn a_value_of_another_type_is_named_with_its_place() {
        refused(
            r#"{"gallery":null}"#,
            "/gallery",
            "found null, expected a string",
        );
        refused(
            r#"{"tags":{"a":"b","c":1}}"#,
            "/tags/c",
            "found `1`, expected a string",
        );
        refused(
            r#"{"targetRegions":[{"encryption":{"dataDisks":[{"lun":"0"}]}}]}"#,
            "/targetRegions/0/encryption/dataDisks/0/lun",
            "found the text `0`, expected a whole number",
        );
    }

    #[test]
    fn a_key_that_stands_twice_is_refused() {
        refused(
            r#"{"targetRegions":[{"name":"a","name":"b"}]}"#,
            "/targetRegions/0",
            "the key `name` stands twice",
        );
    }

    #[test]
    fn a_list_is_no_object() {
        let message = "found a list, expected an object";
        refused("[]", "", message);
        refused(r#"{"source":[]}"#, "/source", message);
        refused(r#"{"targetRegions":[["a"]]}"#, "/targetRegions/0", message);
    }

    #[test]
    fn a_fraction_is_no_whole_number() {
        refused(
            r#"{"targetRegions":[{"replicas":1},{"replicas":2.5}]}"#,
            "/targetRegions/1/replicas",
            "found `2.5`, expected a whole number",
        );
    }

    #[test]
    fn whole_numbers_of_any_size_are_read() {
        for (text, count) in [
            ("1e30", 1_000_000_000_000_000_019_884_624_838_656),
            ("1e300", i128::MAX),
            ("-1e300", i128::MIN),
            ("18446744073709551616", 18_446_744_073_709_551_616),
            ("2.0", 2),
        ] {
            let spec: ImageVersionSpec =
                from_json(&format!(r#"{{"replicaCount":{text}}}"#)).unwrap();
            assert_eq!(spec.replica_count, Some(Integer(count)), "{text}");
        }
    }

    #[test]
    fn tags_keep_their_order_and_may_repeat() {
        let text = r#"{"tags":{"b":"1","a":"2","b":"3"}}"#;
        let spec: ImageVersionSpec = from_json(text).unwrap();
        let tags: Vec<_> = spec.tags.iter().collect();
        assert_eq!(tags, [("b", "1"), ("a", "2"), ("b", "3")]);
    }

    #[test]
    fn what_is_no_json_is_named_by_line_and_column() {
        refused("{", "", "EOF while parsing an object at line 1 column 1");
        refused("{} {}", "", "trailing characters at line 1 column 4");
        let deep = format!(r#"{{"uefiSettings":{{"a":{}"#, "[".repeat(200));
        let invalid = from_json::<ImageVersionSpec>(&deep).unwrap_err();
        assert!(invalid.message.starts_with("recursion limit exceeded"));
    }
}
