//! JSON with the places that its values came from.

use std::borrow::Cow;

use super::{Flag, Number, Text};
use crate::finding::Pointer;
use crate::json::Json;

/// A JSON value, its members in the order in which they are written.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// A text.
    Text(Text),
    /// A word that is always the same.
    Word(&'static str),
    /// What only the person who uses it can know.
    Wanted(&'static str),
    /// What the language computes.
    Expression(Expression),
    /// One text of several, texts or expressions, each with what stands before it. Only the first
    /// may have nothing before it.
    Path(Vec<(&'static str, Tree)>),
    /// A whole number.
    Number(Number),
    /// Yes or no.
    Flag(Flag),
    /// A list.
    List(Vec<Tree>),
    /// An object.
    Object(Vec<Member>),
    /// JSON that the spec holds as it is, and its place.
    Raw(Json, Pointer),
}

/// What a language computes: each writes it in its own way.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    /// A parameter of a template or module, by its name.
    Parameter(Cow<'static, str>),
    /// A variable, by its name.
    Variable(Cow<'static, str>),
    /// What is known of another resource once it is deployed.
    Deployed {
        /// As an ARM template says it.
        arm: String,
        /// As Bicep says it.
        bicep: String,
    },
    /// As it is to be written.
    Plain(&'static str),
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
    /// A word as the language has it, without quotes.
    pub(crate) const fn bare(word: &'static str) -> Self {
        Self::Expression(Expression::Plain(word))
    }

    /// Plain JSON. Empty texts stay empty; an expression has no value yet.
    #[must_use]
    pub fn to_json(&self) -> Json {
        match self {
            Self::Text(text) => text.value.clone().into(),
            Self::Word(word) => (*word).into(),
            Self::Expression(_) | Self::Wanted(_) => Json::Null,
            Self::Path(steps) => {
                let mut path = String::new();
                for (before, step) in steps {
                    path.push_str(before);
                    if let Self::Text(text) = step {
                        path.push_str(&text.value);
                    }
                }
                path.into()
            }
            Self::Number(number) => number.value.into(),
            Self::Flag(flag) => flag.value.into(),
            Self::List(elements) => Json::List(elements.iter().map(Self::to_json).collect()),
            Self::Object(members) => Json::Object(
                members
                    .iter()
                    .map(|member| (member.key.to_string(), member.value.to_json()))
                    .collect(),
            ),
            Self::Raw(value, _) => value.clone(),
        }
    }

    /// A raw list or object with a place for each of its parts; the very value, if it has none.
    #[must_use]
    pub fn opened(value: &Json, from: &Pointer) -> Self {
        match value {
            Json::List(elements) => {
                let elements = elements.iter().enumerate();
                Self::List(
                    elements
                        .map(|(index, element)| Self::Raw(element.clone(), from.index(index)))
                        .collect(),
                )
            }
            Json::Object(members) => {
                let member = |(key, value): &(String, Json)| Member {
                    key: key.clone().into(),
                    from: Some(from.key(key)),
                    value: Self::Raw(value.clone(), from.key(key)),
                };
                Self::Object(members.iter().map(member).collect())
            }
            _ => Self::Raw(value.clone(), from.clone()),
        }
    }

    /// Shows every text of the user's own, keys too, with its place.
    pub(crate) fn each_text(&self, see: &mut impl FnMut(&str, &Pointer)) {
        match self {
            Self::Text(text) => see(&text.value, &text.from),
            Self::Path(steps) => steps.iter().for_each(|(_, step)| step.each_text(see)),
            Self::Word(_)
            | Self::Wanted(_)
            | Self::Expression(_)
            | Self::Number(_)
            | Self::Flag(_) => {}
            Self::List(elements) => elements.iter().for_each(|element| element.each_text(see)),
            Self::Object(members) => {
                for member in members {
                    if let Some(from) = &member.from {
                        see(&member.key, from);
                    }
                    member.value.each_text(see);
                }
            }
            Self::Raw(Json::Text(text), from) => see(text, from),
            Self::Raw(value, from) => {
                if matches!(value, Json::List(_) | Json::Object(_)) {
                    Self::opened(value, from).each_text(see);
                }
            }
        }
    }

    /// Lets every text be put otherwise, those within paths too.
    pub(crate) fn each_leaf(&mut self, change: &mut impl FnMut(&Text) -> Option<Tree>) {
        match self {
            Self::Text(text) => {
                if let Some(tree) = change(text) {
                    *self = tree;
                }
            }
            Self::Path(steps) => steps
                .iter_mut()
                .for_each(|(_, step)| step.each_leaf(change)),
            Self::List(elements) => elements
                .iter_mut()
                .for_each(|element| element.each_leaf(change)),
            Self::Object(members) => members
                .iter_mut()
                .for_each(|member| member.value.each_leaf(change)),
            _ => {}
        }
    }

    /// Whether it is written in one line: neither a list nor an object, or an empty one.
    #[must_use]
    pub fn is_one_line(&self) -> bool {
        match self {
            Self::List(elements) => elements.is_empty(),
            Self::Object(members) => members.is_empty(),
            Self::Raw(Json::List(elements), _) => elements.is_empty(),
            Self::Raw(Json::Object(members), _) => members.is_empty(),
            _ => true,
        }
    }
}

/// A path of texts.
pub(crate) fn path<'a>(steps: impl IntoIterator<Item = (&'static str, &'a Text)>) -> Tree {
    let steps = steps.into_iter();
    Tree::Path(
        steps
            .map(|(before, text)| (before, Tree::Text(text.clone())))
            .collect(),
    )
}

/// A member with a fixed name.
pub(crate) const fn member(key: &'static str, value: Tree) -> Member {
    Member {
        key: Cow::Borrowed(key),
        from: None,
        value,
    }
}
