//! Calls Azure Resource Manager: sends again where that is safe, follows pages, stops on a wish.

use std::collections::BTreeSet;
use std::time::Duration;

use gallery_seal::json::Json;

use crate::cancel::Cancel;
use crate::endpoint::Endpoint;
use crate::error::{Error, Refusal};
use crate::pick;
use crate::reply::Reply;
use crate::request::Request;
use crate::retry::Retry;
use crate::transport::{NoReply, Transport};

/// Calls one Azure Resource Manager over a transport.
#[derive(Clone, Debug)]
pub struct Client<T> {
    transport: T,
    endpoint: Endpoint,
    retry: Retry,
    cancel: Cancel,
}

impl<T: Transport> Client<T> {
    /// Calls an endpoint; the transport has to send to that very one.
    #[must_use]
    pub fn new(transport: T, endpoint: Endpoint) -> Self {
        Self {
            transport,
            endpoint,
            retry: Retry::default(),
            cancel: Cancel::new(),
        }
    }

    /// The same, sending again in another way.
    #[must_use]
    pub const fn retrying(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// The same, stopping when this is wished.
    #[must_use]
    pub fn until(mut self, cancel: &Cancel) -> Self {
        self.cancel = cancel.clone();
        self
    }

    /// The same over another transport to the same endpoint, such as one that takes notes.
    #[must_use]
    pub fn over<U: Transport>(&self, transport: U) -> Client<U> {
        Client {
            transport,
            endpoint: self.endpoint.clone(),
            retry: self.retry,
            cancel: self.cancel.clone(),
        }
    }

    /// Where it calls.
    #[must_use]
    pub const fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// What carries its requests.
    #[must_use]
    pub const fn transport(&self) -> &T {
        &self.transport
    }

    /// Sends a request and brings back the reply, also when it is a refusal.
    ///
    /// What only reads is sent again when no reply came, or one with status 408, 429 or 5xx.
    /// Anything else is sent again only after 429, with which Azure says that it did not take it.
    ///
    /// # Errors
    /// When no reply came in the end, it was a redirect, or somebody wished to stop.
    pub async fn exchange(&self, request: &Request) -> Result<Reply, Error> {
        let mut attempts = 0;
        loop {
            attempts += 1;
            let sent = self.cancel.unless(self.transport.send(request)).await;
            let outcome = match sent.ok_or(Error::Cancelled)? {
                Ok(reply) if matches!(reply.status, 300..=399) => Err(NoReply::Redirected),
                outcome => outcome,
            };
            let asked = outcome.as_ref().ok().and_then(Reply::retry_after);
            let wait = may_go_again(request, &outcome).then(|| self.retry.wait(attempts, asked));
            match wait.flatten() {
                Some(wait) => self.pause(wait).await?,
                None => return Ok(outcome?),
            }
        }
    }

    /// As [`Self::exchange`], and a refusal is an error.
    ///
    /// # Errors
    /// Those of [`Self::exchange`], and [`Error::Refused`].
    pub async fn send(&self, request: &Request) -> Result<Reply, Error> {
        let reply = self.exchange(request).await?;
        if reply.is_success() {
            Ok(reply)
        } else {
            Err(Refusal::of(&reply).into())
        }
    }

    /// Reads one resource.
    ///
    /// # Errors
    /// Those of [`Self::send`], and [`Error::Unreadable`].
    pub async fn get(&self, target: &str) -> Result<Json, Error> {
        let reply = self.send(&Request::get(target)).await?;
        object(&reply)
    }

    /// Reads a list, all its pages. Elements that come twice, by their ids, are given once.
    ///
    /// # Errors
    /// Those of [`Self::get`]; [`Error::Elsewhere`] when the next page is said to be at another
    /// host; [`Error::Endless`] after a hundred pages, or when the pages go in a circle.
    pub async fn list(&self, target: &str) -> Result<Vec<Json>, Error> {
        let mut elements = Vec::new();
        let mut ids = BTreeSet::new();
        let mut read: Vec<String> = Vec::new();
        let mut next = Some(target.to_owned());
        while let Some(target) = next {
            if read.len() >= MOST_PAGES || read.contains(&target) {
                return Err(Error::Endless { pages: read.len() });
            }
            let reply = self.send(&Request::get(&*target)).await?;
            let page = object(&reply)?;
            let Some(Json::List(values)) = page.get("value") else {
                return Err(Error::Unreadable {
                    status: reply.status,
                });
            };
            for value in values {
                let id = pick::text(value, "id").to_ascii_lowercase();
                if id.is_empty() || ids.insert(id) {
                    elements.push(value.clone());
                }
            }
            let link = pick::text(&page, "nextLink");
            next = match &*link {
                "" => None,
                link => Some(self.endpoint.target(link)?),
            };
            read.push(target);
        }
        Ok(elements)
    }

    /// Lets time pass.
    ///
    /// # Errors
    /// When somebody wished to stop.
    pub async fn pause(&self, time: Duration) -> Result<(), Error> {
        let passed = self.cancel.unless(self.transport.wait(time)).await;
        passed.ok_or(Error::Cancelled)
    }
}

/// Whether sending a request again after this can't do anything twice.
fn may_go_again(request: &Request, outcome: &Result<Reply, NoReply>) -> bool {
    match outcome {
        Ok(reply) if reply.status == 429 => true,
        Ok(reply) => request.method.is_read() && is_passing(reply.status),
        Err(NoReply::Unreachable | NoReply::TimedOut) => request.method.is_read(),
        Err(_) => false,
    }
}

/// Whether a status tells of a failure within Azure or on the way, rather than of a refusal.
pub(crate) const fn is_passing(status: u16) -> bool {
    matches!(status, 408 | 500 | 502..=599)
}

/// The object that a reply's body is.
pub(crate) fn object(reply: &Reply) -> Result<Json, Error> {
    match reply.json() {
        Some(json @ Json::Object(_)) => Ok(json),
        _ => Err(Error::Unreadable {
            status: reply.status,
        }),
    }
}

/// The most pages that are read of a list.
const MOST_PAGES: usize = 100;

#[cfg(test)]
mod tests;
