//! A creation: offered, sent, followed, taken up again.

use std::rc::Rc;

use gallery_seal::Sealed;
use gallery_seal::finding::Message;
use gallery_seal_arm::cancel::Cancel;
use gallery_seal_arm::client::Client;
use gallery_seal_arm::create::Existing;
use gallery_seal_arm::error::Error;
use gallery_seal_arm::operation::{Operation, Step};
use gallery_seal_arm::replication::Replication;
use gallery_seal_arm::run::Progress;
use yew::platform::spawn_local;

use super::carrier::Carrier;
use super::learn::learn;
use super::{Call, moment, tell, trouble};
use crate::effect::store;
use crate::scene::Scene;
use crate::state::azure::{Creation, Happening, Stage};
use crate::text;

/// Shows what would be sent. Nothing is sent yet.
pub fn offer(scene: &Scene) {
    let address = gallery_seal::payload::lower(&scene.state.spec).address;
    let creation = creation_of(&scene.state.spec.version, &address.id(), Stage::Offered);
    tell(&scene.dispatch, Happening::Creation(Box::new(creation)));
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

/// Sends the request, if a check with all that Azure knows finds no error, and follows it to its end.
pub fn create(scene: &Scene) {
    let Some(caller) = Call::new(scene) else {
        return;
    };
    let watch = Cancel::new();
    caller.session.watch.replace(watch.clone());
    spawn_local(async move {
        let begun = Happening::Became(
            Stage::Running,
            moment(),
            Message::plain(&text::LOOKING),
            Vec::new(),
        );
        caller.tell(begun);
        let facts = learn(&caller).await;
        let Ok(sealed) = Sealed::new(&caller.spec, &facts) else {
            let why = Message::plain(&text::NOT_SEALED);
            caller.tell(Happening::Became(Stage::Offered, moment(), why, Vec::new()));
            return;
        };
        let client = caller.session.client.clone().until(&watch);
        let mut report = reporter(&caller);
        if let Some(owner) = &caller.owner
            && !owner.submit()
        {
            let why = Message::plain(&text::HELD_BACK);
            caller.tell(Happening::Became(Stage::Offered, moment(), why, Vec::new()));
            return;
        }
        let sent = Happening::Event(moment(), Message::plain(&text::SENDING));
        caller.tell(sent);
        let begun = client.submit(&sealed, Existing::Refuse, &mut report).await;
        let target = sealed.address().target();
        let outcome = match begun {
            Ok((mut operation, step)) => {
                caller.tell(Happening::Event(moment(), Message::plain(&text::TAKEN)));
                keep(&caller, &operation);
                if let Some(owner) = &caller.owner {
                    owner.submitted(&sealed.address().id(), &operation.to_json().to_string());
                }
                follow(&caller, &client, (&mut operation, step), &target).await
            }
            Err(error) => Err(error),
        };
        end(&caller, outcome);
    });
}

/// Takes up a creation that was left.
pub fn resume(scene: &Scene) {
    let Some(caller) = Call::new(scene) else {
        return;
    };
    let Some((version, saved)) = store::operation() else {
        return;
    };
    let watch = Cancel::new();
    caller.session.watch.replace(watch.clone());
    spawn_local(async move {
        let client = caller.session.client.clone().until(&watch);
        let (mut operation, step) = match Operation::resume(&saved, client.endpoint()) {
            Ok(begun) => begun,
            Err(error) => {
                store::forget_operation();
                caller.tell(Happening::Saved(None));
                caller.tell(Happening::Failed(trouble::of(&error, &caller.spec)));
                return;
            }
        };
        let target = operation.resource().to_owned();
        let id = target.split('?').next().unwrap_or_default().to_owned();
        let creation = creation_of(&version, &id, Stage::Running);
        caller.tell(Happening::Creation(Box::new(creation)));
        caller.tell(Happening::Event(moment(), Message::plain(&text::TAKEN_UP)));
        let outcome = follow(&caller, &client, (&mut operation, step), &target).await;
        end(&caller, outcome);
    });
}

/// Stops watching. Azure goes on.
pub fn stop(scene: &Scene) {
    if let Some(session) = &*scene.link.0.borrow() {
        session.watch.borrow().cancel();
    }
}

/// Follows an operation to its end, and then the regions to theirs.
async fn follow(
    caller: &Call,
    client: &Client<Rc<Carrier>>,
    (operation, step): (&mut Operation, Step),
    target: &str,
) -> Result<Option<Replication>, Error> {
    let mut report = reporter(caller);
    let made = client.follow_version(operation, step, &mut report).await;
    if let Err(Error::Refused(_)) = &made {
        // Which regions are there and which failed is known only now. That it can't be read changes nothing.
        let _ = client.watch(target, &mut report).await;
    }
    made?;
    caller.tell(Happening::Event(moment(), Message::plain(&text::MADE)));
    client.watch(target, &mut report).await
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
        Progress::Recovered => {
            caller.tell(Happening::Event(moment(), Message::plain(&text::RECOVERED)));
        }
        _ => {}
    }
}

/// What is kept outlives the page; the demo tenant does not, and an element keeps nothing.
fn keep(caller: &Call, operation: &Operation) {
    if caller.keeps() {
        store::keep_operation(&caller.spec.version, &operation.to_json());
    }
}

fn end(caller: &Call, outcome: Result<Option<Replication>, Error>) {
    let (stage, message, troubles) = match outcome {
        Ok(replication) => {
            if caller.keeps() {
                store::forget_operation();
            }
            let failed = replication.iter().flat_map(Replication::failed);
            let troubles: Vec<_> = failed
                .flat_map(|region| trouble::of_region(region, &caller.spec))
                .collect();
            if troubles.is_empty() {
                (Stage::Over, &text::COMPLETED, troubles)
            } else {
                (Stage::Failed, &text::REGION_FAILED, troubles)
            }
        }
        Err(Error::Cancelled) => (Stage::Unwatched, &text::UNWATCHED, Vec::new()),
        Err(error) => {
            caller.told(&error);
            let is_over = matches!(error, Error::Refused(_)) && !error.is_about_token();
            if is_over && caller.keeps() {
                store::forget_operation();
            }
            (
                Stage::Failed,
                &text::FAILED,
                trouble::of(&error, &caller.spec),
            )
        }
    };
    caller.tell(Happening::Became(
        stage,
        moment(),
        Message::plain(message),
        troubles,
    ));
}
