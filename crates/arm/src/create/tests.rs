//! A version is created once, whatever the network does.

use gallery_seal::fact::Facts;
use gallery_seal::spec::from_json;
use gallery_seal::value::Cloud;

use super::*;
use crate::cancel::Cancel;
use crate::endpoint::Endpoint;
use crate::replication::State;
use crate::request::Method;
use crate::transport::scripted::{Scripted, at_once};

pub(crate) const SPEC: &str = r#"{"subscriptionId":"8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8","resourceGroup":"rg",
    "gallery":"g","definition":"d","version":"1.0.0","location":"westus",
    "source":{"kind":"managedImage","id":"image"},
    "targetRegions":[{"name":"westus","encryption":{"osDisk":{"diskEncryptionSet":"des"}}}]}"#;
const TARGET: &str = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg/providers/Microsoft.Compute/galleries/g/images/d/versions/1.0.0?api-version=2024-03-03";

fn sealed() -> Sealed {
    Sealed::new(&from_json(SPEC).unwrap(), &Facts::default()).unwrap()
}

fn version(state: &str) -> Reply {
    Reply::new(
        200,
        format!(r#"{{"properties":{{"provisioningState":"{state}"}}}}"#),
    )
}

fn replication(state: &str, progress: u8) -> Reply {
    let region =
        format!(r#"{{"region":"West US","state":"{state}","progress":{progress},"details":""}}"#);
    let status = format!(r#"{{"aggregatedState":"","summary":[{region}]}}"#);
    Reply::new(
        200,
        format!(r#"{{"properties":{{"replicationStatus":{status}}}}}"#),
    )
}

fn missing() -> Reply {
    Reply::new(
        404,
        r#"{"error":{"code":"ResourceNotFound","message":"m"}}"#,
    )
}

fn client(script: &Scripted) -> Client<&Scripted> {
    Client::new(script, Endpoint::of(Cloud::Public))
}

/// The end of a creation, what was reported, and how often a PUT was sent.
#[track_caller]
fn created(script: &Scripted, existing: Existing) -> (Result<Json, Error>, Vec<String>, usize) {
    let mut told = Vec::new();
    let mut report = |progress: Progress<'_>| {
        told.push(match progress {
            Progress::Waiting { status, after, .. } => format!("{status} {}", after.as_secs()),
            Progress::Replication(replication) => format!("{:?}", replication.state),
            Progress::Recovered => "recovered".to_owned(),
        });
    };
    let client = client(script);
    let sealed = sealed();
    let outcome = at_once(client.create(&sealed, existing, &mut report)).unwrap();
    assert_eq!(script.deviations(), <[String; 0]>::default());
    let sent = script.sent();
    let puts = sent.iter().filter(|request| request.method == Method::Put);
    (outcome, told, puts.count())
}

#[test]
fn a_version_is_created_and_its_replication_told() {
    let expand = [TARGET, "&$expand=ReplicationStatus"].concat();
    let started = Reply::new(201, version("Creating").body)
        .with("Azure-AsyncOperation", "https://management.azure.com/op?x")
        .with("Retry-After", "10");
    let script = Scripted::new()
        .expect(Method::Get, TARGET, missing())
        .expect(Method::Put, TARGET, started)
        .expect(Method::Get, &expand, replication("Replicating", 3))
        .expect(
            Method::Get,
            "/op?x",
            Reply::new(200, r#"{"status":"InProgress"}"#),
        )
        .expect(Method::Get, &expand, missing())
        .expect(
            Method::Get,
            "/op?x",
            Reply::new(200, r#"{"status":"Succeeded"}"#),
        )
        .expect(Method::Get, TARGET, version("Succeeded"));
    let (outcome, told, puts) = created(&script, Existing::Refuse);
    assert_eq!(
        pick::text(&outcome.unwrap(), "properties.provisioningState"),
        "Succeeded"
    );
    assert_eq!(
        told,
        ["Creating 10", "InProgress", "InProgress 30", "Succeeded 0"]
    );
    assert_eq!(puts, 1);
    let sent = script.sent();
    let put = sent
        .iter()
        .find(|request| request.method == Method::Put)
        .unwrap();
    assert_eq!(put.body, Some(sealed().body().to_string()));
    assert_eq!(*put, request(&sealed()));
}

#[test]
fn what_exists_is_left_alone_unless_it_failed_or_is_to_be_replaced() {
    for state in ["Succeeded", "Creating", "Updating"] {
        let script = Scripted::new().expect(Method::Get, TARGET, version(state));
        let (outcome, _, puts) = created(&script, Existing::Refuse);
        assert_eq!((outcome, puts), (Err(Error::Exists), 0));
    }
    for (state, existing) in [
        ("Failed", Existing::Refuse),
        ("Succeeded", Existing::Replace),
    ] {
        let script = Scripted::new()
            .expect(Method::Get, TARGET, version(state))
            .expect(Method::Put, TARGET, version("Succeeded"));
        let (outcome, _, puts) = created(&script, existing);
        assert!(outcome.is_ok());
        assert_eq!(puts, 1);
    }
}

/// The ways in which an answer gets lost.
fn lost() -> Vec<Result<Reply, NoReply>> {
    let mut lost = vec![Err(NoReply::Unreachable), Err(NoReply::TimedOut)];
    lost.extend([408, 500, 502, 503, 504].map(|status| Ok(Reply::new(status, "<html>"))));
    lost
}

fn put(script: Scripted, outcome: Result<Reply, NoReply>) -> Scripted {
    match outcome {
        Ok(reply) => script.expect(Method::Put, TARGET, reply),
        Err(cause) => script.fail(Method::Put, TARGET, cause),
    }
}

#[test]
fn a_lost_answer_is_looked_for_and_nothing_is_sent_twice() {
    for outcome in lost() {
        let script = Scripted::new().expect(Method::Get, TARGET, missing());
        let script = put(script, outcome.clone())
            .expect(Method::Get, TARGET, missing())
            .expect(Method::Get, TARGET, version("Creating"))
            .expect(Method::Get, TARGET, version("Succeeded"));
        let (end, told, puts) = created(&script, Existing::Refuse);
        assert!(end.is_ok(), "{outcome:?}");
        assert_eq!(
            (told, puts),
            (vec!["recovered".to_owned(), " 0".to_owned()], 1)
        );
    }
}

#[test]
fn a_request_that_was_not_taken_is_said_to_be_so() {
    for outcome in lost() {
        let script = Scripted::new().expect(Method::Get, TARGET, missing());
        let mut script = put(script, outcome);
        for _ in 0..LOOKS {
            script = script.expect(Method::Get, TARGET, missing());
        }
        let (end, _, puts) = created(&script, Existing::Refuse);
        assert!(
            matches!(
                end,
                Err(Error::Unclear {
                    is_taken: Some(false),
                    ..
                })
            ),
            "{end:?}"
        );
        assert_eq!(puts, 1);
    }
}

#[test]
fn what_can_not_be_known_is_said_to_be_unknown() {
    for outcome in lost() {
        // Of a version that was there before and looks the same nothing can be told.
        let script = Scripted::new().expect(Method::Get, TARGET, version("Succeeded"));
        let script = put(script, outcome.clone()).expect(Method::Get, TARGET, version("Succeeded"));
        let (end, _, puts) = created(&script, Existing::Replace);
        assert!(matches!(end, Err(Error::Unclear { is_taken: None, .. })));
        assert_eq!(puts, 1);
        // Nor when it can't be read.
        let script = Scripted::new().expect(Method::Get, TARGET, missing());
        let script = put(script, outcome).expect(Method::Get, TARGET, Reply::new(403, "{}"));
        let (end, _, puts) = created(&script, Existing::Refuse);
        assert!(matches!(end, Err(Error::Unclear { is_taken: None, .. })));
        assert_eq!(puts, 1);
    }
}

#[test]
fn a_refusal_is_a_refusal() {
    for status in [400, 401, 403, 404, 409, 412] {
        let script = Scripted::new()
            .expect(Method::Get, TARGET, missing())
            .expect(
                Method::Put,
                TARGET,
                Reply::new(status, r#"{"error":{"code":"C","message":"m"}}"#),
            );
        let (end, _, puts) = created(&script, Existing::Refuse);
        assert_eq!(end.unwrap_err().refusal().unwrap().error.code, "C");
        assert_eq!(puts, 1);
    }
    let script = Scripted::new().expect(Method::Get, TARGET, Reply::new(401, ""));
    let (end, _, puts) = created(&script, Existing::Refuse);
    assert!(end.unwrap_err().is_about_token());
    assert_eq!(puts, 0);
}

#[test]
fn an_operation_elsewhere_is_not_asked_for_but_said_to_be_begun() {
    let reply = Reply::new(202, "").with("Azure-AsyncOperation", "https://evil.example/op");
    let script = Scripted::new()
        .expect(Method::Get, TARGET, missing())
        .expect(Method::Put, TARGET, reply);
    let (end, _, _) = created(&script, Existing::Refuse);
    let Err(Error::Unclear {
        is_taken: Some(true),
        cause,
    }) = end
    else {
        panic!("{end:?}")
    };
    assert!(matches!(*cause, Error::Elsewhere(_)));
}

#[test]
fn another_cloud_is_not_sent_to() {
    let script = Scripted::new();
    let client = Client::new(&script, Endpoint::of(Cloud::China));
    let sealed = sealed();
    let end = at_once(client.create(&sealed, Existing::Refuse, &mut |_| {})).unwrap();
    assert_eq!(
        end,
        Err(Error::OtherCloud {
            wanted: Cloud::Public
        })
    );
    assert_eq!(script.sent(), []);
}

#[test]
fn stopping_while_it_is_followed_leaves_an_operation_to_resume() {
    let expand = [TARGET, "&$expand=ReplicationStatus"].concat();
    let started = Reply::new(201, version("Creating").body).with("Location", "/where");
    let script = Scripted::new()
        .expect(Method::Get, TARGET, missing())
        .expect(Method::Put, TARGET, started)
        .expect(Method::Get, &expand, replication("Replicating", 50));
    let cancel = Cancel::new();
    let client = client(&script).until(&cancel);
    let mut saved = Json::Null;
    let mut report = |progress: Progress<'_>| match progress {
        Progress::Waiting { operation, .. } => saved = operation.to_json(),
        _ => cancel.cancel(),
    };
    let sealed = sealed();
    let end = at_once(client.create(&sealed, Existing::Refuse, &mut report)).unwrap();
    assert_eq!(end, Err(Error::Cancelled));
    assert_eq!(script.deviations(), <[String; 0]>::default());

    let script = Scripted::new()
        .expect(Method::Get, "/where", Reply::new(204, ""))
        .expect(Method::Get, TARGET, version("Succeeded"));
    let client = Client::new(&script, Endpoint::of(Cloud::Public));
    let (mut operation, step) = Operation::resume(&saved, client.endpoint()).unwrap();
    let end = at_once(client.follow_version(&mut operation, step, &mut |_| {})).unwrap();
    assert!(end.is_ok());
    assert_eq!(script.deviations(), <[String; 0]>::default());
}

#[test]
fn replication_is_watched_to_its_end() {
    let expand = [TARGET, "&$expand=ReplicationStatus"].concat();
    let script = Scripted::new()
        .expect(Method::Get, &expand, version("Succeeded"))
        .expect(
            Method::Get,
            &expand,
            replication("Replicating", 40).with("Retry-After", "4"),
        )
        .expect(Method::Get, &expand, replication("Failed", 40));
    let client = client(&script);
    let mut told = 0;
    let end = at_once(client.watch(TARGET, &mut |_| told += 1))
        .unwrap()
        .unwrap();
    assert_eq!((end.unwrap().state, told), (State::Failed, 2));
    assert_eq!(
        script.waits(),
        [Duration::from_secs(30), Duration::from_secs(4)]
    );
    let mut script = Scripted::new();
    for _ in 0..3 {
        script = script.expect(Method::Get, &expand, version("Succeeded"));
    }
    let client = Client::new(&script, Endpoint::of(Cloud::Public));
    assert_eq!(
        at_once(client.watch(TARGET, &mut |_| {})).unwrap(),
        Ok(None)
    );
}
