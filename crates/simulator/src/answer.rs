//! Which answer a request gets.
//!
//! Texts and codes of refusals are from general knowledge of Azure Resource Manager's answers: no page lists them.

mod collection;
mod deployment;
mod item;
mod registration;
mod tenant;

use gallery_seal::json::Json;
use gallery_seal_arm::reply::Reply;
use gallery_seal_arm::request::{Method, Request};

use crate::caller::Caller;
use crate::id::Id;
use crate::kind::{self, Kind};
use crate::lenient;
use crate::refusal::Refusal;
use crate::route::Route;
use crate::world::World;
use crate::write::unreadable;

/// A request, taken apart.
pub(crate) struct Call<'a> {
    method: Method,
    route: Route,
    body: Option<&'a str>,
    caller: &'a Caller,
    api_version: String,
}

impl Call<'_> {
    /// The body as JSON; some clients send what only a tolerant reader takes.
    fn json(&self) -> Result<Json, Refusal> {
        let Some(text) = self.body.filter(|body| !body.trim().is_empty()) else {
            let message = "The request content was invalid: a body is required.";
            return Err(Refusal::new(400, "InvalidRequestContent", message));
        };
        lenient::read(text).map_err(|error| unreadable(&error.to_string()))
    }

    fn not_allowed(&self) -> Refusal {
        let message = format!(
            "The requested resource does not support http method '{}'.",
            self.method.name()
        );
        Refusal::new(405, "UnsupportedHttpMethod", message)
    }
}

/// Answers a request of someone who is let in.
pub(crate) fn answer(world: &mut World, request: &Request, caller: &Caller) -> Reply {
    let route = Route::read(&request.target);
    let call = Call {
        method: request.method,
        api_version: route
            .parameter("api-version")
            .unwrap_or_default()
            .to_owned(),
        route,
        body: request.body.as_deref(),
        caller,
    };
    let mut reply = answered(world, &call).unwrap_or_else(|refusal| refusal.reply());
    if request.method == Method::Head {
        reply.body.clear();
    }
    reply
}

fn answered(world: &mut World, call: &Call) -> Result<Reply, Refusal> {
    if call.api_version.is_empty() {
        let message =
            "The api-version query parameter (?api-version=) is required for all requests.";
        return Err(Refusal::new(400, "MissingApiVersionParameter", message));
    }
    let lower: Vec<String> = call
        .route
        .segments
        .iter()
        .map(|part| part.to_ascii_lowercase())
        .collect();
    let words: Vec<&str> = lower.iter().map(String::as_str).collect();
    if let Some(subscription) = subscription(&words) {
        known(world, subscription)?;
    }
    match (call.method, words.as_slice()) {
        (Method::Get, ["tenants"]) => Ok(tenant::tenants(world, call)),
        (Method::Get, ["subscriptions"]) => Ok(tenant::subscriptions(world, call)),
        (Method::Get, ["subscriptions", id]) => tenant::subscription(world, id),
        (Method::Get, ["subscriptions", id, "locations"]) => Ok(tenant::locations(world, call, id)),
        (Method::Get, ["subscriptions", id, "providers"]) => {
            Ok(registration::providers(world, call, id))
        }
        (Method::Get | Method::Post, ["subscriptions", id, "providers", namespace]) => {
            registration::provider(world, call, id, namespace)
        }
        (Method::Post, ["subscriptions", id, "providers", namespace, "register"]) => {
            registration::register(world, call, id, namespace)
        }
        (
            _,
            [
                "subscriptions",
                id,
                "providers",
                "microsoft.features",
                rest @ ..,
            ],
        ) => registration::features(world, call, id, rest),
        (Method::Get, [.., kind @ ("operations" | "operationresults"), id])
            if words.contains(&"locations") || words.contains(&"deployments") =>
        {
            world.poll(kind, id, call.caller.origin(), &call.api_version)
        }
        (_, [.., "microsoft.resources", "deployments", _, "operations"]) => {
            deployment::operations(world, call)
        }
        (Method::Post, [.., "microsoft.resources", "deployments", _, action]) => {
            deployment::act(world, call, action)
        }
        (Method::Get, ["subscriptions", _, "resourcegroups"]) => {
            collection::answer(world, call, &kind::GROUP)
        }
        (Method::Get, [.., "resources"]) => Ok(collection::everything(world, call)),
        _ => resource(world, call),
    }
}

/// A resource or a collection of them.
fn resource(world: &mut World, call: &Call) -> Result<Reply, Refusal> {
    let segments = &call.route.segments;
    if let Some(id) = Id::read(segments) {
        let kind = kind::find(&id.full_type()).ok_or_else(|| no_type(&id))?;
        speaks(world, call, kind, &id.types())?;
        in_group(world, &id)?;
        registration::registered(world, &id)?;
        return item::answer(world, call, kind, id);
    }
    let (last, before) = segments.split_last().ok_or_else(|| no_route(call))?;
    // `…/providers/namespace/type`: a collection; `…/type/name/word`: one too, or an action.
    let example = [before, &[last.clone(), "name".to_owned()]].concat();
    let example = Id::read(&example).ok_or_else(|| no_route(call))?;
    let kind = kind::find(&example.full_type()).ok_or_else(|| no_type(&example))?;
    speaks(world, call, kind, &example.types())?;
    in_group(world, &example)?;
    registration::registered(world, &example)?;
    if let Some(parent) = example.parent()
        && world.find(&parent).is_none()
    {
        return Err(crate::write::no_parent(&parent));
    }
    match call.method {
        Method::Get => collection::answer(world, call, kind),
        _ => Err(call.not_allowed()),
    }
}

fn subscription<'a>(words: &[&'a str]) -> Option<&'a str> {
    match words {
        ["subscriptions", id, ..] => Some(id),
        _ => None,
    }
}

fn known(world: &World, subscription: &str) -> Result<(), Refusal> {
    if world.subscription(subscription).is_some() {
        return Ok(());
    }
    let is_id = subscription
        .parse::<gallery_seal::value::SubscriptionId>()
        .is_ok();
    Err(if is_id {
        let message = format!("The subscription '{subscription}' could not be found.");
        Refusal::new(404, "SubscriptionNotFound", message)
    } else {
        let message = format!(
            "The provided subscription identifier '{subscription}' is malformed or invalid."
        );
        Refusal::new(400, "InvalidSubscriptionId", message)
    })
}

/// Refuses an API version that the type is not known in.
fn speaks(world: &World, call: &Call, kind: &Kind, types: &str) -> Result<(), Refusal> {
    let version = &call.api_version;
    if kind.api_versions.contains(&version.as_str())
        || kind.api_versions.is_empty() && is_date(version)
    {
        return Ok(());
    }
    let (namespace, _) = kind.name.split_once('/').unwrap_or((kind.name, ""));
    if kind.api_versions.is_empty() {
        let message = format!("The api-version '{version}' is invalid.");
        return Err(Refusal::new(400, "InvalidApiVersionParameter", message));
    }
    Err(Refusal::new(
        400,
        "NoRegisteredProviderFound",
        format!(
            "No registered resource provider found for API version '{version}' for type '{types}' in namespace \
             '{namespace}'. The supported api-versions are '{}'. The supported locations are '{}'.",
            kind.api_versions.join(", "),
            world.regions()
        ),
    ))
}

/// `2024-03-03`, with or without `-preview`.
fn is_date(version: &str) -> bool {
    let date = version.strip_suffix("-preview").unwrap_or(version);
    gallery_seal::value::Instant::is_bare_date(date)
}

fn in_group(world: &World, id: &Id) -> Result<(), Refusal> {
    let group = id
        .group_id()
        .filter(|_| !id.namespace().is_empty() && !id.group().is_empty());
    match group {
        Some(group) if world.find(&group).is_none() => Err(no_group(id.group())),
        _ => Ok(()),
    }
}

fn no_group(name: &str) -> Refusal {
    let message = format!("Resource group '{name}' could not be found.");
    Refusal::new(404, "ResourceGroupNotFound", message)
}

fn no_type(id: &Id) -> Refusal {
    Refusal::new(
        404,
        "InvalidResourceType",
        format!(
            "The resource type '{}' could not be found in the namespace '{}'.",
            id.types(),
            id.namespace()
        ),
    )
}

fn no_route(call: &Call) -> Refusal {
    let message = format!(
        "No HTTP resource was found that matches the request URI '{}'.",
        call.route.path()
    );
    Refusal::new(404, "NotFound", message)
}

fn json(status: u16, body: &Json) -> Reply {
    Reply {
        status,
        headers: Vec::new(),
        body: body.to_string(),
    }
}
