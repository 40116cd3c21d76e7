//! The simulator as a transport: an Azure within the page.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use gallery_seal_arm::reply::Reply;
use gallery_seal_arm::request::Request;
use gallery_seal_arm::transport::{NoReply, Transport};

use crate::caller::Caller;
use crate::simulator::Simulator;

/// Carries requests to a simulator in the same program.
///
/// Waiting moves the simulator's clock by the time that is waited for, and then does `pause` with that time:
/// a page shortens it, a test passes it over. Whoever holds the same simulator may set it meanwhile.
#[derive(Clone, Debug)]
pub struct Resident<P> {
    simulator: Rc<RefCell<Simulator>>,
    caller: Caller,
    pause: P,
}

impl<P: AsyncFn(Duration)> Resident<P> {
    /// How long an answer is waited for.
    pub const PATIENCE: Duration = Duration::from_mins(1);

    /// A transport for one caller.
    pub const fn new(simulator: Rc<RefCell<Simulator>>, caller: Caller, pause: P) -> Self {
        Self {
            simulator,
            caller,
            pause,
        }
    }
}

impl<P: AsyncFn(Duration)> Transport for Resident<P> {
    async fn send(&self, request: &Request) -> Result<Reply, NoReply> {
        let exchange = {
            let mut simulator = self
                .simulator
                .try_borrow_mut()
                .map_err(|_| NoReply::Unreachable)?;
            simulator.exchange(request, &self.caller)
        };
        if !exchange.delay.is_zero() {
            self.wait(exchange.delay.min(Self::PATIENCE)).await;
        }
        if exchange.delay > Self::PATIENCE {
            return Err(NoReply::TimedOut);
        }
        exchange.reply.ok_or(NoReply::Unreachable)
    }

    async fn wait(&self, time: Duration) {
        if let Ok(mut simulator) = self.simulator.try_borrow_mut() {
            simulator.advance(time);
        }
        (self.pause)(time).await;
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;
    use crate::demo::demo;
    use crate::fault::{Effect, Fault};

    /// Nothing here ever waits for anything.
    fn done<T>(future: impl Future<Output = T>) -> T {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(value) => value,
            Poll::Pending => panic!("something waits"),
        }
    }

    fn fault(effect: Effect) -> Fault {
        Fault {
            method: None,
            target: String::new(),
            skip: 0,
            times: 1,
            effect,
        }
    }

    #[test]
    fn waiting_moves_the_clock_and_faults_reach_the_client() {
        let start = Duration::from_secs(1_795_530_007);
        let simulator = Rc::new(RefCell::new(demo(7, start)));
        let resident = Resident::new(Rc::clone(&simulator), Caller::new("mei"), async |_| {});
        done(resident.wait(Duration::from_secs(5)));
        assert_eq!(simulator.borrow().now(), start + Duration::from_secs(5));

        let request = Request::get("/subscriptions?api-version=2022-12-01");
        assert_eq!(done(resident.send(&request)).unwrap().status, 200);
        for (effect, wanted) in [
            (Effect::Cut, NoReply::Unreachable),
            (Effect::Slow(Duration::from_secs(90)), NoReply::TimedOut),
        ] {
            simulator.borrow_mut().add_fault(fault(effect));
            assert_eq!(done(resident.send(&request)), Err(wanted));
        }
        assert_eq!(done(resident.send(&request)).unwrap().status, 200);
        assert_eq!(simulator.borrow().now(), start + Duration::from_secs(65));
    }
}
