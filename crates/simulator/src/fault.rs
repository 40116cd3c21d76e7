//! Faults on request: what a network or a service in trouble does.

use std::time::Duration;

use gallery_seal_arm::reply::Reply;
use gallery_seal_arm::request::{Method, Request};

use crate::refusal::Refusal;

/// What happens to requests that match, so many times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Only requests of this method.
    pub method: Option<Method>,
    /// Only targets that hold this text, compared without case; empty for all.
    pub target: String,
    /// How many of those pass first.
    pub skip: u32,
    /// How many times it happens.
    pub times: u32,
    /// What happens.
    pub effect: Effect,
}

/// What happens instead of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// This status with an error of Azure's shape.
    Status {
        /// The status code.
        status: u16,
        /// The error's code; empty for the usual one of that status.
        code: String,
        /// Whole seconds.
        retry_after: Option<u64>,
    },
    /// The connection ends before an answer; the request was not carried out.
    Cut,
    /// The request is carried out, and the connection ends before its answer.
    CutAfter,
    /// The answer comes, but only after this time.
    Slow(Duration),
    /// A success whose body is no JSON.
    Garbage,
}

/// What comes back for a request, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// Passes before the reply does.
    pub delay: Duration,
    /// Nothing when the connection is cut.
    pub reply: Option<Reply>,
}

impl Fault {
    /// Whether it happens now; counts.
    pub(crate) fn strikes(&mut self, request: &Request) -> bool {
        let target = request.target.to_ascii_lowercase();
        let matches = self.method.is_none_or(|method| method == request.method)
            && target.contains(&self.target.to_ascii_lowercase());
        if !matches || self.times == 0 {
            return false;
        }
        if self.skip > 0 {
            self.skip -= 1;
            return false;
        }
        self.times -= 1;
        true
    }
}

/// A reply of this status, with the code that Azure usually gives it.
pub(crate) fn reply(status: u16, code: &str, retry_after: Option<u64>) -> Reply {
    let (usual, message) = usual(status);
    let refusal = Refusal::new(status, usual, message);
    let refusal = match retry_after {
        Some(seconds) => refusal.header("Retry-After", seconds.to_string()),
        None => refusal,
    };
    let mut reply = refusal.reply();
    if !code.is_empty() {
        reply.body = reply
            .body
            .replacen(usual, &code.replace(['"', '\\'], ""), 1);
    }
    reply
}

const fn usual(status: u16) -> (&'static str, &'static str) {
    match status {
        401 => (
            "ExpiredAuthenticationToken",
            "The access token has expired.",
        ),
        403 => (
            "AuthorizationFailed",
            "The client does not have authorization to perform the action over the scope, or the scope is invalid.",
        ),
        404 => ("ResourceNotFound", "The resource was not found."),
        409 => (
            "Conflict",
            "The request failed due to conflict with a concurrent request. To resolve it, please refer to \
             https://aka.ms/activitylog to get more details on the conflicting requests.",
        ),
        412 => (
            "PreconditionFailed",
            "The condition set in the request headers was not met.",
        ),
        429 => (
            "TooManyRequests",
            "The request is being throttled. Please try again later.",
        ),
        503 => (
            "ServiceUnavailable",
            "The service is unavailable. Please try again later.",
        ),
        500.. => ("InternalServerError", "An internal error occurred."),
        _ => ("BadRequest", "The request is not valid."),
    }
}
