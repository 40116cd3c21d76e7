//! What is known of a connection to Azure: who is signed in, what there is to pick from, how a check and
//! a creation went. Never a token.

mod creation;
mod fetch;
mod happening;
mod list;

pub use creation::{Creation, Stage, Trouble};
pub use fetch::{Fetch, Part};
pub use happening::Happening;
pub use list::{Level, Listing, Lists};

use std::rc::Rc;

use gallery_seal::finding::Message;
use gallery_seal::language::Bilingual;
use gallery_seal_arm::gather::Gathered;

/// All of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Azure {
    /// Whether the way in is shown.
    pub door: Door,
    /// Whether the owner of the element gives tokens.
    pub by_owner: bool,
    /// What of the app is on its way.
    pub fetch: Fetch,
    /// Who is signed in.
    pub who: Option<Who>,
    /// What is there to pick from.
    pub lists: Lists,
    /// What is being asked, in words.
    pub busy: Option<&'static Bilingual>,
    /// What went wrong with what was asked last.
    pub troubles: Vec<Trouble>,
    /// The last check against Azure.
    pub checked: Option<Rc<Gathered>>,
    /// A creation that is offered, under way, or over.
    pub creation: Option<Creation>,
    /// The version whose creation can be taken up again.
    pub saved: Option<String>,
}

/// The way in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Door {
    /// Not shown.
    #[default]
    Shut,
    /// Shown; with the reason why the last try failed and what to do, if there was one.
    Open(Vec<Message>),
    /// Somebody is at the door.
    Knocked,
}

/// Who is signed in, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// The name, as the token has it.
    pub name: String,
    /// The tenant's id.
    pub tenant: String,
    /// Until when, in seconds since 1970; `None`: for ever.
    pub until: Option<i64>,
    /// Whether it is the demo tenant.
    pub is_demo: bool,
    /// Where Azure Resource Manager is.
    pub origin: String,
}

impl Azure {
    /// Whether somebody is signed in.
    #[must_use]
    pub const fn is_on(&self) -> bool {
        self.who.is_some()
    }

    /// Whether a creation is under way and watched.
    #[must_use]
    pub fn is_creating(&self) -> bool {
        let creation = self.creation.as_ref();
        creation.is_some_and(|creation| creation.stage == Stage::Running)
    }

    /// What follows from something that happened.
    #[must_use]
    pub fn after(&self, happening: Happening) -> Self {
        let mut next = self.clone();
        match happening {
            Happening::ByOwner(by_owner) => next.by_owner = by_owner,
            Happening::Open => next.door = Door::Open(Vec::new()),
            Happening::Close => {
                next.door = Door::Shut;
                next.fetch = Fetch::Done;
            }
            Happening::Fetching(part) => next.fetch = Fetch::Coming(part),
            Happening::Missed(part) => next.fetch = Fetch::Missing(part),
            Happening::Fetched => next.fetch = Fetch::Done,
            Happening::Unwanted => {
                // There is no door without it.
                if let Fetch::Coming(Part::Azure) | Fetch::Missing(Part::Azure) = self.fetch {
                    next.door = Door::Shut;
                }
                next.fetch = Fetch::Done;
            }
            Happening::Knocked => {
                next.door = Door::Knocked;
                next.fetch = Fetch::Done;
            }
            Happening::Refused(why) => {
                next.door = Door::Open(why);
                next.fetch = Fetch::Done;
            }
            Happening::Entered(who) => next.enter(who),
            Happening::Left => {
                next = Self {
                    by_owner: self.by_owner,
                    creation: self.creation.clone().and_then(Creation::left),
                    ..Self::default()
                };
            }
            Happening::Asking(what) => next.busy = Some(what),
            Happening::Listed(listing) => next.lists.take(*listing),
            Happening::Moved(level) => {
                next.lists.forget(level);
                next.checked = None;
                next.troubles.clear();
                next.busy = None;
            }
            Happening::Anew => next.troubles.clear(),
            Happening::Failed(troubles) => {
                let mut told = troubles;
                told.retain(|trouble| !next.troubles.contains(trouble));
                next.troubles.extend(told);
            }
            Happening::Answered => next.busy = None,
            Happening::Checked(gathered) => {
                next.busy = None;
                next.checked = Some(gathered);
            }
            Happening::Creation(creation) => next.creation = Some(*creation),
            Happening::Dismissed => next.creation = None,
            Happening::Saved(saved) => next.saved = saved,
            Happening::Stands(_)
            | Happening::Replicated(_)
            | Happening::Became(..)
            | Happening::Event(..) => {
                next.creation = next.creation.map(|creation| creation.after(happening));
            }
        }
        next
    }
}

impl Azure {
    /// Another token for the same tenant keeps what was read.
    fn enter(&mut self, who: Who) {
        let is_same = |before: &Who| {
            (&*before.tenant, &*before.origin, before.is_demo)
                == (&*who.tenant, &*who.origin, who.is_demo)
        };
        if !self.who.as_ref().is_some_and(is_same) {
            self.lists = Lists::default();
            self.checked = None;
        }
        self.creation = self.creation.take().map(Creation::unwatched);
        self.door = Door::Shut;
        self.fetch = Fetch::Done;
        self.who = Some(who);
        self.troubles.clear();
        self.busy = None;
    }
}

#[cfg(test)]
mod tests {
    use gallery_seal::json::Json;

    use gallery_seal::fact::DiskEncryptionSet;
    use gallery_seal_arm::resource::{Definition, Subscription, Version};

    use super::*;

    static WORDS: Bilingual = Bilingual { en: "a", zh: "b" };

    fn who() -> Who {
        Who {
            name: "mei@contoso.com".into(),
            tenant: "t".into(),
            until: Some(1),
            is_demo: false,
            origin: "https://management.azure.com".into(),
        }
    }

    fn creation() -> Creation {
        Creation {
            version: "1.0.0".into(),
            id: "/x".into(),
            stage: Stage::Running,
            status: String::new(),
            replication: None,
            events: Vec::new(),
            troubles: Vec::new(),
        }
    }

    fn after(happenings: impl IntoIterator<Item = Happening>) -> Azure {
        let mut azure = Azure::default();
        for happening in happenings {
            azure = azure.after(happening);
        }
        azure
    }

    #[test]
    fn a_refused_token_keeps_the_door_open_and_says_why() {
        let why = vec![Message::plain(&WORDS)];
        let azure = after([
            Happening::Open,
            Happening::Knocked,
            Happening::Refused(why.clone()),
        ]);
        assert_eq!(azure.door, Door::Open(why));
        assert!(!azure.is_on());
    }

    #[test]
    fn what_is_fetched_is_awaited_until_somebody_is_in_or_does_without() {
        let coming = [Happening::Open, Happening::Fetching(Part::Demo)];
        assert_eq!(after(coming.clone()).fetch, Fetch::Coming(Part::Demo));
        let then = |next| after(coming.clone().into_iter().chain([next]));
        assert_eq!(then(Happening::Entered(who())).fetch, Fetch::Done);
        assert_eq!(then(Happening::Knocked).fetch, Fetch::Done);
        assert_eq!(then(Happening::Close).fetch, Fetch::Done);
        let missing = then(Happening::Missed(Part::Demo));
        assert_eq!(missing.fetch, Fetch::Missing(Part::Demo));
        // A token that is being typed at the door stays.
        let without = missing.after(Happening::Unwanted);
        assert_eq!(
            (without.fetch, without.door),
            (Fetch::Done, Door::Open(Vec::new()))
        );
        let no_door = [
            Happening::Open,
            Happening::Fetching(Part::Azure),
            Happening::Unwanted,
        ];
        assert_eq!(after(no_door).door, Door::Shut);
    }

    fn listed(listing: Listing) -> Happening {
        Happening::Listed(Box::new(listing))
    }

    fn everything() -> [Happening; 4] {
        [
            listed(Listing::Subscriptions(vec![Subscription::default()])),
            listed(Listing::Sets(vec![DiskEncryptionSet::default()])),
            listed(Listing::Definitions(vec![Definition::default()])),
            listed(Listing::Versions(vec![Version::of(Json::default())])),
        ]
    }

    fn counts(azure: &Azure) -> [usize; 4] {
        let lists = &azure.lists;
        [
            lists.subscriptions.len(),
            lists.sets.len(),
            lists.definitions.len(),
            lists.versions.len(),
        ]
    }

    #[test]
    fn forgetting_leaves_nothing_but_what_azure_goes_on_with() {
        let mut happenings = vec![Happening::Entered(who())];
        happenings.extend(everything());
        happenings.push(Happening::Creation(Box::new(creation())));
        happenings.push(Happening::Left);
        let azure = after(happenings);
        assert!(!azure.is_on() && !azure.is_creating());
        assert_eq!(azure.lists, Lists::default());
        assert_eq!(azure.creation.unwrap().stage, Stage::Unwatched);
    }

    #[test]
    fn what_was_only_offered_is_not_left() {
        let offered = Creation {
            stage: Stage::Offered,
            ..creation()
        };
        let azure = after([
            Happening::Entered(who()),
            Happening::Creation(Box::new(offered)),
            Happening::Left,
        ]);
        assert_eq!(azure.creation, None);
    }

    #[test]
    fn another_choice_forgets_what_depends_on_it() {
        for (level, left) in [
            (Level::Subscription, [1, 0, 0, 0]),
            (Level::Gallery, [1, 1, 0, 0]),
            (Level::Definition, [1, 1, 1, 0]),
        ] {
            let moved = everything().into_iter().chain([Happening::Moved(level)]);
            assert_eq!(counts(&after(moved)), left, "{level:?}");
        }
        let emptied = everything()
            .into_iter()
            .chain([listed(Listing::Versions(Vec::new()))]);
        assert_eq!(counts(&after(emptied)), [1, 1, 1, 0]);
    }

    #[test]
    fn another_token_keeps_the_lists_of_its_tenant_alone() {
        let entered = |who| {
            let first = [Happening::Entered(self::who())].into_iter();
            after(first.chain(everything()).chain([Happening::Entered(who)]))
        };
        assert_eq!(counts(&entered(who())), [1, 1, 1, 1]);
        let other = Who {
            tenant: "other".into(),
            ..who()
        };
        assert_eq!(counts(&entered(other)), [0, 0, 0, 0]);
    }

    #[test]
    fn troubles_are_told_once_each_until_something_else_is_asked() {
        let trouble = |said: &str| Trouble {
            said: said.into(),
            meaning: Message::plain(&WORDS),
            help: None,
            path: None,
            request: String::new(),
            wants_token: false,
        };
        let told = [
            Happening::Failed(vec![trouble("a")]),
            Happening::Asking(&WORDS),
            Happening::Failed(vec![trouble("a"), trouble("b")]),
        ];
        assert_eq!(after(told.clone()).troubles.len(), 2);
        let anew = told.into_iter().chain([Happening::Anew]);
        assert_eq!(after(anew).troubles, []);
    }

    #[test]
    fn a_creation_is_called_after_what_it_makes() {
        let made = Creation {
            id: "/subscriptions/s/resourceGroups/images/providers/Microsoft.Compute/galleries/g/images/golden/versions/1.0.0".into(),
            ..creation()
        };
        assert_eq!(made.name(), "golden 1.0.0");
        assert_eq!(creation().name(), "1.0.0");
    }

    #[test]
    fn a_creation_remembers_what_happened() {
        let message = Message::plain(&WORDS);
        let azure = after([
            Happening::Creation(Box::new(creation())),
            Happening::Event(1.0, message.clone()),
            Happening::Stands("Creating".into()),
            Happening::Became(Stage::Over, 2.0, message, Vec::new()),
        ]);
        let creation = azure.creation.unwrap();
        assert_eq!((creation.stage, creation.events.len()), (Stage::Over, 2));
        assert_eq!(creation.status, "Creating");
    }
}
