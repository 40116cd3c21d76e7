//! Objects of the public JSON form: one table of keys each, walked to read and to write.
//!
//! serde's derived readers and writers would be stamped out anew for every struct and every reader;
//! here each struct only lists its keys, and the walking is compiled once.

mod field;
mod place;
#[cfg(test)]
pub(crate) mod schema;

pub(crate) use field::Field;
pub use place::InvalidSpec;
pub(crate) use place::Place;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::json::Json;

/// A whole document of the public JSON form: a spec, facts, a fix.
pub trait Document: Default + Serialize + DeserializeOwned {
    /// Reads a document from JSON.
    ///
    /// # Errors
    /// At an unknown key, or a value of another JSON type.
    fn from_json(json: &Json) -> Result<Self, InvalidSpec>;

    /// The document as JSON. Empty fields that may be missing are left out.
    fn to_json(&self) -> Json;
}

/// Reads a document from JSON text.
///
/// # Errors
/// When the text is not JSON, has an unknown key, or a value of another JSON type.
pub fn from_json<T: Document>(text: &str) -> Result<T, InvalidSpec> {
    T::from_json(&text.parse()?)
}

/// A struct that is a JSON object.
pub(crate) trait Record {
    /// Hands every key and its field to `visit`, in the order in which they are written.
    fn fields(&mut self, visit: &mut dyn FnMut(&'static str, &mut dyn Field));

    /// Hands every key, its field, and whether it is written even when it is empty to `visit`.
    fn list(&self, visit: &mut dyn FnMut(&'static str, &dyn Field, bool));
}

/// Lists the keys of a struct, which thereby reads and writes itself, by serde as well. A key
/// marked `[always]` is written even when its field is empty; of a text, `in (…)` names the words
/// that it should be.
macro_rules! record {
    ($type:ident { $($name:literal => $field:ident $(in ($words:expr))? $([$always:ident])?,)+ }) => {
        impl $crate::record::Record for $type {
            fn fields(
                &mut self,
                visit: &mut dyn FnMut(&'static str, &mut dyn $crate::record::Field),
            ) {
                $(visit($name, &mut self.$field);)+
            }

            fn list(&self, visit: &mut dyn FnMut(&'static str, &dyn $crate::record::Field, bool)) {
                $(visit($name, &self.$field, $crate::record::record!(@ $($always)?));)+
            }
        }

        impl $crate::record::Document for $type {
            fn from_json(json: &$crate::json::Json) -> Result<Self, $crate::record::InvalidSpec> {
                let mut record = Self::default();
                $crate::record::read(&mut record, json, &$crate::record::Place::Root)?;
                Ok(record)
            }

            fn to_json(&self) -> $crate::json::Json {
                $crate::record::write(self)
            }
        }

        #[cfg(test)]
        impl $crate::record::schema::Described for $type {
            fn schema(
                defined: &mut $crate::record::schema::Definitions,
            ) -> $crate::json::Json {
                defined.record(stringify!($type), |defined| {
                    vec![$({
                        let words: Vec<&'static str> = vec![];
                        $(let words = [words, ($words).to_vec()].concat();)?
                        let schema = $crate::record::schema::of_field::<Self, _>(
                            |record| &record.$field,
                            &words,
                            defined,
                        );
                        ($name, stringify!($field), schema)
                    },)+]
                })
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$crate::record::write(self), serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
                let json = <$crate::json::Json as serde::Deserialize>::deserialize(reader)?;
                <Self as $crate::record::Document>::from_json(&json)
                    .map_err(serde::de::Error::custom)
            }
        }
    };
    (@ always) => { true };
    (@) => { false };
}

pub(crate) use record;

/// Takes a record over from JSON.
pub(crate) fn read(
    record: &mut dyn Record,
    json: &Json,
    place: &Place<'_>,
) -> Result<(), InvalidSpec> {
    let Json::Object(members) = json else {
        return Err(place.mismatch(json, "an object"));
    };
    known(record, members, place)?;
    let mut done = Ok(());
    record.fields(&mut |key, field| {
        let mut found = members.iter().filter(|(name, _)| name == key);
        let (Some((name, value)), true) = (found.next(), done.is_ok()) else {
            return;
        };
        done = if found.next().is_some() {
            Err(place.fault(["the key `", name, "` stands twice"].concat()))
        } else {
            field.read(value, &Place::Member(place, name))
        };
    });
    done
}

/// A record as JSON.
pub(crate) fn write(record: &dyn Record) -> Json {
    let mut members = Vec::new();
    record.list(&mut |key, field, always| {
        if always || !field.is_empty() {
            members.push((key.to_owned(), field.write()));
        }
    });
    Json::Object(members)
}

/// Refuses members that are none of the record's keys.
fn known(
    record: &mut dyn Record,
    members: &[(String, Json)],
    place: &Place<'_>,
) -> Result<(), InvalidSpec> {
    let mut keys = Vec::new();
    record.fields(&mut |key, _| keys.push(key));
    let mut names = members.iter().map(|(name, _)| name.as_str());
    let Some(odd) = names.find(|name| !keys.contains(name)) else {
        return Ok(());
    };
    let known = keys.join("`, `");
    let message = [UNKNOWN_KEY, odd, "`; known are `", &known, "`"].concat();
    Err(Place::Member(place, odd).fault(message))
}

/// Whether it is a key that is refused, not a value.
pub(crate) fn is_unknown_key(message: &str) -> bool {
    message.starts_with(UNKNOWN_KEY)
}

const UNKNOWN_KEY: &str = "unknown key `";

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
            ("1e30", 1_000_000_000_000_000_000_000_000_000_000),
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
        refused("{", "", "line 1, column 2: The text ends too soon.");
        refused("{} {}", "", "line 1, column 4: More stands after the end.");
        let deep = format!(r#"{{"uefiSettings":{{"a":{}"#, "[".repeat(200));
        let invalid = from_json::<ImageVersionSpec>(&deep).unwrap_err();
        assert!(invalid.message.ends_with("The text is nested too deeply."));
    }
}
