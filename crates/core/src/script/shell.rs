//! What the command lines of shells differ in.

use super::{Script, Token};
use crate::payload::Tree;

/// A shell that runs commands.
#[derive(Debug)]
pub(crate) struct Shell {
    /// What a line ends with when the command goes on in the next.
    pub(crate) resume: &'static str,
    /// Writes one word, its parts quoted so that joined they are read as their texts. A part that is
    /// a name is a variable, whose value is meant.
    pub(crate) word: fn(&mut Script, &[Token]),
    /// Writes one word of JSON, behind a text that needs no quotes of its own.
    pub(crate) json: fn(&mut Script, &'static str, &Tree),
    /// Writes the value that a variable is set to.
    pub(crate) value: fn(&mut Script, &Tree),
    /// Whether a word comes through to the command as it is.
    pub(crate) carries: fn(&str) -> bool,
    /// Writes a line for people, which runs nothing.
    pub(crate) comment: fn(&str) -> String,
    /// Before a variable that is set, and behind it.
    pub(crate) set: [&'static str; 2],
    /// Around a command whose result is kept.
    pub(crate) capture: [&'static str; 2],
    /// Before a variable that is read.
    pub(crate) read: &'static str,
    /// A choice: before the variable, behind it, between, and at the end.
    pub(crate) either: [&'static str; 4],
    /// Around what stops where something fails.
    pub(crate) all: [&'static str; 2],
}
