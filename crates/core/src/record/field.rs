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

impl<T: Field + Default> Field for Option<T> {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        match json {
            Json::Null => *self = None,
            _ => self.insert(T::default()).read(json, place)?,
        }
        Ok(())
    }

    fn write(&self) -> Json {
        self.as_ref().map_or(Json::Null, Field::write)
    }

    fn is_empty(&self) -> bool {
        self.is_none()
    }
}

impl<T: Field + Default> Field for Vec<T> {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        read_list(self, json, place)
    }

    fn write(&self) -> Json {
        let mut elements = Vec::with_capacity(self.len());
        for element in self {
            elements.push(element.write());
        }
        Json::List(elements)
    }

    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

/// A list that grows as it is read, whatever it is of.
trait List {
    /// A new element at the end.
    fn grow(&mut self) -> &mut dyn Field;
}

impl<T: Field + Default> List for Vec<T> {
    fn grow(&mut self) -> &mut dyn Field {
        self.push_mut(T::default())
    }
}

/// Takes the elements of a list over, one after the other.
fn read_list(list: &mut dyn List, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
    let Json::List(elements) = json else {
        return Err(place.mismatch(json, "a list"));
    };
    for (index, element) in elements.iter().enumerate() {
        list.grow().read(element, &Place::Element(place, index))?;
    }
    Ok(())
}

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
