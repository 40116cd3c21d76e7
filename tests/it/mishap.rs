//! The client in the demo tenant: what pickers find, a reload, and every mishap at every call of a creation.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use gallery_seal::fact::Facts;
use gallery_seal::spec::from_json;
use gallery_seal::value::{Cloud, ResourceKind};
use gallery_seal::{ImageVersionSpec, Sealed};
use gallery_seal_arm::client::Client;
use gallery_seal_arm::create::Existing;
use gallery_seal_arm::endpoint::Endpoint;
use gallery_seal_arm::error::{Error, advise};
use gallery_seal_arm::operation::Operation;
use gallery_seal_arm::request::Method;
use gallery_seal_arm::resource::Version;
use gallery_seal_arm::run::Progress;
use gallery_seal_arm::transport::Transport;
use gallery_seal_arm::transport::noted::{Call, Noted};
use gallery_seal_arm::transport::scripted::at_once;
use gallery_seal_simulator::Simulator;
use gallery_seal_simulator::caller::Caller;
use gallery_seal_simulator::demo::{SUBSCRIPTION, demo};
use gallery_seal_simulator::fault::{Effect, Fault};
use gallery_seal_simulator::resident::Resident;

const SPEC: &str = r#"{"subscriptionId":"8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8","resourceGroup":"rg-images-prod",
    "gallery":"sigPlatform","definition":"ubuntu-2204-app","version":"1.4.0","location":"westus",
    "source":{"kind":"managedImage","id":"img-ubuntu-app"},
    "targetRegions":[
        {"name":"westus","replicas":1,"encryption":{"osDisk":{"diskEncryptionSet":"des-westus-os"},
            "dataDisks":[{"lun":0,"diskEncryptionSet":"des-westus-d1"},{"lun":1,"diskEncryptionSet":"des-westus-d2"}]}},
        {"name":"eastus2","replicas":1,"encryption":{"osDisk":{"diskEncryptionSet":"des-eastus2-os"},
            "dataDisks":[{"lun":0,"diskEncryptionSet":"des-eastus2-d1"},{"lun":1,"diskEncryptionSet":"des-eastus2-data2"}]}},
        {"name":"northeurope","replicas":1,"encryption":{"osDisk":{"diskEncryptionSet":"des-northeurope-os"},
            "dataDisks":[{"lun":0,"diskEncryptionSet":"des-northeurope-d1"},{"lun":1,"diskEncryptionSet":"des-northeurope-d2"}]}}]}"#;

const START: Duration = Duration::from_secs(1_795_000_000);

/// Time passes in the simulator alone.
async fn pass(_: Duration) {}

type World = Rc<RefCell<Simulator>>;

fn world() -> World {
    Rc::new(RefCell::new(demo(7, START)))
}

fn connected(world: &World) -> Client<Noted<impl Transport + use<>>> {
    let caller = Caller::new("mei@contoso.example");
    let transport = Noted::new(Resident::new(Rc::clone(world), caller, pass));
    Client::new(transport, Endpoint::of(Cloud::Public))
}

fn spec() -> ImageVersionSpec {
    from_json(SPEC).unwrap()
}

#[track_caller]
fn sealed(spec: &ImageVersionSpec, facts: &Facts) -> Sealed {
    Sealed::new(spec, facts).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

fn now<T>(future: impl Future<Output = T>) -> T {
    at_once(future).expect("nothing waits")
}

fn puts(calls: &[Call]) -> usize {
    calls
        .iter()
        .filter(|call| call.method == Method::Put)
        .count()
}

fn ignore(_: Progress<'_>) {}

#[test]
fn pickers_find_what_the_tenant_has() {
    let client = connected(&world());
    let subscriptions = now(client.subscriptions()).unwrap();
    assert!(subscriptions.iter().any(|found| found.id == SUBSCRIPTION));
    assert!(now(client.locations(SUBSCRIPTION)).unwrap().len() > 10);
    let galleries = now(client.galleries(SUBSCRIPTION)).unwrap();
    let gallery = galleries
        .iter()
        .find(|found| found.name == "sigPlatform")
        .unwrap();
    assert_eq!(gallery.facts.sharing, "Private");
    let definitions = now(client.definitions(&gallery.id)).unwrap();
    let definition = definitions
        .iter()
        .find(|found| found.name == "ubuntu-2204-app")
        .unwrap();
    let versions = now(client.versions(&definition.id)).unwrap();
    let names = versions.iter().map(|version| version.name.as_str());
    assert_eq!(Version::next_free(names).unwrap().to_string(), "1.3.1");
    for kind in [
        ResourceKind::Image,
        ResourceKind::VirtualMachine,
        ResourceKind::Snapshot,
    ] {
        assert!(
            !now(client.sources(SUBSCRIPTION, kind)).unwrap().is_empty(),
            "{kind:?}"
        );
    }
    assert!(
        now(client.disk_encryption_sets(SUBSCRIPTION))
            .unwrap()
            .len()
            > 10
    );
}

#[test]
fn a_list_in_pages_is_read_whole() {
    let whole = world();
    let paged = world();
    paged.borrow_mut().set_page_size(2);
    let read = |world: &World| now(connected(world).disk_encryption_sets(SUBSCRIPTION)).unwrap();
    assert_eq!(read(&whole), read(&paged));
}

#[test]
fn a_reload_goes_on_where_the_page_was() {
    let world = world();
    let client = connected(&world);
    let sealed = sealed(&spec(), &Facts::default());
    let (operation, _) = now(client.submit(&sealed, Existing::Refuse, &mut ignore)).unwrap();
    let saved = operation.to_json();
    drop(client);
    let client = connected(&world);
    let (mut operation, step) = Operation::resume(&saved, client.endpoint()).unwrap();
    let _ = now(client.follow_version(&mut operation, step, &mut ignore));
    let version = now(client.version(sealed.address())).unwrap();
    assert_eq!(version.regions.len(), 3);
    assert_eq!(puts(&client.transport().calls()), 0);
}

/// Every mishap that a network or a service in trouble has.
fn mishaps() -> Vec<Effect> {
    let status = |status, retry_after| Effect::Status {
        status,
        code: String::new(),
        retry_after,
    };
    let mut mishaps: Vec<_> = [401, 403, 404, 409, 412, 500, 503]
        .map(|code| status(code, None))
        .into();
    mishaps.extend([
        status(429, None),
        status(429, Some(3)),
        Effect::Cut,
        Effect::CutAfter,
        Effect::Slow(Duration::from_secs(20)),
        Effect::Slow(Duration::from_secs(200)),
        Effect::Garbage,
    ]);
    mishaps
}

/// How a creation ends that meets a mishap at one call, so many times, and the requests that were
/// sent.
fn ends(effect: &Effect, skip: u32, times: u32) -> (Result<(), Error>, Vec<Call>, bool) {
    let world = world();
    world.borrow_mut().add_fault(Fault {
        method: None,
        target: String::new(),
        skip,
        times,
        effect: effect.clone(),
    });
    let client = connected(&world);
    // Replication to North Europe fails by itself.
    let mut spec = spec();
    spec.target_regions.truncate(2);
    let sealed = sealed(&spec, &Facts::default());
    let end = now(client.create(&sealed, Existing::Refuse, &mut ignore));
    let is_there = world.borrow().stored(&sealed.address().id()).is_some();
    (end.map(|_| ()), client.transport().calls(), is_there)
}

#[test]
fn whatever_a_creation_meets_nothing_is_taken_twice_and_people_are_told() {
    let undisturbed = ends(&Effect::Cut, u32::MAX, 1);
    assert_eq!(undisturbed.0, Ok(()));
    let calls = u32::try_from(undisturbed.1.len()).unwrap().min(8);
    assert!(calls > 4);
    for effect in mishaps() {
        for skip in 0..calls {
            for times in [1, 20] {
                let (end, sent, is_there) = ends(&effect, skip, times);
                let case = format!("{effect:?}, {times} times from call {skip}: {end:?}");
                let taken = |call: &&Call| call.method == Method::Put && call.outcome != Ok(429);
                assert!(sent.iter().filter(taken).count() <= 1, "{case}");
                if let Err(error) = &end {
                    let advices = advise(error, &spec());
                    assert!(!advices.is_empty(), "{case}");
                    let is_unclear = matches!(
                        error,
                        Error::Unclear {
                            is_taken: None | Some(true),
                            ..
                        }
                    );
                    let is_after = skip > 1;
                    assert!(!is_there || is_unclear || is_after, "{case}");
                    if let Error::Unclear {
                        is_taken: Some(is_taken),
                        ..
                    } = error
                    {
                        assert_eq!(*is_taken, is_there, "{case}");
                    }
                }
            }
        }
    }
}
