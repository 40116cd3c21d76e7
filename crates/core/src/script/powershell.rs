//! Writes values as PowerShell expressions, for Windows PowerShell 5.1 and PowerShell 7.

use crate::search::has;
use std::fmt::Write as _;

use super::escape::is_unseen;
use super::shell::Shell;
use super::tree::{Dialect, Splice};
use super::{Kind, Script, Token};
use crate::payload::{Expression, Tree};

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
    expression: |expression| match expression {
        Expression::Parameter(name) | Expression::Variable(name) => format!("${name}"),
        Expression::Deployed { .. } => String::new(),
        Expression::Plain(text) => (*text).to_owned(),
    },
    splice: Splice::Inline,
};

/// PowerShell as it runs other programs.
pub(crate) const SHELL: Shell = Shell {
    resume: " `",
    word,
    json,
    value: |script, tree| DIALECT.write(script, tree, 0),
    carries,
    comment: |text| format!("# {text}"),
    set: ["$", " = "],
    capture: ["", ""],
    read: "$",
    either: ["if (", " -eq 'true') {", "} else {", "}"],
    all: [
        "& {\n  $ErrorActionPreference = 'Stop'\n  $PSNativeCommandUseErrorActionPreference = $true\n",
        "}",
    ],
};

/// Writes JSON in one string; only for what PowerShell itself reads.
fn json(script: &mut Script, before: &'static str, tree: &Tree) {
    let text = [before, &tree.to_json().to_string()].concat();
    script.push(Kind::Text, quote(&text));
}

/// A string: in single quotes if all of it can be seen, else in double quotes with escapes.
///
/// Sources: `about_Quoting_Rules` and `about_Special_Characters`; the language specification, 2.3.5.2.
pub(crate) fn quote(text: &str) -> String {
    let quotes = Quotes::of(text);
    [quotes.mark, &(quotes.inner)(text), quotes.mark].concat()
}

/// How a string is quoted.
struct Quotes {
    mark: &'static str,
    inner: fn(&str) -> String,
}

impl Quotes {
    fn of(text: &str) -> Self {
        if text.contains(is_unseen) {
            Self {
                mark: "\"",
                inner: escaped,
            }
        } else {
            Self {
                mark: "'",
                inner: doubled,
            }
        }
    }
}

/// What stands in single quotes. PowerShell takes four typographic quotes for the single one: they
/// are doubled just like it.
fn doubled(text: &str) -> String {
    let mut doubled = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if is_single_quote(character) {
            doubled.push(character);
        }
        doubled.push(character);
    }
    doubled
}

/// What stands in double quotes, of which there are three typographic ones. What is not seen is
/// given by its UTF-16 code units, because `` `u{…} `` is unknown to 5.1.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\n' => escaped.push_str("`n"),
            '\r' => escaped.push_str("`r"),
            '\t' => escaped.push_str("`t"),
            '`' | '$' => escaped.extend(['`', character]),
            _ if is_double_quote(character) => escaped.extend(['`', character]),
            _ if is_unseen(character) => {
                let mut units = [0; 2];
                for unit in character.encode_utf16(&mut units) {
                    let _ = write!(escaped, "$([char]0x{unit:04x})");
                }
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Writes one word. Around a placeholder there are no quotes: PowerShell then refuses the whole
/// command, where the `<` of a quoted one would come to be a redirection in `cmd.exe`.
fn word(script: &mut Script, parts: &[Token]) {
    let whole: String = parts.iter().map(|part| &*part.text).collect();
    if parts.iter().any(|part| part.kind == Kind::Name) {
        return expanding(script, parts);
    }
    let is_open = parts.iter().any(|part| part.kind == Kind::Placeholder);
    let quotes = Quotes::of(&whole);
    let is_bare = is_open || is_plain(&whole);
    if !is_bare {
        script.push(Kind::Punct, quotes.mark);
    }
    for part in parts {
        let text = match part.kind {
            Kind::Placeholder | Kind::Punct if is_open => part.text.to_string(),
            _ if is_open && !is_plain(&part.text) => quote(&part.text),
            _ if is_bare => part.text.to_string(),
            _ => (quotes.inner)(&part.text),
        };
        script.add(part.kind, text.into(), part.from.clone());
    }
    if !is_bare {
        script.push(Kind::Punct, quotes.mark);
    }
}

/// Writes one word with variables: alone, or in double quotes among other parts.
fn expanding(script: &mut Script, parts: &[Token]) {
    let is_alone = parts.len() == 1;
    let mark = if is_alone { "" } else { "\"" };
    script.push(Kind::Punct, mark);
    for part in parts {
        let text = match part.kind {
            Kind::Name if is_alone => format!("${}", part.text),
            Kind::Name => format!("${{{}}}", part.text),
            _ => escaped(&part.text),
        };
        script.add(part.kind, text.into(), part.from.clone());
    }
    script.push(Kind::Punct, mark);
}

/// Whether a word is itself without quotes, and neither a number nor a list.
fn is_plain(word: &str) -> bool {
    let is_number = word.len() < 10 && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_word = word.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/')
        && word
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_-./:".contains(&byte));
    !word.is_empty() && (is_number || is_word)
}

/// Whether a word reaches the program on every system. Windows hands it over in a line that
/// `cmd.exe` reads again, in double quotes only if it holds a blank; there a double quote is lost, a
/// percent sign expands, a backslash at the end takes the quote, and outside of quotes half of the
/// punctuation acts.
///
/// Sources: `about_Parsing`, under "Passing arguments that contain quote characters"; "Quoting
/// issues with PowerShell" of the Azure CLI; its `az.cmd`.
fn carries(word: &str) -> bool {
    let is_split = !has(word, " ") && word.contains(['&', '|', '<', '>', '^', '(', ')']);
    let is_open = word.contains(char::is_whitespace) && word.ends_with('\\');
    let is_altered = word.contains(['"', '%']) || word.contains(char::is_control);
    !word.is_empty() && !is_split && !is_open && !is_altered
}

const fn is_single_quote(character: char) -> bool {
    matches!(character, '\'' | '\u{2018}'..='\u{201b}')
}

const fn is_double_quote(character: char) -> bool {
    matches!(character, '"' | '\u{201c}'..='\u{201e}')
}
