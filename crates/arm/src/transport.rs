//! What carries requests and waits: a browser, a simulator, or a script in a test.

use std::fmt;
use std::time::Duration;

use crate::reply::Reply;
use crate::request::Request;

/// Carries requests to one Azure Resource Manager, with the credentials, and lets time pass.
#[expect(
    async_fn_in_trait,
    reason = "the page has one thread, so no bound on the futures is missed"
)]
pub trait Transport {
    /// Sends one request and brings back its reply, whatever its status.
    ///
    /// # Errors
    ///
    /// When no reply came: the connection failed, was cut, or took too long.
    async fn send(&self, request: &Request) -> Result<Reply, NoReply>;

    /// Lets time pass.
    async fn wait(&self, time: Duration);
}

/// Why no reply came. Never holds a header or a token.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoReply {
    /// The host could not be reached, or the connection was cut; the browser does not say which.
    Unreachable,
    /// Nothing came within the time allowed.
    TimedOut,
    /// The answer pointed elsewhere; redirects are refused.
    Redirected,
}

impl fmt::Display for NoReply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unreachable => "Azure Resource Manager could not be reached",
            Self::TimedOut => "Azure Resource Manager did not answer in time",
            Self::Redirected => "the answer was a redirect, which is refused",
        })
    }
}

impl std::error::Error for NoReply {}
