//! What carries requests and waits: a browser, a simulator, or a script in a test.

#[cfg(target_arch = "wasm32")]
pub mod fetch;

pub mod noted;

pub mod scripted;

use std::fmt;
use std::time::Duration;

use gallery_seal::language::Bilingual;

use crate::reply::Reply;
use crate::request::Request;
use crate::text::texts;

/// Carries requests to one Azure Resource Manager, with the credentials, and lets time pass.
///
/// Either future may be dropped before it is done: whoever carries then stops, and what was sent may
/// or may not have been received. A transport sends a request once; sending it again is for
/// [`crate::client::Client`] to decide.
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

impl<T: Transport> Transport for &T {
    async fn send(&self, request: &Request) -> Result<Reply, NoReply> {
        (**self).send(request).await
    }

    async fn wait(&self, time: Duration) {
        (**self).wait(time).await;
    }
}

impl<T: Transport> Transport for std::rc::Rc<T> {
    async fn send(&self, request: &Request) -> Result<Reply, NoReply> {
        (**self).send(request).await
    }

    async fn wait(&self, time: Duration) {
        (**self).wait(time).await;
    }
}

/// Why no reply came. Never holds a header or a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoReply {
    /// The host could not be reached, or the connection was cut; the browser does not say which.
    Unreachable,
    /// Nothing came within the time allowed.
    TimedOut,
    /// The answer pointed elsewhere; redirects are refused.
    Redirected,
    /// The request's target can't be part of a URL at the endpoint, so nothing was sent.
    NotSent,
}

impl NoReply {
    /// What happened, in every language.
    #[must_use]
    pub const fn said(self) -> &'static Bilingual {
        match self {
            Self::Unreachable => &UNREACHABLE,
            Self::TimedOut => &TIMED_OUT,
            Self::Redirected => &REDIRECTED,
            Self::NotSent => &NOT_SENT,
        }
    }
}

impl fmt::Display for NoReply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.said().en)
    }
}

impl std::error::Error for NoReply {}

texts! {
    UNREACHABLE: "Azure Resource Manager could not be reached.", "無法連線到 Azure Resource Manager。";
    TIMED_OUT: "Azure Resource Manager did not answer in time.", "Azure Resource Manager 未在時限內回應。";
    NOT_SENT: "The request could not be written as a URL, and nothing was sent.", "無法將要求寫成 URL，因此未傳送任何內容。";
    REDIRECTED: "The answer was a redirect, which is refused.", "回應為重新導向，已拒絕。";
}
