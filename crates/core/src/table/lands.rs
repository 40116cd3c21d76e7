//! Where the keys of a text land in the spec: tables of keys, walked by the readers.

use crate::payload::{Member, Tree, member};
use crate::table::key::Row;
use crate::value::SourceKind;

/// A key of an object: its name, its value if the payload has one, and where that lands in the
/// spec when the object is read.
pub(crate) struct TwoWay<T> {
    pub(crate) name: &'static str,
    pub(crate) write: fn(&T) -> Option<Tree>,
    pub(crate) read: Lands,
}

/// Where a value lands: the key is the spec's.
pub(crate) enum Lands {
    /// A text.
    Text(&'static str),
    /// A whole number.
    Number(&'static str),
    /// Yes or no.
    Flag(&'static str),
    /// Texts by name.
    Texts(&'static str),
    /// An object of any shape.
    Any(&'static str),
    /// An object; without a key, what is in it lands beside it.
    Object(&'static str, &'static dyn Keys),
    /// A list of objects.
    List(&'static str, &'static dyn Keys),
    /// A list of objects, each with its `lun`.
    AtLuns(&'static str, &'static dyn Keys),
    /// The id of a source of this kind.
    Source(SourceKind),
    /// As the inner one says, in a shape that was given up.
    Old(&'static Lands),
    /// Always the same: there is nothing to read.
    Fixed,
}

/// The keys of an object.
pub(crate) trait Keys: Sync {
    /// Each key in order, and where it lands.
    fn each(&self, see: &mut dyn FnMut(&'static str, &'static Lands));
}

impl<T> Keys for &'static [TwoWay<T>] {
    fn each(&self, see: &mut dyn FnMut(&'static str, &'static Lands)) {
        for key in *self {
            see(key.name, &key.read);
        }
    }
}

impl<T> Row<T> for TwoWay<T> {
    fn member(&self, value: &T) -> Option<Member> {
        Some(member(self.name, (self.write)(value)?))
    }
}
