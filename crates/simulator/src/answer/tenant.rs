//! Tenants, subscriptions and locations.

use gallery_seal::json::Json;
use gallery_seal::region;
use gallery_seal_arm::reply::Reply;

use super::{Call, collection, json};
use crate::refusal::Refusal;
use crate::world::{Subscription, World};

pub(super) fn tenants(world: &World, call: &Call) -> Reply {
    let tenant = Json::object([
        ("id", format!("/tenants/{}", world.tenant).into()),
        ("tenantId", world.tenant.as_str().into()),
        ("displayName", "Contoso (simulated)".into()),
        ("defaultDomain", "contoso.example".into()),
    ]);
    collection::page(world, call, vec![tenant])
}

pub(super) fn subscriptions(world: &World, call: &Call) -> Reply {
    let subscriptions = world.subscriptions.iter();
    let subscriptions = subscriptions.map(|subscription| shown(world, subscription));
    collection::page(world, call, subscriptions.collect())
}

pub(super) fn subscription(world: &World, id: &str) -> Result<Reply, Refusal> {
    let subscription = world.subscription(id);
    subscription
        .map(|subscription| json(200, &shown(world, subscription)))
        .ok_or_else(|| {
            Refusal::new(
                404,
                "SubscriptionNotFound",
                format!("The subscription '{id}' could not be found."),
            )
        })
}

pub(super) fn locations(world: &World, call: &Call, id: &str) -> Reply {
    let regions = region::regions(world.cloud).iter();
    let regions = regions.map(|region| {
        Json::object([
            (
                "id",
                format!("/subscriptions/{id}/locations/{}", region.name).into(),
            ),
            ("name", region.name.into()),
            ("type", "Region".into()),
            ("displayName", region.display_name.into()),
            ("regionalDisplayName", region.display_name.into()),
            (
                "metadata",
                Json::object([
                    ("regionType", "Physical".into()),
                    ("regionCategory", "Recommended".into()),
                    ("geography", region.geography.unwrap_or_default().into()),
                ]),
            ),
        ])
    });
    collection::page(world, call, regions.collect())
}

fn shown(world: &World, subscription: &Subscription) -> Json {
    let id = subscription.id.as_str();
    Json::object([
        ("id", format!("/subscriptions/{id}").into()),
        ("subscriptionId", id.into()),
        ("tenantId", world.tenant.as_str().into()),
        ("displayName", subscription.name.as_str().into()),
        ("state", "Enabled".into()),
        ("authorizationSource", "RoleBased".into()),
    ])
}
