//! Text with meaning: tokens, whose texts joined are exactly what a person copies.

pub(crate) mod bash;
pub(crate) mod bicep;
mod escape;
pub(crate) mod hcl;
pub(crate) mod json;
pub(crate) mod powershell;
pub(crate) mod program;
pub(crate) mod shell;
pub(crate) mod template;
mod token;
pub(crate) mod tree;
pub(crate) mod yaml;

pub use token::{Kind, Token};

use std::borrow::Cow;
use std::fmt;

use crate::finding::Pointer;

/// A rendered description.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Script {
    tokens: Vec<Token>,
    /// Whether lines are joined.
    is_flat: bool,
}

impl Script {
    /// Its tokens, in order. No token holds more than one line break, and that at its end.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Its tokens, for keeping.
    #[must_use]
    pub fn into_tokens(self) -> Vec<Token> {
        self.tokens
    }

    /// Adds a token that is the format's own.
    pub(crate) fn push(&mut self, kind: Kind, text: impl Into<Cow<'static, str>>) {
        self.add(kind, text.into(), None);
    }

    /// Adds a token that says what stands at a place in the spec.
    pub(crate) fn push_from(
        &mut self,
        kind: Kind,
        text: impl Into<Cow<'static, str>>,
        from: &Pointer,
    ) {
        self.add(kind, text.into(), Some(from.clone()));
    }

    /// Ends the line; the next one is indented by two blanks a level.
    pub(crate) fn line(&mut self, depth: usize) {
        if self.is_flat {
            self.push(Kind::Space, " ");
            return;
        }
        self.push(Kind::Space, "\n");
        self.push(Kind::Space, " ".repeat(2 * depth));
    }

    pub(crate) fn add(&mut self, kind: Kind, text: Cow<'static, str>, from: Option<Pointer>) {
        if !text.is_empty() {
            self.tokens.push(Token { kind, text, from });
        }
    }
}

impl fmt::Display for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tokens
            .iter()
            .try_for_each(|token| f.write_str(&token.text))
    }
}
