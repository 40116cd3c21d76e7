//! The browser's `fetch`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, Headers, ReferrerPolicy, RequestCache, RequestCredentials, RequestInit,
    RequestMode, RequestRedirect, Response, ResponseType,
};

use super::{NoReply, Transport};
use crate::endpoint::Endpoint;
use crate::reply::Reply;
use crate::request::Request;
use crate::secret::Secret;

/// Sends over the browser's `fetch`, to one endpoint, with its token: without cookies, referrer or
/// cache, and never along a redirect.
///
/// A future that is dropped aborts what it sent.
#[derive(Debug)]
pub struct Fetch {
    endpoint: Endpoint,
    token: RefCell<Secret>,
    allowed: Duration,
}

impl Fetch {
    /// Sends to an endpoint, with a token that is meant for it; a reply may take a minute.
    #[must_use]
    pub const fn new(endpoint: Endpoint, token: Secret) -> Self {
        Self {
            endpoint,
            token: RefCell::new(token),
            allowed: USUALLY_ALLOWED,
        }
    }

    /// The same, with another time that a reply may take.
    #[must_use]
    pub const fn allowing(mut self, time: Duration) -> Self {
        self.allowed = time;
        self
    }

    /// Sends with another token from now on. The former one is wiped.
    pub fn renew(&self, token: Secret) {
        self.token.replace(token);
    }

    /// The request as `fetch` takes it.
    fn init(&self, request: &Request) -> Result<RequestInit, JsValue> {
        let headers = Headers::new()?;
        headers.set("Accept", "application/json")?;
        // Azure's messages are told apart by their English words.
        headers.set("Accept-Language", "en")?;
        headers.set("Authorization", &self.token.borrow().authorization())?;
        let init = RequestInit::new();
        if let Some(body) = &request.body {
            headers.set("Content-Type", "application/json")?;
            init.set_body(&JsValue::from_str(body));
        }
        init.set_headers_headers(&headers);
        init.set_method(request.method.name());
        init.set_mode(RequestMode::Cors);
        init.set_credentials(RequestCredentials::Omit);
        init.set_cache(RequestCache::NoStore);
        init.set_redirect(RequestRedirect::Manual);
        init.set_referrer_policy(ReferrerPolicy::NoReferrer);
        Ok(init)
    }

    /// A server may send back what it was sent: the token is taken out.
    fn reply(&self, response: &Response, body: String) -> Reply {
        let token = self.token.borrow();
        let mut reply = Reply::new(response.status(), token.hide(body));
        for pair in response.headers().entries().into_iter().flatten() {
            let pair: js_sys::Array = pair.unchecked_into();
            if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
                reply = reply.with(&name, &token.hide(value));
            }
        }
        reply
    }
}

impl Transport for Fetch {
    async fn send(&self, request: &Request) -> Result<Reply, NoReply> {
        // The token goes to the endpoint alone, as only its URLs come out of this.
        let url = self
            .endpoint
            .url(&request.target)
            .map_err(|_| NoReply::NotSent)?;
        let init = self.init(request).map_err(|_| NoReply::NotSent)?;
        let abort = Abort(AbortController::new().map_err(|_| NoReply::NotSent)?);
        init.set_signal(Some(&abort.0.signal()));
        let is_late = Rc::new(Cell::new(false));
        let timer = Timeout::new(milliseconds(self.allowed), {
            let (is_late, controller) = (Rc::clone(&is_late), abort.0.clone());
            move || {
                is_late.set(true);
                controller.abort();
            }
        });
        let no_reply = |_: JsValue| {
            if is_late.get() {
                NoReply::TimedOut
            } else {
                NoReply::Unreachable
            }
        };
        let response = JsFuture::from(fetch(&url, &init)).await.map_err(no_reply)?;
        let response: Response = response.dyn_into().map_err(no_reply)?;
        if response.type_() == ResponseType::Opaqueredirect || response.redirected() {
            return Err(NoReply::Redirected);
        }
        let body = response.text().map_err(no_reply)?;
        let body = JsFuture::from(body).await.map_err(no_reply)?;
        drop(timer);
        Ok(self.reply(&response, body.as_string().unwrap_or_default()))
    }

    async fn wait(&self, time: Duration) {
        TimeoutFuture::new(milliseconds(time)).await;
    }
}

/// Aborts what was sent when nobody waits for it any more; what is done is not touched by it.
struct Abort(AbortController);

impl Drop for Abort {
    fn drop(&mut self) {
        self.0.abort();
    }
}

#[wasm_bindgen]
extern "C" {
    /// The page's or the worker's.
    fn fetch(url: &str, init: &RequestInit) -> Promise;
}

/// Timers hold 31 bits of milliseconds.
fn milliseconds(time: Duration) -> u32 {
    const MOST: u32 = i32::MAX.cast_unsigned();
    u32::try_from(time.as_millis()).unwrap_or(MOST).min(MOST)
}

const USUALLY_ALLOWED: Duration = Duration::from_mins(1);
