//! Drafts: what was typed and is not finished. The browser keeps two of them: the last one, and the one
//! whose place it took.

use std::cell::RefCell;
use std::rc::Rc;

use gallery_seal::ImageVersionSpec;
use gallery_seal::fact::Facts;
use gallery_seal::json::{Json, Number};
use gallery_seal::spec::{Document, from_json};
use yew::Callback;

use super::link::unlink;
use super::store::{erase, read, text, write};

/// A spec that was left unfinished.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The spec.
    pub spec: ImageVersionSpec,
    /// What was known.
    pub facts: Facts,
    /// When it was kept, in milliseconds since 1970.
    pub kept: f64,
    /// The work that it belongs to; drafts of earlier releases have none.
    id: String,
}

/// Where a draft is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// What was worked on last.
    Last,
    /// What was worked on before something else was begun.
    Earlier,
}

impl Slot {
    const fn key(self) -> &'static str {
        match self {
            Self::Last => "gallery-seal/draft",
            Self::Earlier => "gallery-seal/draft/earlier",
        }
    }
}

/// The drafts of earlier visits that can be read, the last one first.
#[must_use]
pub fn drafts() -> Vec<(Slot, Draft)> {
    let [last, earlier] = [Slot::Last, Slot::Earlier].map(|slot| Some((slot, draft(slot)?)));
    let is_same = |(_, one): &(Slot, Draft), (_, other): &(Slot, Draft)| {
        one.spec == other.spec && one.facts == other.facts
    };
    let earlier = earlier.filter(|earlier| {
        let last = last.as_ref();
        !last.is_some_and(|last| is_same(last, earlier))
    });
    last.into_iter().chain(earlier).collect()
}

/// Forgets a draft.
pub fn forget(slot: Slot) {
    erase(slot.key());
}

/// Keeps the document that is worked on. Cheap to clone.
#[derive(Clone)]
pub struct Keeper(Rc<RefCell<Work>>);

/// A document that is worked on, from its beginning.
struct Work {
    /// Tells its draft from those of other documents, of other tabs as well.
    id: String,
    /// As it began: so it is no draft yet.
    begun: (ImageVersionSpec, Facts),
    /// Whether the address carries it.
    is_linked: bool,
    is_edited: bool,
    /// What is still to be kept.
    waiting: Option<(Rc<ImageVersionSpec>, Rc<Facts>)>,
    /// Is told whether the browser keeps it.
    onkept: Callback<bool>,
}

impl Keeper {
    /// A keeper of nothing yet, and who is told whether the browser keeps what is worked on.
    #[must_use]
    pub fn new(onkept: Callback<bool>) -> Self {
        Self(Rc::new(RefCell::new(Work {
            id: String::new(),
            begun: (ImageVersionSpec::default(), Facts::default()),
            is_linked: false,
            is_edited: false,
            waiting: None,
            onkept,
        })))
    }

    /// Another document is worked on from now on: a draft, a sample, one that the address carries.
    pub fn begin(&self, spec: &ImageVersionSpec, facts: &Facts, is_linked: bool) {
        self.flush();
        let begun = (spec.clone(), undated(facts));
        let kept = drafts()
            .into_iter()
            .map(|(_, draft)| draft)
            .find(|draft| draft.spec == begun.0 && draft.facts == begun.1);
        let mut work = self.0.borrow_mut();
        if work.is_linked && !is_linked {
            unlink();
        }
        work.is_linked = is_linked;
        work.is_edited = false;
        work.begun = begun;
        let (onkept, is_kept) = (work.onkept.clone(), kept.is_some());
        work.id = kept.map_or_else(new_id, |draft| draft.id);
        drop(work);
        onkept.emit(is_kept);
    }

    /// The document as it is now, to be kept when [`Keeper::flush`] says so.
    pub fn hold(&self, spec: &Rc<ImageVersionSpec>, facts: &Rc<Facts>) {
        self.0.borrow_mut().waiting = Some((Rc::clone(spec), Rc::clone(facts)));
    }

    /// Keeps what is still to be kept. What nobody has touched is no draft.
    pub fn flush(&self) {
        let mut work = self.0.borrow_mut();
        let Some((spec, facts)) = work.waiting.take() else {
            return;
        };
        let facts = undated(&facts);
        if !work.is_edited && *spec == work.begun.0 && facts == work.begun.1 {
            return;
        }
        work.is_edited = true;
        let is_kept = keep(&work.id, &spec, &facts);
        // The address goes on carrying what was in it until a draft has its place.
        if is_kept && work.is_linked {
            work.is_linked = false;
            unlink();
        }
        let onkept = work.onkept.clone();
        drop(work);
        onkept.emit(is_kept);
    }
}

/// Keeps a draft as the last one; that of another document makes room, and is lost in no case.
fn keep(id: &str, spec: &ImageVersionSpec, facts: &Facts) -> bool {
    let (spec, facts) = (spec.to_json().to_string(), facts.to_json().to_string());
    let other = read(Slot::Last.key()).filter(|last| {
        let is_same = text(last, "spec") == Some(&spec) && text(last, "facts") == Some(&facts);
        text(last, "id").unwrap_or_default() != id && !is_same
    });
    if other.is_some_and(|other| !write(Slot::Earlier.key(), &other)) {
        return false;
    }
    let kept = js_sys::Number::from(js_sys::Date::now()).to_string_with_radix(10);
    let kept = kept.ok().and_then(|kept| Number::new(&String::from(kept)));
    write(
        Slot::Last.key(),
        &Json::object([
            ("id", id.into()),
            ("spec", spec.into()),
            ("facts", facts.into()),
            ("kept", kept.map_or(Json::Null, Json::Number)),
        ]),
    )
}

fn draft(slot: Slot) -> Option<Draft> {
    let stored = read(slot.key())?;
    let spec = from_json(text(&stored, "spec")?).ok()?;
    let facts = text(&stored, "facts").and_then(|facts| from_json(facts).ok());
    let facts: Facts = facts.unwrap_or_default();
    let kept = match stored.get("kept") {
        Some(Json::Number(kept)) => js_sys::Number::parse_float(&kept.to_string()),
        _ => return None,
    };
    let is_empty = spec == ImageVersionSpec::default() && facts == Facts::default();
    (!is_empty).then(|| Draft {
        spec,
        facts,
        kept,
        id: text(&stored, "id").unwrap_or_default().to_owned(),
    })
}

/// The day is not kept: the next visit has its own.
fn undated(facts: &Facts) -> Facts {
    Facts {
        today: String::new(),
        ..facts.clone()
    }
}

fn new_id() -> String {
    let random = js_sys::Number::from(js_sys::Math::random()).to_string_with_radix(36);
    random.map(String::from).unwrap_or_default()
}
