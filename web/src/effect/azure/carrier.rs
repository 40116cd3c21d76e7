//! What carries requests, whichever it is: the browser's `fetch`, or the demo tenant.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use gallery_seal_arm::reply::Reply;
use gallery_seal_arm::request::Request;
use gallery_seal_arm::transport::{NoReply, Transport};

/// A transport whose kind is known to whoever made it alone, so that what one of them needs is
/// nowhere else.
pub(super) struct Carrier(Box<dyn Carries>);

impl Carrier {
    pub(super) fn new(transport: impl Transport + 'static) -> Self {
        Self(Box::new(transport))
    }
}

impl Transport for Carrier {
    async fn send(&self, request: &Request) -> Result<Reply, NoReply> {
        self.0.sent(request).await
    }

    async fn wait(&self, time: Duration) {
        self.0.waited(time).await;
    }
}

/// [`Transport`], with futures that say nothing of what they hold.
trait Carries {
    fn sent<'a>(&'a self, request: &'a Request) -> Coming<'a, Result<Reply, NoReply>>;

    fn waited(&self, time: Duration) -> Coming<'_, ()>;
}

type Coming<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

impl<T: Transport> Carries for T {
    fn sent<'a>(&'a self, request: &'a Request) -> Coming<'a, Result<Reply, NoReply>> {
        Box::pin(self.send(request))
    }

    fn waited(&self, time: Duration) -> Coming<'_, ()> {
        Box::pin(self.wait(time))
    }
}
