//! What the command lines of shells differ in.

use super::{Script, Token};

/// A shell that runs a command.
#[derive(Debug)]
pub(crate) struct Shell {
    /// What a line ends with when the command goes on in the next.
    pub(crate) resume: &'static str,
    /// Writes one word, its parts quoted so that joined they are read as their texts.
    pub(crate) word: fn(&mut Script, &[Token]),
    /// Whether a word comes through to the command as it is.
    pub(crate) carries: fn(&str) -> bool,
}
