//! The simulator: what is asked of it, and what is set.

use std::time::Duration;

use gallery_seal::json::Json;
use gallery_seal::value::Instant;
use gallery_seal_arm::reply::Reply;
use gallery_seal_arm::request::Request;

use crate::answer;
use crate::caller::Caller;
use crate::fault::{self, Effect, Exchange, Fault};
use crate::id::Id;
use crate::kind;
use crate::permission::Denial;
use crate::replication::Stumble;
use crate::throttle::{Limits, Throttle};
use crate::world::{Pace, Subscription, World};

/// An Azure in memory.
///
/// It has no clock and no randomness of its own: the same seed, times and requests have the same answers.
#[derive(Clone, Debug)]
pub struct Simulator {
    pub(crate) world: World,
    throttle: Throttle,
    faults: Vec<Fault>,
}

impl Simulator {
    /// A tenant with nothing in it, at this time since the Unix epoch.
    #[must_use]
    pub fn new(seed: u64, now: Duration) -> Self {
        Self {
            world: World::new(seed, now),
            throttle: Throttle::default(),
            faults: Vec::new(),
        }
    }

    /// What Azure answers, whatever lies between.
    pub fn answer(&mut self, request: &Request, caller: &Caller) -> Reply {
        self.world.settle();
        let now = self.world.now;
        let admitted = caller.admit(&self.world.tenant, now);
        let (reply, header) =
            match admitted.and_then(|()| self.throttle.take(caller.user(), request.method, now)) {
                Ok(header) => (
                    answer::answer(&mut self.world, request, caller),
                    Some(header),
                ),
                Err(refusal) => (refusal.reply(), None),
            };
        self.signed(reply, header)
    }

    /// What comes back when the faults that were set have their way.
    pub fn exchange(&mut self, request: &Request, caller: &Caller) -> Exchange {
        let fault = self
            .faults
            .iter_mut()
            .find_map(|fault| fault.strikes(request).then(|| fault.effect.clone()));
        self.faults.retain(|fault| fault.times > 0);
        let (delay, reply) = match fault {
            None => (Duration::ZERO, Some(self.answer(request, caller))),
            Some(Effect::Slow(delay)) => (delay, Some(self.answer(request, caller))),
            Some(Effect::Cut) => (Duration::ZERO, None),
            Some(Effect::CutAfter) => {
                self.answer(request, caller);
                (Duration::ZERO, None)
            }
            Some(Effect::Garbage) => {
                let body = "<html><body>502 upstream</body></html>".to_owned();
                let reply = Reply {
                    status: 200,
                    headers: Vec::new(),
                    body,
                };
                (Duration::ZERO, Some(self.signed(reply, None)))
            }
            Some(Effect::Status {
                status,
                code,
                retry_after,
            }) => {
                let reply = fault::reply(status, &code, retry_after);
                (Duration::ZERO, Some(self.signed(reply, None)))
            }
        };
        Exchange { delay, reply }
    }

    fn signed(&mut self, mut reply: Reply, header: Option<(String, String)>) -> Reply {
        let random = &mut self.world.random;
        let [request, correlation] = [random.guid(), random.guid()];
        let mut add = |name: &str, value: String| reply.headers.push((name.to_owned(), value));
        add("x-ms-request-id", request.clone());
        add("x-ms-correlation-request-id", correlation);
        add("x-ms-routing-request-id", format!("SIMULATOR:{request}"));
        add("Cache-Control", "no-cache".to_owned());
        if let Some((name, value)) = header {
            reply.headers.push((name, value));
        }
        if !reply.body.is_empty() {
            let kind = "application/json; charset=utf-8".to_owned();
            reply.headers.push(("Content-Type".to_owned(), kind));
        }
        reply
    }

    /// The time since the Unix epoch.
    #[must_use]
    pub fn now(&self) -> Duration {
        self.world.now
    }

    /// The same, as Azure writes it.
    #[must_use]
    pub fn time(&self) -> Instant {
        self.world.instant()
    }

    /// Lets time pass.
    pub fn advance(&mut self, time: Duration) {
        self.set_now(self.world.now.saturating_add(time));
    }

    /// Moves the clock to a time since the Unix epoch; it never goes back.
    pub fn set_now(&mut self, now: Duration) {
        self.world.now = self.world.now.max(now);
        self.world.settle();
    }

    /// The tenant's id.
    #[must_use]
    pub fn tenant(&self) -> &str {
        &self.world.tenant
    }

    /// The subscriptions' ids, in their order.
    pub fn subscriptions(&self) -> impl Iterator<Item = &str> {
        self.world
            .subscriptions
            .iter()
            .map(|subscription| subscription.id.as_str())
    }

    /// Adds a subscription.
    pub fn add_subscription(&mut self, id: &str, name: &str) {
        self.world.subscriptions.push(Subscription {
            id: id.to_owned(),
            name: name.to_owned(),
        });
    }

    /// Puts a resource there, whole at once and unchecked; false when the id is none of a known kind.
    pub fn plant(&mut self, id: &str, body: Json) -> bool {
        let known = Id::parse(id).and_then(|id| Some((kind::find(&id.full_type())?, id)));
        let is_known = known.is_some();
        if let Some((kind, id)) = known {
            self.world.plant(id, kind, body);
        }
        is_known
    }

    /// The body of a resource as it was last received, without what Azure adds.
    #[must_use]
    pub fn stored(&self, id: &str) -> Option<&Json> {
        self.world
            .named(id.trim_end_matches('/'))
            .map(|resource| &resource.body)
    }

    /// Takes a provider's registration, such as that of `Microsoft.Compute`, from a subscription.
    pub fn unregister(&mut self, subscription: &str, namespace: &str) {
        self.world.unregister(subscription, namespace);
    }

    /// Sets how long things take.
    pub fn set_pace(&mut self, pace: Pace) {
        self.world.pace = pace;
    }

    /// How long things take.
    #[must_use]
    pub fn pace(&self) -> Pace {
        self.world.pace
    }

    /// Sets how many items a page of a list has; at least 1.
    pub fn set_page_size(&mut self, size: usize) {
        self.world.page_size = size.max(1);
    }

    /// Sets how many requests a user may send.
    pub fn set_limits(&mut self, limits: Limits) {
        self.throttle.limits = limits;
    }

    /// Denies something to someone.
    pub fn deny(&mut self, denial: Denial) {
        self.world.denials.push(denial);
    }

    /// Allows everything again.
    pub fn allow_all(&mut self) {
        self.world.denials.clear();
    }

    /// Lets replication to a region fail.
    pub fn stumble(&mut self, stumble: Stumble) {
        self.world.stumbles.push(stumble);
    }

    /// Lets a fault happen; of several that match, the first that was added.
    pub fn add_fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// The faults that are still to happen.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Takes all faults away.
    pub fn clear_faults(&mut self) {
        self.faults.clear();
    }
}

#[cfg(test)]
mod tests;
