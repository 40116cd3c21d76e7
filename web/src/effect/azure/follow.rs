//! A creation: offered, sent once, followed, left and taken up again.

use std::rc::Rc;

use gallery_seal::Sealed;
use gallery_seal::finding::Message;
use gallery_seal::json::Json;
use gallery_seal::language::Bilingual;
use gallery_seal::payload::lower;
use gallery_seal_arm::client::Client;
use gallery_seal_arm::create::Existing;
use gallery_seal_arm::error::Error;
use gallery_seal_arm::operation::{Operation, Step};
use gallery_seal_arm::replication::Replication;
use gallery_seal_arm::run::Progress;
use yew::platform::spawn_local;

use super::carrier::Carrier;
use super::learn::learn;
use super::moment;
use super::session::Call;
use super::trouble::{self, of_findings, of_region};
use crate::effect::store;
use crate::scene::Scene;
use crate::state::azure::{Creation, Happening, Stage, Trouble};
use crate::text;

/// Shows what would be sent. Nothing is sent yet.
pub fn offer(scene: &Scene) {
    let address = lower(&scene.state.spec).address;
    let creation = creation_of(&scene.state.spec.version, &address.id(), Stage::Offered);
    super::tell(&scene.dispatch, Happening::Creation(Box::new(creation)));
}

fn creation_of(version: &str, id: &str, stage: Stage) -> Creation {
    Creation {
        version: version.to_owned(),
        id: id.to_owned(),
        stage,
        status: String::new(),
        replication: None,
        events: Vec::new(),
        troubles: Vec::new(),
    }
}

/// Sends the request, if a check with all that Azure knows finds no error, and follows it to its
/// end. One at a time: a second click sends nothing.
pub fn create(scene: &Scene) {
    let Some(caller) = Call::new(scene) else {
        return;
    };
    if caller.session.is_creating.replace(true) {
        return;
    }
    let address = lower(&caller.spec).address;
    let shown = scene.state.azure.creation.as_ref();
    if shown.is_none_or(|shown| shown.id != address.id()) {
        // The spec has changed since it was offered.
        offer(scene);
    }
    spawn_local(async move {
        send(&caller).await;
        caller.session.is_creating.set(false);
    });
}

async fn send(caller: &Call) {
    let client = caller.session.watching();
    became(caller, Stage::Running, &text::LOOKING, Vec::new());
    let facts = learn(caller).await;
    let sealed = match Sealed::under(&caller.spec, &facts, &caller.policy) {
        Ok(sealed) => sealed,
        Err(findings) => {
            let troubles = of_findings(findings);
            return became(caller, Stage::Offered, &text::NOT_SEALED, troubles);
        }
    };
    if let Some(owner) = &caller.owner
        && !owner.submit()
    {
        return became(caller, Stage::Offered, &text::HELD_BACK, Vec::new());
    }
    let target = sealed.address().target();
    let mut report = reporter(caller);
    caller.tell(event(&text::SENDING));
    // Whoever closes the page before the answer can look at what became of it.
    keep(
        caller,
        &Operation::of_resource(client.endpoint(), &target).0,
    );
    match client.submit(&sealed, Existing::Refuse, &mut report).await {
        Ok((operation, step)) => {
            caller.tell(event(&text::TAKEN));
            keep(caller, &operation);
            if let Some(owner) = &caller.owner {
                owner.submitted(&sealed.address().id(), &operation.to_json().to_string());
            }
            follow(caller, &client, (operation, step), &target).await;
        }
        Err(error) => {
            caller.told(&error);
            let troubles = trouble::of(&error, &caller.spec);
            if may_be_under_way(&error) {
                return became(caller, Stage::Unwatched, &text::OUT_OF_SIGHT, troubles);
            }
            forget(caller);
            became(caller, Stage::Failed, &text::FAILED, troubles);
        }
    }
}

/// Whether Azure may have taken the request for all that is known. Its state can be looked at
/// without sending anything.
const fn may_be_under_way(error: &Error) -> bool {
    matches!(
        error,
        Error::Unclear {
            is_taken: Some(true) | None,
            ..
        }
    )
}

/// Takes up a creation that was left.
pub fn resume(scene: &Scene) {
    let Some(caller) = Call::new(scene) else {
        return;
    };
    let kept = if caller.keeps() {
        store::operation()
    } else {
        caller.session.kept.borrow().clone()
    };
    let Some((version, saved)) = kept else {
        return;
    };
    if caller.session.is_creating.replace(true) {
        return;
    }
    spawn_local(async move {
        take_up(&caller, &version, &saved).await;
        caller.session.is_creating.set(false);
    });
}

async fn take_up(caller: &Call, version: &str, saved: &Json) {
    let client = caller.session.watching();
    let (operation, step) = match Operation::resume(saved, client.endpoint()) {
        Ok(begun) => begun,
        Err(error) => {
            forget(caller);
            return caller.tell(Happening::Failed(trouble::of(&error, &caller.spec)));
        }
    };
    let target = operation.resource().to_owned();
    let id = target.split('?').next().unwrap_or_default().to_owned();
    let creation = creation_of(version, &id, Stage::Running);
    caller.tell(Happening::Creation(Box::new(creation)));
    caller.tell(event(&text::TAKEN_UP));
    follow(caller, &client, (operation, step), &target).await;
}

/// Stops watching. Azure goes on.
pub fn stop(scene: &Scene) {
    if let Some(session) = scene.link.session() {
        session.stop_watching();
    }
}

/// Follows an operation to its end, and then the regions to theirs.
async fn follow(
    caller: &Call,
    client: &Client<Rc<Carrier>>,
    (mut operation, step): (Operation, Step),
    target: &str,
) {
    let mut report = reporter(caller);
    let made = client
        .follow_version(&mut operation, step, &mut report)
        .await;
    match made {
        Ok(_) => {
            caller.tell(event(&text::MADE));
            watched(caller, client.watch(target, &mut report).await);
        }
        Err(error) if is_over(&error) => {
            // Which regions are there and which failed is known only now. That it can't be read changes nothing.
            let replication = client.watch(target, &mut report).await.unwrap_or_default();
            forget(caller);
            caller.told(&error);
            let mut told = trouble::of(&error, &caller.spec);
            let regions = of_regions(caller, replication.as_ref());
            let says_nothing = error
                .refusal()
                .is_some_and(|refusal| refusal.error.message.is_empty());
            if says_nothing && !regions.is_empty() {
                told = regions;
            }
            became(caller, Stage::Failed, &text::FAILED, told);
        }
        Err(error) => lost(caller, &error),
    }
}

/// The version is made: what became of its regions.
fn watched(caller: &Call, outcome: Result<Option<Replication>, Error>) {
    let replication = match outcome {
        Ok(replication) => replication,
        Err(error) => return lost(caller, &error),
    };
    forget(caller);
    let troubles = of_regions(caller, replication.as_ref());
    if troubles.is_empty() {
        became(caller, Stage::Over, &text::COMPLETED, troubles);
    } else {
        became(caller, Stage::Failed, &text::REGION_FAILED, troubles);
    }
}

/// Nothing more can be learned for now; Azure goes on.
fn lost(caller: &Call, error: &Error) {
    if *error == Error::Cancelled {
        return became(caller, Stage::Unwatched, &text::UNWATCHED, Vec::new());
    }
    caller.told(error);
    let troubles = trouble::of(error, &caller.spec);
    became(caller, Stage::Unwatched, &text::OUT_OF_SIGHT, troubles);
}

fn of_regions(caller: &Call, replication: Option<&Replication>) -> Vec<Trouble> {
    let failed = replication.into_iter().flat_map(Replication::failed);
    failed
        .flat_map(|region| of_region(region, &caller.spec))
        .collect()
}

fn reporter(caller: &Call) -> impl FnMut(Progress<'_>) {
    let caller = caller.clone();
    move |progress| match progress {
        Progress::Waiting {
            operation, status, ..
        } => {
            keep(&caller, operation);
            if !status.is_empty() {
                caller.tell(Happening::Stands(status.to_owned()));
            }
        }
        Progress::Replication(replication) => {
            caller.tell(Happening::Replicated(replication.clone()));
        }
        Progress::Recovered => caller.tell(event(&text::RECOVERED)),
        _ => {}
    }
}

/// What is kept outlives the page; the demo tenant does not, and an element keeps nothing.
fn keep(caller: &Call, operation: &Operation) {
    let version = version_of(operation.resource());
    if caller.keeps() {
        store::keep_operation(version, &operation.to_json());
    } else {
        let kept = (version.to_owned(), operation.to_json());
        caller.session.kept.replace(Some(kept));
    }
}

/// The version's name in a target.
fn version_of(target: &str) -> &str {
    let path = target.split('?').next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default()
}

fn forget(caller: &Call) {
    if caller.keeps() {
        store::forget_operation();
    } else {
        caller.session.kept.replace(None);
    }
    caller.tell(Happening::Saved(None));
}

/// Whether an operation has failed, rather than that nothing could be learned of it.
fn is_over(error: &Error) -> bool {
    let Error::Refused(refusal) = error else {
        return false;
    };
    !matches!(refusal.status, 401 | 403 | 408 | 429 | 500..=599)
}

fn event(words: &'static Bilingual) -> Happening {
    Happening::Event(moment(), Message::plain(words))
}

fn became(caller: &Call, stage: Stage, words: &'static Bilingual, troubles: Vec<Trouble>) {
    let words = Message::plain(words);
    caller.tell(Happening::Became(stage, moment(), words, troubles));
}
