//! What the parts of the page look at, and how they act. [`crate::app`] makes it and hands it down.

use std::rc::Rc;

use gallery_seal::finding::{Finding, Pointer, Severity};
use gallery_seal::language::Bilingual;
use gallery_seal::value::{Disk, RegionName};
use gallery_seal::{Language, regions, value::Cloud};
use yew::Callback;

use crate::derived::Derived;
use crate::effect::Home;
use crate::effect::azure::Link;
use crate::state::{Action, Settings, State};
use crate::text;

/// The state and what follows from it. Cheap to clone.
#[derive(Clone)]
pub struct Scene {
    /// The state as it is now drawn. Yew's own handle would show the newest one, which is not what
    /// the rest of the scene follows from, and never differs from itself.
    pub state: Rc<State>,
    /// Where it is drawn.
    pub home: Home,
    /// The connection to Azure.
    pub link: Link,
    /// Takes the actions.
    pub dispatch: Callback<Action>,
    /// What follows from it.
    pub derived: Rc<Derived>,
    /// What is under the pointer.
    pub over: Over,
    /// Whether the browser keeps the document as a draft.
    pub is_kept: bool,
}

/// Scenes are the same when they share one state: parts are spared a comparison of whole documents.
impl PartialEq for Scene {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
            && Rc::ptr_eq(&self.derived, &other.derived)
            && self.over == other.over
            && self.is_kept == other.is_kept
    }
}

impl Scene {
    /// The language of the page.
    #[must_use]
    pub fn language(&self) -> Language {
        self.settings().language
    }

    /// Language and theme.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.state.settings
    }

    /// A text in the language of the page.
    #[must_use]
    pub fn say(&self, text: &'static Bilingual) -> &'static str {
        text::say(text, self.language())
    }

    /// A text with its values in the language of the page.
    #[must_use]
    pub fn say_with<const N: usize>(&self, text: &'static Bilingual, values: [&str; N]) -> String {
        text::say_with(text, values, self.language())
    }

    /// How many there are, in words: English tells one from many.
    #[must_use]
    pub fn count(
        &self,
        number: usize,
        one: &'static Bilingual,
        many: &'static Bilingual,
    ) -> String {
        let text = if number == 1 { one } else { many };
        self.say_with(text, [&number.to_string()])
    }

    /// Does something.
    pub fn act(&self, action: Action) {
        self.dispatch.emit(action);
    }

    /// A callback that does something with what it is given.
    pub fn acting<T: 'static>(&self, action: impl Fn(T) -> Action + 'static) -> Callback<T> {
        self.dispatch.reform(action)
    }

    /// Whether nothing can be changed.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.state.looking.locked
    }

    /// Whether a field can't be changed: by itself or with all others.
    #[must_use]
    pub fn is_locked_at(&self, place: &Pointer) -> bool {
        self.is_locked() || self.is_governed(place)
    }

    /// Whether the owner's policy locks a field.
    #[must_use]
    pub fn is_governed(&self, place: &Pointer) -> bool {
        self.state.policy.locks(place)
    }

    /// The worst finding at a place or within it, and its number.
    #[must_use]
    pub fn worst_at(&self, place: &Pointer) -> Option<(usize, &Finding)> {
        let there = self.derived.findings.iter().enumerate();
        let there = there.filter(|(_, finding)| finding.path.is_within(place));
        there.min_by_key(|(_, finding)| finding.rule.severity())
    }

    /// The cloud of the spec.
    #[must_use]
    pub fn cloud(&self) -> Cloud {
        Cloud::from_name(&self.state.spec.cloud).unwrap_or_default()
    }

    /// What people call a region; an unknown one is called as it was typed, and one without a name
    /// so that it can be spoken of.
    #[must_use]
    pub fn region<'a>(&self, name: &'a str) -> &'a str {
        if name.trim().is_empty() {
            return self.say(&text::UNNAMED_REGION);
        }
        let wanted = RegionName::new(name);
        let known = regions(self.cloud()).iter();
        let found = known.clone().find(|region| region.name == wanted.as_str());
        found.map_or(name, |region| region.display_name)
    }

    /// What people call a disk.
    #[must_use]
    pub fn disk(&self, disk: Disk) -> String {
        match disk {
            Disk::Os => self.say(&text::OS_DISK).to_owned(),
            Disk::Data(lun) => self.say_with(&text::LUN, [&lun.to_string()]),
        }
    }

    /// The text of a number's field: what was typed, if it is no number, else the number.
    #[must_use]
    pub fn number(&self, place: &Pointer, number: Option<gallery_seal::spec::Integer>) -> String {
        let typed = self.state.typed.get(place).cloned();
        typed.unwrap_or_else(|| number.map(|number| number.to_string()).unwrap_or_default())
    }
}

/// Under the pointer: a field lights its tokens, a token its field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Over {
    /// Nothing that belongs to a field.
    #[default]
    Nothing,
    /// A field or cell of the form.
    Field(Pointer),
    /// A token of the output.
    Token(Pointer),
}

/// A place in the spec, from a path that is known to be one.
#[must_use]
pub fn at(path: &str) -> Pointer {
    path.parse().unwrap_or_default()
}

/// Whether a finding is shown at its field as an error.
#[must_use]
pub fn is_error(finding: &Finding) -> bool {
    finding.rule.severity() == Severity::Error
}
