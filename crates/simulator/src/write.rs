//! Writing a resource: Azure Resource Manager's own checks, the provider's, and what then happens.
//!
//! Azure Resource Manager's texts, here and in `answer/`, are from general knowledge of its answers: no page lists them.

mod remove;
mod tag;

use std::time::Duration;

use gallery_seal::json::Json;
use gallery_seal::value::RegionName;

use crate::caller::Caller;
use crate::id::Id;
use crate::kind::{self, Kind};
use crate::operation::{Deed, Operation};
use crate::permission;
use crate::refusal::Refusal;
use crate::replication;
use crate::tree;
use crate::world::{Resource, World};
use tag::tags;

/// What is to be written.
#[derive(Clone, Debug)]
pub(crate) struct Write<'a> {
    pub(crate) id: Id,
    pub(crate) kind: &'static Kind,
    pub(crate) api_version: String,
    pub(crate) body: Json,
    pub(crate) caller: &'a Caller,
}

impl World {
    /// Writes a resource, unless something speaks against it; gives its operation, if that takes time.
    pub(crate) fn write(&mut self, write: Write) -> Result<Option<Operation>, Refusal> {
        self.vet(&write)?;
        Ok(self.store(write))
    }

    /// All checks, in the order in which Azure makes them.
    pub(crate) fn vet(&self, write: &Write) -> Result<(), Refusal> {
        let Write { id, kind, body, .. } = write;
        permission::allow(
            &self.denials,
            write.caller,
            &permission::action(id, "write"),
            &id.to_string(),
        )?;
        if !matches!(body, Json::Object(_)) {
            return Err(unreadable("the body is no JSON object"));
        }
        if let Some(parent) = id.parent()
            && self.find(&parent).is_none()
        {
            return Err(no_parent(&parent));
        }
        if kind.is_placed {
            self.place(write)?;
        }
        tags(body)?;
        let before = self.find(id);
        if before.is_some_and(|before| before.state == "Deleting") {
            return Err(marked(id));
        }
        if before.is_some_and(|before| matches!(before.state, "Creating" | "Updating")) {
            return Err(Refusal::new(
                409,
                "Conflict",
                "The request failed due to conflict with a concurrent request. To resolve it, please refer to \
                 https://aka.ms/activitylog to get more details on the conflicting requests.",
            ));
        }
        (kind.check)(self, write)
    }

    /// The location is there, is a region, and is the one that the resource is in already.
    fn place(&self, write: &Write) -> Result<(), Refusal> {
        let Some(location) = tree::text(&write.body, "location") else {
            let message = "The location property is required for this definition.";
            return Err(Refusal::new(400, "LocationRequired", message));
        };
        if self.region(location).is_none() {
            return Err(self.no_region(location, write.kind));
        }
        match self.find(&write.id) {
            Some(before) if before.region() != RegionName::new(location) => {
                let (name, group) = (write.id.names(), write.id.group());
                Err(Refusal::new(
                    409,
                    "InvalidResourceLocation",
                    format!(
                        "The resource '{name}' already exists in location '{}' in resource group '{group}'. A resource \
                         with the same name cannot be created in location '{location}'. Please select a new resource \
                         name.",
                        before.region()
                    ),
                ))
            }
            _ => Ok(()),
        }
    }

    pub(crate) fn no_region(&self, location: &str, kind: &Kind) -> Refusal {
        Refusal::new(
            400,
            "LocationNotAvailableForResourceType",
            format!(
                "The provided location '{location}' is not available for resource type '{}'. List of available regions \
                 for the resource type is '{}'.",
                kind.name,
                self.regions()
            ),
        )
    }

    /// Puts it there without a check.
    pub(crate) fn store(&mut self, write: Write) -> Option<Operation> {
        let Write {
            id,
            kind,
            api_version,
            mut body,
            ..
        } = write;
        for key in ["id", "name", "type", "systemData", "etag"] {
            tree::remove(&mut body, key);
        }
        let key = id.key();
        let before = self.resources.get(&key);
        let made = before.map_or(self.now, |before| before.made);
        let state = if before.is_some() {
            "Updating"
        } else {
            "Creating"
        };
        let mut time = if kind.is_slow {
            self.pace.operation
        } else {
            Duration::ZERO
        };
        let mut replicas = Vec::new();
        let mut failure = None;
        if std::ptr::eq(kind, &raw const kind::VERSION) {
            if let Some(before) = before {
                keep_source(&before.body, &mut body);
            }
            let there = before
                .map(|before| before.replicas.clone())
                .unwrap_or_default();
            replicas = self.replicate(&key, &body, &there);
            let ends = replicas
                .iter()
                .map(|replica| replica.end.saturating_sub(self.now));
            time = ends.max().unwrap_or(time).max(time);
            failure = replication::failure(&replicas);
        }
        let location = RegionName::new(tree::text(&body, "location").unwrap_or_default());
        let base = format!(
            "/subscriptions/{}/providers/{}/locations/{location}",
            id.subscription(),
            id.namespace()
        );
        let is_slow = kind.is_slow && !time.is_zero();
        let state = if is_slow { state } else { "Succeeded" };
        let resource = Resource {
            id,
            kind,
            body,
            api_version,
            state,
            made,
            replicas,
        };
        self.resources.insert(key.clone(), resource);
        is_slow.then(|| {
            let operation = Operation {
                failure,
                ..self.begin(Deed::Make, key, base, time)
            };
            self.operations.push(operation.clone());
            operation
        })
    }
}

/// A body that can't be read.
pub(crate) fn unreadable(why: &str) -> Refusal {
    let message =
        format!("The request content was invalid and could not be deserialized: '{why}'.");
    Refusal::new(400, "InvalidRequestContent", message)
}

pub(crate) fn no_parent(parent: &Id) -> Refusal {
    Refusal::new(
        404,
        "ParentResourceNotFound",
        format!(
            "Can not perform requested operation on nested resource. Parent resource '{}' not found.",
            parent.names()
        ),
    )
}

fn marked(id: &Id) -> Refusal {
    Refusal::new(
        409,
        "OperationNotAllowed",
        format!(
            "Operation 'Update Gallery Image Version' is not allowed on {} since it is marked for deletion. You can \
             only retry the Delete operation (or wait for an ongoing one to complete).",
            id.name()
        ),
    )
}

/// What an update leaves out of the source stays: the Azure CLI and Azure PowerShell leave out all of it, and the
/// Azure CLI sends the data disks without theirs.
fn keep_source(before: &Json, body: &mut Json) {
    let kept = tree::at(before, "properties.storageProfile");
    if *kept == Json::Null {
        return;
    }
    let given = without_nulls(tree::at(body, "properties.storageProfile"));
    let mut storage = kept.clone();
    tree::merge(&mut storage, &given);
    let old = tree::list(kept, "dataDiskImages");
    let disks = tree::list(&given, "dataDiskImages").iter().map(|disk| {
        let mut same = old.iter().filter(|old| old.get("lun") == disk.get("lun"));
        let mut whole = same.next().cloned().unwrap_or_default();
        tree::merge(&mut whole, disk);
        whole
    });
    let disks: Vec<Json> = disks.collect();
    if !disks.is_empty() {
        tree::set(&mut storage, "dataDiskImages", disks);
    }
    tree::set(body, "properties.storageProfile", storage);
}

fn without_nulls(json: &Json) -> Json {
    match json {
        Json::Object(members) => {
            let members = members.iter().filter(|(_, value)| *value != Json::Null);
            Json::Object(
                members
                    .map(|(key, value)| (key.clone(), without_nulls(value)))
                    .collect(),
            )
        }
        _ => json.clone(),
    }
}
