//! One token and what it is.

use std::borrow::Cow;

use crate::finding::Pointer;
use crate::payload::Text;
use crate::record::record;
use crate::word::{word_fields, words};

words! {
    /// What a token is; the view decides how that looks.
    Kind {
        /// Blanks and line breaks.
        Space = "space",
        /// A command, method or statement.
        Command = "command",
        /// A command's flag or parameter.
        Flag = "flag",
        /// A key of an object.
        Key = "key",
        /// A value.
        Text = "text",
        /// A number, or yes or no.
        Number = "number",
        /// A name that other things refer to: a variable, a resource type, a URL.
        Name = "name",
        /// What stands where the spec is empty.
        Placeholder = "placeholder",
        /// Punctuation.
        Punct = "punct",
        /// A comment.
        Comment = "comment",
    }
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
}

word_fields!(Kind or Space);

/// A piece of a script.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Exactly what is copied.
    pub text: Cow<'static, str>,
    /// The field of the spec that it says.
    pub from: Option<Pointer>,
}

record!(Token {
    "kind" => kind [always],
    "text" => text [always],
    "path" => from,
});
