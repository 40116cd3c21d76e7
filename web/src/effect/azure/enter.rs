//! The way in and out.

use std::cell::RefCell;
use std::rc::Rc;

use gallery_seal::finding::Message;
use gallery_seal::json::Json;
#[cfg(feature = "demo")]
use gallery_seal::value::Cloud;
use gallery_seal_arm::cancel::Cancel;
use gallery_seal_arm::client::Client;
use gallery_seal_arm::endpoint::Endpoint;
use gallery_seal_arm::secret::{Secret, Standing};
use yew::platform::spawn_local;

use super::carrier::Carrier;
use super::pick::list_all;
use super::{Call, Link, Session, now, tell, text_at, trouble};
use crate::effect::store;
use crate::scene::Scene;
use crate::state::azure::{Happening, Lists, Who};
use crate::text;

/// Tries a pasted token. An empty endpoint is that of the spec's cloud.
pub fn connect(scene: &Scene, pasted: String, endpoint: &str) {
    tell(&scene.dispatch, Happening::Knocked);
    match enter(scene, pasted, endpoint) {
        Ok((session, who)) => go_in(scene, session, who),
        Err(why) => tell(&scene.dispatch, Happening::Refused(why)),
    }
}

/// Has the owner of the element give a token.
pub fn connect_by_owner(scene: &Scene) {
    let Some(owner) = scene.home.kept_owner() else {
        return;
    };
    tell(&scene.dispatch, Happening::Knocked);
    let scene = scene.clone();
    spawn_local(async move {
        match owner.token().await {
            Ok(token) => connect(&scene, token, ""),
            Err(why) => tell(
                &scene.dispatch,
                Happening::Refused(Message::new(&text::NO_TOKEN, [&why])),
            ),
        }
    });
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
    let (tenant, who) = super::demo::open(now());
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
    let is_page = scene.home.is_page();
    let saved = is_page.then(store::operation).flatten();
    let saved = saved.filter(|(_, operation)| is_from(operation, &who));
    spawn_local(async move {
        match caller.session.client.subscriptions().await {
            Err(error) => {
                let why = error.said();
                let first = trouble::of(&error, &caller.spec).into_iter().next();
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

fn is_from(operation: &Json, who: &Who) -> bool {
    let origin = operation.get("endpoint");
    !who.is_demo && matches!(origin, Some(Json::Text(origin)) if *origin == who.origin)
}
