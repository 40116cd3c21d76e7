//! One resource: read, written, changed, taken away.

use gallery_seal_arm::reply::Reply;
use gallery_seal_arm::request::Method;

use super::{Call, deployment, json, no_group};
use crate::id::Id;
use crate::kind::{self, Kind};
use crate::operation::Operation;
use crate::permission;
use crate::refusal::Refusal;
use crate::tree;
use crate::world::World;
use crate::write::Write;

pub(super) fn answer(
    world: &mut World,
    call: &Call,
    kind: &'static Kind,
    id: Id,
) -> Result<Reply, Refusal> {
    if std::ptr::eq(kind, &raw const kind::DEPLOYMENT) && call.method == Method::Put {
        return deployment::create(world, call, id);
    }
    match call.method {
        Method::Get | Method::Head => read(world, call, &id),
        Method::Put => {
            let body = call.json()?;
            put(world, call, kind, &id, body)
        }
        Method::Patch => {
            let mut body = world.find(&id).ok_or_else(|| missing(&id))?.body.clone();
            tree::merge(&mut body, &call.json()?);
            put(world, call, kind, &id, body)
        }
        Method::Delete => {
            let operation = world.remove(&id, call.caller)?;
            Ok(operation.map_or(
                Reply {
                    status: 204,
                    ..Reply::default()
                },
                |operation| {
                    let status = if operation.is_settled || operation.start == operation.end {
                        200
                    } else {
                        202
                    };
                    running(
                        world,
                        call,
                        &operation,
                        Reply {
                            status,
                            ..Reply::default()
                        },
                    )
                },
            ))
        }
        Method::Post => Err(call.not_allowed()),
    }
}

fn read(world: &World, call: &Call, id: &Id) -> Result<Reply, Refusal> {
    permission::allow(
        &world.denials,
        call.caller,
        &permission::action(id, "read"),
        &id.to_string(),
    )?;
    let resource = world.find(id).ok_or_else(|| missing(id))?;
    if call.method == Method::Head {
        return Ok(Reply {
            status: 204,
            ..Reply::default()
        });
    }
    let expand = call.route.parameter("$expand").unwrap_or_default();
    Ok(json(
        200,
        &world.view(resource, expand.eq_ignore_ascii_case("ReplicationStatus")),
    ))
}

fn put(
    world: &mut World,
    call: &Call,
    kind: &'static Kind,
    id: &Id,
    body: gallery_seal::json::Json,
) -> Result<Reply, Refusal> {
    let is_new = world.find(id).is_none();
    let write = Write {
        id: id.clone(),
        kind,
        api_version: call.api_version.clone(),
        body,
        caller: call.caller,
    };
    let operation = world.write(write)?;
    let resource = world.find(id).ok_or_else(|| missing(id))?;
    let [made, changed] = kind.status;
    let status = match (is_new, call.method) {
        (true, _) => made,
        (false, Method::Patch) if operation.is_none() => 200,
        (false, _) => changed,
    };
    let reply = json(status, &world.view(resource, false));
    Ok(match operation {
        Some(operation) => running(world, call, &operation, reply),
        // Only what still runs is `accepted`.
        None if status == 202 => Reply {
            status: 200,
            ..reply
        },
        None => reply,
    })
}

fn running(world: &World, call: &Call, operation: &Operation, mut reply: Reply) -> Reply {
    if operation.start < operation.end {
        reply.headers = operation.headers(call.caller.origin(), &call.api_version, &world.pace);
    }
    reply
}

fn missing(id: &Id) -> Refusal {
    if id.namespace().is_empty() {
        return no_group(id.name());
    }
    let group = id.group();
    Refusal::new(
        404,
        "ResourceNotFound",
        format!(
            "The Resource '{}/{}' under resource group '{group}' was not found. For more details please go to \
             https://aka.ms/ARMResourceNotFoundFix",
            id.full_type(),
            id.names()
        ),
    )
}
