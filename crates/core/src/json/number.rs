//! Numbers of JSON, kept as they are written.

use std::fmt;

/// A number: JSON's own spelling of it, with a small `e` and no `+`.
///
/// Nothing is rounded. Two spellings of one number are two numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(String); // Invariant: as JSON's grammar has it.

impl Number {
    /// The number that a text spells, which keeps to JSON's grammar.
    ///
    /// Source: RFC 8259, section 6.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        (length(text.as_bytes()) == Some(text.len())).then(|| Self::spelled(text))
    }

    fn spelled(text: &str) -> Self {
        let kept = text.chars().filter(|character| *character != '+');
        Self(
            kept.map(|character| character.to_ascii_lowercase())
                .collect(),
        )
    }

    /// The number at the start of a text, and how many bytes it takes.
    pub(super) fn at_start(text: &str) -> Option<(Self, usize)> {
        let length = length(text.as_bytes())?;
        Some((Self::spelled(text.get(..length)?), length))
    }

    /// Its value, if it is a whole number; beyond 128 bits the nearest bound.
    #[must_use]
    pub fn as_whole(&self) -> Option<i128> {
        let (digits, bound) = match self.0.strip_prefix('-') {
            Some(digits) => (digits, i128::MIN),
            None => (&*self.0, i128::MAX),
        };
        let (digits, exponent) = digits.split_once('e').unwrap_or((digits, "0"));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let exponent = exponent.parse().unwrap_or(if exponent.starts_with('-') {
            i32::MIN
        } else {
            i32::MAX
        });
        let digits = [whole, fraction].concat();
        let kept = digits.trim_end_matches('0');
        if kept.is_empty() {
            return Some(0);
        }
        // How many zeros belong behind the digits that are kept; less than none is a fraction.
        let zeros = i32::try_from(whole.len()).ok()? - i32::try_from(kept.len()).ok()?;
        let zeros = usize::try_from(exponent.saturating_add(zeros)).ok()?;
        let zeros = std::iter::repeat_n(b'0', zeros.min(LONGEST));
        let mut value = 0_i128;
        for digit in kept.bytes().chain(zeros) {
            if value > i128::MAX / 10 {
                return Some(bound);
            }
            let Some(more) = (value * 10).checked_add((digit - b'0').into()) else {
                return Some(bound);
            };
            value = more;
        }
        Some(if bound < 0 { -value } else { value })
    }
}

/// How many bytes a number takes at the start of a text.
fn length(text: &[u8]) -> Option<usize> {
    let digits = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        at + rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
    };
    let is = |at: usize, marks: &[u8]| text.get(at).is_some_and(|byte| marks.contains(byte));
    let start = usize::from(is(0, b"-"));
    let mut end = if is(start, b"0") {
        start + 1
    } else {
        digits(start)
    };
    if end == start {
        return None;
    }
    if is(end, b".") {
        let fraction = digits(end + 1);
        if fraction == end + 1 {
            return None;
        }
        end = fraction;
    }
    if is(end, b"eE") {
        let sign = end + 1 + usize::from(is(end + 1, b"+-"));
        let exponent = digits(sign);
        if exponent == sign {
            return None;
        }
        end = exponent;
    }
    Some(end)
}

/// More digits than 128 bits hold.
const LONGEST: usize = 40;

impl From<i128> for Number {
    fn from(number: i128) -> Self {
        Self(number.to_string())
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_json_calls_a_number_is_kept() {
        for text in [
            "0",
            "-0",
            "17",
            "-1.50",
            "1e5",
            "2e-7",
            "123456789012345678901234567890",
        ] {
            assert_eq!(Number::new(text).unwrap().to_string(), text);
        }
        assert_eq!(Number::new("1.5E+300").unwrap().to_string(), "1.5e300");
        for text in [
            "", "-", "01", "1.", ".5", "1e", "1e+", "+1", "0x1", "1 ", "NaN",
        ] {
            assert_eq!(Number::new(text), None, "{text}");
        }
    }

    #[test]
    fn whole_numbers_are_known_in_every_spelling() {
        for (text, whole) in [
            ("0", Some(0)),
            ("-0.0", Some(0)),
            ("2.0", Some(2)),
            ("-17", Some(-17)),
            ("1.5e1", Some(15)),
            ("1500e-2", Some(15)),
            ("15e-2", None),
            ("2.5", None),
            ("1e-999999999999", None),
            ("0e999999999999", Some(0)),
            ("1e999999999999", Some(i128::MAX)),
            ("-1e39", Some(i128::MIN)),
            ("0.0012e4", Some(12)),
            ("0.0012e3", None),
            ("170141183460469231731687303715884105727", Some(i128::MAX)),
            ("170141183460469231731687303715884105728", Some(i128::MAX)),
            ("-170141183460469231731687303715884105727", Some(-i128::MAX)),
            ("-17014118346046923173168730371588410573e1", Some(i128::MIN)),
            ("18446744073709551616", Some(18_446_744_073_709_551_616)),
        ] {
            assert_eq!(Number::new(text).unwrap().as_whole(), whole, "{text}");
        }
    }
}
