//! Undo and redo.

use std::rc::Rc;

use gallery_seal::ImageVersionSpec;
use gallery_seal::finding::Pointer;

/// Specs before and after the present one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct History {
    past: Vec<Rc<ImageVersionSpec>>,
    future: Vec<Rc<ImageVersionSpec>>,
    /// The field that is being typed into: its keystrokes are undone together.
    typing: Option<Pointer>,
}

impl History {
    pub(super) const fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub(super) const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Keeps the spec that is about to change. `typing` names the field of a keystroke.
    pub(super) fn keep(&mut self, present: &Rc<ImageVersionSpec>, typing: Option<&Pointer>) {
        self.future.clear();
        let goes_on = typing.is_some() && self.typing.as_ref() == typing;
        self.typing = typing.cloned();
        if goes_on && self.can_undo() {
            return;
        }
        if self.past.len() == DEPTH {
            self.past.remove(0);
        }
        self.past.push(Rc::clone(present));
    }

    /// The field is left: the next keystroke there is undone by itself.
    pub(super) fn leave(&mut self) {
        self.typing = None;
    }

    pub(super) fn undo(&mut self, present: &Rc<ImageVersionSpec>) -> Option<Rc<ImageVersionSpec>> {
        // A field that was typed back to what it held has left a step that changes nothing.
        let changed = |spec: &Rc<ImageVersionSpec>| spec != present;
        let spec = std::iter::from_fn(|| self.past.pop()).find(changed)?;
        self.future.push(Rc::clone(present));
        self.typing = None;
        Some(spec)
    }

    pub(super) fn redo(&mut self, present: &Rc<ImageVersionSpec>) -> Option<Rc<ImageVersionSpec>> {
        let spec = self.future.pop()?;
        self.past.push(Rc::clone(present));
        self.typing = None;
        Some(spec)
    }
}

/// How many steps can be undone.
const DEPTH: usize = 200;
