//! One token and what it is.

use std::borrow::Cow;

use serde::Serialize;

use crate::finding::Pointer;
use crate::payload::Text;

/// What a token is; the view decides how that looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Blanks and line breaks.
    Space,
    /// A command, method or statement.
    Command,
    /// A command's flag or parameter.
    Flag,
    /// A key of an object.
    Key,
    /// A value.
    Text,
    /// A number, or yes or no.
    Number,
    /// A name that other things refer to: a variable, a resource type, a URL.
    Name,
    /// What stands where the spec is empty.
    Placeholder,
    /// Punctuation.
    Punct,
    /// A comment.
    Comment,
}

impl Kind {
    /// A value's kind, which is a placeholder while the value is missing.
    pub(crate) const fn of(text: &Text) -> Self {
        if text.is_missing() {
            Self::Placeholder
        } else {
            Self::Text
        }
    }

    /// Its name, as in a token's public form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Space => "space",
            Self::Command => "command",
            Self::Flag => "flag",
            Self::Key => "key",
            Self::Text => "text",
            Self::Number => "number",
            Self::Name => "name",
            Self::Placeholder => "placeholder",
            Self::Punct => "punct",
            Self::Comment => "comment",
        }
    }
}

/// A piece of a script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Exactly what is copied.
    pub text: Cow<'static, str>,
    /// The field of the spec that it says.
    #[serde(rename = "path", skip_serializing_if = "Option::is_none")]
    pub from: Option<Pointer>,
}
