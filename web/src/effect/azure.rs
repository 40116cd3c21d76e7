//! Talks to Azure, or to the Azure in the page's memory. The token is here and nowhere else.

#[cfg(feature = "demo")]
mod demo;

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use gallery_seal::fact::Facts;
use gallery_seal::finding::{Edit, Message, Pointer};
use gallery_seal::json::{Json, list};
#[cfg(feature = "demo")]
use gallery_seal::value::Cloud;
use gallery_seal::value::{ResourceId, ResourceKind};
use gallery_seal::{ImageVersionSpec, Sealed};
use gallery_seal_arm::cancel::Cancel;
use gallery_seal_arm::client::Client;
use gallery_seal_arm::create::Existing;
use gallery_seal_arm::endpoint::Endpoint;
use gallery_seal_arm::error::{Detail, Error, advise, explain};
use gallery_seal_arm::operation::{Operation, Step};
use gallery_seal_arm::replication::Replication;
use gallery_seal_arm::reply::Reply;
use gallery_seal_arm::request::Request;
use gallery_seal_arm::resource::{SourceResource, Version};
use gallery_seal_arm::run::Progress;
use gallery_seal_arm::secret::{Secret, Standing};
use gallery_seal_arm::transport::{NoReply, Transport};
use yew::Callback;
use yew::platform::spawn_local;

use super::store;
use crate::scene::Scene;
use crate::state::Action;
use crate::state::azure::{Creation, Happening, Lists, Stage, Trouble, Who};
use crate::text;

/// The connection, if there is one. Cheap to clone.
#[derive(Clone, Default)]
pub struct Link(Rc<RefCell<Option<Rc<Session>>>>);

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Link")
    }
}

/// One sign-in.
struct Session {
    client: Client<Rc<Carrier>>,
    /// Stops everything, as the token is forgotten.
    end: Cancel,
    /// Stops watching a creation.
    watch: RefCell<Cancel>,
    is_demo: bool,
}

/// What carries requests.
enum Carrier {
    #[cfg(target_arch = "wasm32")]
    Fetch(gallery_seal_arm::transport::fetch::Fetch),
    #[cfg(feature = "demo")]
    Demo(demo::Tenant),
    #[cfg(not(any(feature = "demo", target_arch = "wasm32")))]
    Nothing,
}

impl Transport for Carrier {
    async fn send(&self, request: &Request) -> Result<Reply, NoReply> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::Fetch(fetch) => fetch.send(request).await,
            #[cfg(feature = "demo")]
            Self::Demo(tenant) => tenant.send(request).await,
            #[cfg(not(any(feature = "demo", target_arch = "wasm32")))]
            Self::Nothing => {
                let _ = request;
                Err(NoReply::NotSent)
            }
        }
    }

    async fn wait(&self, time: Duration) {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::Fetch(fetch) => fetch.wait(time).await,
            #[cfg(feature = "demo")]
            Self::Demo(tenant) => tenant.wait(time).await,
            #[cfg(not(any(feature = "demo", target_arch = "wasm32")))]
            Self::Nothing => {
                let _ = time;
            }
        }
    }
}

/// What a call needs of the scene, for as long as it takes.
#[derive(Clone)]
struct Call {
    session: Rc<Session>,
    dispatch: Callback<Action>,
    spec: Rc<ImageVersionSpec>,
    facts: Rc<Facts>,
}

impl Call {
    fn new(scene: &Scene) -> Option<Self> {
        Some(Self {
            session: scene.link.0.borrow().clone()?,
            dispatch: scene.dispatch.clone(),
            spec: Rc::clone(&scene.state.spec),
            facts: Rc::clone(&scene.state.facts),
        })
    }

    /// Tells what happened, unless the token was forgotten meanwhile.
    fn tell(&self, happening: Happening) {
        if !self.session.end.is_cancelled() {
            tell(&self.dispatch, happening);
        }
    }

    fn edit(&self, edits: Vec<Edit>) {
        if !self.session.end.is_cancelled() {
            self.dispatch.emit(Action::Edit(edits));
        }
    }

    /// The outcome of a call; a failure is told.
    fn got<T>(&self, outcome: Result<T, Error>) -> Option<T> {
        match outcome {
            Ok(value) => Some(value),
            Err(error) => {
                self.tell(Happening::Failed(troubles(&error, &self.spec)));
                None
            }
        }
    }
}

/// Tries a pasted token. An empty endpoint is that of the spec's cloud.
pub fn connect(scene: &Scene, pasted: String, endpoint: &str) {
    tell(&scene.dispatch, Happening::Knocked);
    match enter(scene, pasted, endpoint) {
        Ok((session, who)) => go_in(scene, session, who),
        Err(why) => tell(&scene.dispatch, Happening::Refused(why)),
    }
}

fn enter(scene: &Scene, pasted: String, endpoint: &str) -> Result<(Session, Who), Message> {
    let secret = Secret::new(pasted).map_err(|why| Message::plain(why.said()))?;
    let claims = secret.claims().clone();
    let endpoint = match endpoint.trim() {
        "" => Endpoint::of(scene.cloud()),
        text => Endpoint::custom(text).map_err(|why| Message::plain(why.said()))?,
    };
    match claims.standing(now()) {
        Standing::Expired => return Err(Message::plain(&text::TOKEN_EXPIRED)),
        Standing::Early => return Err(Message::plain(&text::TOKEN_EARLY)),
        Standing::Valid(_) => {}
    }
    if let Some(cloud) = endpoint.cloud()
        && !claims.fits(cloud)
    {
        return Err(Message::new(&text::TOKEN_AUDIENCE, [&claims.audience]));
    }
    let who = Who {
        name: claims.who,
        tenant: claims.tenant,
        until: Some(claims.expires),
        is_demo: false,
        origin: endpoint.origin().to_owned(),
    };
    let carrier = fetch(endpoint.clone(), secret)?;
    Ok((session(carrier, endpoint, false), who))
}

#[cfg(target_arch = "wasm32")]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere there is no `fetch`")]
fn fetch(endpoint: Endpoint, secret: Secret) -> Result<Carrier, Message> {
    let fetch = gallery_seal_arm::transport::fetch::Fetch::new(endpoint, secret);
    Ok(Carrier::Fetch(fetch))
}

#[cfg(not(target_arch = "wasm32"))]
fn fetch(_: Endpoint, _: Secret) -> Result<Carrier, Message> {
    Err(Message::plain(&text::NO_FETCH))
}

/// Goes to the Azure in the page's memory.
#[cfg(feature = "demo")]
pub fn try_demo(scene: &Scene) {
    let (tenant, who) = demo::open(now());
    let endpoint = Endpoint::of(Cloud::Public);
    go_in(scene, session(Carrier::Demo(tenant), endpoint, true), who);
}

/// There is no demo tenant in this build.
#[cfg(not(feature = "demo"))]
pub const fn try_demo(_: &Scene) {}

/// Whether there is a demo tenant.
pub const HAS_DEMO: bool = cfg!(feature = "demo");

fn session(carrier: Carrier, endpoint: Endpoint, is_demo: bool) -> Session {
    let end = Cancel::new();
    Session {
        client: Client::new(Rc::new(carrier), endpoint).until(&end),
        end,
        watch: RefCell::new(Cancel::new()),
        is_demo,
    }
}

/// Somebody is in once Azure has answered: it names the subscriptions.
fn go_in(scene: &Scene, session: Session, who: Who) {
    close(&scene.link);
    scene.link.0.replace(Some(Rc::new(session)));
    let Some(caller) = Call::new(scene) else {
        return;
    };
    let link = scene.link.clone();
    let saved = store::operation().filter(|(_, operation)| is_from(operation, &who));
    spawn_local(async move {
        match caller.session.client.subscriptions().await {
            Err(error) => {
                let why = error.said();
                let first = troubles(&error, &caller.spec).into_iter().next();
                caller.tell(Happening::Refused(
                    first.map_or(why, |trouble| trouble.meaning),
                ));
                close(&link);
            }
            Ok(subscriptions) => {
                caller.tell(Happening::Entered(who));
                let saved = saved.map(|(version, _)| version);
                caller.tell(Happening::Saved(saved));
                let own = subscriptions
                    .iter()
                    .find(|one| one.id.eq_ignore_ascii_case(&caller.spec.subscription_id));
                let only = if subscriptions.len() == 1 {
                    subscriptions.first()
                } else {
                    None
                };
                let chosen = own.or(only).map(|one| one.id.clone());
                caller.tell(Happening::Listed(Box::new(Lists {
                    subscriptions,
                    ..Lists::default()
                })));
                if let Some(chosen) = chosen {
                    if caller.spec.subscription_id.is_empty() {
                        caller.edit(vec![text_at("/subscriptionId", &chosen)]);
                    }
                    list_all(&caller, &chosen).await;
                }
            }
        }
    });
}

/// Forgets the token and all that it gave. What Azure has taken on goes on there.
pub fn leave(scene: &Scene) {
    close(&scene.link);
    tell(&scene.dispatch, Happening::Left);
}

fn close(link: &Link) {
    if let Some(session) = link.0.borrow_mut().take() {
        session.end.cancel();
    }
}

/// Takes a subscription, and lists what is in it.
pub fn choose_subscription(scene: &Scene, id: String) {
    let Some(caller) = Call::new(scene) else {
        return;
    };
    caller.edit(vec![text_at("/subscriptionId", &id)]);
    caller.tell(Happening::Moved);
    spawn_local(async move { list_all(&caller, &id).await });
}

async fn list_all(caller: &Call, subscription: &str) {
    let client = &caller.session.client;
    caller.tell(Happening::Asking(&text::ASKING_GALLERIES));
    let Some(galleries) = caller.got(client.galleries(subscription).await) else {
        return;
    };
    let own = galleries.iter().find(|gallery| {
        gallery.name.eq_ignore_ascii_case(&caller.spec.gallery)
            && group_of(&gallery.id).eq_ignore_ascii_case(&caller.spec.resource_group)
    });
    let own = own.map(|gallery| gallery.id.clone());
    caller.tell(Happening::Listed(Box::new(Lists {
        galleries,
        ..Lists::default()
    })));
    caller.tell(Happening::Asking(&text::ASKING_SETS));
    let Some(sets) = caller.got(client.disk_encryption_sets(subscription).await) else {
        return;
    };
    caller.tell(Happening::Listed(Box::new(Lists {
        sets,
        ..Lists::default()
    })));
    caller.tell(Happening::Asking(&text::ASKING_SOURCES));
    let mut sources = Vec::new();
    for kind in [
        ResourceKind::Image,
        ResourceKind::VirtualMachine,
        ResourceKind::Snapshot,
        ResourceKind::Disk,
    ] {
        let Some(found) = caller.got(client.sources(subscription, kind).await) else {
            return;
        };
        sources.extend(found);
    }
    caller.tell(Happening::Listed(Box::new(Lists {
        sources,
        ..Lists::default()
    })));
    if let Some(gallery) = own {
        list_gallery(caller, &gallery).await;
    }
    caller.tell(Happening::Answered);
}

/// Takes a gallery with its resource group, and lists what is in it.
pub fn choose_gallery(scene: &Scene, id: &str) {
    let Some(caller) = Call::new(scene) else {
        return;
    };
    let galleries = &scene.state.azure.lists.galleries;
    let Some(gallery) = galleries.iter().find(|gallery| gallery.id == id).cloned() else {
        return;
    };
    let mut edits = vec![
        text_at("/resourceGroup", &group_of(&gallery.id)),
        text_at("/gallery", &gallery.name),
    ];
    if caller.spec.location.is_empty() {
        edits.push(text_at("/location", &gallery.facts.location));
    }
    caller.edit(edits);
    spawn_local(async move {
        list_gallery(&caller, &gallery.id).await;
        caller.tell(Happening::Answered);
    });
}

/// The resource group in an id.
#[must_use]
pub fn group_of(id: &str) -> String {
    let id = id.parse::<ResourceId>();
    id.map(|id| id.resource_group().to_owned())
        .unwrap_or_default()
}

async fn list_gallery(caller: &Call, id: &str) {
    caller.tell(Happening::Asking(&text::ASKING_DEFINITIONS));
    let Some(definitions) = caller.got(caller.session.client.definitions(id).await) else {
        return;
    };
    let name = &caller.spec.definition;
    let own = definitions
        .iter()
        .find(|definition| definition.name.eq_ignore_ascii_case(name));
    let own = own.map(|definition| definition.id.clone());
    caller.tell(Happening::Listed(Box::new(Lists {
        definitions,
        ..Lists::default()
    })));
    if let Some(definition) = own {
        list_versions(caller, &definition).await;
    }
}

/// Takes an image definition, and the next free version in it.
pub fn choose_definition(scene: &Scene, id: &str) {
    let Some(caller) = Call::new(scene) else {
        return;
    };
    let definitions = &scene.state.azure.lists.definitions;
    let Some(definition) = definitions.iter().find(|one| one.id == id).cloned() else {
        return;
    };
    caller.edit(vec![text_at("/definition", &definition.name)]);
    spawn_local(async move {
        if let Some(versions) = list_versions(&caller, &definition.id).await {
            let names = versions.iter().map(|version| &*version.name);
            if let Some(next) = Version::next_free(names) {
                caller.edit(vec![text_at("/version", &next.to_string())]);
            }
        }
        caller.tell(Happening::Answered);
    });
}

async fn list_versions(caller: &Call, definition: &str) -> Option<Vec<Version>> {
    caller.tell(Happening::Asking(&text::ASKING_VERSIONS));
    let versions = caller.got(caller.session.client.versions(definition).await)?;
    caller.tell(Happening::Listed(Box::new(Lists {
        versions: versions.clone(),
        ..Lists::default()
    })));
    Some(versions)
}

/// Takes a source with the LUNs that it has.
pub fn choose_source(scene: &Scene, id: &str) {
    let sources = &scene.state.azure.lists.sources;
    if let Some(source) = sources.iter().find(|source| source.id == id) {
        scene.act(Action::Edit(edits_for(source)));
    }
}

fn edits_for(source: &SourceResource) -> Vec<Edit> {
    let is_whole = !matches!(source.kind, ResourceKind::Snapshot | ResourceKind::Disk);
    let value = if is_whole {
        let kind = match source.kind {
            ResourceKind::VirtualMachine => "virtualMachine",
            ResourceKind::ImageVersion => "imageVersion",
            _ => "managedImage",
        };
        Json::object([
            ("kind", kind.into()),
            ("id", (&*source.id).into()),
            ("dataDiskLuns", list(&source.luns, |lun| (*lun).into())),
        ])
    } else {
        let disk = Json::object([("id", (&*source.id).into())]);
        Json::object([("kind", "disks".into()), ("osDisk", disk)])
    };
    vec![Edit {
        path: Pointer::root().key("source"),
        value: Some(value),
    }]
}

/// Learns what the rules want to know of the spec. It only reads.
pub fn check(scene: &Scene) {
    let Some(caller) = Call::new(scene) else {
        return;
    };
    spawn_local(async move {
        learn(&caller).await;
    });
}

/// What is known now: what Azure said, and what a person said where Azure did not.
async fn learn(caller: &Call) -> Facts {
    caller.tell(Happening::Asking(&text::ASKING_FACTS));
    let today = &caller.facts.today;
    let gathered = caller.session.client.gather(&caller.spec, today).await;
    let (new, old) = (&gathered.facts, &caller.facts);
    let has_sets =
        !new.disk_encryption_sets.is_empty() || new.disk_encryption_sets_complete == Some(true);
    let sets = if has_sets { new } else { old };
    let versions = if new.existing_versions.is_empty() {
        old
    } else {
        new
    };
    let facts = Facts {
        definition: new.definition.clone().or_else(|| old.definition.clone()),
        gallery: new.gallery.clone().or_else(|| old.gallery.clone()),
        source: new.source.clone().or_else(|| old.source.clone()),
        disk_encryption_sets: sets.disk_encryption_sets.clone(),
        disk_encryption_sets_complete: sets.disk_encryption_sets_complete,
        existing_versions: versions.existing_versions.clone(),
        today: today.clone(),
    };
    if !caller.session.end.is_cancelled() {
        caller.dispatch.emit(Action::Know(Box::new(facts.clone())));
    }
    caller.tell(Happening::Checked(Rc::new(gathered)));
    facts
}

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
        let sent = Happening::Event(moment(), Message::plain(&text::SENDING));
        caller.tell(sent);
        let begun = client.submit(&sealed, Existing::Refuse, &mut report).await;
        let target = sealed.address().target();
        let outcome = match begun {
            Ok((mut operation, step)) => {
                caller.tell(Happening::Event(moment(), Message::plain(&text::TAKEN)));
                keep(&caller, &operation);
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
                caller.tell(Happening::Failed(troubles(&error, &caller.spec)));
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

/// What is kept outlives the page; the demo tenant does not.
fn keep(caller: &Call, operation: &Operation) {
    if !caller.session.is_demo {
        store::keep_operation(&caller.spec.version, &operation.to_json());
    }
}

fn end(caller: &Call, outcome: Result<Option<Replication>, Error>) {
    let (stage, message, troubles) = match outcome {
        Ok(replication) => {
            if !caller.session.is_demo {
                store::forget_operation();
            }
            let failed = replication.iter().flat_map(Replication::failed);
            let troubles: Vec<_> = failed
                .flat_map(|region| of_region(region, &caller.spec))
                .collect();
            if troubles.is_empty() {
                (Stage::Over, &text::COMPLETED, troubles)
            } else {
                (Stage::Failed, &text::REGION_FAILED, troubles)
            }
        }
        Err(Error::Cancelled) => (Stage::Unwatched, &text::UNWATCHED, Vec::new()),
        Err(error) => {
            let is_over = matches!(error, Error::Refused(_)) && !error.is_about_token();
            if is_over && !caller.session.is_demo {
                store::forget_operation();
            }
            (Stage::Failed, &text::FAILED, troubles(&error, &caller.spec))
        }
    };
    caller.tell(Happening::Became(
        stage,
        moment(),
        Message::plain(message),
        troubles,
    ));
}

/// What a region's failure means.
fn of_region(
    region: &gallery_seal_arm::replication::RegionReplication,
    spec: &ImageVersionSpec,
) -> Vec<Trouble> {
    let detail = Detail {
        message: region.details.clone(),
        ..Detail::default()
    };
    let mut regions = spec.target_regions.iter();
    let is_its = |target: &gallery_seal::spec::TargetRegion| {
        gallery_seal::value::RegionName::new(&target.name) == region.region
    };
    let place = regions
        .position(is_its)
        .map(|index| Pointer::root().key("targetRegions").index(index));
    let said = [&*region.label, ": ", &*region.details].concat();
    let advices = explain(&detail, spec).into_iter();
    let mut troubles: Vec<_> = advices
        .map(|advice| Trouble {
            said: said.clone(),
            meaning: advice.meaning,
            help: advice.help,
            path: advice.path.or_else(|| place.clone()),
            request: String::new(),
            wants_token: false,
        })
        .collect();
    if troubles.is_empty() {
        troubles.push(Trouble {
            said,
            meaning: Message::new(&text::REGION_MEANS, [&region.label]),
            help: Message::plain(&text::REGION_HELP),
            path: place,
            request: String::new(),
            wants_token: false,
        });
    }
    troubles
}

fn troubles(error: &Error, spec: &ImageVersionSpec) -> Vec<Trouble> {
    let request = error
        .refusal()
        .map(|refusal| refusal.request_id.clone())
        .unwrap_or_default();
    let wants_token = error.is_about_token();
    let troubles = advise(error, spec).into_iter().map(|advice| {
        let parts = [&*advice.code, &*advice.said];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Trouble {
            said: parts.join(": "),
            meaning: advice.meaning,
            help: advice.help,
            path: advice.path,
            request: request.clone(),
            wants_token,
        }
    });
    troubles.collect()
}

fn is_from(operation: &Json, who: &Who) -> bool {
    let origin = operation.get("endpoint");
    !who.is_demo && matches!(origin, Some(Json::Text(origin)) if *origin == who.origin)
}

fn tell(dispatch: &Callback<Action>, happening: Happening) {
    dispatch.emit(Action::Azure(Box::new(happening)));
}

fn text_at(path: &str, text: &str) -> Edit {
    Edit {
        path: path.parse().unwrap_or_default(),
        value: (!text.is_empty()).then(|| text.into()),
    }
}

/// Now, in seconds since 1970.
fn now() -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "seconds since 1970 fit")]
    let seconds = (js_sys::Date::now() / 1000.0) as i64;
    seconds
}

/// Now, in milliseconds since 1970.
fn moment() -> f64 {
    js_sys::Date::now()
}
