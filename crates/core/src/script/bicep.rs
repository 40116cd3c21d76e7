//! Writes values of Bicep.

use super::escape;
use super::tree::{Dialect, Splice};
use crate::payload::{Expression, Member};
use crate::search::replaced;

/// Elements and members end with their line.
pub(crate) const DIALECT: Dialect = Dialect {
    between_elements: "",
    between_members: "",
    text: string,
    key,
    number,
    expression,
    splice: Splice::Inline,
    ..Dialect::JSON
};

fn expression(expression: &Expression) -> String {
    match expression {
        Expression::Parameter(name) | Expression::Variable(name) => name.to_string(),
        Expression::Deployed { bicep, .. } => bicep.clone(),
        Expression::Plain(text) => (*text).to_owned(),
    }
}

/// The longest string, in characters of UTF-16.
///
/// Source: `LanguageConstants.cs` of the Bicep compiler.
pub(crate) const LONGEST: usize = 131_072;

/// A string of one line. An interpolation would begin with `${`.
///
/// Source: `Lexer.cs` and `StringUtils.cs` of the Bicep compiler.
pub(crate) fn string(text: &str) -> String {
    replaced(&escape::quoted(text, '\'', escape::braced), "${", "\\${")
}

/// A key is bare if it is an identifier.
fn key(member: &Member) -> String {
    let key = &member.key;
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let is_identifier = key.bytes().all(is_word)
        && !key.is_empty()
        && !key.starts_with(|first: char| first.is_ascii_digit());
    if is_identifier && !DIALECT.words.contains(&&**key) {
        key.to_string()
    } else {
        string(key)
    }
}

/// Numbers are whole, of 64 bits; others only come out of JSON.
fn number(digits: String) -> String {
    if digits.parse::<i64>().is_ok() {
        digits
    } else {
        format!("json('{digits}')")
    }
}
