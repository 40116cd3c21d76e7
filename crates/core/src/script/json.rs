//! Writes JSON, two blanks a level.

use std::fmt::Write as _;

use serde_json::Value;

use super::{Kind, Script};
use crate::finding::Pointer;
use crate::payload::{Member, Text, Tree};

/// Writes a tree, every text through `quote`; the first line is not indented.
pub(crate) fn write(script: &mut Script, tree: &Tree, depth: usize, quote: fn(&str) -> String) {
    match tree {
        Tree::Text(text) => {
            script.push_from(Kind::of(text), quote(&text.shown()), &text.from);
        }
        Tree::Word(word) => script.push(Kind::Text, quote(word)),
        Tree::Path(texts) => path(script, texts, quote),
        Tree::Number(number) => {
            script.push_from(
                Kind::Number,
                number.value.to_number().to_string(),
                &number.from,
            );
        }
        Tree::Flag(flag) => {
            script.push_from(Kind::Number, flag.value.to_string(), &flag.from);
        }
        Tree::List(elements) => list(script, elements, depth, quote),
        Tree::Object(members) => object(script, members, depth, quote),
        Tree::Raw(value, from) => raw(script, value, from, depth, quote),
    }
}

/// A JSON string. What does not print, or would reorder what is seen, is written as `\u….`
///
/// Source: RFC 8259, section 7.
pub(crate) fn string(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ if is_unseen(character) => {
                let mut units = [0; 2];
                for unit in character.encode_utf16(&mut units) {
                    let _ = write!(quoted, "\\u{unit:04x}");
                }
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether a character does not print, or changes how others are seen: controls, line and
/// paragraph separators, marks of direction, and blanks of no width.
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
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// One string of several texts. What `quote` puts before the whole of it goes before the first.
fn path(script: &mut Script, texts: &[Text], quote: fn(&str) -> String) {
    let whole: Vec<_> = texts.iter().map(Text::shown).collect();
    let whole = whole.join("/");
    let is_escaped = quote(&whole).len() > string(&whole).len();
    script.push(Kind::Punct, if is_escaped { "\"[" } else { "\"" });
    for (index, text) in texts.iter().enumerate() {
        if index > 0 {
            script.push(Kind::Punct, "/");
        }
        let quoted = string(&text.shown());
        let inner = quoted
            .strip_prefix('"')
            .and_then(|text| text.strip_suffix('"'));
        script.push_from(
            Kind::of(text),
            inner.unwrap_or_default().to_owned(),
            &text.from,
        );
    }
    script.push(Kind::Punct, "\"");
}

fn list(script: &mut Script, elements: &[Tree], depth: usize, quote: fn(&str) -> String) {
    script.push(Kind::Punct, "[");
    for (index, element) in elements.iter().enumerate() {
        separate(script, index, depth + 1);
        write(script, element, depth + 1, quote);
    }
    close(script, elements.is_empty(), depth, "]");
}

fn object(script: &mut Script, members: &[Member], depth: usize, quote: fn(&str) -> String) {
    script.push(Kind::Punct, "{");
    for (index, member) in members.iter().enumerate() {
        separate(script, index, depth + 1);
        let key = quote(&member.key);
        match &member.from {
            Some(from) => script.push_from(Kind::Key, key, from),
            None => script.push(Kind::Key, key),
        }
        script.push(Kind::Punct, ": ");
        write(script, &member.value, depth + 1, quote);
    }
    close(script, members.is_empty(), depth, "}");
}

fn raw(
    script: &mut Script,
    value: &Value,
    from: &Pointer,
    depth: usize,
    quote: fn(&str) -> String,
) {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => {
            script.push_from(Kind::Number, value.to_string(), from);
        }
        Value::String(text) => script.push_from(Kind::Text, quote(text), from),
        Value::Array(elements) => {
            let elements: Vec<_> = elements
                .iter()
                .enumerate()
                .map(|(index, element)| Tree::Raw(element.clone(), from.index(index)))
                .collect();
            list(script, &elements, depth, quote);
        }
        Value::Object(members) => {
            let members: Vec<_> = members
                .iter()
                .map(|(key, value)| Member {
                    key: key.clone().into(),
                    from: None,
                    value: Tree::Raw(value.clone(), from.key(key)),
                })
                .collect();
            object(script, &members, depth, quote);
        }
    }
}

fn separate(script: &mut Script, index: usize, depth: usize) {
    if index > 0 {
        script.push(Kind::Punct, ",");
    }
    script.line(depth);
}

fn close(script: &mut Script, is_empty: bool, depth: usize, bracket: &'static str) {
    if !is_empty {
        script.line(depth);
    }
    script.push(Kind::Punct, bracket);
}
