//! Writes values as PowerShell expressions, for Windows PowerShell 5.1 and PowerShell 7.

use std::fmt::Write as _;

use super::escape::is_unseen;
use super::tree::Dialect;

/// Hashtables and arrays.
pub(crate) const DIALECT: Dialect = Dialect {
    list: ["@(", ")"],
    object: ["@{", "}"],
    between_elements: ",",
    between_members: "",
    assign: " = ",
    is_aligned: false,
    words: ["$null", "$false", "$true"],
    text: quote,
    key: |member| match member.from {
        Some(_) => quote(&member.key),
        None => member.key.to_string(),
    },
    number: |digits| digits,
};

/// A string: in single quotes if all of it can be seen, else in double quotes with escapes.
///
/// PowerShell takes four typographic quotes for the single one, and three for the double one: they
/// are doubled and escaped just like it. What is not seen is given by its UTF-16 code units,
/// because `` `u{…} `` is unknown to 5.1.
///
/// Sources: `about_Quoting_Rules` and `about_Special_Characters`; the language specification, 2.3.5.2.
pub(crate) fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 8);
    if !text.contains(is_unseen) {
        quoted.push('\'');
        for character in text.chars() {
            if is_single_quote(character) {
                quoted.push(character);
            }
            quoted.push(character);
        }
        quoted.push('\'');
        return quoted;
    }
    quoted.push('"');
    for character in text.chars() {
        match character {
            '\n' => quoted.push_str("`n"),
            '\r' => quoted.push_str("`r"),
            '\t' => quoted.push_str("`t"),
            '`' | '$' => quoted.extend(['`', character]),
            _ if is_double_quote(character) => quoted.extend(['`', character]),
            _ if is_unseen(character) => {
                let mut units = [0; 2];
                for unit in character.encode_utf16(&mut units) {
                    let _ = write!(quoted, "$([char]0x{unit:04x})");
                }
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

const fn is_single_quote(character: char) -> bool {
    matches!(character, '\'' | '\u{2018}'..='\u{201b}')
}

const fn is_double_quote(character: char) -> bool {
    matches!(character, '"' | '\u{201c}'..='\u{201e}')
}
