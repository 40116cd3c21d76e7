//! Whole numbers of any size, as JSON may hold them.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

/// A whole number as typed: of any size, to be judged by rules.
///
/// JSON and JavaScript know large numbers only as doubles; what lies beyond 128 bits is held at
/// the nearest bound, which every rule refuses just the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Integer(pub i128);

impl Integer {
    /// The JSON number: exact within 64 bits, else the nearest double.
    #[must_use]
    pub fn to_number(self) -> serde_json::Number {
        serde_json::Number::from_i128(self.0)
            .or_else(|| serde_json::Number::from_f64(self.as_f64()))
            .unwrap_or_else(|| 0.into())
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "beyond 64 bits JSON has doubles only"
    )]
    const fn as_f64(self) -> f64 {
        self.0 as f64
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

impl Serialize for Integer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_number().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Integer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WholeNumber)
    }
}

struct WholeNumber;

impl Visitor<'_> for WholeNumber {
    type Value = Integer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number")
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Integer, E> {
        Ok(Integer(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Integer, E> {
        Ok(Integer(value.into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Integer, E> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "`as` saturates, as documented"
        )]
        if value.is_finite() && value.fract().abs() == 0.0 {
            Ok(Integer(value as i128))
        } else {
            Err(E::invalid_type(serde::de::Unexpected::Float(value), &self))
        }
    }
}
