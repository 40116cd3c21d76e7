//! Everything that there is, and the time.

use std::collections::BTreeMap;
use std::time::Duration;

use gallery_seal::json::Json;
use gallery_seal::region;
use gallery_seal::value::{Cloud, Instant, RegionName};

use crate::id::Id;
use crate::kind::{self, Kind};
use crate::operation::Operation;
use crate::permission::Denial;
use crate::random::Random;
use crate::replication::{Replica, Stumble};
use crate::tree;

/// How long things take, in virtual time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// What makes or changes a gallery, a definition, a set, a disk.
    pub operation: Duration,
    /// Bringing a version to one region: between three quarters and five quarters of this.
    pub replication: Duration,
    /// Registering a provider or a feature.
    pub registration: Duration,
    /// What `Retry-After` says of a running operation, in whole seconds.
    pub retry_after: u64,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            operation: Duration::from_secs(4),
            replication: Duration::from_secs(90),
            registration: Duration::from_mins(3),
            retry_after: 10,
        }
    }
}

/// One resource.
#[derive(Clone, Debug)]
pub(crate) struct Resource {
    pub(crate) id: Id,
    pub(crate) kind: &'static Kind,
    /// What was last put there, as it was received; a patch is laid over it.
    pub(crate) body: Json,
    /// The API version that it was made with: defaults depend on it.
    pub(crate) api_version: String,
    pub(crate) state: &'static str,
    pub(crate) made: Duration,
    /// Of an image version alone.
    pub(crate) replicas: Vec<Replica>,
}

impl Resource {
    /// Its region's name in normal form.
    pub(crate) fn region(&self) -> RegionName {
        RegionName::new(tree::text(&self.body, "location").unwrap_or_default())
    }
}

/// A subscription of the tenant.
#[derive(Clone, Debug)]
pub(crate) struct Subscription {
    pub(crate) id: String,
    pub(crate) name: String,
}

/// Everything that there is.
#[derive(Clone, Debug)]
pub(crate) struct World {
    pub(crate) seed: u64,
    pub(crate) random: Random,
    /// Since the Unix epoch.
    pub(crate) now: Duration,
    pub(crate) pace: Pace,
    pub(crate) page_size: usize,
    pub(crate) cloud: Cloud,
    pub(crate) tenant: String,
    pub(crate) subscriptions: Vec<Subscription>,
    pub(crate) resources: BTreeMap<String, Resource>,
    pub(crate) operations: Vec<Operation>,
    /// Since when a provider or feature is being registered, by subscription and name in lower case.
    pub(crate) registrations: Vec<(String, Duration)>,
    /// What subscriptions have not registered, by subscription and name in lower case.
    pub(crate) unregistered: Vec<String>,
    pub(crate) denials: Vec<Denial>,
    pub(crate) stumbles: Vec<Stumble>,
}

impl World {
    pub(crate) fn new(seed: u64, now: Duration) -> Self {
        let mut random = Random::new(seed);
        Self {
            seed,
            tenant: random.guid(),
            random,
            now,
            pace: Pace::default(),
            page_size: 100,
            cloud: Cloud::Public,
            subscriptions: Vec::new(),
            resources: BTreeMap::new(),
            operations: Vec::new(),
            registrations: Vec::new(),
            unregistered: Vec::new(),
            denials: Vec::new(),
            stumbles: Vec::new(),
        }
    }

    pub(crate) fn subscription(&self, id: &str) -> Option<&Subscription> {
        let mut subscriptions = self.subscriptions.iter();
        subscriptions.find(|subscription| subscription.id.eq_ignore_ascii_case(id))
    }

    pub(crate) fn find(&self, id: &Id) -> Option<&Resource> {
        self.resources.get(&id.key())
    }

    /// The resource that an id in a body names.
    pub(crate) fn named(&self, id: &str) -> Option<&Resource> {
        self.resources.get(&id.to_ascii_lowercase())
    }

    /// The resources of one kind below a scope, by id.
    pub(crate) fn all<'a>(
        &'a self,
        kind: &'a Kind,
        scope: &str,
    ) -> impl Iterator<Item = &'a Resource> + use<'a> {
        let below = format!("{}/", scope.to_ascii_lowercase());
        let found = self.resources.iter();
        found
            .filter(move |(key, resource)| {
                std::ptr::eq(resource.kind, kind) && key.starts_with(&below)
            })
            .map(|(_, resource)| resource)
    }

    /// Puts a resource there without asking anyone; it is whole at once.
    pub(crate) fn plant(&mut self, id: Id, kind: &'static Kind, body: Json) {
        // The one that the core writes and the Azure CLI sends, where the kind has it.
        let usual = "2024-03-03";
        let newest = kind.api_versions.last().copied().unwrap_or("2025-04-01");
        let api_version = if kind.api_versions.contains(&usual) {
            usual
        } else {
            newest
        };
        let resource = Resource {
            replicas: Replica::whole(&body, self.now),
            id,
            kind,
            body,
            api_version: api_version.to_owned(),
            state: "Succeeded",
            made: self.now,
        };
        self.resources.insert(resource.id.key(), resource);
    }

    /// Begins to register a provider or feature, unless that has begun.
    pub(crate) fn register(&mut self, subscription: &str, name: &str) {
        if self.registered_since(subscription, name).is_none() {
            self.registrations
                .push((label(subscription, name), self.now));
        }
    }

    /// Takes a registration away, of a provider for good unless it is asked for again.
    pub(crate) fn unregister(&mut self, subscription: &str, name: &str) {
        let label = label(subscription, name);
        self.registrations.retain(|(known, _)| *known != label);
        self.unregistered.push(label);
    }

    pub(crate) fn registered_since(&self, subscription: &str, name: &str) -> Option<Duration> {
        let label = label(subscription, name);
        let found = self.registrations.iter().find(|(known, _)| *known == label);
        found.map(|(_, since)| *since)
    }

    /// Whether a subscription was said to lack a provider.
    pub(crate) fn is_unregistered(&self, subscription: &str, name: &str) -> bool {
        self.unregistered.contains(&label(subscription, name))
    }

    pub(crate) fn region(&self, text: &str) -> Option<&'static region::Region> {
        region::find(self.cloud, text)
    }

    /// The names of all regions, as errors list them.
    pub(crate) fn regions(&self) -> String {
        let names: Vec<&str> = region::regions(self.cloud)
            .iter()
            .map(|region| region.name)
            .collect();
        names.join(",")
    }

    /// The time, as Azure writes it.
    pub(crate) fn instant(&self) -> Instant {
        instant(self.now)
    }

    pub(crate) fn plant_group(&mut self, subscription: &str, name: &str, location: &str) {
        let id = format!("/subscriptions/{subscription}/resourceGroups/{name}");
        if let Some(id) = Id::parse(&id) {
            self.plant(
                id,
                &kind::GROUP,
                Json::object([("location", location.into())]),
            );
        }
    }
}

fn label(subscription: &str, name: &str) -> String {
    format!("{subscription}/{name}").to_ascii_lowercase()
}

/// A time since the Unix epoch as a moment.
pub(crate) fn instant(time: Duration) -> Instant {
    Instant::from_unix(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
}
