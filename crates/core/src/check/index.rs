//! Texts by the index at which they were met. One map for all rules: every further kind of map
//! would be shipped as further code.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Which texts were met, and at which index first.
#[derive(Debug, Default)]
pub(crate) struct Index(BTreeMap<String, usize>);

impl Index {
    /// The index at which a text was met before; else it is met at this one now.
    pub(crate) fn meet(&mut self, text: String, at: usize) -> Option<usize> {
        match self.0.entry(text) {
            Entry::Occupied(known) => Some(*known.get()),
            Entry::Vacant(free) => {
                free.insert(at);
                None
            }
        }
    }

    /// Meets a text at this index, whether it was met before or not.
    pub(crate) fn set(&mut self, text: String, at: usize) {
        self.0.insert(text, at);
    }

    /// The index at which a text was met.
    pub(crate) fn get(&self, text: &str) -> Option<usize> {
        self.0.get(text).copied()
    }
}

/// A text in lower case, as ARM compares ids and names.
pub(crate) fn lower(text: &str) -> String {
    text.to_ascii_lowercase()
}
