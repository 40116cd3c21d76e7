//! PowerShell, read back by a small reader that follows its language specification.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::iter::Peekable;
use std::str::Chars;

use gallery_seal::ImageVersionSpec;
use gallery_seal::render::Format;
use gallery_seal_tests::specs::any_spec;
use proptest::prelude::*;

use crate::render::{cases, spec_of, text};

#[test]
fn cases_arrive() {
    for case in cases() {
        assert_arrive(&spec_of(&case));
    }
}

proptest! {
    #[test]
    fn hostile_specs_arrive(spec in any_spec()) {
        assert_arrive(&spec);
    }
}

#[track_caller]
fn assert_arrive(spec: &ImageVersionSpec) {
    let script = text(spec, Format::PowerShell);
    let parameters = Reader::new(&script).statement();
    let value = |name: &str| {
        let found = parameters.iter().find(|(parameter, _)| parameter == name);
        found.map(|(_, value)| value)
    };
    let texts = [
        ("-DefaultProfile", &spec.subscription_id, "<subscription>"),
        (
            "-ResourceGroupName",
            &spec.resource_group,
            "<resource-group>",
        ),
        ("-GalleryName", &spec.gallery, "<gallery>"),
        (
            "-GalleryImageDefinitionName",
            &spec.definition,
            "<image-definition>",
        ),
        ("-Name", &spec.version, "<version>"),
        ("-Location", &spec.location, "<location>"),
    ];
    for (parameter, text, placeholder) in texts {
        let wanted = if text.is_empty() { placeholder } else { text };
        assert_eq!(
            value(parameter),
            Some(&Value::Text(wanted.to_owned())),
            "{script}"
        );
    }
    let Some(Value::Table(tags)) = value("-Tag") else {
        assert!(spec.tags.is_empty(), "{script}");
        return;
    };
    for (name, said) in tags {
        let named = spec.tags.iter().filter(|(tag, _)| tag == name);
        let last = named.last().map(|(_, value)| value.to_owned());
        assert_eq!(said, &Value::Text(last.unwrap()), "{script}");
    }
    for (name, _) in spec.tags.iter() {
        let folded = name.to_uppercase().to_lowercase();
        let alike = |(key, _): &&(String, Value)| key.to_uppercase().to_lowercase() == folded;
        assert_eq!(tags.iter().filter(alike).count(), 1, "{name} in {script}");
    }
}

#[derive(Debug, PartialEq)]
enum Value {
    Text(String),
    Bare(String),
    List(Vec<Value>),
    Table(Vec<(String, Value)>),
}

/// Reads the one statement that we write, and panics at anything else.
pub(super) struct Reader<'a>(pub(super) Peekable<Chars<'a>>);

impl<'a> Reader<'a> {
    pub(super) fn new(script: &'a str) -> Self {
        Self(script.chars().peekable())
    }

    fn statement(&mut self) -> Vec<(String, Value)> {
        assert_eq!(self.bare(), "New-AzGalleryImageVersion");
        let mut parameters = Vec::new();
        while self.is_continued() {
            let name = self.bare();
            assert!(name.starts_with('-'));
            let value = match self.0.next() {
                Some(' ') if self.0.peek() == Some(&'(') => self.context(),
                Some(' ' | ':') => self.value(),
                other => panic!("{other:?} behind {name}"),
            };
            parameters.push((name, value));
        }
        parameters
    }

    /// A blank, a backtick and the end of the line go on; the end of the line alone ends.
    fn is_continued(&mut self) -> bool {
        let is_continued = self.0.next_if_eq(&' ').is_some();
        if is_continued {
            assert_eq!(self.0.next(), Some('`'));
        }
        assert_eq!(self.0.next(), Some('\n'));
        self.blanks();
        is_continued || self.0.peek().is_some() && panic!("more than one statement")
    }

    fn context(&mut self) -> Value {
        self.0.next();
        assert_eq!(self.bare(), "Set-AzContext");
        self.blanks();
        assert_eq!(self.bare(), "-Subscription");
        self.blanks();
        let subscription = self.value();
        let rest: String = self.0.by_ref().take_while(|next| *next != ')').collect();
        assert_eq!(rest, " -Scope Process -ErrorAction Stop");
        subscription
    }

    fn value(&mut self) -> Value {
        match self.0.peek() {
            Some(next) if is_single(*next) => Value::Text(self.single()),
            Some(next) if is_double(*next) => Value::Text(self.double()),
            Some('@') => {
                self.0.next();
                match self.0.next() {
                    Some('(') => self.list(),
                    Some('{') => self.table(),
                    other => panic!("@{other:?}"),
                }
            }
            _ => Value::Bare(self.bare()),
        }
    }

    fn list(&mut self) -> Value {
        let mut values = Vec::new();
        loop {
            self.space();
            if self.0.next_if_eq(&')').is_some() {
                return Value::List(values);
            }
            values.push(self.value());
            if self.0.next_if_eq(&',').is_none() {
                self.space();
                assert_eq!(self.0.next(), Some(')'));
                return Value::List(values);
            }
        }
    }

    fn table(&mut self) -> Value {
        let mut members = Vec::new();
        loop {
            self.space();
            if self.0.next_if_eq(&'}').is_some() {
                return Value::Table(members);
            }
            let key = match self.value() {
                Value::Text(key) | Value::Bare(key) => key,
                other => panic!("{other:?} as a key"),
            };
            let sign: String = self.0.by_ref().take(3).collect();
            assert_eq!(sign, " = ");
            members.push((key, self.value()));
            assert_eq!(self.0.next(), Some('\n'));
        }
    }

    /// Any single quote closes, unless another follows: then one stands for itself.
    pub(super) fn single(&mut self) -> String {
        self.0.next();
        let mut text = String::new();
        while let Some(next) = self.0.next() {
            if is_single(next) {
                match self.0.next_if(|next| is_single(*next)) {
                    Some(doubled) => text.push(doubled),
                    None => return text,
                }
            } else {
                text.push(next);
            }
        }
        panic!("an open string: {text}")
    }

    pub(super) fn double(&mut self) -> String {
        self.0.next();
        let mut units = Vec::new();
        while let Some(next) = self.0.next() {
            let mut buffer = [0; 2];
            let kept = match next {
                '`' => match self.0.next().unwrap() {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    other => {
                        assert!(!"0abefuvnrt".contains(other), "`{other}");
                        other
                    }
                },
                '$' => {
                    let opening: String = self.0.by_ref().take(9).collect();
                    assert_eq!(opening, "([char]0x");
                    let digits: String = self.0.by_ref().take_while(|next| *next != ')').collect();
                    units.push(u16::from_str_radix(&digits, 16).unwrap());
                    continue;
                }
                _ if is_double(next) => return String::from_utf16(&units).unwrap(),
                _ => next,
            };
            units.extend_from_slice(kept.encode_utf16(&mut buffer));
        }
        panic!("an open string")
    }

    fn bare(&mut self) -> String {
        let mut text = String::new();
        let is_bare = |next: &char| next.is_ascii_alphanumeric() || "-_$".contains(*next);
        while let Some(next) = self.0.next_if(is_bare) {
            text.push(next);
        }
        assert!(!text.is_empty(), "{:?}", self.0.peek());
        text
    }

    fn blanks(&mut self) {
        while self.0.next_if_eq(&' ').is_some() {}
    }

    fn space(&mut self) {
        while self.0.next_if(|next| matches!(next, ' ' | '\n')).is_some() {}
    }
}

fn is_single(character: char) -> bool {
    "'‘’‚‛".contains(character)
}

fn is_double(character: char) -> bool {
    "\"“”„".contains(character)
}
