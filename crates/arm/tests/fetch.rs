//! The browser's transport, over a `fetch` that a test has put in place.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails so")]

use std::pin::pin;
use std::task::{Context, Waker};
use std::time::Duration;

use gallery_seal::json::Json;
use gallery_seal::value::Cloud;
use gallery_seal_arm::endpoint::Endpoint;
use gallery_seal_arm::reply::Reply;
use gallery_seal_arm::request::Request;
use gallery_seal_arm::secret::Secret;
use gallery_seal_arm::transport::fetch::Fetch;
use gallery_seal_arm::transport::{NoReply, Transport};
use js_sys::{Function, Reflect, eval, global};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Signed by nobody; for the public cloud, until 2030.
const TOKEN: &str = "eyJhbGciOiJub25lIn0.eyJhdWQiOiJodHRwczovL21hbmFnZW1lbnQuYXp1cmUuY29tLyIsInRpZCI6InQiLCJleHAiOjE5MDAwMDAwMDB9.c2lnbmF0dXJl";

fn transport() -> Fetch {
    let token = Secret::new(TOKEN.to_owned()).unwrap();
    Fetch::new(Endpoint::of(Cloud::Public), token)
}

/// Puts a `fetch` in place of the browser's; `seen` is what it was called with last.
fn answer(body: &str) {
    let body = format!("globalThis.seen = {{url, init}}; {body}");
    let fetch = Function::new_with_args("url, init", &body);
    Reflect::set(&global(), &"seen".into(), &"nothing".into()).unwrap();
    Reflect::set(&global(), &"fetch".into(), &fetch).unwrap();
}

fn seen(expression: &str) -> String {
    eval(&format!("String({expression})"))
        .unwrap()
        .as_string()
        .unwrap()
}

async fn send(request: &Request) -> Result<Reply, NoReply> {
    transport().send(request).await
}

#[wasm_bindgen_test]
async fn a_request_carries_the_token_and_nothing_that_the_browser_knows() {
    answer(
        "return Promise.resolve(new Response('{}', {status: 201, headers: {'Retry-After': '7'}}));",
    );
    let put = Request::put("/a?b=%20c", &Json::object([("x", "é".into())]));
    let reply = send(&put).await.unwrap();
    assert_eq!((reply.status, &*reply.body), (201, "{}"));
    assert_eq!(reply.retry_after(), Some(Duration::from_secs(7)));
    assert_eq!(seen("seen.url"), "https://management.azure.com/a?b=%20c");
    for (option, expected) in [
        ("method", "PUT"),
        ("mode", "cors"),
        ("credentials", "omit"),
        ("cache", "no-store"),
        ("redirect", "manual"),
        ("referrerPolicy", "no-referrer"),
        ("body", r#"{"x":"é"}"#),
        ("headers.get('Content-Type')", "application/json"),
        ("headers.get('Accept')", "application/json"),
        ("headers.get('Accept-Language')", "en"),
        ("headers.get('Authorization')", &format!("Bearer {TOKEN}")),
    ] {
        assert_eq!(seen(&format!("seen.init.{option}")), expected, "{option}");
    }
    send(&Request::get("/a")).await.unwrap();
    assert_eq!(seen("seen.init.headers.has('Content-Type')"), "false");
    assert_eq!(seen("seen.init.body"), "undefined");
}

#[wasm_bindgen_test]
async fn a_token_that_comes_back_is_taken_out() {
    answer(
        "const said = init.headers.get('Authorization');
        return Promise.resolve(new Response('You sent ' + said, {status: 400, headers: {'x-echo': said}}));",
    );
    let reply = send(&Request::get("/a")).await.unwrap();
    assert_eq!(reply.body, "You sent Bearer [secret]");
    assert_eq!(reply.header("X-Echo"), Some("Bearer [secret]"));
}

#[wasm_bindgen_test]
async fn nothing_is_sent_to_where_a_target_leads_elsewhere() {
    answer("return Promise.resolve(new Response('{}'));");
    for target in [
        "@evil.example/",
        ".evil.example/",
        ":8443/",
        "https://evil.example/",
        "",
    ] {
        assert_eq!(
            send(&Request::get(target)).await,
            Err(NoReply::NotSent),
            "{target}"
        );
        assert_eq!(seen("seen"), "nothing");
    }
}

#[wasm_bindgen_test]
async fn a_redirect_is_refused() {
    answer(
        "const reply = new Response('');
        Object.defineProperty(reply, 'type', {value: 'opaqueredirect'});
        return Promise.resolve(reply);",
    );
    assert_eq!(send(&Request::get("/a")).await, Err(NoReply::Redirected));
}

#[wasm_bindgen_test]
async fn a_connection_that_fails_brings_no_reply() {
    answer("return Promise.reject(new TypeError('Failed to fetch'));");
    assert_eq!(send(&Request::get("/a")).await, Err(NoReply::Unreachable));
    answer(
        "const cut = new ReadableStream({start(stream) { stream.error(new TypeError('cut')); }});
        return Promise.resolve(new Response(cut));",
    );
    assert_eq!(send(&Request::get("/a")).await, Err(NoReply::Unreachable));
}

/// A `fetch` that never answers, but for an abort.
const SILENCE: &str = "return new Promise((_, reject) =>
    init.signal.addEventListener('abort', () => reject(init.signal.reason)));";

#[wasm_bindgen_test]
async fn what_takes_too_long_is_aborted() {
    answer(SILENCE);
    let transport = transport().allowing(Duration::from_millis(5));
    assert_eq!(
        transport.send(&Request::get("/a")).await,
        Err(NoReply::TimedOut)
    );
    assert_eq!(seen("seen.init.signal.aborted"), "true");
}

#[wasm_bindgen_test]
fn what_nobody_waits_for_is_aborted() {
    answer(SILENCE);
    let (transport, request) = (transport(), Request::get("/a"));
    {
        let mut sending = pin!(transport.send(&request));
        let mut context = Context::from_waker(Waker::noop());
        assert!(sending.as_mut().poll(&mut context).is_pending());
        assert_eq!(seen("seen.init.signal.aborted"), "false");
    }
    assert_eq!(seen("seen.init.signal.aborted"), "true");
}

#[wasm_bindgen_test]
async fn another_token_takes_the_place_of_the_former() {
    answer("return Promise.resolve(new Response('{}'));");
    let transport = transport();
    let other = TOKEN.replace("c2lnbmF0dXJl", "b3RoZXI");
    transport.renew(Secret::new(other.clone()).expect("a token"));
    transport.send(&Request::get("/a")).await.unwrap();
    let header = seen("seen.init.headers.get('Authorization')");
    assert_eq!(header, format!("Bearer {other}"));
    transport.wait(Duration::from_millis(1)).await;
}
