//! Writes words of a command line for bash, zsh and other POSIX shells.

use crate::search::replaced;
use std::fmt::Write as _;

use super::escape::is_unseen;
use super::shell::Shell;
use super::tree::Dialect;
use super::{Kind, Script, Token};
use crate::payload::Tree;

/// bash, zsh and other POSIX shells.
pub(crate) const SHELL: Shell = Shell {
    resume: " \\",
    word,
    json,
    value,
    carries: |_| true,
    // An interactive zsh has no comments unless told so; every shell has a command that does nothing.
    comment: |text| format!(": {}", quote(text)),
    set: ["", "="],
    capture: ["$(", ")"],
    read: "$",
    either: ["if [ \"", "\" = true ]; then", "else", "fi"],
    // In a shell of its own, so that it does not end the one that a person types in.
    all: ["(\n  set -eu\n", ")"],
};

/// Writes one word, its parts quoted one by one; joined, the shell reads exactly their texts.
fn word(script: &mut Script, parts: &[Token]) {
    if parts.iter().all(|part| part.text.is_empty()) {
        let from = parts.iter().find_map(|part| part.from.as_ref());
        script.add(Kind::Text, "''".into(), from.cloned());
        return;
    }
    let mut is_first = true;
    for part in parts.iter().filter(|part| !part.text.is_empty()) {
        // At the start of a word, zsh takes an equals sign for a command's path.
        let text = match (part.kind, &*part.text) {
            (Kind::Punct, "=") if is_first => "\\=".to_owned(),
            (Kind::Punct, punct) => punct.to_owned(),
            (Kind::Name, name) => format!("\"${name}\""),
            (_, text) => quote(text),
        };
        script.add(part.kind, text.into(), part.from.clone());
        is_first = false;
    }
}

fn value(script: &mut Script, tree: &Tree) {
    match tree {
        Tree::Text(text) => script.push_from(Kind::of(text), quote(&text.shown()), &text.from),
        Tree::Word(word) => script.push(Kind::Text, quote(word)),
        _ => {}
    }
}

/// Writes JSON over lines in single quotes.
fn json(script: &mut Script, before: &'static str, tree: &Tree) {
    script.push(Kind::Punct, "'");
    script.push(Kind::Text, before);
    JSON.write(script, tree, 0);
    script.push(Kind::Punct, "'");
}

/// A JSON string that stands within single quotes over lines: without single quotes; without
/// exclamation marks, because older interactive shells look for their history even there, from the
/// second line on; and without `=@`, behind which az reads a file.
fn json_string(text: &str) -> String {
    let quoted = replaced(&super::json::string(text), "'", "\\u0027");
    replaced(&replaced(&quoted, "!", "\\u0021"), "=@", "=\\u0040")
}

const JSON: Dialect = Dialect {
    text: json_string,
    key: |member| json_string(&member.key),
    ..Dialect::JSON
};

/// One part of a word: bare if no shell could take it for anything else, in single quotes if all of
/// it can be seen, else with escapes for what can't.
///
/// Within `$'…'`, bytes that are not seen are `\xHH`, as UTF-8, so that the locale is of no concern;
/// an exclamation mark is too, because interactive shells look for their history there. A text must
/// not hold NUL, which no argument can.
///
/// Sources: POSIX.1-2024, XCU 2.2 (Quoting); the Bash manual, 3.1.2.4 (ANSI-C Quoting).
pub(crate) fn quote(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    if !text.contains(is_unseen) {
        return format!("'{}'", replaced(text, "'", "'\\''"));
    }
    let mut quoted = String::with_capacity(text.len() + 8);
    quoted.push_str("$'");
    for character in text.chars() {
        match character {
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            _ if matches!(character, '\'' | '!') || is_unseen(character) => {
                let mut bytes = [0; 4];
                for byte in character.encode_utf8(&mut bytes).bytes() {
                    let _ = write!(quoted, "\\x{byte:02x}");
                }
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('\'');
    quoted
}

fn is_plain(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_-./:+".contains(&byte))
}
