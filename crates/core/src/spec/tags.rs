//! Tags in the order in which they were typed.

use crate::json::Json;
use crate::record::{Field, InvalidSpec, Place};

/// Names and values in typed order. While a person is typing, names may repeat or be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tags(pub Vec<(String, String)>);

impl Tags {
    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The tags, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl Field for Tags {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        let Json::Object(members) = json else {
            return Err(place.mismatch(json, "an object"));
        };
        for (name, value) in members {
            let mut text = String::new();
            text.read(value, &Place::Member(place, name))?;
            self.0.push((name.clone(), text));
        }
        Ok(())
    }

    fn write(&self) -> Json {
        let mut members = Vec::with_capacity(self.0.len());
        for (name, value) in &self.0 {
            members.push((name.clone(), value.into()));
        }
        Json::Object(members)
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
