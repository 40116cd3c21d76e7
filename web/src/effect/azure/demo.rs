//! The demo tenant: an Azure in the page's memory.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use gallery_seal::value::Cloud;
use gallery_seal_simulator::caller::Caller;
use gallery_seal_simulator::demo::demo;
use gallery_seal_simulator::resident::Resident;
use gloo::timers::future::TimeoutFuture;

use crate::state::azure::Who;

/// A transport to it.
pub(super) type Tenant = Resident<Pause>;

/// Lets time pass in the page.
type Pause = fn(Duration) -> Pin<Box<dyn Future<Output = ()>>>;

/// A new one, which knows nothing of what was done before, and who is signed in. `now` is in seconds
/// since 1970.
pub(super) fn open(now: i64) -> (Tenant, Who) {
    let start = Duration::from_secs(now.unsigned_abs());
    let simulator = Rc::new(RefCell::new(demo(SEED, start)));
    let pause: Pause = |time| {
        let shown = u32::try_from(time.as_millis()).unwrap_or(LONGEST);
        Box::pin(TimeoutFuture::new(shown.min(LONGEST)))
    };
    let who = Who {
        name: USER.to_owned(),
        tenant: simulator.borrow().tenant().to_owned(),
        until: None,
        is_demo: true,
        origin: Cloud::Public.resource_manager().to_owned(),
    };
    (Resident::new(simulator, Caller::new(USER), pause), who)
}

/// The demo tenant's own course of things.
const SEED: u64 = 20_201_103;

const USER: &str = "casey@demo.example";

/// The longest wait that is shown, in milliseconds; the tenant's own clock goes on as asked.
const LONGEST: u32 = 700;
