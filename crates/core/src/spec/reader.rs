//! Reads typed values out of a document, and says what is wrong and where.
//!
//! The reader is stricter than serde's usual ones: a struct is read from an object only, though
//! serde would take a list as well. It is also small: it knows one input and one error, so that
//! little is compiled per type.

use std::fmt::{self, Write as _};
use std::slice;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, Expected, IntoDeserializer, MapAccess,
    SeqAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;

use super::document::Document;
use crate::finding::Pointer;

/// Reads a value out of a whole document.
pub(super) fn read<'de, T: Deserialize<'de>>(document: &'de Document) -> Result<T, Fault> {
    T::deserialize(Reader {
        document,
        place: &Place::Root,
    })
}

/// What is wrong, and where.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) message: String,
    /// `None` until the innermost place on the way out is noted.
    pub(super) path: Option<Pointer>,
}

impl Fault {
    fn at(mut self, place: &Place<'_>) -> Self {
        self.path.get_or_insert_with(|| place.pointer());
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self {
            message: message.to_string(),
            path: None,
        }
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        // Not through `Display` of `Unexpected`, whose floating point numbers are large.
        let found = match found {
            Unexpected::Unit => "null".to_owned(),
            Unexpected::Bool(flag) => format!("`{flag}`"),
            Unexpected::Unsigned(number) => format!("`{number}`"),
            Unexpected::Signed(number) => format!("`{number}`"),
            Unexpected::Float(number) => format!("`{}`", serde_json::Value::from(number)),
            Unexpected::Str(text) if text.chars().count() <= LONG => format!("the text `{text}`"),
            Unexpected::Str(_) => "a text".to_owned(),
            Unexpected::Seq => "a list".to_owned(),
            _ => "an object".to_owned(),
        };
        Self::custom(format_args!("found {found}, expected {expected}"))
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        let mut message = format!("unknown key `{key}`; known are");
        for (index, key) in known.iter().enumerate() {
            let comma = if index == 0 { "" } else { "," };
            let _ = write!(message, "{comma} `{key}`");
        }
        Self::custom(message)
    }

    fn missing_field(key: &'static str) -> Self {
        Self::custom(format_args!("the key `{key}` is missing"))
    }

    fn duplicate_field(key: &'static str) -> Self {
        Self::custom(format_args!("the key `{key}` stands twice"))
    }
}

/// The most characters of a text that a message repeats.
const LONG: usize = 40;

/// A place in the document: a list from the leaf to the root.
enum Place<'a> {
    Root,
    Member(&'a Place<'a>, &'a str),
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
}

#[derive(Clone, Copy)]
struct Reader<'de, 'a> {
    document: &'de Document,
    place: &'a Place<'a>,
}

impl Reader<'_, '_> {
    fn mismatch(&self, expected: &dyn Expected) -> Fault {
        let found = match self.document {
            Document::Null => Unexpected::Unit,
            Document::Flag(flag) => Unexpected::Bool(*flag),
            Document::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => Unexpected::Unsigned(number),
                (None, Some(number)) => Unexpected::Signed(number),
                (None, None) => Unexpected::Float(number.as_f64().unwrap_or_default()),
            },
            Document::Text(text) => Unexpected::Str(text),
            Document::List(_) => Unexpected::Seq,
            Document::Object(_) => Unexpected::Map,
        };
        Fault::invalid_type(found, expected).at(self.place)
    }
}

impl<'de> Deserializer<'de> for Reader<'de, '_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.document {
            Document::Null => visitor.visit_unit(),
            Document::Flag(_) => self.deserialize_bool(visitor),
            Document::Number(_) => self.deserialize_i64(visitor),
            Document::Text(_) => self.deserialize_str(visitor),
            Document::List(_) => self.deserialize_seq(visitor),
            Document::Object(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.document {
            Document::Flag(flag) => visitor.visit_bool(*flag),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Document::Number(number) = self.document else {
            return Err(self.mismatch(&visitor));
        };
        if let Some(number) = number.as_u64() {
            visitor.visit_u64(number)
        } else if let Some(number) = number.as_i64() {
            visitor.visit_i64(number)
        } else {
            visitor.visit_f64(number.as_f64().unwrap_or_default())
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.document {
            Document::Text(text) => visitor.visit_borrowed_str(text),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.document {
            Document::List(elements) => visitor.visit_seq(Elements {
                rest: elements.iter(),
                place: self.place,
                next: 0,
            }),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.document {
            Document::Object(members) => visitor.visit_map(Members {
                rest: members.iter(),
                place: self.place,
                current: None,
            }),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.document {
            Document::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple
        tuple_struct enum identifier ignored_any
    }
}

struct Elements<'de, 'a> {
    rest: slice::Iter<'de, Document>,
    place: &'a Place<'a>,
    next: usize,
}

impl<'de> SeqAccess<'de> for Elements<'de, '_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some(document) = self.rest.next() else {
            return Ok(None);
        };
        let place = &Place::Element(self.place, self.next);
        self.next += 1;
        let element = seed.deserialize(Reader { document, place });
        element.map(Some).map_err(|fault| fault.at(place))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

struct Members<'de, 'a> {
    rest: slice::Iter<'de, (String, Document)>,
    place: &'a Place<'a>,
    current: Option<&'de (String, Document)>,
}

impl<'de> MapAccess<'de> for Members<'de, '_> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        self.current = self.rest.next();
        let Some((key, _)) = self.current else {
            return Ok(None);
        };
        let read = seed.deserialize(key.as_str().into_deserializer());
        let place = &Place::Member(self.place, key);
        read.map(Some).map_err(|fault: Fault| fault.at(place))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let (key, document) = self
            .current
            .ok_or_else(|| Fault::custom("no key was read"))?;
        let place = &Place::Member(self.place, key);
        let value = seed.deserialize(Reader { document, place });
        value.map_err(|fault| fault.at(place))
    }
}
