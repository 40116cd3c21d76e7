//! Whole numbers of any size, as JSON may hold them.

use std::fmt;

use crate::json::{Json, Number};
use crate::record::{Field, InvalidSpec, Place};

/// A whole number as typed: of any size, to be judged by rules.
///
/// What lies beyond 128 bits is held at the nearest bound, which every rule refuses just the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Integer(pub i128);

impl Integer {
    /// The JSON number.
    #[must_use]
    pub fn to_number(self) -> Number {
        self.0.into()
    }
}

impl fmt::Display for Integer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<i64> for Integer {
    fn from(value: i64) -> Self {
        Self(value.into())
    }
}

impl From<i32> for Integer {
    fn from(value: i32) -> Self {
        Self(value.into())
    }
}

impl Field for Integer {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        let number = match json {
            Json::Number(number) => number.as_whole().map(Self),
            _ => None,
        };
        *self = number.ok_or_else(|| place.mismatch(json, "a whole number"))?;
        Ok(())
    }

    fn write(&self) -> Json {
        (*self).into()
    }

    fn is_empty(&self) -> bool {
        false
    }
}

impl From<Integer> for Json {
    fn from(integer: Integer) -> Self {
        Self::Number(integer.to_number())
    }
}
