//! The client, connected to the simulator: the journey that the app takes, without the app.

use std::cell::RefCell;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use gallery_seal::fact::Facts;
use gallery_seal::spec::from_json;
use gallery_seal::value::Cloud;
use gallery_seal::{ImageVersionSpec, Sealed, check};
use gallery_seal_arm::client::Client;
use gallery_seal_arm::create::Existing;
use gallery_seal_arm::endpoint::Endpoint;
use gallery_seal_arm::error::{Error, advise};
use gallery_seal_arm::request::Method;
use gallery_seal_arm::run::Progress;
use gallery_seal_arm::transport::noted::Noted;
use gallery_seal_simulator::caller::Caller;
use gallery_seal_simulator::fault::{Effect, Fault};
use gallery_seal_simulator::permission::Denial;
use gallery_seal_simulator::resident::Resident;
use gallery_seal_simulator::{Simulator, demo};

/// 24 November 2026.
pub(crate) const START: Duration = Duration::from_secs(1_795_530_007);
pub(crate) const TODAY: &str = "2026-11-24";

/// The demo tenant.
fn tenant() -> Rc<RefCell<Simulator>> {
    Rc::new(RefCell::new(demo(7, START)))
}

/// A client in it.
fn client(tenant: &Rc<RefCell<Simulator>>) -> Client<Resident<impl AsyncFn(Duration) + use<>>> {
    let caller = Caller::new("mei@contoso.example");
    let resident = Resident::new(Rc::clone(tenant), caller, async |_| {});
    Client::new(resident, Endpoint::of(Cloud::Public))
}

/// In the simulator nothing ever waits.
pub(crate) fn done<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("something waits"),
    }
}

/// The sample, whose set for LUN 2 in East US 2 was made in another region.
fn sample() -> ImageVersionSpec {
    from_json(include_str!("../cases/three-regions/spec.json")).unwrap()
}

/// The sample with the set that is in the right region.
fn mended() -> ImageVersionSpec {
    let text = include_str!("../cases/three-regions/spec.json");
    from_json(&text.replace("des-eastus2-d2", "des-eastus2-data2")).unwrap()
}

fn sealed(spec: &ImageVersionSpec) -> Sealed {
    Sealed::new(spec, &Facts::default()).unwrap()
}

#[test]
fn what_is_wrong_is_learned_by_reading_and_seen_before_anything_is_sent() {
    let client = client(&tenant());
    let gathered = done(client.gather(&sample(), TODAY));
    assert_eq!(gathered.gaps, []);
    assert!(gathered.calls.iter().all(|call| call.method == Method::Get));
    let findings = check(&sample(), &gathered.facts);
    let found: Vec<_> = findings.iter().map(|finding| finding.rule.slug()).collect();
    assert!(found.contains(&"encryption/set-region"), "{found:?}");
    assert!(Sealed::new(&sample(), &gathered.facts).is_err());
    assert!(Sealed::new(&mended(), &gathered.facts).is_ok());
}

#[test]
fn what_azure_refuses_is_told_with_its_rule() {
    let client = client(&tenant());
    let refused = done(client.create(&sealed(&sample()), Existing::Refuse, &mut |_| {}));
    let advice = advise(&refused.unwrap_err(), &sample());
    let rules: Vec<_> = advice
        .iter()
        .filter_map(|advice| Some(advice.rule?.slug()))
        .collect();
    assert_eq!(rules, ["encryption/set-not-found"]);
}

#[test]
fn three_regions_replicate_one_fails_and_the_next_try_succeeds() {
    let client = client(&tenant());
    let sealed = sealed(&mended());
    done(client.validate(&sealed, &mut |_| {})).unwrap();
    let changes = done(client.what_if(&sealed, &mut |_| {})).unwrap();
    assert_eq!(changes.len(), 1);

    let mut shares = Vec::new();
    let mut report = |progress: Progress<'_>| {
        if let Progress::Replication(replication) = progress {
            shares.push(replication.regions.clone());
        }
    };
    let failed = done(client.create(&sealed, Existing::Refuse, &mut report)).unwrap_err();
    assert!(matches!(&failed, Error::Refused(_)), "{failed:?}");
    assert!(shares.len() > 3 && shares.iter().all(|regions| regions.len() == 3));
    let target = sealed.address().target();
    let replication = done(client.watch(&target, &mut |_| {})).unwrap().unwrap();
    assert_eq!(replication.failed().count(), 1);

    let version = done(client.create(&sealed, Existing::Refuse, &mut |_| {})).unwrap();
    let properties = version.get("properties").unwrap();
    assert_eq!(
        properties.get("provisioningState"),
        Some(&"Succeeded".into())
    );
    let replication = done(client.watch(&target, &mut |_| {})).unwrap().unwrap();
    assert!(replication.is_over());
    assert_eq!(replication.failed().count(), 0);
    let again = done(client.create(&sealed, Existing::Refuse, &mut |_| {}));
    assert_eq!(again, Err(Error::Exists));
}

/// Creates the version while something goes wrong with the version's own requests of a method; gives what came of it,
/// and how often it was sent, but for what was throttled.
fn troubled(method: Method, skip: u32, effect: Effect) -> (Result<(), Error>, usize) {
    let tenant = tenant();
    let target = "/versions/1.4.0".to_owned();
    tenant.borrow_mut().add_fault(Fault {
        method: Some(method),
        target,
        skip,
        times: 1,
        effect,
    });
    let caller = Caller::new("mei@contoso.example");
    let notes = Noted::new(Resident::new(tenant, caller, async |_| {}));
    let client = Client::new(&notes, Endpoint::of(Cloud::Public));
    // Without North Europe, which fails of itself.
    let text = include_str!("../cases/three-regions/spec.json")
        .replace("des-eastus2-d2", "des-eastus2-data2");
    let mut spec: ImageVersionSpec = from_json(&text).unwrap();
    spec.target_regions.pop();
    let made = done(client.create(&sealed(&spec), Existing::Refuse, &mut |_| {}));
    let sent = notes
        .calls()
        .iter()
        .filter(|call| call.method == Method::Put && call.outcome != Ok(429))
        .count();
    (made.map(|_| ()), sent)
}

fn status(status: u16, retry_after: Option<u64>) -> Effect {
    Effect::Status {
        status,
        code: String::new(),
        retry_after,
    }
}

#[test]
fn reads_that_fail_for_a_while_stop_nothing() {
    for effect in [
        Effect::Cut,
        Effect::Slow(Duration::from_secs(90)),
        Effect::Slow(Duration::from_secs(9)),
        status(429, Some(7)),
        status(429, None),
        status(500, None),
        status(503, Some(2)),
    ] {
        // The first read looks whether it is there; later ones follow it.
        for skip in [0, 1, 2] {
            let outcome = troubled(Method::Get, skip, effect.clone());
            assert_eq!(outcome, (Ok(()), 1), "{effect:?} after {skip}");
        }
    }
}

#[test]
fn a_version_is_sent_once_whatever_becomes_of_the_answer() {
    assert_eq!(troubled(Method::Put, 0, Effect::CutAfter), (Ok(()), 1));
    assert_eq!(
        troubled(Method::Put, 0, Effect::Slow(Duration::from_secs(90))),
        (Ok(()), 1)
    );
    // What is throttled was not looked at, and is sent again.
    for seconds in [Some(3), None] {
        assert_eq!(troubled(Method::Put, 0, status(429, seconds)), (Ok(()), 1));
    }
    for effect in [Effect::Cut, status(500, None), status(503, None)] {
        let (made, sent) = troubled(Method::Put, 0, effect.clone());
        assert!(
            matches!(
                made,
                Err(Error::Unclear {
                    is_taken: Some(false),
                    ..
                })
            ),
            "{effect:?}: {made:?}"
        );
        assert_eq!(sent, 1);
    }
    for code in [401, 403, 404, 409, 412] {
        let (made, sent) = troubled(Method::Put, 0, status(code, None));
        assert!(matches!(made, Err(Error::Refused(_))), "{code}: {made:?}");
        assert_eq!(sent, 1);
    }
}

#[test]
fn who_may_not_write_is_told_so() {
    let tenant = tenant();
    let client = client(&tenant);
    let action = "Microsoft.Compute/galleries/images/versions/write".to_owned();
    tenant.borrow_mut().deny(Denial {
        user: "*".to_owned(),
        action,
        scope: String::new(),
    });
    let refused =
        done(client.create(&sealed(&mended()), Existing::Refuse, &mut |_| {})).unwrap_err();
    let refusal = refused.refusal().unwrap();
    assert_eq!(
        (refusal.status, refusal.error.code.as_str()),
        (403, "AuthorizationFailed")
    );
}
