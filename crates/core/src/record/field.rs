//! What a key of a record can hold: records, lists, texts, yes or no.

use std::borrow::Cow;

use super::{InvalidSpec, Place, Record, read, write};
use crate::json::Json;

/// A value that a key of a record holds.
pub(crate) trait Field {
    /// Takes the value over from JSON.
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec>;

    /// The value as JSON.
    fn write(&self) -> Json;

    /// Whether it says nothing, and may be left out.
    fn is_empty(&self) -> bool;
}

impl<T: Record> Field for T {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        read(self, json, place)
    }

    fn write(&self) -> Json {
        write(self)
    }

    fn is_empty(&self) -> bool {
        false
    }
}

impl<T: Element> Field for Option<T> {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        *self = match json {
            Json::Null => None,
            _ => Some(T::taken(json, place)?),
        };
        Ok(())
    }

    fn write(&self) -> Json {
        self.as_ref().map_or(Json::Null, Field::write)
    }

    fn is_empty(&self) -> bool {
        self.is_none()
    }
}

impl<T: Element> Field for Vec<T> {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        elements(json, place, &mut |json, place| {
            self.push(T::taken(json, place)?);
            Ok(())
        })
    }

    fn write(&self) -> Json {
        Json::List(self.iter().map(Field::write).collect())
    }

    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

/// What a list or an optional key may hold.
pub(crate) trait Element: Field + Default {
    fn taken(json: &Json, place: &Place<'_>) -> Result<Self, InvalidSpec> {
        let mut element = Self::default();
        element.read(json, place)?;
        Ok(element)
    }
}

impl<T: Field + Default> Element for T {}

impl Field for String {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        match json {
            Json::Text(text) => text.clone_into(self),
            _ => return Err(place.mismatch(json, "a string")),
        }
        Ok(())
    }

    fn write(&self) -> Json {
        self.into()
    }

    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

impl Field for Cow<'static, str> {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        self.to_mut().read(json, place)
    }

    fn write(&self) -> Json {
        (&**self).into()
    }

    fn is_empty(&self) -> bool {
        str::is_empty(self)
    }
}

impl Field for bool {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        match json {
            Json::Flag(flag) => *self = *flag,
            _ => return Err(place.mismatch(json, "true or false")),
        }
        Ok(())
    }

    fn write(&self) -> Json {
        (*self).into()
    }

    fn is_empty(&self) -> bool {
        false
    }
}

/// Takes the elements of a list, one after the other.
fn elements(
    json: &Json,
    place: &Place<'_>,
    take: &mut dyn FnMut(&Json, &Place<'_>) -> Result<(), InvalidSpec>,
) -> Result<(), InvalidSpec> {
    let Json::List(elements) = json else {
        return Err(place.mismatch(json, "a list"));
    };
    let mut numbered = elements.iter().enumerate();
    numbered.try_for_each(|(index, element)| take(element, &Place::Element(place, index)))
}
