//! Lists, page by page.

use gallery_seal::json::Json;
use gallery_seal::value::VersionNumber;
use gallery_seal_arm::reply::Reply;

use super::{Call, json};
use crate::kind::{self, Kind};
use crate::permission;
use crate::refusal::Refusal;
use crate::tree;
use crate::world::World;

/// The resources of one kind below the scope that the path names.
pub(super) fn answer(world: &World, call: &Call, kind: &Kind) -> Result<Reply, Refusal> {
    let path = call.route.path();
    permission::allow(
        &world.denials,
        call.caller,
        &format!("{}/read", kind.name),
        &path,
    )?;
    let (last, scope) = call.route.segments.split_last().unzip();
    let scope: String = scope
        .unwrap_or_default()
        .iter()
        .fold(String::new(), |path, part| path + "/" + part);
    // `…/galleries/g/images` lists below `…/galleries/g`; `…/providers/n/images` below the scope before.
    let is_nested = kind.name.matches('/').count() > 1;
    let scope = if is_nested || last.is_none() {
        scope
    } else {
        before_providers(&scope).to_owned()
    };
    let mut found: Vec<_> = world.all(kind, &scope).collect();
    // A version's order is that of its numbers, not that of its text.
    if std::ptr::eq(kind, &raw const kind::VERSION) {
        found.sort_unstable_by_key(|resource| resource.id.name().parse::<VersionNumber>().ok());
    }
    let items = found
        .into_iter()
        .map(|resource| world.view(resource, false));
    Ok(page(world, call, items.collect()))
}

/// All resources of a subscription or group, in short.
pub(super) fn everything(world: &World, call: &Call) -> Reply {
    let path = call.route.path().to_ascii_lowercase();
    let scope = path.strip_suffix("/resources").unwrap_or(&path);
    let below = format!("{scope}/");
    let found = world.resources.iter().filter(|(key, resource)| {
        key.starts_with(&below) && !resource.id.namespace().is_empty() && resource.kind.is_placed
    });
    let items = found.map(|(_, resource)| {
        Json::object([
            ("id", resource.id.to_string().into()),
            ("name", resource.id.names().into()),
            ("type", resource.kind.name.into()),
            ("location", tree::at(&resource.body, "location").clone()),
        ])
    });
    page(world, call, items.collect())
}

/// The page that the request asks for, with a link to the next.
pub(super) fn page(world: &World, call: &Call, items: Vec<Json>) -> Reply {
    let from = call
        .route
        .parameter("$skiptoken")
        .and_then(|token| usize::from_str_radix(token, 16).ok());
    let from = from.unwrap_or_default();
    let until = from.saturating_add(world.page_size);
    let is_more = items.len() > until;
    let items: Vec<Json> = items.into_iter().skip(from).take(world.page_size).collect();
    let mut body = Json::object([("value", items.into())]);
    if is_more {
        let (origin, path) = (call.caller.origin(), call.route.path().replace(' ', "%20"));
        let link = format!(
            "{origin}{path}?api-version={}&$skiptoken={until:06x}",
            call.api_version
        );
        tree::set(&mut body, "nextLink", link);
    }
    json(200, &body)
}

fn before_providers(path: &str) -> &str {
    let lower = path.to_ascii_lowercase();
    lower
        .rfind("/providers/")
        .and_then(|index| path.get(..index))
        .unwrap_or(path)
}
