//! Sending again, paging, stopping.

use gallery_seal::value::Cloud;

use super::*;
use crate::request::Method;
use crate::transport::scripted::{Scripted, at_once};

fn client(script: &Scripted) -> Client<&Scripted> {
    Client::new(script, Endpoint::of(Cloud::Public))
}

#[track_caller]
fn done<T>(future: impl Future<Output = T>, script: &Scripted) -> T {
    let output = at_once(future).expect("nothing to wait for");
    assert_eq!(script.deviations(), <[String; 0]>::default());
    output
}

fn seconds(script: &Scripted) -> Vec<u64> {
    script.waits().iter().map(Duration::as_secs).collect()
}

#[test]
fn a_read_is_sent_again_until_it_is_answered() {
    let busy = Reply::new(429, "").with("Retry-After", "7");
    let script = Scripted::new()
        .fail(Method::Get, "/a", NoReply::Unreachable)
        .expect(Method::Get, "/a", busy)
        .expect(Method::Get, "/a", Reply::new(503, "<html>"))
        .fail(Method::Get, "/a", NoReply::TimedOut)
        .expect(Method::Get, "/a", Reply::new(200, r#"{"b":1}"#));
    let json = done(client(&script).get("/a"), &script).unwrap();
    assert_eq!(json.to_string(), r#"{"b":1}"#);
    assert_eq!(script.waits()[1], Duration::from_secs(7));
    assert_eq!(script.waits().len(), 4);
}

#[test]
fn sending_again_has_an_end() {
    let mut script = Scripted::new();
    for _ in 0..5 {
        script = script.expect(Method::Get, "/a", Reply::new(500, ""));
    }
    let error = done(client(&script).get("/a"), &script).unwrap_err();
    assert!(matches!(error, Error::Refused(refusal) if refusal.status == 500));
    let slow = Reply::new(429, "").with("Retry-After", "9000");
    let script = Scripted::new().expect(Method::Get, "/a", slow);
    let error = done(client(&script).get("/a"), &script).unwrap_err();
    assert_eq!(
        error.refusal().unwrap().retry_after,
        Some(Duration::from_mins(150))
    );
}

#[track_caller]
fn once(method: Method, outcome: Result<Reply, NoReply>) -> Error {
    let script = match outcome {
        Ok(reply) => Scripted::new().expect(method, "/a", reply),
        Err(cause) => Scripted::new().fail(method, "/a", cause),
    };
    let body = Json::Null;
    let request = match method {
        Method::Put => Request::put("/a", &body),
        Method::Post => Request::post("/a", &body),
        _ => Request::get("/a"),
    };
    let error = done(client(&script).send(&request), &script).unwrap_err();
    assert_eq!(script.sent().len(), 1);
    error
}

#[test]
fn a_write_is_sent_once() {
    for method in [Method::Put, Method::Post] {
        for cause in [NoReply::Unreachable, NoReply::TimedOut, NoReply::Redirected] {
            assert_eq!(once(method, Err(cause)), Error::NoReply(cause));
        }
        for status in [408, 500, 502, 503, 504, 400, 409] {
            once(method, Ok(Reply::new(status, "")));
        }
    }
}

#[test]
fn a_write_that_was_not_taken_is_sent_again() {
    let busy = Reply::new(429, "").with("Retry-After", "3");
    let script = Scripted::new().expect(Method::Put, "/a", busy).expect(
        Method::Put,
        "/a",
        Reply::new(201, "{}"),
    );
    let put = Request::put("/a", &Json::Null);
    done(client(&script).send(&put), &script).unwrap();
    assert_eq!(seconds(&script), [3]);
}

#[test]
fn refusals_and_redirects_are_not_asked_for_again() {
    for status in [400, 401, 403, 404, 409, 412, 501] {
        let error = once(Method::Get, Ok(Reply::new(status, "")));
        assert_eq!(error.is_about_token(), status == 401);
        assert_eq!(error.is_not_found(), status == 404);
    }
    for status in [301, 302, 307, 308] {
        let reply = Reply::new(status, "").with("Location", "https://evil.example/");
        let error = once(Method::Get, Ok(reply));
        assert_eq!(error, Error::NoReply(NoReply::Redirected));
    }
}

#[test]
fn pages_are_followed_and_elements_come_once() {
    let first = r#"{"value":[{"id":"/A"},{"id":"/b"},{"name":"x"}],
        "nextLink":"https://management.azure.com/list?skip=%2F2"}"#;
    let second = r#"{"value":[{"id":"/B"},{"id":"/c"},{"name":"x"}],"nextLink":null}"#;
    let script = Scripted::new()
        .expect(Method::Get, "/list", Reply::new(200, first))
        .expect(Method::Get, "/list?skip=%2F2", Reply::new(200, second));
    let list = done(client(&script).list("/list"), &script).unwrap();
    let ids: Vec<String> = list.iter().map(|json| pick::text(json, "id")).collect();
    assert_eq!(ids, ["/A", "/b", "", "/c", ""]);
}

#[test]
fn a_page_elsewhere_is_not_asked_for() {
    let page = r#"{"value":[],"nextLink":"https://evil.example/list"}"#;
    let script = Scripted::new().expect(Method::Get, "/list", Reply::new(200, page));
    let error = done(client(&script).list("/list"), &script).unwrap_err();
    assert!(matches!(error, Error::Elsewhere(_)));
}

#[test]
fn pages_have_an_end() {
    let page = r#"{"value":[],"nextLink":"https://management.azure.com/list"}"#;
    let script = Scripted::new().expect(Method::Get, "/list", Reply::new(200, page));
    let error = done(client(&script).list("/list"), &script).unwrap_err();
    assert_eq!(error, Error::Endless { pages: 1 });
    let mut script = Scripted::new();
    for page in 0..MOST_PAGES {
        let next = format!("https://management.azure.com/list?page={page}");
        let page = format!(r#"{{"value":[],"nextLink":"{next}"}}"#);
        script = script.expect(Method::Get, "/list", Reply::new(200, page));
    }
    let error = done(client(&script).list("/list"), &script).unwrap_err();
    assert_eq!(error, Error::Endless { pages: MOST_PAGES });
}

#[test]
fn garbage_is_said_to_be_garbage() {
    for body in ["", "<html>", "[]", "null", "{\"value\":{}}", "{"] {
        let script = Scripted::new().expect(Method::Get, "/list", Reply::new(200, body));
        let error = done(client(&script).list("/list"), &script).unwrap_err();
        assert_eq!(error, Error::Unreadable { status: 200 }, "{body}");
    }
}

#[test]
fn nothing_is_sent_once_stopping_is_wished() {
    let script = Scripted::new();
    let cancel = Cancel::new();
    let client = client(&script).until(&cancel);
    cancel.cancel();
    assert_eq!(done(client.get("/a"), &script), Err(Error::Cancelled));
    assert_eq!(script.sent(), []);
}
