//! Whole numbers of any size, as JSON may hold them.

use std::fmt;

use serde_json::Number;

use crate::json::Json;
use crate::record::{Field, InvalidSpec, Place};

/// A whole number as typed: of any size, to be judged by rules.
///
/// JSON and JavaScript know large numbers only as doubles; what lies beyond 128 bits is held at
/// the nearest bound, which every rule refuses just the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Integer(pub i128);

impl Integer {
    /// The JSON number: exact within 64 bits, else the nearest double.
    #[must_use]
    pub fn to_number(self) -> Number {
        Number::from_i128(self.0)
            .or_else(|| Number::from_f64(self.as_f64()))
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

impl Field for Integer {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        let number = match json {
            Json::Number(number) => whole(number),
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

fn whole(number: &Number) -> Option<Integer> {
    if let Some(number) = number.as_i128() {
        return Some(Integer(number));
    }
    let number = number.as_f64()?;
    let is_whole = number.is_finite() && number.fract().abs() == 0.0;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "`as` saturates, as documented"
    )]
    is_whole.then_some(Integer(number as i128))
}
