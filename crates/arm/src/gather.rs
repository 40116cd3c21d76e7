//! Learns from Azure what the rules want to know of a spec. Reads only.

mod set;
mod source;

use gallery_seal::ImageVersionSpec;
use gallery_seal::fact::Facts;
use gallery_seal::language::Bilingual;
use gallery_seal::payload::{Payload, Text, lower};
use gallery_seal::value::{SubscriptionId, is_placeholder};

use crate::client::Client;
use crate::error::Error;
use crate::text::texts;
use crate::transport::Transport;
use crate::transport::noted::{Call, Noted};

/// What was learned, by which calls, and what could not be learned.
#[derive(Clone, Debug, PartialEq)]
pub struct Gathered {
    /// What was learned.
    pub facts: Facts,
    /// Every request that was sent, in order.
    pub calls: Vec<Call>,
    /// What could not be learned.
    pub gaps: Vec<Gap>,
}

/// Something that could not be learned.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// What it is about.
    pub about: Subject,
    /// The id or name that was asked for; empty where the spec names none.
    pub name: String,
    /// Why; `None`: the spec names nothing that could be asked for.
    pub cause: Option<Error>,
}

/// What facts are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// How the gallery is shared.
    Gallery,
    /// What the image definition takes.
    Definition,
    /// Which versions exist.
    Versions,
    /// The disk encryption sets.
    Sets,
    /// What the version is made from.
    Source,
}

impl Subject {
    /// What stays unknown while it is not learned, in every language.
    #[must_use]
    pub const fn said(self) -> &'static Bilingual {
        match self {
            Self::Gallery => &GALLERY,
            Self::Definition => &DEFINITION,
            Self::Versions => &VERSIONS,
            Self::Sets => &SETS,
            Self::Source => &SOURCE,
        }
    }
}

impl<T: Transport> Client<T> {
    /// Learns what the rules want to know of a spec: gallery, image definition, its versions, the
    /// disk encryption sets of the subscription, the source. `today` is `yyyy-mm-dd`, or empty.
    ///
    /// A version that has failed counts as not there, as it can be sent again. Once the token is not
    /// accepted, or stopping is wished, nothing more is asked.
    pub async fn gather(&self, spec: &ImageVersionSpec, today: &str) -> Gathered {
        let notes = Noted::new(self.transport());
        let client = self.over(&notes);
        let mut gathering = Gathering {
            client: &client,
            payload: lower(spec),
            facts: Facts {
                today: today.to_owned(),
                ..Facts::default()
            },
            gaps: Vec::new(),
            stop: None,
        };
        gathering.gallery().await;
        gathering.sets().await;
        gathering.source(spec).await;
        let Gathering { facts, gaps, .. } = gathering;
        Gathered {
            facts,
            calls: notes.calls(),
            gaps,
        }
    }
}

/// What is learned so far.
struct Gathering<'a, T> {
    client: &'a Client<&'a Noted<&'a T>>,
    payload: Payload,
    facts: Facts,
    gaps: Vec<Gap>,
    /// Why nothing more is asked.
    stop: Option<Error>,
}

impl<T: Transport> Gathering<'_, T> {
    /// The answer to a call, or a gap. It is not sent any more once there is a reason to stop.
    async fn learn<U>(
        &mut self,
        about: Subject,
        name: &str,
        call: impl Future<Output = Result<U, Error>>,
    ) -> Result<U, Error> {
        let outcome = match &self.stop {
            Some(cause) => Err(cause.clone()),
            None => call.await,
        };
        if let Err(cause) = &outcome {
            if cause.is_about_token() || *cause == Error::Cancelled {
                self.stop = Some(cause.clone());
            }
            self.gap(about, name, Some(cause.clone()));
        }
        outcome
    }

    fn gap(&mut self, about: Subject, name: &str, cause: Option<Error>) {
        self.gaps.push(Gap {
            about,
            name: name.to_owned(),
            cause,
        });
    }

    /// The gallery, then the definition in it, then the versions of that. What can't be there as
    /// what it lies in is not there, is not asked for.
    async fn gallery(&mut self) {
        let client = self.client;
        let address = self.payload.address.clone();
        let subscription = &*address.subscription.value;
        let is_named = |text: &Text| !text.value.is_empty() && !is_placeholder(&text.value);
        let names = [&address.resource_group, &address.gallery];
        if subscription.parse::<SubscriptionId>().is_err() || !names.into_iter().all(is_named) {
            for about in [Subject::Gallery, Subject::Definition, Subject::Versions] {
                self.gap(about, "", None);
            }
            return;
        }
        let (group, gallery) = (&*address.resource_group.value, &*address.gallery.value);
        let found = self.learn(
            Subject::Gallery,
            gallery,
            client.gallery(subscription, group, gallery),
        );
        match found.await {
            Ok(gallery) => self.facts.gallery = Some(gallery.facts),
            Err(cause) if cause.is_not_found() => return,
            Err(_) => {}
        }
        if !is_named(&address.definition) {
            self.gap(Subject::Definition, "", None);
            self.gap(Subject::Versions, "", None);
            return;
        }
        let definition = &*address.definition.value;
        let found = self.learn(Subject::Definition, definition, client.definition(&address));
        match found.await {
            Ok(definition) => self.facts.definition = Some(definition.facts),
            Err(cause) if cause.is_not_found() => return,
            Err(_) => {}
        }
        let id = format!(
            "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/galleries/{gallery}/images/{definition}"
        );
        let found = self.learn(Subject::Versions, definition, client.versions(&id));
        if let Ok(versions) = found.await {
            let existing = versions.into_iter();
            let existing = existing.filter(|version| !version.state.eq_ignore_ascii_case("Failed"));
            self.facts.existing_versions = existing.map(|version| version.name).collect();
        }
    }
}

texts! {
    GALLERY: "How the gallery is shared is not known.", "不知道資源庫如何共用。";
    DEFINITION: "What the image definition takes is not known.", "不知道映像定義接受什麼。";
    VERSIONS: "Which versions exist is not known.", "不知道已有哪些映像版本。";
    SETS: "Whether the disk encryption sets exist and where they are is not known.", "不知道磁碟加密集是否存在、位於何處。";
    SOURCE: "Where the source is, which disks it has and whether they are encrypted is not known.", "不知道來源位於何處、有哪些磁碟、是否已加密。";
}

#[cfg(test)]
mod tests;
