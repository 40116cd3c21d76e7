//! Long-running operations.

use std::time::Duration;

use gallery_seal::json::Json;
use gallery_seal_arm::reply::Reply;

use crate::refusal::Refusal;
use crate::replication;
use crate::world::{Pace, World, instant};

/// What an operation does when it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deed {
    /// The resource is whole, or has failed.
    Make,
    /// The resource is gone.
    Remove,
    /// There is a result to fetch.
    Ask,
}

/// Something that takes time.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(crate) id: String,
    pub(crate) deed: Deed,
    /// The key of the resource that it is about.
    pub(crate) subject: String,
    /// The path that its own addresses begin with.
    pub(crate) base: String,
    pub(crate) start: Duration,
    pub(crate) end: Duration,
    pub(crate) failure: Option<Refusal>,
    /// What is fetched at the end.
    pub(crate) result: Option<Json>,
    pub(crate) is_settled: bool,
}

impl Operation {
    /// The headers that tell a client to wait.
    pub(crate) fn headers(
        &self,
        origin: &str,
        api_version: &str,
        pace: &Pace,
    ) -> Vec<(String, String)> {
        let Self { base, id, .. } = self;
        let version = format!("api-version={api_version}");
        let mut headers = vec![
            (
                "Location",
                format!("{origin}{base}/operationResults/{id}?monitor=true&{version}"),
            ),
            ("Retry-After", pace.retry_after.to_string()),
        ];
        if self.deed != Deed::Ask {
            headers.push((
                "Azure-AsyncOperation",
                format!("{origin}{base}/operations/{id}?{version}"),
            ));
        }
        headers
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect()
    }

    fn is_over(&self, now: Duration) -> bool {
        self.end <= now
    }

    /// What its `Azure-AsyncOperation` address answers.
    fn status(&self, world: &World) -> Json {
        let Self { id, base, .. } = self;
        let status = match (self.is_over(world.now), &self.failure) {
            (false, _) => "InProgress",
            (true, None) => "Succeeded",
            (true, Some(_)) => "Failed",
        };
        let mut members = vec![
            ("id", Json::from(format!("{base}/operations/{id}"))),
            ("name", id.into()),
            ("status", status.into()),
            ("startTime", instant(self.start).to_string().into()),
        ];
        if self.is_over(world.now) {
            members.push(("endTime", instant(self.end).to_string().into()));
            if let Some(failure) = &self.failure {
                members.push(("error", failure.to_json()));
            }
        } else if let Some(resource) = world.resources.get(&self.subject)
            && !resource.replicas.is_empty()
        {
            let progress = replication::progress(&resource.replicas, world.now);
            members.push(("percentComplete", progress.into()));
        }
        let members = members
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value));
        Json::Object(members.collect())
    }
}

impl World {
    pub(crate) fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations
            .iter()
            .find(|operation| operation.id.eq_ignore_ascii_case(id))
    }

    /// Begins an operation that ends after `time`.
    pub(crate) fn begin(
        &mut self,
        deed: Deed,
        subject: String,
        base: String,
        time: Duration,
    ) -> Operation {
        Operation {
            id: self.random.guid(),
            deed,
            subject,
            base,
            start: self.now,
            end: self.now + time,
            failure: None,
            result: None,
            is_settled: false,
        }
    }

    /// Does what the operations do that have ended by now.
    pub(crate) fn settle(&mut self) {
        let now = self.now;
        for operation in &mut self.operations {
            if operation.is_settled || !operation.is_over(now) {
                continue;
            }
            operation.is_settled = true;
            match operation.deed {
                Deed::Make => {
                    if let Some(resource) = self.resources.get_mut(&operation.subject) {
                        let failed = operation.failure.is_some();
                        resource.state = if failed { "Failed" } else { "Succeeded" };
                    }
                }
                Deed::Remove => {
                    let below = format!("{}/", operation.subject);
                    self.resources
                        .retain(|key, _| *key != operation.subject && !key.starts_with(&below));
                }
                Deed::Ask => {}
            }
        }
    }

    /// Answers at an operation's own addresses.
    pub(crate) fn poll(
        &self,
        kind: &str,
        id: &str,
        origin: &str,
        api_version: &str,
    ) -> Result<Reply, Refusal> {
        let Some(operation) = self.operation(id) else {
            let message = format!("The operation '{id}' was not found.");
            return Err(Refusal::new(404, "NotFound", message));
        };
        let is_result = kind.eq_ignore_ascii_case("operationResults");
        let mut reply = Reply {
            status: 200,
            ..Reply::default()
        };
        if !operation.is_over(self.now) {
            reply.headers = operation.headers(origin, api_version, &self.pace);
            reply.status = if is_result { 202 } else { 200 };
        }
        if !is_result {
            reply.body = operation.status(self).to_string();
        } else if operation.is_over(self.now) {
            if let Some(failure) = &operation.failure {
                return Err(failure.clone());
            }
            let resource = self
                .resources
                .get(&operation.subject)
                .map(|resource| self.view(resource, false));
            match operation.result.clone().or(resource) {
                Some(result) => reply.body = result.to_string(),
                None => reply.status = 204,
            }
        }
        Ok(reply)
    }
}
