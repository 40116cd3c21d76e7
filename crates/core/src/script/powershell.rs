//! Writes values as PowerShell expressions, for Windows PowerShell 5.1 and PowerShell 7.

use std::fmt::Write as _;

use super::json::is_unseen;
use super::{Kind, Script};
use crate::payload::{Member, Text, Tree};

/// Writes a tree as hashtables and arrays; the first line is not indented.
pub(crate) fn write(script: &mut Script, tree: &Tree, depth: usize) {
    match tree {
        Tree::Text(text) => {
            script.push_from(Kind::of(text), quote(&text.shown()), &text.from);
        }
        Tree::Word(word) => script.push(Kind::Text, quote(word)),
        Tree::Path(texts) => {
            let texts: Vec<_> = texts.iter().map(Text::shown).collect();
            script.push(Kind::Text, quote(&texts.join("/")));
        }
        Tree::Number(number) => {
            script.push_from(Kind::Number, number.value.to_string(), &number.from);
        }
        Tree::Flag(flag) => {
            let word = if flag.value { "$true" } else { "$false" };
            script.push_from(Kind::Number, word, &flag.from);
        }
        Tree::List(elements) => {
            script.push(Kind::Punct, "@(");
            for (index, element) in elements.iter().enumerate() {
                if index > 0 {
                    script.push(Kind::Punct, ",");
                }
                script.line(depth + 1);
                write(script, element, depth + 1);
            }
            close(script, elements.is_empty(), depth, ")");
        }
        Tree::Object(members) => object(script, members, depth),
        Tree::Raw(value, from) => {
            let text = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            script.push_from(Kind::Text, quote(&text), from);
        }
    }
}

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

fn object(script: &mut Script, members: &[Member], depth: usize) {
    script.push(Kind::Punct, "@{");
    for member in members {
        script.line(depth + 1);
        match &member.from {
            Some(from) => script.push_from(Kind::Key, quote(&member.key), from),
            None => script.push(Kind::Key, member.key.clone()),
        }
        script.push(Kind::Punct, " = ");
        write(script, &member.value, depth + 1);
    }
    close(script, members.is_empty(), depth, "}");
}

fn close(script: &mut Script, is_empty: bool, depth: usize, bracket: &'static str) {
    if !is_empty {
        script.line(depth);
    }
    script.push(Kind::Punct, bracket);
}
