//! Reads JSON and knows where it is: an error comes with its place, and a struct is read from an
//! object only, though serde would take a list as well.

use std::cell::OnceCell;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess,
    Visitor,
};
use serde::forward_to_deserialize_any;

use crate::finding::Pointer;

/// Reads a value, or says what is wrong and where.
pub(super) fn read<'de, T, D>(reader: D) -> Result<T, (Pointer, D::Error)>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    let fault = OnceCell::new();
    let spot = Spot {
        place: &Place::Root,
        fault: &fault,
    };
    spot.wrap(PhantomData::<T>)
        .deserialize(reader)
        .map_err(|error| (fault.get().cloned().unwrap_or_default(), error))
}

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

/// Where reading is, and where the first fault was found.
#[derive(Clone, Copy)]
struct Spot<'a> {
    place: &'a Place<'a>,
    fault: &'a OnceCell<Pointer>,
}

impl<'a> Spot<'a> {
    const fn wrap<X>(self, inner: X) -> At<'a, X> {
        At { inner, spot: self }
    }

    /// The innermost place is noted first and stays.
    fn note(self) {
        self.fault.get_or_init(|| self.place.pointer());
    }
}

/// One of serde's parts, at a spot.
struct At<'a, X> {
    inner: X,
    spot: Spot<'a>,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for At<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<S::Value, D::Error> {
        self.inner
            .deserialize(self.spot.wrap(reader))
            .inspect_err(|_| self.spot.note())
    }
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for At<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_any(self.spot.wrap(visitor))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_option(self.spot.wrap(visitor))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_map(self.spot.wrap(visitor))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map identifier ignored_any
    }
}

macro_rules! visit {
    ($($method:ident: $value:ty,)+) => {
        $(fn $method<E: Error>(self, value: $value) -> Result<V::Value, E> {
            self.inner.$method(value)
        })+
    };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for At<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    visit! {
        visit_bool: bool,
        visit_i64: i64,
        visit_u64: u64,
        visit_f64: f64,
        visit_str: &str,
        visit_borrowed_str: &'de str,
        visit_string: String,
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, reader: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(self.spot.wrap(reader))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_seq(Elements {
            inner,
            spot: self.spot,
            next: 0,
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_map(Members {
            inner,
            spot: self.spot,
            key: String::new(),
        })
    }
}

struct Elements<'a, A> {
    inner: A,
    spot: Spot<'a>,
    next: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Elements<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let spot = Spot {
            place: &Place::Element(self.spot.place, self.next),
            ..self.spot
        };
        self.next += 1;
        self.inner.next_element_seed(spot.wrap(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

struct Members<'a, A> {
    inner: A,
    spot: Spot<'a>,
    key: String,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Members<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let Some(key) = self.inner.next_key()? else {
            return Ok(None);
        };
        self.key = key;
        let key = seed.deserialize(self.key.as_str().into_deserializer());
        key.map(Some).inspect_err(|_: &A::Error| {
            let spot = Spot {
                place: &Place::Member(self.spot.place, &self.key),
                ..self.spot
            };
            spot.note();
        })
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let spot = Spot {
            place: &Place::Member(self.spot.place, &self.key),
            ..self.spot
        };
        self.inner.next_value_seed(spot.wrap(seed))
    }
}
