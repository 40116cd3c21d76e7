//! One request and its answer.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use gallery_seal::json::Json;
use gallery_seal_arm::reply::Reply;
use gallery_seal_arm::request::{Method, Request};
use gallery_seal_simulator::world::Pace;
use gallery_seal_simulator::{Simulator, demo};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{HeaderName, HeaderValue};
use hyper::{HeaderMap, Response, StatusCode};

use crate::caller::caller;
use crate::clock::Clock;
use crate::control;
use crate::cors::{self, Exposed};
use crate::metadata;
use crate::options::Options;

/// The longest body that is read: Azure's own limit for a template.
const LONGEST: usize = 4 << 20;

/// The simulator, its clock, and what was asked of it.
pub(crate) struct Server {
    simulator: Simulator,
    pub(crate) clock: Clock,
    pub(crate) exposed: Exposed,
    /// A row a request: method, target, status (0 when the connection was cut).
    pub(crate) log: Vec<Json>,
}

impl Server {
    pub(crate) fn new(options: &Options) -> Self {
        let clock = Clock::new(options.clock);
        Self {
            simulator: world(options.seed, clock.now(), options.is_empty),
            clock,
            exposed: options.exposed,
            log: Vec::new(),
        }
    }

    pub(crate) const fn simulator(&self) -> &Simulator {
        &self.simulator
    }

    /// The simulator at the time that it is.
    pub(crate) fn simulator_now(&mut self) -> &mut Simulator {
        self.simulator.set_now(self.clock.now());
        &mut self.simulator
    }

    /// Begins anew.
    pub(crate) fn reset(&mut self, seed: u64, is_empty: bool) {
        self.simulator = world(seed, self.clock.now(), is_empty);
        self.log.clear();
    }
}

/// The demo tenant, or nothing; replication takes seconds, for whoever waits is real.
fn world(seed: u64, now: Duration, is_empty: bool) -> Simulator {
    let mut simulator = if is_empty {
        Simulator::new(seed, now)
    } else {
        demo(seed, now)
    };
    simulator.set_pace(Pace {
        operation: Duration::from_secs(1),
        replication: Duration::from_secs(6),
        registration: Duration::from_secs(5),
        retry_after: 1,
    });
    simulator
}

/// An answer, or none: then the connection is cut.
pub(crate) async fn answer(
    server: Rc<RefCell<Server>>,
    request: hyper::Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Cut> {
    let (head, body) = request.into_parts();
    let Some(host) = host(&head.headers) else {
        return Ok(plain(
            StatusCode::MISDIRECTED_REQUEST,
            "The simulator answers on loopback alone.\n",
        ));
    };
    let origin = format!("http://{host}");
    let target = head
        .uri
        .path_and_query()
        .map_or("/", |target| target.as_str())
        .to_owned();
    let Ok(body) = Limited::new(body, LONGEST).collect().await else {
        return Ok(plain(
            StatusCode::PAYLOAD_TOO_LARGE,
            "The body is too long, or was cut.\n",
        ));
    };
    let body = String::from_utf8_lossy(&body.to_bytes()).into_owned();
    if control::is(&target) {
        let reply = control::answer(
            &mut server.borrow_mut(),
            head.method.as_str(),
            &target,
            &body,
            &origin,
        );
        return Ok(response(reply));
    }
    if metadata::is(&target) {
        return Ok(response(metadata::answer(&origin)));
    }
    if head.method == hyper::Method::OPTIONS {
        let mut response = plain(StatusCode::OK, "");
        cors::preflight(&head.headers, response.headers_mut());
        return Ok(response);
    }
    let Some(method) = method(&head.method) else {
        return Ok(plain(StatusCode::METHOD_NOT_ALLOWED, ""));
    };
    let request = Request {
        method,
        target,
        body: (!body.is_empty()).then_some(body),
    };
    let caller = caller(&head.headers, &origin);
    let exchange = server
        .borrow_mut()
        .simulator_now()
        .exchange(&request, &caller);
    if !exchange.delay.is_zero() {
        tokio::time::sleep(exchange.delay).await;
    }
    let mut server = server.borrow_mut();
    let status = exchange
        .reply
        .as_ref()
        .map_or(0, |reply| i32::from(reply.status));
    server.log.push(Json::object([
        ("method", method.name().into()),
        ("target", request.target.as_str().into()),
        ("status", status.into()),
    ]));
    let mut response = response(exchange.reply.ok_or(Cut)?);
    cors::allow(server.exposed, response.headers_mut());
    if let Some(id) = head.headers.get("x-ms-client-request-id") {
        response
            .headers_mut()
            .insert("x-ms-client-request-id", id.clone());
    }
    Ok(response)
}

/// The connection is to be cut.
#[derive(Debug)]
pub(crate) struct Cut;

impl std::fmt::Display for Cut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the connection is cut on request")
    }
}

impl std::error::Error for Cut {}

/// The host that was asked for, if it is this machine: a page elsewhere can't have its own name lead here.
fn host(headers: &HeaderMap) -> Option<&str> {
    let host = headers.get("host")?.to_str().ok()?;
    let name = host.rsplit_once(':').map_or(host, |(name, port)| {
        if port.bytes().all(|byte| byte.is_ascii_digit()) {
            name
        } else {
            host
        }
    });
    matches!(name, "127.0.0.1" | "localhost" | "[::1]").then_some(host)
}

fn method(method: &hyper::Method) -> Option<Method> {
    let known = [
        Method::Get,
        Method::Put,
        Method::Patch,
        Method::Post,
        Method::Delete,
        Method::Head,
    ];
    known
        .into_iter()
        .find(|known| known.name() == method.as_str())
}

fn plain(status: StatusCode, text: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from_static(text.as_bytes())));
    *response.status_mut() = status;
    response
}

fn response(reply: Reply) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(reply.body)));
    *response.status_mut() =
        StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in reply.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_a_host() {
        let of = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("host", value.parse().unwrap());
            host(&headers).is_some()
        };
        assert!(of("127.0.0.1:8091") && of("localhost") && of("[::1]:8091"));
        assert!(!of("evil.example:8091") && !of("127.0.0.1.evil.example") && !of(""));
    }
}
