//! The demo tenant: an Azure in the page's memory. Where the build is split, it is a part of its own,
//! which is fetched when somebody tries it.

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

use super::carrier::Carrier;
use crate::state::azure::Who;

/// What carries requests to a tenant, and who is signed in there.
pub(super) type Opened = (Carrier, Who);

/// A new one, which knows nothing of what was done before. `now` is in seconds since 1970.
#[cfg(not(split))]
pub(super) fn open(now: i64) -> impl Future<Output = Option<Opened>> {
    std::future::ready(Some(here(now)))
}

/// A new one, which knows nothing of what was done before; `None` if it can't be fetched. `now` is in
/// seconds since 1970.
#[cfg(split)]
pub(super) async fn open(now: i64) -> Option<Opened> {
    split::open(now).await.ok()
}

/// Has it come, for whoever opens it soon. What goes wrong is told to them.
#[cfg(split)]
pub(super) fn prepare() {
    yew::platform::spawn_local(async {
        let _ = split::prepare().await;
    });
}

#[cfg(split)]
#[expect(
    clippy::unnecessary_wraps,
    reason = "a split point fails where its part is missing"
)]
mod split {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::Opened;

    /// The split point.
    #[wasm_split(demo, fallible, preload(prepare))]
    pub(super) fn open(now: i64) -> Result<Opened, SplitLoaderError> {
        Ok(super::here(now))
    }
}

fn here(now: i64) -> Opened {
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
    let tenant = Resident::new(simulator, Caller::new(USER), pause);
    (Carrier::new(tenant), who)
}

/// Lets time pass in the page.
type Pause = fn(Duration) -> Pin<Box<dyn Future<Output = ()>>>;

/// The demo tenant's own course of things.
const SEED: u64 = 20_201_103;

const USER: &str = "casey@demo.example";

/// The longest wait that is shown, in milliseconds; the tenant's own clock goes on as asked.
const LONGEST: u32 = 700;
