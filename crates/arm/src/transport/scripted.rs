//! Replies written down beforehand, for tests and examples.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use super::{NoReply, Transport};
use crate::reply::Reply;
use crate::request::{Method, Request};

/// Expects requests in order and answers each as was written down. Time passes at once.
///
/// A request that is not the next one expected gets no reply: [`Self::deviations`] lists them, and
/// is to be checked at a test's end.
#[derive(Debug, Default)]
pub struct Scripted {
    script: RefCell<VecDeque<Line>>,
    sent: RefCell<Vec<Request>>,
    waits: RefCell<Vec<Duration>>,
    deviations: RefCell<Vec<String>>,
}

/// A request that is expected, by the beginning of its target, and what comes back.
type Line = (Method, String, Result<Reply, NoReply>);

impl Scripted {
    /// A script that expects nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same, which then expects a request whose target begins like this.
    #[must_use]
    pub fn expect(self, method: Method, target: &str, reply: Reply) -> Self {
        self.then(method, target, Ok(reply))
    }

    /// As [`Self::expect`], and no reply comes.
    #[must_use]
    pub fn fail(self, method: Method, target: &str, cause: NoReply) -> Self {
        self.then(method, target, Err(cause))
    }

    fn then(mut self, method: Method, target: &str, reply: Result<Reply, NoReply>) -> Self {
        let script = self.script.get_mut();
        script.push_back((method, target.to_owned(), reply));
        self
    }

    /// The requests so far.
    #[must_use]
    pub fn sent(&self) -> Vec<Request> {
        self.sent.borrow().clone()
    }

    /// The waits so far.
    #[must_use]
    pub fn waits(&self) -> Vec<Duration> {
        self.waits.borrow().clone()
    }

    /// What did not go as written down: requests not expected, and those expected that never came.
    #[must_use]
    pub fn deviations(&self) -> Vec<String> {
        let mut deviations = self.deviations.borrow().clone();
        for (method, target, _) in self.script.borrow().iter() {
            deviations.push(format!("expected and not sent: {} {target}", method.name()));
        }
        deviations
    }
}

impl Transport for Scripted {
    async fn send(&self, request: &Request) -> Result<Reply, NoReply> {
        self.sent.borrow_mut().push(request.clone());
        let mut script = self.script.borrow_mut();
        let is_next = script.front().is_some_and(|(method, target, _)| {
            *method == request.method && request.target.starts_with(target.as_str())
        });
        if let Some((_, _, reply)) = script.pop_front_if(|_| is_next) {
            return reply;
        }
        let said = format!("not expected: {} {}", request.method.name(), request.target);
        self.deviations.borrow_mut().push(said);
        Err(NoReply::Unreachable)
    }

    async fn wait(&self, time: Duration) {
        self.waits.borrow_mut().push(time);
    }
}

/// The result of a future that never has to wait, as is all that runs on a [`Scripted`]; `None`
/// if it does wait.
pub fn at_once<F: Future>(future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    match future.as_mut().poll(&mut context) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_written_down_is_noted() {
        let script = Scripted::new()
            .expect(Method::Get, "/a?", Reply::new(200, "{}"))
            .fail(Method::Put, "/b", NoReply::TimedOut)
            .expect(Method::Get, "/c", Reply::new(200, ""));
        let send = |request: Request| at_once(script.send(&request)).unwrap();
        assert_eq!(send(Request::get("/a?x")), Ok(Reply::new(200, "{}")));
        assert_eq!(send(Request::get("/b")), Err(NoReply::Unreachable));
        let put = Request::put("/b", &gallery_seal::json::Json::Null);
        assert_eq!(send(put), Err(NoReply::TimedOut));
        let noted = ["not expected: GET /b", "expected and not sent: GET /c"];
        assert_eq!(script.deviations(), noted);
        assert_eq!(script.sent().len(), 3);
    }
}
