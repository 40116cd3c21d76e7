//! JSON with the places that its values came from.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::{Flag, Number, Text};
use crate::finding::Pointer;

/// A JSON value, its members in the order in which they are written.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// A text.
    Text(Text),
    /// A word that is always the same.
    Word(&'static str),
    /// Texts, parted by slashes.
    Path(Vec<Text>),
    /// A whole number.
    Number(Number),
    /// Yes or no.
    Flag(Flag),
    /// A list.
    List(Vec<Tree>),
    /// An object.
    Object(Vec<Member>),
    /// JSON that the spec holds as it is, and its place.
    Raw(Value, Pointer),
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Its name.
    pub key: Cow<'static, str>,
    /// Where the name stands in the spec, if it is the user's own.
    pub from: Option<Pointer>,
    /// Its value.
    pub value: Tree,
}

impl Tree {
    /// Plain JSON. Empty texts stay empty.
    #[must_use]
    pub fn to_value(&self) -> Value {
        match self {
            Self::Text(text) => text.value.clone().into(),
            Self::Word(word) => (*word).into(),
            Self::Path(texts) => {
                let values: Vec<_> = texts.iter().map(|text| text.value.as_str()).collect();
                values.join("/").into()
            }
            Self::Number(number) => Value::Number(number.value.to_number()),
            Self::Flag(flag) => flag.value.into(),
            Self::List(elements) => elements.iter().map(Self::to_value).collect(),
            Self::Object(members) => members
                .iter()
                .map(|member| (member.key.to_string(), member.value.to_value()))
                .collect::<Map<_, _>>()
                .into(),
            Self::Raw(value, _) => value.clone(),
        }
    }
}

/// A member with a fixed name.
pub(crate) const fn member(key: &'static str, value: Tree) -> Member {
    Member {
        key: Cow::Borrowed(key),
        from: None,
        value,
    }
}
