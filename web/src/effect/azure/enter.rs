//! In, and out again.

use std::rc::Rc;

use gallery_seal::finding::Message;
use gallery_seal::json::Json;
#[cfg(feature = "demo")]
use gallery_seal::value::Cloud;
use gallery_seal_arm::endpoint::Endpoint;
use gallery_seal_arm::error::Error;
use gallery_seal_arm::secret::{Secret, Standing};
use yew::platform::spawn_local;

use super::carrier::Carrier;
use super::pick::list_all;
use super::session::{Call, Session};
use super::{now, tell, text_at, trouble};
use crate::effect::store;
use crate::scene::Scene;
use crate::state::Action;
#[cfg(feature = "demo")]
use crate::state::azure::Part;
use crate::state::azure::{Happening, Level, Listing, Who};
use crate::text;

/// Tries a pasted token. An empty endpoint is that of the spec's cloud.
pub fn connect(scene: &Scene, pasted: String, endpoint: &str) {
    // What is under way stops: somebody else is at the door.
    scene.link.knock();
    tell(&scene.dispatch, Happening::Knocked);
    match enter(scene, pasted, endpoint) {
        Ok((session, who)) => go_in(scene, session, who),
        Err(why) => tell(&scene.dispatch, Happening::Refused(vec![why])),
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
            Err(why) => {
                let why = Message::new(&text::NO_TOKEN, [&why]);
                tell(&scene.dispatch, Happening::Refused(vec![why]));
            }
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
    Ok((Session::new(carrier, endpoint, false), who))
}

#[cfg(target_arch = "wasm32")]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere there is no `fetch`")]
fn fetch(endpoint: Endpoint, secret: Secret) -> Result<Carrier, Message> {
    let fetch = gallery_seal_arm::transport::fetch::Fetch::new(endpoint, secret);
    Ok(Carrier::new(fetch))
}

#[cfg(not(target_arch = "wasm32"))]
fn fetch(_: Endpoint, _: Secret) -> Result<Carrier, Message> {
    Err(Message::plain(&text::NO_FETCH))
}

/// Goes to the Azure in the page's memory, once it is there.
#[cfg(feature = "demo")]
pub(crate) fn demo_tenant(scene: &Scene) {
    tell(&scene.dispatch, Happening::Fetching(Part::Demo));
    let knock = scene.link.knock();
    let scene = scene.clone();
    spawn_local(async move {
        let opened = super::demo::open(now()).await;
        if knock.is_cancelled() {
            return;
        }
        let Some((tenant, who)) = opened else {
            return tell(&scene.dispatch, Happening::Missed(Part::Demo));
        };
        let endpoint = Endpoint::of(Cloud::Public);
        go_in(&scene, Session::new(tenant, endpoint, true), who);
    });
}

/// There is no demo tenant in this build.
#[cfg(not(feature = "demo"))]
pub(crate) const fn demo_tenant(_: &Scene) {}

/// Whether there is a demo tenant.
pub const HAS_DEMO: bool = cfg!(feature = "demo");

/// Somebody is in once Azure has answered: it names the subscriptions. Until then whoever is in
/// stays in.
fn go_in(scene: &Scene, session: Session, who: Who) {
    let session = Rc::new(session);
    let knock = scene.link.knock();
    let caller = Call::of(scene, Rc::clone(&session));
    let link = scene.link.clone();
    let is_page = scene.home.is_page();
    spawn_local(async move {
        let client = session.client.clone().until(&knock);
        let subscriptions = match client.subscriptions().await {
            Ok(subscriptions) => subscriptions,
            Err(Error::Cancelled) => return,
            Err(error) => {
                let first = trouble::of(&error, &caller.spec).into_iter().next();
                let why = match first {
                    Some(trouble) => [Some(trouble.meaning), trouble.help]
                        .into_iter()
                        .flatten()
                        .collect(),
                    None => vec![error.said()],
                };
                return caller.tell(Happening::Refused(why));
            }
        };
        link.open(session);
        let saved = is_page.then(store::operation).flatten();
        let saved = saved.filter(|(_, operation)| is_from(operation, &who));
        caller.tell(Happening::Entered(who));
        caller.tell(Happening::Saved(saved.map(|(version, _)| version)));
        let own = subscriptions
            .iter()
            .find(|one| one.id.eq_ignore_ascii_case(&caller.spec.subscription_id));
        let only = match &*subscriptions {
            [only] if caller.spec.subscription_id.is_empty() => Some(only),
            _ => None,
        };
        let chosen = own.or(only).map(|one| one.id.clone());
        caller.tell(Happening::Listed(Box::new(Listing::Subscriptions(
            subscriptions,
        ))));
        if let Some(chosen) = chosen {
            if caller.spec.subscription_id.is_empty() {
                caller.act(Action::SuggestText(
                    text_at("/subscriptionId", "").path,
                    chosen.clone(),
                ));
            }
            list_all(&caller.at(Level::Subscription), &chosen).await;
        }
    });
}

/// Gives up the attempt to get in.
pub fn give_up(scene: &Scene) {
    scene.link.knock();
    tell(&scene.dispatch, Happening::Close);
}

/// Does without what is being fetched.
pub fn do_without(scene: &Scene) {
    scene.link.knock();
    tell(&scene.dispatch, Happening::Unwanted);
}

/// Forgets the token and all that it gave. What Azure has taken on goes on there.
pub fn leave(scene: &Scene) {
    scene.link.knock();
    scene.link.close();
    tell(&scene.dispatch, Happening::Left);
}

fn is_from(operation: &Json, who: &Who) -> bool {
    let origin = operation.get("endpoint");
    !who.is_demo && matches!(origin, Some(Json::Text(origin)) if *origin == who.origin)
}
