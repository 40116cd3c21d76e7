//! Words of a command line, and what az would not read as they are meant.

use crate::search::has;
use std::borrow::Cow;

use super::TOOL;
use crate::finding::{Finding, Message};
use crate::language::Bilingual;
use crate::payload::{Flag, Number, Reference, Text};
use crate::script::shell::Shell;
use crate::script::{Kind, Token};
use crate::table::feature::refusal;
use crate::table::note;
use crate::value::ResourceId;

/// One argument: the texts of its parts, joined and not yet quoted.
pub(crate) type Word = Vec<Token>;

/// The words of a flag, and what could not be said.
#[derive(Debug)]
pub(crate) struct Words {
    shell: &'static Shell,
    pub(crate) list: Vec<Word>,
    pub(crate) notes: Vec<Finding>,
}

impl Words {
    /// No words yet, for this shell.
    pub(crate) const fn new(shell: &'static Shell) -> Self {
        Self {
            shell,
            list: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// A word that is a text.
    pub(crate) fn text(&mut self, text: &Text) {
        self.push(vec![part(text)], Some(text));
    }

    /// A word that is always the same.
    pub(crate) fn fixed(&mut self, text: &'static str) {
        self.list.push(vec![of(Kind::Text, text)]);
    }

    /// A variable's value.
    pub(crate) fn variable(&mut self, name: &'static str) {
        self.list.push(vec![of(Kind::Name, name)]);
    }

    /// No word: the flag says all.
    pub(crate) fn nothing(&mut self) {
        self.list.push(Vec::new());
    }

    /// What only the person who runs the command can know.
    pub(crate) fn wanted(&mut self, what: &'static str) {
        self.list.push(vec![of(Kind::Placeholder, what)]);
    }

    /// A word that stands for a text which can't be said.
    pub(super) fn placeholder(&mut self, text: &Text) {
        self.list.push(vec![placeholder(text)]);
    }

    /// A word that is a number, if there is one.
    pub(super) fn number(&mut self, number: Option<&Number>) {
        if let Some(number) = number {
            let part = self.digits(number);
            self.list.push(vec![part]);
        }
    }

    /// `true` or `false`, if either was chosen.
    pub(super) fn flag(&mut self, flag: Option<&Flag>) {
        if let Some(flag) = flag {
            let text = if flag.value { "true" } else { "false" };
            self.list.push(vec![Token {
                kind: Kind::Number,
                text: text.into(),
                from: Some(flag.from.clone()),
            }]);
        }
    }

    /// A word of a closed list.
    pub(super) fn choice(&mut self, text: Option<&Text>, choices: &[&str]) {
        if let Some(text) = text {
            let part = self.chosen(text, choices);
            self.list.push(vec![part]);
        }
    }

    /// A word of several parts, unless the shell or az would read anything else than these texts:
    /// then its placeholder, or nothing.
    pub(crate) fn push(&mut self, parts: Word, stand_in: Option<&Text>) {
        let text: String = parts.iter().map(|part| &*part.text).collect();
        let known = parts.iter().filter(|part| part.kind != Kind::Placeholder);
        let known: String = known.map(|part| &*part.text).collect();
        let is_carried = known.is_empty() && !text.is_empty() || (self.shell.carries)(&known);
        let misreading = misreading(&text).or((!is_carried).then_some(&note::WINDOWS));
        let Some(misreading) = misreading else {
            self.list.push(parts);
            return;
        };
        let from = parts.iter().find_map(|part| part.from.clone());
        let message = Message::new(misreading, [&text]);
        let path = from.unwrap_or_default();
        self.notes.push(refusal(&path, message));
        if let Some(stand_in) = stand_in {
            self.placeholder(stand_in);
        }
    }

    /// Says that a text can't be carried: `{0}` of the message.
    pub(crate) fn refuse(&mut self, why: &'static Bilingual, text: &Text) {
        let message = Message::new(why, [&text.value]);
        self.notes.push(refusal(&text.from, message));
    }

    /// Says that az would split a text.
    pub(super) fn cannot_split(&mut self, text: &Text, separator: char) {
        let message = Message::new(&note::SEPARATOR, [&text.value, &separator.to_string()]);
        self.notes.push(refusal(&text.from, message));
    }

    /// A text between separators, or its placeholder if it holds one.
    pub(super) fn between(&mut self, text: &Text, separators: &[char]) -> Token {
        let found = text
            .value
            .chars()
            .find(|character| separators.contains(character));
        if let Some(separator) = found {
            self.cannot_split(text, separator);
            placeholder(text)
        } else if has(&text.value, "\0") {
            self.refuse(&note::NUL, text);
            placeholder(text)
        } else {
            part(text)
        }
    }

    /// A resource by the name that was typed, where az finds the very same id from it; else by id.
    pub(crate) fn reference(&mut self, reference: &Reference, separators: &[char]) -> Token {
        if reference.is_bare() && is_plain_name(&reference.typed.value) {
            part(&reference.typed)
        } else {
            self.id(&reference.id, separators)
        }
    }

    /// A full id. What is none, az would take for a name.
    pub(crate) fn id(&mut self, id: &Text, separators: &[char]) -> Token {
        let is_id = id.value.parse::<ResourceId>().is_ok() && !id.value.contains(['\n', '\r']);
        if !id.is_missing() && !is_id {
            self.refuse(&note::NOT_AN_ID, id);
            return placeholder(id);
        }
        self.between(id, separators)
    }

    /// A number's digits.
    pub(super) fn digits(&mut self, number: &Number) -> Token {
        if i64::try_from(number.value.0).is_err() {
            let message = Message::new(&note::SIZE, [&number.value.to_string()]);
            self.notes.push(refusal(&number.from, message));
        }
        Token {
            kind: Kind::Number,
            text: number.value.to_string().into(),
            from: Some(number.from.clone()),
        }
    }

    /// A word of a closed list. az refuses another word by itself; for what it might not even take
    /// for one word, a placeholder stands, which it refuses just the same.
    pub(super) fn chosen(&mut self, text: &Text, choices: &[&str]) -> Token {
        if text.is_missing() || choices.contains(&&*text.value) {
            return part(text);
        }
        self.notes.extend(TOOL.choice(Some(text), choices));
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        let starts_well = text.value.starts_with(|start: char| start.is_alphabetic());
        if starts_well && text.value.bytes().all(is_plain) {
            part(text)
        } else {
            placeholder(text)
        }
    }
}

/// A text or its placeholder.
pub(super) fn part(text: &Text) -> Token {
    Token {
        kind: Kind::of(text),
        text: text.shown().into(),
        from: Some(text.from.clone()),
    }
}

/// The placeholder of a text, whether or not the text is empty.
pub(super) fn placeholder(text: &Text) -> Token {
    Token {
        kind: Kind::Placeholder,
        text: format!("<{}>", text.wanted).into(),
        from: Some(text.from.clone()),
    }
}

/// What stands between parts.
pub(super) const fn punct(text: &'static str) -> Token {
    of(Kind::Punct, text)
}

const fn of(kind: Kind, text: &'static str) -> Token {
    Token {
        kind,
        text: Cow::Borrowed(text),
        from: None,
    }
}

/// Whether az resolves a bare name to the id that it stands for in a spec.
fn is_plain_name(name: &str) -> bool {
    let is_word = ["null", "none"]
        .iter()
        .any(|word| name.eq_ignore_ascii_case(word));
    let is_plain = |character: char| {
        character.is_ascii_alphanumeric() || matches!(character, '_' | '.' | '-' | '(' | ')')
    };
    !is_word && !name.starts_with('-') && name.chars().all(is_plain)
}

/// Why az would not read an argument as it is, if so.
///
/// It reads a file for what begins with `@`, be it the argument or what follows its first equals
/// sign (`_expand_file_prefixed_files` of azure-cli-core), and takes what begins with `-` for an
/// option.
fn misreading(text: &str) -> Option<&'static Bilingual> {
    let (name, value) = text.split_once('=').unwrap_or((text, text));
    let is_file = value.strip_prefix('@').is_some_and(|rest| !rest.is_empty());
    if has(text, "\0") {
        Some(&note::NUL)
    } else if is_file {
        Some(&note::FILE)
    } else if name.starts_with('-') {
        Some(&note::OPTION)
    } else {
        None
    }
}
