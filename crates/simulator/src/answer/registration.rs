//! Providers and features, and whether they are registered.

use gallery_seal::json::Json;
use gallery_seal_arm::reply::Reply;
use gallery_seal_arm::request::Method;

use super::{Call, collection, json, no_route};
use crate::id::Id;
use crate::kind;
use crate::refusal::Refusal;
use crate::world::World;

/// The namespaces that there are.
const NAMESPACES: [&str; 5] = [
    "Microsoft.Compute",
    "Microsoft.KeyVault",
    "Microsoft.Resources",
    "Microsoft.Authorization",
    "Microsoft.Storage",
];

/// The previews that a subscription can ask for.
const FEATURES: [&str; 2] = ["SIGEncryption", "ConfidentialVMDataDiskEncryptionPreview"];

pub(super) fn providers(world: &World, call: &Call, subscription: &str) -> Reply {
    let shown = NAMESPACES.map(|namespace| shown(world, subscription, namespace));
    collection::page(world, call, shown.to_vec())
}

pub(super) fn provider(
    world: &World,
    call: &Call,
    subscription: &str,
    namespace: &str,
) -> Result<Reply, Refusal> {
    let namespace = spelled(namespace).ok_or_else(|| invalid(namespace))?;
    match call.method {
        Method::Get => Ok(json(200, &shown(world, subscription, namespace))),
        _ => Err(call.not_allowed()),
    }
}

pub(super) fn register(
    world: &mut World,
    call: &Call,
    subscription: &str,
    namespace: &str,
) -> Result<Reply, Refusal> {
    let namespace = spelled(namespace).ok_or_else(|| invalid(namespace))?;
    let scope = format!("/subscriptions/{subscription}");
    crate::permission::allow(
        &world.denials,
        call.caller,
        &format!("{namespace}/register/action"),
        &scope,
    )?;
    world.register(subscription, namespace);
    Ok(json(200, &shown(world, subscription, namespace)))
}

/// Refuses what belongs to a namespace that the subscription has unregistered.
pub(super) fn registered(world: &World, id: &Id) -> Result<(), Refusal> {
    let namespace = spelled(id.namespace()).unwrap_or("Microsoft.Resources");
    if id.subscription().is_empty() || state(world, id.subscription(), namespace) == "Registered" {
        return Ok(());
    }
    Err(Refusal::new(
        409,
        "MissingSubscriptionRegistration",
        format!(
            "The subscription is not registered to use namespace '{namespace}'. See https://aka.ms/rps-not-found for \
             how to register subscriptions."
        ),
    ))
}

/// `…/providers/{namespace}/features[/{feature}[/register]]`.
pub(super) fn features(
    world: &mut World,
    call: &Call,
    subscription: &str,
    rest: &[&str],
) -> Result<Reply, Refusal> {
    match (call.method, rest) {
        (Method::Get, ["features"] | ["providers", "microsoft.compute", "features"]) => {
            let shown = FEATURES.map(|feature| feature_shown(world, subscription, feature));
            Ok(collection::page(world, call, shown.to_vec()))
        }
        (
            method,
            [
                "providers",
                "microsoft.compute",
                "features",
                name,
                action @ ..,
            ],
        ) => {
            let Some(feature) = FEATURES
                .iter()
                .find(|feature| feature.eq_ignore_ascii_case(name))
            else {
                let message = format!("The feature '{name}' could not be found.");
                return Err(Refusal::new(404, "FeatureNotFound", message));
            };
            match (method, action) {
                (Method::Get, []) => {}
                (Method::Post, ["register"]) => {
                    world.register(subscription, feature);
                }
                (Method::Post, ["unregister"]) => {
                    world.unregister(subscription, feature);
                }
                _ => return Err(call.not_allowed()),
            }
            Ok(json(200, &feature_shown(world, subscription, feature)))
        }
        _ => Err(no_route(call)),
    }
}

fn shown(world: &World, subscription: &str, namespace: &str) -> Json {
    let types = kind::ALL.iter().filter_map(|kind| {
        let (of, types) = kind.name.split_once('/')?;
        let versions: Vec<Json> = kind
            .api_versions
            .iter()
            .rev()
            .map(|version| Json::from(*version))
            .collect();
        (of == namespace).then(|| {
            let locations = gallery_seal::region::regions(world.cloud).iter();
            let locations: Vec<Json> = locations.map(|region| region.display_name.into()).collect();
            Json::object([
                ("resourceType", types.into()),
                ("locations", locations.into()),
                ("apiVersions", versions.into()),
            ])
        })
    });
    Json::object([
        (
            "id",
            format!("/subscriptions/{subscription}/providers/{namespace}").into(),
        ),
        ("namespace", namespace.into()),
        (
            "registrationState",
            state(world, subscription, namespace).into(),
        ),
        ("registrationPolicy", "RegistrationRequired".into()),
        ("resourceTypes", Json::List(types.collect())),
    ])
}

fn feature_shown(world: &World, subscription: &str, feature: &str) -> Json {
    let state = match world.registered_since(subscription, feature) {
        None => "NotRegistered",
        Some(since) if since + world.pace.registration > world.now => "Registering",
        Some(_) => "Registered",
    };
    Json::object([
        (
            "id",
            format!(
                "/subscriptions/{subscription}/providers/Microsoft.Features/providers/Microsoft.Compute/features/{feature}"
            )
            .into(),
        ),
        ("name", format!("Microsoft.Compute/{feature}").into()),
        ("type", "Microsoft.Features/providers/features".into()),
        ("properties", Json::object([("state", state.into())])),
    ])
}

/// A namespace is registered unless the subscription is said to lack it.
fn state(world: &World, subscription: &str, namespace: &str) -> &'static str {
    let is_left_out = world.is_unregistered(subscription, namespace);
    match world.registered_since(subscription, namespace) {
        Some(since) if since + world.pace.registration > world.now && is_left_out => "Registering",
        None if is_left_out => "NotRegistered",
        _ => "Registered",
    }
}

fn spelled(namespace: &str) -> Option<&'static str> {
    NAMESPACES
        .into_iter()
        .find(|known| known.eq_ignore_ascii_case(namespace))
}

fn invalid(namespace: &str) -> Refusal {
    let message = format!("The resource namespace '{namespace}' is invalid.");
    Refusal::new(404, "InvalidResourceNamespace", message)
}
