//! What carries requests: the browser's `fetch`, or the demo tenant.

use std::time::Duration;

use gallery_seal_arm::reply::Reply;
use gallery_seal_arm::request::Request;
use gallery_seal_arm::transport::{NoReply, Transport};

/// What carries requests.
pub(super) enum Carrier {
    #[cfg(target_arch = "wasm32")]
    Fetch(gallery_seal_arm::transport::fetch::Fetch),
    #[cfg(feature = "demo")]
    Demo(super::demo::Tenant),
    #[cfg(not(any(feature = "demo", target_arch = "wasm32")))]
    Nothing,
}

impl Transport for Carrier {
    async fn send(&self, request: &Request) -> Result<Reply, NoReply> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::Fetch(fetch) => fetch.send(request).await,
            #[cfg(feature = "demo")]
            Self::Demo(tenant) => tenant.send(request).await,
            #[cfg(not(any(feature = "demo", target_arch = "wasm32")))]
            Self::Nothing => {
                let _ = request;
                Err(NoReply::NotSent)
            }
        }
    }

    async fn wait(&self, time: Duration) {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::Fetch(fetch) => fetch.wait(time).await,
            #[cfg(feature = "demo")]
            Self::Demo(tenant) => tenant.wait(time).await,
            #[cfg(not(any(feature = "demo", target_arch = "wasm32")))]
            Self::Nothing => {
                let _ = time;
            }
        }
    }
}
