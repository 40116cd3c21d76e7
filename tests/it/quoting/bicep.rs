//! Bicep, read back by a small reader of its literals that follows the compiler's lexer.

use std::iter::Peekable;
use std::str::Chars;

use gallery_seal::ImageVersionSpec;
use gallery_seal::render::Format;
use gallery_seal::spec::from_json;
use gallery_seal_tests::payload;
use gallery_seal_tests::specs::any_spec;
use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::property::assert_says;
use crate::render::{cases, spec_of, text};

#[test]
fn cases_arrive() {
    for case in cases() {
        assert_arrive(&spec_of(&case));
    }
}

/// Bicep refuses an object that has one name twice.
#[test]
fn of_settings_with_one_name_the_last_arrives() {
    let settings = r#"{"a":1,"b":[{"c":1,"c":2}],"a":{"d":null,"d":true}}"#;
    let spec = from_json(&format!(r#"{{"uefiSettings":{settings}}}"#)).unwrap();
    assert_arrive(&spec);
    let script = text(&spec, Format::Bicep);
    assert!(
        script.contains("d: true") && !script.contains("a: 1"),
        "{script}"
    );
}

proptest! {
    #[test]
    fn hostile_specs_arrive(spec in any_spec()) {
        assert_arrive(&spec);
    }
}

#[track_caller]
fn assert_arrive(spec: &ImageVersionSpec) {
    let script = text(spec, Format::Bicep);
    let mut reader = Reader(script.chars().peekable());
    let shown = |text: &str, placeholder: &str| match text {
        "" => format!("<{placeholder}>"),
        _ => text.to_owned(),
    };
    reader.words("metadata subscriptionId = ");
    assert_eq!(
        reader.string(),
        shown(&spec.subscription_id, "subscription")
    );
    reader.words("\nmetadata resourceGroup = ");
    assert_eq!(
        reader.string(),
        shown(&spec.resource_group, "resource-group")
    );
    reader.words("\n\nresource imageVersion ");
    let (kind, api_version) = (
        "Microsoft.Compute/galleries/images/versions",
        &spec.api_version,
    );
    assert_eq!(
        reader.string(),
        format!(
            "{kind}@{}",
            match &**api_version {
                "" => "2024-03-03",
                other => other,
            }
        )
    );
    reader.words(" = ");
    let mut resource = reader.value();
    reader.words("\n");
    assert_eq!(reader.0.next(), None);

    let name = resource.as_object_mut().unwrap().remove("name");
    let wanted = [
        shown(&spec.gallery, "gallery"),
        shown(&spec.definition, "image-definition"),
        shown(&spec.version, "version"),
    ];
    assert_eq!(name, Some(wanted.join("/").into()), "{script}");
    assert_says(&payload(spec), &resource);
}

/// Reads what we write, and panics at anything else.
struct Reader<'a>(Peekable<Chars<'a>>);

impl Reader<'_> {
    #[track_caller]
    fn words(&mut self, words: &str) {
        let read: String = self.0.by_ref().take(words.chars().count()).collect();
        assert_eq!(read, words);
    }

    fn value(&mut self) -> Value {
        match self.0.peek() {
            Some('\'') => self.string().into(),
            Some('[') => {
                self.0.next();
                let mut elements = Vec::new();
                while self.is_inside(']') {
                    elements.push(self.value());
                    assert_eq!(self.0.peek(), Some(&'\n'));
                }
                elements.into()
            }
            Some('{') => {
                self.0.next();
                let mut members = Map::new();
                while self.is_inside('}') {
                    let key = match self.0.peek() {
                        Some('\'') => self.string(),
                        _ => self.word(),
                    };
                    self.words(": ");
                    assert_eq!(members.insert(key, self.value()), None);
                    assert_eq!(self.0.peek(), Some(&'\n'));
                }
                members.into()
            }
            _ => match &*self.word() {
                "json" => {
                    self.words("(");
                    let value = serde_json::from_str(&self.string()).unwrap();
                    self.words(")");
                    value
                }
                word @ ("true" | "false" | "null") => serde_json::from_str(word).unwrap(),
                number => number.parse::<i64>().unwrap().into(),
            },
        }
    }

    /// Whether another line comes before the bracket.
    fn is_inside(&mut self, bracket: char) -> bool {
        while self.0.next_if(|next| matches!(next, ' ' | '\n')).is_some() {}
        self.0.next_if_eq(&bracket).is_none()
    }

    fn word(&mut self) -> String {
        let mut word = String::new();
        let is_word = |next: &char| next.is_ascii_alphanumeric() || "_-".contains(*next);
        while let Some(next) = self.0.next_if(is_word) {
            word.push(next);
        }
        assert!(!word.is_empty(), "{:?}", self.0.peek());
        word
    }

    fn string(&mut self) -> String {
        assert_eq!(self.0.next(), Some('\''));
        let mut text = String::new();
        loop {
            match self.0.next().unwrap() {
                '\'' => break,
                '\\' => text.push(self.escape()),
                '$' if self.0.peek() == Some(&'{') => panic!("an interpolation behind {text}"),
                '\r' | '\n' => panic!("an open string: {text}"),
                other => text.push(other),
            }
        }
        // Three quotes would begin another kind of string.
        assert_ne!(self.0.peek(), Some(&'\''));
        text
    }

    fn escape(&mut self) -> char {
        match self.0.next().unwrap() {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            same @ ('\\' | '\'' | '$') => same,
            'u' => {
                self.words("{");
                let digits: String = self.0.by_ref().take_while(|next| *next != '}').collect();
                char::from_u32(u32::from_str_radix(&digits, 16).unwrap()).unwrap()
            }
            other => panic!("\\{other}"),
        }
    }
}
