//! Operations that outlive the page.

use gallery_seal::json::Json;

use super::{Operation, Poll, Step};
use crate::endpoint::Endpoint;
use crate::error::{Error, NotSaved};
use crate::pick;
use crate::request::Method;

impl Operation {
    /// What is to be kept to take it up again. It holds no token; its targets are Azure's own, which
    /// nobody can read without one.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let (kind, target) = match &self.poll {
            Poll::Status(target) => ("status", target.as_str()),
            Poll::Location(target) => ("location", target.as_str()),
            Poll::Resource => ("resource", ""),
            Poll::Last => ("last", ""),
            Poll::Outcome(target) => ("outcome", target.as_str()),
        };
        let outcome = self.outcome.as_deref().unwrap_or_default();
        Json::object([
            ("endpoint", self.endpoint.origin().into()),
            ("method", self.method.name().into()),
            ("resource", (&*self.resource).into()),
            ("poll", kind.into()),
            ("target", target.into()),
            ("outcome", outcome.into()),
        ])
    }

    /// Takes up what was saved, and asks at once how things stand.
    ///
    /// # Errors
    /// When it was saved at another endpoint, is not what was saved, or has a target that leads off
    /// the endpoint.
    pub fn resume(saved: &Json, endpoint: &Endpoint) -> Result<(Self, Step), Error> {
        if pick::text(saved, "endpoint") != endpoint.origin() {
            return Err(Error::Saved(NotSaved::OtherEndpoint));
        }
        let garbage = Error::Saved(NotSaved::Garbage);
        let target = |key| {
            let text = pick::text(saved, key);
            if text.is_empty() {
                return Ok(None);
            }
            let target = endpoint.target(&text)?;
            if target == text {
                Ok(Some(target))
            } else {
                Err(Error::Saved(NotSaved::Garbage))
            }
        };
        let poll = match (&*pick::text(saved, "poll"), target("target")?) {
            ("status", Some(target)) => Poll::Status(target),
            ("location", Some(target)) => Poll::Location(target),
            ("outcome", Some(target)) => Poll::Outcome(target),
            ("resource", None) => Poll::Resource,
            ("last", None) => Poll::Last,
            _ => return Err(garbage),
        };
        let (Some(method), Some(resource)) = (
            Method::from_name(&pick::text(saved, "method")),
            target("resource")?,
        ) else {
            return Err(garbage);
        };
        let operation = Self {
            endpoint: endpoint.clone(),
            method,
            resource,
            poll,
            outcome: target("outcome")?,
            asked: 0,
            missing: 0,
        };
        let step = operation.again();
        Ok((operation, step))
    }
}
