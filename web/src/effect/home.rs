//! Where the app is at home: on a page of its own, or in an element of somebody else's page.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use gallery_seal::Language;
use gallery_seal::render::{Format, Task};
use web_sys::{Element, EventTarget};

/// The place that the app is drawn in. Cheap to clone.
///
/// What is looked for is looked for in it alone, so that several apps in one page leave each other
/// in peace, in a shadow tree as well as outside of one. Only the app on a page of its own reads the
/// address, keeps drafts and settings, names the window, and hears keys that are pressed elsewhere.
#[derive(Clone)]
pub struct Home {
    root: Option<Element>,
    owner: Option<Rc<dyn Owner>>,
}

/// The element around the app, which hears of what is done in it.
pub trait Owner {
    /// Another document, language or view was drawn; `changed` when the person has changed the spec or
    /// the facts.
    fn drawn(&self, changed: bool);

    /// The person has copied an output.
    fn copied(&self, task: Task, format: Format, text: &str);

    /// The page of a rule, in Markdown; `None` when it can't be had.
    fn page(&self, rule: &str, language: Language) -> Pending<Option<String>>;

    /// A token for Azure from the owner, or why there is none.
    fn token(&self) -> Pending<Result<String, String>>;

    /// The person wishes to send the request; whether the owner lets them.
    fn submit(&self) -> bool;

    /// Azure has taken the request: the version's id, and the operation as JSON that can be kept.
    fn submitted(&self, id: &str, operation: &str);

    /// Something failed between the app and Azure, in words.
    fn failed(&self, message: &str);
}

/// Something that comes later.
pub type Pending<T> = Pin<Box<dyn Future<Output = T>>>;

impl Home {
    /// A page of its own.
    #[must_use]
    pub fn page() -> Self {
        let document = web_sys::window().and_then(|window| window.document());
        Self {
            root: document.and_then(|document| document.document_element()),
            owner: None,
        }
    }

    /// An element of somebody else's page: what the app is drawn in, and who is told.
    pub fn element(root: Element, owner: Rc<dyn Owner>) -> Self {
        Self {
            root: Some(root),
            owner: Some(owner),
        }
    }

    /// Whether the page is the app's own.
    #[must_use]
    pub const fn is_page(&self) -> bool {
        self.owner.is_none()
    }

    /// Who is told, in somebody else's page.
    #[must_use]
    pub fn owner(&self) -> Option<&dyn Owner> {
        self.owner.as_deref()
    }

    /// The same, to be kept while something takes its time.
    pub(super) fn kept_owner(&self) -> Option<Rc<dyn Owner>> {
        self.owner.clone()
    }

    /// The role of what would be a landmark on a page of its own: somebody else's page has its own.
    #[must_use]
    pub const fn role(&self) -> Option<&'static str> {
        if self.is_page() { None } else { Some("group") }
    }

    /// Where keys are heard.
    pub(super) fn ear(&self) -> Option<EventTarget> {
        if self.is_page() {
            web_sys::window().map(EventTarget::from)
        } else {
            self.root.clone().map(EventTarget::from)
        }
    }

    /// The element of an id.
    pub(super) fn by_id(&self, id: &str) -> Option<Element> {
        self.find(&["#", id].concat())
    }

    /// The first element that a selector selects.
    pub(super) fn find(&self, selector: &str) -> Option<Element> {
        self.root.as_ref()?.query_selector(selector).ok().flatten()
    }
}

impl PartialEq for Home {
    fn eq(&self, other: &Self) -> bool {
        self.root == other.root
    }
}

impl fmt::Debug for Home {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_page() { "page" } else { "element" })
    }
}
