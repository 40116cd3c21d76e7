//! A long-running operation: what was asked for and is being done.
//!
//! The operation decides, whoever holds it acts: it says what to ask next and when, is handed the
//! reply, and says how things stand. It neither sends nor sleeps.

mod saved;

use std::time::Duration;

use gallery_seal::json::Json;

use crate::client::{is_passing, object};
use crate::endpoint::Endpoint;
use crate::error::{Detail, Error, Refusal};
use crate::pick;
use crate::reply::Reply;
use crate::request::{Method, Request};

/// An operation under way. It holds no token and can be saved.
///
/// Source: Microsoft Learn, *Track asynchronous Azure operations*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    endpoint: Endpoint,
    method: Method,
    resource: String,
    poll: Poll,
    /// Where the outcome of a `POST` will be.
    outcome: Option<String>,
    /// How often was asked.
    asked: u32,
    /// How often in a row the resource was not there.
    missing: u32,
}

/// What is asked to learn how things stand.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Poll {
    /// A record of the operation, which has a `status`.
    Status(String),
    /// What answers 202 until it is done.
    Location(String),
    /// The resource itself, which has a `provisioningState`.
    Resource,
    /// The resource, now that the operation is done.
    Last,
    /// The outcome of a `POST`, now that it is done.
    Outcome(String),
}

/// What to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Ask this, once so much time has passed.
    Ask {
        /// A request that only reads.
        request: Request,
        /// How long to wait before; none at all, or at least a second.
        after: Duration,
        /// Azure's word for how things stand, such as `InProgress`; empty where it gave none.
        status: String,
        /// How much is done, in per cent, where Azure says so.
        percent: Option<u8>,
    },
    /// It is done: the resource as it is now, or what an action gave.
    Done(Option<Json>),
    /// It failed, or was cancelled within Azure.
    Failed(Box<Refusal>),
}

impl Operation {
    /// The operation that a reply other than a refusal begins, and the first step.
    ///
    /// # Errors
    /// When Azure points to another host. The operation has begun all the same, and can be followed
    /// by [`Self::of_resource`].
    pub fn begin(
        endpoint: &Endpoint,
        request: &Request,
        reply: &Reply,
    ) -> Result<(Self, Step), Error> {
        let method = request.method;
        let url = |name| {
            reply
                .header(name)
                .map(|url| endpoint.target(url))
                .transpose()
        };
        let (status, location) = (url("Azure-AsyncOperation")?, url("Location")?);
        let body = reply.json();
        let state = body.as_ref().map(state).unwrap_or_default();
        let is_accepted = matches!(reply.status, 201 | 202) || is_under_way(&state);
        let poll = match (status, &location) {
            (Some(status), _) => Some(Poll::Status(status)),
            (None, Some(location)) if is_accepted => Some(Poll::Location(location.clone())),
            // A browser may hide both headers.
            (None, _)
                if method != Method::Post && (reply.status == 202 || is_under_way(&state)) =>
            {
                Some(Poll::Resource)
            }
            _ => None,
        };
        let mut operation = Self {
            endpoint: endpoint.clone(),
            method,
            resource: request.target.clone(),
            poll: Poll::Resource,
            outcome: location.filter(|_| method == Method::Post),
            asked: 0,
            missing: 0,
        };
        let step = match poll {
            Some(poll) => {
                operation.poll = poll;
                operation.ask(reply, state, None)
            }
            None if is_failure(&state) => failed(reply, body.as_ref(), state),
            None => Step::Done(body),
        };
        Ok((operation, step))
    }

    /// Follows whatever is being done to a resource, by its own state alone.
    #[must_use]
    pub fn of_resource(endpoint: &Endpoint, target: &str) -> (Self, Step) {
        let operation = Self {
            endpoint: endpoint.clone(),
            method: Method::Put,
            resource: target.to_owned(),
            poll: Poll::Resource,
            outcome: None,
            asked: 0,
            missing: 0,
        };
        let step = operation.next(Duration::ZERO, String::new(), None);
        (operation, step)
    }

    /// The target of the resource that it is about.
    #[must_use]
    pub fn resource(&self) -> &str {
        &self.resource
    }

    /// Takes the reply to what was last asked.
    ///
    /// # Errors
    /// When the reply says nothing about the operation, as one to an expired token: it goes on all
    /// the same, and what was last asked can be asked again, by [`Self::again`]. When Azure points
    /// to another host.
    pub fn step(&mut self, reply: &Reply) -> Result<Step, Error> {
        let says_nothing = matches!(reply.status, 401 | 403 | 429) || is_passing(reply.status);
        if says_nothing {
            return Err(Refusal::of(reply).into());
        }
        if reply.status == 404 {
            return Ok(self.step_missing(reply));
        }
        self.missing = 0;
        match &self.poll {
            Poll::Status(_) => self.step_status(reply),
            Poll::Location(_) => self.step_location(reply),
            Poll::Resource | Poll::Last => self.step_resource(reply),
            Poll::Outcome(_) if reply.is_success() => Ok(Step::Done(reply.json())),
            Poll::Outcome(_) => Ok(Step::Failed(Box::new(Refusal::of(reply)))),
        }
    }

    /// Asks again at once what was last asked.
    #[must_use]
    pub fn again(&self) -> Step {
        self.next(Duration::ZERO, String::new(), None)
    }

    fn step_status(&mut self, reply: &Reply) -> Result<Step, Error> {
        if !reply.is_success() {
            return Ok(Step::Failed(Box::new(Refusal::of(reply))));
        }
        let body = object(reply)?;
        let status = pick::text(&body, "status");
        if status.is_empty() {
            return Err(Error::Unreadable {
                status: reply.status,
            });
        }
        if is_failure(&status) {
            return Ok(failed(reply, Some(&body), status));
        }
        if !is_word(&status, "succeeded") {
            if let Some(url) = reply.header("Azure-AsyncOperation") {
                self.poll = Poll::Status(self.endpoint.target(url)?);
            }
            let percent = pick::integer(&body, "percentComplete");
            let percent = percent.and_then(|percent| u8::try_from(percent.clamp(0, 100)).ok());
            return Ok(self.ask(reply, status, percent));
        }
        Ok(self.finish(|| pick::at(&body, "properties").cloned().or(Some(body))))
    }

    fn step_location(&mut self, reply: &Reply) -> Result<Step, Error> {
        if !reply.is_success() {
            return Ok(Step::Failed(Box::new(Refusal::of(reply))));
        }
        let body = reply.json();
        let state = body.as_ref().map(state).unwrap_or_default();
        if reply.status == 202 || (self.method != Method::Post && is_under_way(&state)) {
            if let Some(url) = reply.header("Location") {
                self.poll = Poll::Location(self.endpoint.target(url)?);
            }
            return Ok(self.ask(reply, state, None));
        }
        if is_failure(&state) {
            return Ok(failed(reply, body.as_ref(), state));
        }
        self.outcome = None;
        Ok(self.finish(|| body))
    }

    fn step_resource(&mut self, reply: &Reply) -> Result<Step, Error> {
        if !reply.is_success() {
            return Ok(Step::Failed(Box::new(Refusal::of(reply))));
        }
        let body = object(reply)?;
        let state = state(&body);
        Ok(if is_failure(&state) {
            failed(reply, Some(&body), state)
        } else if is_under_way(&state) {
            self.poll = Poll::Resource;
            self.ask(reply, state, None)
        } else if self.method == Method::Delete && self.poll == Poll::Resource {
            self.ask(reply, state, None)
        } else {
            Step::Done(Some(body))
        })
    }

    /// Records of operations expire, and a new resource may take a while to be seen.
    fn step_missing(&mut self, reply: &Reply) -> Step {
        let is_record = matches!(self.poll, Poll::Status(_) | Poll::Location(_));
        if self.method == Method::Delete && !is_record {
            return Step::Done(None);
        }
        self.missing += 1;
        if self.method == Method::Post || self.missing > MOST_MISSING {
            return Step::Failed(Box::new(Refusal::of(reply)));
        }
        if is_record {
            self.poll = Poll::Resource;
        }
        self.ask(reply, String::new(), None)
    }

    /// The operation has succeeded: one more question for what came of it.
    fn finish(&mut self, body: impl FnOnce() -> Option<Json>) -> Step {
        self.poll = match (self.method, self.outcome.take()) {
            (Method::Put | Method::Patch, _) => Poll::Last,
            (Method::Post, Some(outcome)) => Poll::Outcome(outcome),
            (Method::Delete, _) => return Step::Done(None),
            _ => return Step::Done(body()),
        };
        self.next(Duration::ZERO, "Succeeded".to_owned(), Some(100))
    }

    fn ask(&mut self, reply: &Reply, status: String, percent: Option<u8>) -> Step {
        self.asked = self.asked.saturating_add(1);
        // The longer it takes, the less often is asked.
        let usual = USUAL_WAIT
            .saturating_mul(1 + self.asked / 8)
            .min(LONGEST_USUAL_WAIT);
        let after = reply.retry_after().unwrap_or(usual);
        self.next(after.clamp(LEAST_WAIT, MOST_WAIT), status, percent)
    }

    fn next(&self, after: Duration, status: String, percent: Option<u8>) -> Step {
        let target = match &self.poll {
            Poll::Status(target) | Poll::Location(target) | Poll::Outcome(target) => target,
            Poll::Resource | Poll::Last => &self.resource,
        };
        let request = Request::get(target);
        Step::Ask {
            request,
            after,
            status,
            percent,
        }
    }
}

fn state(resource: &Json) -> String {
    pick::text(resource, "properties.provisioningState")
}

fn is_word(given: &str, word: &str) -> bool {
    given.eq_ignore_ascii_case(word)
}

/// Both spellings of *cancelled* are in use.
fn is_failure(state: &str) -> bool {
    let words = ["failed", "canceled", "cancelled"];
    words.into_iter().any(|word| is_word(state, word))
}

/// Whether a state is neither an end nor missing. Unknown words mean that it goes on.
fn is_under_way(state: &str) -> bool {
    !state.is_empty() && !is_word(state, "succeeded") && !is_failure(state)
}

fn failed(reply: &Reply, body: Option<&Json>, state: String) -> Step {
    let error = body.and_then(|body| {
        let paths = ["error", "properties.error"].into_iter();
        let mut errors = paths.filter_map(|path| pick::at(body, path));
        errors.find(|error| matches!(error, Json::Object(_)))
    });
    let mut error = error.map(Detail::of).unwrap_or_default();
    if error.code.is_empty() {
        error.code = state;
    }
    Step::Failed(Box::new(Refusal::with(reply, error)))
}

/// Between two questions, where Azure names no time.
const USUAL_WAIT: Duration = Duration::from_secs(30);

/// The most that the usual wait grows to.
const LONGEST_USUAL_WAIT: Duration = Duration::from_mins(2);

/// The least wait, whatever Azure says.
const LEAST_WAIT: Duration = Duration::from_secs(1);

/// The longest wait, whatever Azure says.
const MOST_WAIT: Duration = Duration::from_mins(10);

/// How often in a row a resource may be missing before that counts.
const MOST_MISSING: u32 = 3;

#[cfg(test)]
mod tests;
