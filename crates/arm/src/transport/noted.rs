//! Takes notes of what passes.

use std::cell::RefCell;
use std::time::Duration;

use super::{NoReply, Transport};
use crate::reply::Reply;
use crate::request::{Method, Request};

/// A transport that notes every request that passes, and what came of it.
#[derive(Debug)]
pub struct Noted<T> {
    transport: T,
    calls: RefCell<Vec<Call>>,
}

/// A request that was sent. It holds neither body nor header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// What was to be done.
    pub method: Method,
    /// Path and query.
    pub target: String,
    /// The reply's status code, or why none came.
    pub outcome: Result<u16, NoReply>,
}

impl<T: Transport> Noted<T> {
    /// Notes what passes to another transport.
    #[must_use]
    pub const fn new(transport: T) -> Self {
        Self {
            transport,
            calls: RefCell::new(Vec::new()),
        }
    }

    /// The requests so far, in order, those sent again included.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        self.calls.borrow().clone()
    }
}

impl<T: Transport> Transport for Noted<T> {
    async fn send(&self, request: &Request) -> Result<Reply, NoReply> {
        let reply = self.transport.send(request).await;
        self.calls.borrow_mut().push(Call {
            method: request.method,
            target: request.target.clone(),
            outcome: reply
                .as_ref()
                .map(|reply| reply.status)
                .map_err(|cause| *cause),
        });
        reply
    }

    async fn wait(&self, time: Duration) {
        self.transport.wait(time).await;
    }
}
