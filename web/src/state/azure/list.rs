//! What is there to pick from.

use gallery_seal::fact::DiskEncryptionSet;
use gallery_seal_arm::resource::{Definition, Gallery, SourceResource, Subscription, Version};

/// What is there to pick from; empty until it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lists {
    /// Subscriptions that the token sees.
    pub subscriptions: Vec<Subscription>,
    /// Galleries of the subscription.
    pub galleries: Vec<Gallery>,
    /// Image definitions of the gallery.
    pub definitions: Vec<Definition>,
    /// Versions of the definition.
    pub versions: Vec<Version>,
    /// Disk encryption sets of the subscription.
    pub sets: Vec<DiskEncryptionSet>,
    /// What versions can be made from.
    pub sources: Vec<SourceResource>,
}

/// One list of them.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "as in `Lists`")]
pub enum Listing {
    Subscriptions(Vec<Subscription>),
    Galleries(Vec<Gallery>),
    Definitions(Vec<Definition>),
    Versions(Vec<Version>),
    Sets(Vec<DiskEncryptionSet>),
    Sources(Vec<SourceResource>),
}

/// What is chosen, from the whole to its parts: lists depend on the choices above them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Galleries, sets and sources depend on it.
    Subscription,
    /// Definitions depend on it.
    Gallery,
    /// Versions depend on it.
    Definition,
}

impl Lists {
    pub(super) fn take(&mut self, listing: Listing) {
        match listing {
            Listing::Subscriptions(all) => self.subscriptions = all,
            Listing::Galleries(all) => self.galleries = all,
            Listing::Definitions(all) => self.definitions = all,
            Listing::Versions(all) => self.versions = all,
            Listing::Sets(all) => self.sets = all,
            Listing::Sources(all) => self.sources = all,
        }
    }

    /// What depends on the choice at a level.
    pub(super) fn forget(&mut self, level: Level) {
        self.versions.clear();
        if level != Level::Definition {
            self.definitions.clear();
        }
        if level == Level::Subscription {
            self.galleries.clear();
            self.sets.clear();
            self.sources.clear();
        }
    }
}
