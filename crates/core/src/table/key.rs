//! Keys of objects, as the tables of ARM and PowerShell list them.

use crate::payload::{Flag, Member, Number, Payload, Reference, Tag, Text, Tree, member};

/// A key of an object: its name, and its value if the payload has one.
pub(crate) struct Key<T> {
    pub(crate) name: &'static str,
    pub(crate) write: fn(&T) -> Option<Tree>,
}

/// A row of a table: a key that is written.
pub(crate) trait Row<T> {
    /// The key with its value, if there is one.
    fn member(&self, value: &T) -> Option<Member>;
}

impl<T> Row<T> for Key<T> {
    fn member(&self, value: &T) -> Option<Member> {
        Some(member(self.name, (self.write)(value)?))
    }
}

pub(crate) fn object<T>(keys: &[impl Row<T>], value: &T) -> Tree {
    Tree::Object(members(keys, value))
}

pub(crate) fn members<T>(keys: &[impl Row<T>], value: &T) -> Vec<Member> {
    keys.iter().filter_map(|key| key.member(value)).collect()
}

pub(crate) fn list<T>(keys: &[impl Row<T>], values: &[T]) -> Tree {
    Tree::List(values.iter().map(|value| object(keys, value)).collect())
}

/// Data disks: each has its LUN, under this name, and then what `members` says.
pub(crate) fn at_luns<T>(
    name: &'static str,
    disks: &[(Option<Number>, T)],
    members: impl Fn(&T) -> Vec<Member>,
) -> Tree {
    let disk = |(lun, disk): &(Option<Number>, T)| {
        let lun = number(lun.as_ref()).map(|lun| member(name, lun));
        Tree::Object(lun.into_iter().chain(members(disk)).collect())
    };
    Tree::List(disks.iter().map(disk).collect())
}

pub(crate) fn tags(payload: &Payload) -> Option<Tree> {
    filled(Tree::Object(payload.tags.iter().map(Tag::member).collect()))
}

/// The tree, unless there is nothing in it.
pub(crate) fn filled(tree: Tree) -> Option<Tree> {
    let is_empty = match &tree {
        Tree::List(elements) => elements.is_empty(),
        Tree::Object(members) => members.is_empty(),
        _ => false,
    };
    (!is_empty).then_some(tree)
}

#[expect(clippy::unnecessary_wraps, reason = "what a row's `write` returns")]
pub(crate) fn text(text: &Text) -> Option<Tree> {
    Some(Tree::Text(text.clone()))
}

pub(crate) fn word(text: Option<&Text>) -> Option<Tree> {
    text.cloned().map(Tree::Text)
}

pub(crate) fn id(reference: Option<&Reference>) -> Option<Tree> {
    reference.map(|reference| Tree::Text(reference.id.clone()))
}

pub(crate) fn number(number: Option<&Number>) -> Option<Tree> {
    number.cloned().map(Tree::Number)
}

pub(crate) fn flag(flag: Option<&Flag>) -> Option<Tree> {
    flag.cloned().map(Tree::Flag)
}
