//! Writes strings of JSON.

use super::escape;

/// A JSON string. What does not print, or would reorder what is seen, is written as `\u….`
///
/// Source: RFC 8259, section 7.
pub(crate) fn string(text: &str) -> String {
    escape::quoted(text, '"', escape::unit)
}
