//! A version that is being made, and what goes wrong with Azure.

use gallery_seal::finding::{Message, Pointer};
use gallery_seal_arm::replication::Replication;

use super::Happening;

/// Something that went wrong, told for people.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// Azure's own words; empty where it gave none.
    pub said: String,
    /// What it means.
    pub meaning: Message,
    /// What to do.
    pub help: Option<Message>,
    /// The field at fault.
    pub path: Option<Pointer>,
    /// By which Azure's support finds it; may be empty.
    pub request: String,
    /// Whether another token mends it.
    pub wants_token: bool,
}

/// A version that is being made.
#[derive(Clone, Debug, PartialEq)]
pub struct Creation {
    /// Its name.
    pub version: String,
    /// Its full id.
    pub id: String,
    /// How far it is.
    pub stage: Stage,
    /// Azure's word for how things stand; may be empty.
    pub status: String,
    /// How far its regions are.
    pub replication: Option<Replication>,
    /// What happened, each with its moment in milliseconds since 1970.
    pub events: Vec<(f64, Message)>,
    /// What went wrong.
    pub troubles: Vec<Trouble>,
}

/// How far a creation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The request is shown and was not sent.
    Offered,
    /// Azure is at it.
    Running,
    /// Nobody watches any more; Azure goes on.
    Unwatched,
    /// It is made, and its regions are done or have failed.
    Over,
    /// It failed.
    Failed,
}

impl Creation {
    /// The image definition and the version.
    #[must_use]
    pub fn name(&self) -> String {
        let mut steps = self.id.rsplit('/').skip(2);
        let definition = steps.next().unwrap_or_default();
        let name = [definition, " ", &self.version].concat();
        name.trim().to_owned()
    }

    pub(super) fn unwatched(mut self) -> Self {
        if self.stage == Stage::Running {
            self.stage = Stage::Unwatched;
        }
        self
    }

    /// What is left of it without a connection: nothing, if nothing was sent.
    pub(super) fn left(self) -> Option<Self> {
        (self.stage != Stage::Offered).then(|| self.unwatched())
    }

    pub(super) fn after(mut self, happening: Happening) -> Self {
        match happening {
            Happening::Stands(status) => self.status = status,
            Happening::Replicated(replication) => self.replication = Some(replication),
            Happening::Became(stage, moment, message, troubles) => {
                self.stage = stage;
                self.events.push((moment, message));
                self.troubles = troubles;
            }
            Happening::Event(moment, message) => self.events.push((moment, message)),
            _ => {}
        }
        self
    }
}
