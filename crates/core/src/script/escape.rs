//! Strings with backslash escapes, as many languages have them.

use std::fmt::Write as _;

/// A string in quotes: the quote and the backslash are escaped, line breaks and tabs have letters,
/// and what is not seen is given by `unseen`.
pub(crate) fn quoted(text: &str, quote: char, unseen: fn(&mut String, char)) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push(quote);
    for character in text.chars() {
        match character {
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ if character == quote => quoted.extend(['\\', quote]),
            _ if is_unseen(character) => unseen(&mut quoted, character),
            _ => quoted.push(character),
        }
    }
    quoted.push(quote);
    quoted
}

/// `\uHHHH`, by UTF-16 code unit.
pub(crate) fn unit(text: &mut String, character: char) {
    let mut units = [0; 2];
    for unit in character.encode_utf16(&mut units) {
        let _ = write!(text, "\\u{unit:04x}");
    }
}

/// `\uHHHH` or `\UHHHHHHHH`, by code point.
pub(crate) fn point(text: &mut String, character: char) {
    let point = u32::from(character);
    let _ = if point < 0x1_0000 {
        write!(text, "\\u{point:04x}")
    } else {
        write!(text, "\\U{point:08x}")
    };
}

/// `\u{H…}`, by code point.
pub(crate) fn braced(text: &mut String, character: char) {
    let _ = write!(text, "\\u{{{:x}}}", u32::from(character));
}

/// Whether a character does not print, or changes how others are seen: controls, line and
/// paragraph separators, marks of direction, blanks of no width, and what is no character at all.
pub(crate) const fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{fffe}'
            | '\u{ffff}'
            | '\u{e0000}'..='\u{e007f}'
    )
}
