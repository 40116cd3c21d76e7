//! The machine is handed replies, and its steps are read.

use gallery_seal::value::Cloud;
use proptest::prelude::*;

use super::*;
use crate::error::NotSaved;

const RESOURCE: &str = "/v/1.0.0?api-version=1";
const ORIGIN: &str = "https://management.azure.com";

fn endpoint() -> Endpoint {
    Endpoint::of(Cloud::Public)
}

fn put() -> Request {
    Request::put(RESOURCE, &Json::Null)
}

fn post() -> Request {
    Request::post("/d/validate?api-version=1", &Json::Null)
}

fn resource(state: &str) -> String {
    format!(r#"{{"id":"/v/1.0.0","properties":{{"provisioningState":"{state}"}}}}"#)
}

#[track_caller]
fn begin(request: &Request, reply: &Reply) -> (Operation, Step) {
    Operation::begin(&endpoint(), request, reply).unwrap()
}

/// The target that is asked next, after how many seconds, and the word for how things stand.
#[track_caller]
fn asked(step: Step) -> (String, u64, String) {
    match step {
        Step::Ask {
            request,
            after,
            status,
            ..
        } => {
            assert!(request.method.is_read());
            (request.target, after.as_secs(), status)
        }
        step => panic!("{step:?}"),
    }
}

#[track_caller]
fn asks(step: Step, target: &str, seconds: u64, status: &str) {
    assert_eq!(asked(step), (target.to_owned(), seconds, status.to_owned()));
}

#[track_caller]
fn fails(step: Step, code: &str, message: &str) {
    match step {
        Step::Failed(refusal) => {
            assert_eq!(
                (&*refusal.error.code, &*refusal.error.message),
                (code, message)
            );
        }
        step => panic!("{step:?}"),
    }
}

#[track_caller]
fn done(step: Step) -> Option<Json> {
    match step {
        Step::Done(body) => body,
        step => panic!("{step:?}"),
    }
}

fn started() -> Reply {
    Reply::new(201, resource("Creating"))
        .with("azure-asyncoperation", &format!("{ORIGIN}/op?x=%20y"))
        .with("Location", &format!("{ORIGIN}/where"))
        .with("Retry-After", "5")
}

#[test]
fn a_record_is_asked_until_it_has_succeeded_then_the_resource() {
    let (mut operation, step) = begin(&put(), &started());
    asks(step, "/op?x=%20y", 5, "Creating");
    let reply = Reply::new(200, r#"{"status":"InProgress","percentComplete":12.5}"#);
    let step = operation.step(&reply).unwrap();
    assert!(
        matches!(
            step,
            Step::Ask {
                percent: Some(12),
                ..
            }
        ),
        "{step:?}"
    );
    asks(step, "/op?x=%20y", 30, "InProgress");
    let reply = Reply::new(200, r#"{"status":"succeeded"}"#);
    asks(operation.step(&reply).unwrap(), RESOURCE, 0, "Succeeded");
    let body = done(
        operation
            .step(&Reply::new(200, resource("Succeeded")))
            .unwrap(),
    );
    assert_eq!(body.unwrap().to_string(), resource("Succeeded"));
}

#[test]
fn words_are_compared_without_case_and_unknown_ones_go_on() {
    for (word, is_end) in [
        ("FAILED", true),
        ("Canceled", true),
        ("cancelled", true),
        ("Running", false),
        ("Updating", false),
        ("Accepted", false),
        ("Fail", false),
    ] {
        let (mut operation, _) = begin(&put(), &started());
        let reply = Reply::new(200, format!(r#"{{"status":"{word}"}}"#));
        let step = operation.step(&reply).unwrap();
        assert_eq!(matches!(step, Step::Failed(_)), is_end, "{word}");
    }
}

#[test]
fn a_failure_keeps_azures_error() {
    let (mut operation, _) = begin(&put(), &started());
    let body = r#"{"status":"Failed","error":{"code":"Conflict","message":"m"}}"#;
    fails(
        operation.step(&Reply::new(200, body)).unwrap(),
        "Conflict",
        "m",
    );
    let body = r#"{"status":"Canceled"}"#;
    fails(
        operation.step(&Reply::new(200, body)).unwrap(),
        "Canceled",
        "",
    );
    let (mut operation, _) = begin(&put(), &Reply::new(202, ""));
    let body =
        r#"{"properties":{"provisioningState":"Failed","error":{"code":"A","message":"b"}}}"#;
    fails(operation.step(&Reply::new(200, body)).unwrap(), "A", "b");
}

#[test]
fn a_location_is_asked_until_it_no_longer_answers_202() {
    let reply = Reply::new(202, "").with("Location", &format!("{ORIGIN}/where"));
    let (mut operation, step) = begin(&put(), &reply);
    asks(step, "/where", 30, "");
    let moved = Reply::new(202, "")
        .with("Location", "/elsewhere/here")
        .with("Retry-After", "0");
    asks(operation.step(&moved).unwrap(), "/elsewhere/here", 1, "");
    for last in [Reply::new(204, ""), Reply::new(200, "{}")] {
        let mut operation = operation.clone();
        asks(operation.step(&last).unwrap(), RESOURCE, 0, "Succeeded");
    }
    let bad = Reply::new(400, r#"{"error":{"code":"X","message":"y"}}"#);
    fails(operation.step(&bad).unwrap(), "X", "y");
}

#[test]
fn the_resource_is_asked_when_the_headers_are_hidden() {
    let (mut operation, step) = begin(&put(), &Reply::new(201, resource("Creating")));
    asks(step, RESOURCE, 30, "Creating");
    asks(
        operation
            .step(&Reply::new(200, resource("Creating")))
            .unwrap(),
        RESOURCE,
        30,
        "Creating",
    );
    done(
        operation
            .step(&Reply::new(200, resource("Succeeded")))
            .unwrap(),
    );
    let (mut operation, step) = begin(&put(), &Reply::new(202, ""));
    asks(step, RESOURCE, 30, "");
    fails(
        operation
            .step(&Reply::new(200, resource("Failed")))
            .unwrap(),
        "Failed",
        "",
    );
}

#[test]
fn what_is_done_at_once_is_done() {
    done(begin(&put(), &Reply::new(200, resource("Succeeded"))).1);
    done(begin(&put(), &Reply::new(201, "{}")).1);
    done(begin(&post(), &Reply::new(200, "{}")).1);
    done(begin(&post(), &Reply::new(202, "")).1);
    fails(
        begin(&put(), &Reply::new(200, resource("Failed"))).1,
        "Failed",
        "",
    );
}

#[test]
fn what_an_action_gives_is_read_from_its_location() {
    let reply = Reply::new(202, "").with("Location", &format!("{ORIGIN}/result"));
    let (mut operation, step) = begin(&post(), &reply);
    asks(step, "/result", 30, "");
    let body = done(operation.step(&Reply::new(200, r#"{"a":1}"#)).unwrap());
    assert_eq!(body.unwrap().to_string(), r#"{"a":1}"#);
    let both = reply.with("Azure-AsyncOperation", &format!("{ORIGIN}/op"));
    let (mut operation, step) = begin(&post(), &both);
    asks(step, "/op", 30, "");
    let step = operation
        .step(&Reply::new(200, r#"{"status":"Succeeded"}"#))
        .unwrap();
    asks(step, "/result", 0, "Succeeded");
    done(operation.step(&Reply::new(200, "{}")).unwrap());
}

#[test]
fn an_action_without_location_gives_the_records_properties() {
    let reply = Reply::new(202, "").with("Azure-AsyncOperation", &format!("{ORIGIN}/op"));
    let (mut operation, _) = begin(&post(), &reply);
    let record = Reply::new(200, r#"{"status":"Succeeded","properties":{"b":2}}"#);
    let body = done(operation.step(&record).unwrap());
    assert_eq!(body.unwrap().to_string(), r#"{"b":2}"#);
}

#[test]
fn a_deletion_ends_when_nothing_is_there() {
    let delete = Request {
        method: Method::Delete,
        ..Request::get(RESOURCE)
    };
    let (mut operation, step) = begin(&delete, &Reply::new(202, ""));
    asks(step, RESOURCE, 30, "");
    asks(
        operation
            .step(&Reply::new(200, resource("Deleting")))
            .unwrap(),
        RESOURCE,
        30,
        "Deleting",
    );
    assert_eq!(done(operation.step(&Reply::new(404, "")).unwrap()), None);
}

#[test]
fn an_expired_record_gives_way_to_the_resource_and_a_missing_resource_has_patience() {
    let (mut operation, _) = begin(&put(), &started());
    asks(
        operation.step(&Reply::new(404, "")).unwrap(),
        RESOURCE,
        30,
        "",
    );
    asks(
        operation.step(&Reply::new(404, "")).unwrap(),
        RESOURCE,
        30,
        "",
    );
    asks(
        operation.step(&Reply::new(404, "")).unwrap(),
        RESOURCE,
        30,
        "",
    );
    let gone = Reply::new(
        404,
        r#"{"error":{"code":"ResourceNotFound","message":"m"}}"#,
    );
    fails(operation.step(&gone).unwrap(), "ResourceNotFound", "m");
}

#[test]
fn other_hosts_are_not_asked() {
    for header in ["Azure-AsyncOperation", "Location"] {
        let reply = Reply::new(202, "").with(header, "https://evil.example/op");
        let error = Operation::begin(&endpoint(), &put(), &reply).unwrap_err();
        assert!(matches!(error, Error::Elsewhere(_)));
        let begun = Reply::new(202, "").with(header, "/op");
        let (mut operation, _) = begin(&put(), &begun);
        let moved = Reply::new(202, r#"{"status":"Running"}"#).with(header, "//evil.example/op");
        assert!(matches!(operation.step(&moved), Err(Error::Elsewhere(_))));
    }
}

#[test]
fn a_reply_that_says_nothing_leaves_the_operation_as_it_was() {
    let (mut operation, first) = begin(&put(), &started());
    let before = operation.clone();
    for status in [401, 403, 429, 500, 503] {
        let error = operation.step(&Reply::new(status, "")).unwrap_err();
        assert!(matches!(error, Error::Refused(_)));
        assert_eq!(operation, before);
    }
    assert_eq!(
        operation.step(&Reply::new(200, "<html>")),
        Err(Error::Unreadable { status: 200 })
    );
    assert_eq!(
        operation.step(&Reply::new(200, "{}")),
        Err(Error::Unreadable { status: 200 })
    );
    assert_eq!(asked(operation.again()).0, asked(first).0);
}

#[test]
fn waits_grow_and_are_bounded() {
    let (mut operation, _) = begin(&put(), &Reply::new(202, ""));
    let running = Reply::new(200, resource("Creating"));
    let waits: Vec<u64> = (0..40)
        .map(|_| asked(operation.step(&running).unwrap()).1)
        .collect();
    assert!(waits.is_sorted());
    assert_eq!((waits[0], waits[39]), (30, 120));
    let later = running.with("Retry-After", "86400");
    assert_eq!(asked(operation.step(&later).unwrap()).1, 600);
}

#[test]
fn what_was_saved_is_taken_up_where_it_was() {
    let location = Reply::new(202, "").with("Location", "/where?a=b");
    let both = Reply::new(202, "")
        .with("Location", "/result")
        .with("Azure-AsyncOperation", "/op");
    for (request, reply) in [
        (put(), started()),
        (put(), location.clone()),
        (post(), location),
        (post(), both),
        (put(), Reply::new(202, "")),
    ] {
        let (operation, step) = begin(&request, &reply);
        let saved = operation.to_json().to_string();
        assert!(!saved.contains("Bearer"));
        let (resumed, again) = Operation::resume(&saved.parse().unwrap(), &endpoint()).unwrap();
        assert_eq!(resumed.to_json(), operation.to_json());
        assert_eq!(asked(again).0, asked(step).0);
    }
    let mut last = begin(&put(), &started()).0;
    last.step(&Reply::new(200, r#"{"status":"Succeeded"}"#))
        .unwrap();
    let (_, step) = Operation::resume(&last.to_json(), &endpoint()).unwrap();
    asks(step, RESOURCE, 0, "");
}

#[test]
fn what_was_tampered_with_is_not_taken_up() {
    let (operation, _) = begin(&put(), &started());
    let saved = operation.to_json().to_string();
    let refused =
        |saved: &str| Operation::resume(&saved.parse().unwrap(), &endpoint()).unwrap_err();
    let foreign = saved.replace("/op?x=%20y", "https://evil.example/op");
    assert!(matches!(refused(&foreign), Error::Elsewhere(_)));
    let foreign = saved.replace(RESOURCE, "//evil.example/v");
    assert!(matches!(refused(&foreign), Error::Elsewhere(_)));
    let other = saved.replace("management.azure.com", "management.azure.com.evil.example");
    assert_eq!(refused(&other), Error::Saved(NotSaved::OtherEndpoint));
    for broken in [
        "{}".to_owned(),
        saved.replace("PUT", "EVIL"),
        saved.replace("status", "unknown"),
        saved.replace(RESOURCE, ""),
    ] {
        assert!(matches!(refused(&broken), Error::Saved(_)), "{broken}");
    }
}

#[test]
fn a_resource_can_be_followed_without_having_been_asked_for() {
    let (mut operation, step) = Operation::of_resource(&endpoint(), RESOURCE);
    asks(step, RESOURCE, 0, "");
    done(
        operation
            .step(&Reply::new(200, resource("Succeeded")))
            .unwrap(),
    );
}

fn any_reply() -> impl Strategy<Value = Reply> {
    let bodies = prop_oneof![
        Just(String::new()),
        "[{}a-z\":]{0,12}",
        "(Succeeded|Failed|Creating|x)".prop_map(|state| resource(&state)),
        "(Succeeded|Failed|Running|)".prop_map(|status| format!(r#"{{"status":"{status}"}}"#)),
    ];
    let urls = prop_oneof![Just("/op"), Just("https://evil.example/x"), Just("")];
    let headers = prop_oneof![
        Just("Location"),
        Just("Azure-AsyncOperation"),
        Just("Retry-After")
    ];
    let headers = proptest::collection::vec((headers, urls), 0..3);
    (200_u16..600, bodies, headers).prop_map(|(status, body, headers)| {
        let reply = Reply::new(status, body);
        headers
            .into_iter()
            .fold(reply, |reply, (name, value)| reply.with(name, value))
    })
}

proptest! {
    #[test]
    fn whatever_comes_only_reads_at_the_endpoint_are_asked(
        first in any_reply(),
        replies in proptest::collection::vec(any_reply(), 0..8),
        is_put: bool,
    ) {
        let request = if is_put { put() } else { post() };
        let Ok((mut operation, mut step)) = Operation::begin(&endpoint(), &request, &first) else {
            return Ok(());
        };
        for reply in replies {
            if let Step::Ask { request, after, .. } = &step {
                prop_assert!(request.method.is_read() && request.body.is_none());
                prop_assert!(endpoint().url(&request.target).is_ok());
                prop_assert!(after.is_zero() || (LEAST_WAIT..=MOST_WAIT).contains(after));
            }
            step = match operation.step(&reply) {
                Ok(step) => step,
                Err(_) => operation.again(),
            };
        }
    }
}
