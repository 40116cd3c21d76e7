//! Deployments of a template: validated, previewed, carried out.

mod preview;

use std::time::Duration;

use gallery_seal::json::Json;
use gallery_seal_arm::reply::Reply;

use super::{Call, collection, json, no_route};
use crate::id::Id;
use crate::kind;
use crate::operation::{Deed, Operation};
use crate::permission;
use crate::refusal::Refusal;
use crate::template::{self, Planned, Setting};
use crate::tree;
use crate::world::{World, instant};
use crate::write::Write;

/// `validate` and `whatIf`.
pub(super) fn act(world: &mut World, call: &Call, action: &str) -> Result<Reply, Refusal> {
    let (_, path) = call
        .route
        .segments
        .split_last()
        .ok_or_else(|| no_route(call))?;
    let id = Id::read(path).ok_or_else(|| no_route(call))?;
    super::in_group(world, &id)?;
    let body = call.json()?;
    let planned = plan(world, &id, &body)?;
    match action {
        "validate" => validate(world, call, &id, &body, &planned),
        "whatif" => Ok(preview::preview(world, call, &id, &planned)),
        _ => Err(call.not_allowed()),
    }
}

/// Carries a template out. Refused resources fail the deployment, not the request.
pub(super) fn create(world: &mut World, call: &Call, id: Id) -> Result<Reply, Refusal> {
    let action = permission::action(&id, "write");
    permission::allow(&world.denials, call.caller, &action, &id.to_string())?;
    let body = call.json()?;
    let planned = plan(world, &id, &body)?;
    let mut end = Duration::ZERO;
    let mut failure = None;
    let mut done: Vec<Json> = Vec::new();
    for planned in planned {
        let resource = planned.id.to_string();
        match world.write(write(planned, call)) {
            Ok(operation) => {
                if let Some(operation) = operation {
                    end = end.max(operation.end.saturating_sub(world.now));
                    failure = failure.or(operation.failure);
                }
                done.push(Json::object([("id", resource.into())]));
            }
            Err(refusal) => {
                failure = Some(refusal);
                break;
            }
        }
    }
    let is_new = world.find(&id).is_none();
    let shown = described(world, &body, &done);
    let key = id.key();
    let base = id.to_string();
    world.store(Write {
        id,
        kind: &kind::DEPLOYMENT,
        api_version: call.api_version.clone(),
        body: shown,
        caller: call.caller,
    });
    let operation = Operation {
        failure: failure.map(|failure| failed(&failure)),
        ..world.begin(Deed::Make, key.clone(), base, end.max(world.pace.operation))
    };
    world.operations.push(operation.clone());
    if let Some(resource) = world.resources.get_mut(&key) {
        resource.state = "Running";
    }
    world.settle();
    let resource = world
        .resources
        .get(&key)
        .map(|resource| world.view(resource, false));
    let mut reply = json(
        if is_new { 201 } else { 200 },
        &resource.unwrap_or_default(),
    );
    reply.headers = operation.headers(call.caller.origin(), &call.api_version, &world.pace);
    Ok(reply)
}

/// What became of each resource.
pub(super) fn operations(world: &World, call: &Call) -> Result<Reply, Refusal> {
    let (_, path) = call
        .route
        .segments
        .split_last()
        .ok_or_else(|| no_route(call))?;
    let id = Id::read(path).ok_or_else(|| no_route(call))?;
    let deployment = world.find(&id).ok_or_else(|| {
        Refusal::new(
            404,
            "DeploymentNotFound",
            format!("Deployment '{}' could not be found.", id.name()),
        )
    })?;
    let resources = tree::list(&deployment.body, "properties.outputResources").iter();
    let resources = resources.filter_map(|resource| world.named(tree::text(resource, "id")?));
    let operations = resources.map(|resource| {
        Json::object([
            (
                "id",
                format!("{id}/operations/{}", resource.id.name()).into(),
            ),
            ("operationId", resource.id.name().into()),
            (
                "properties",
                Json::object([
                    ("provisioningOperation", "Create".into()),
                    ("provisioningState", resource.state.into()),
                    ("timestamp", instant(resource.made).to_string().into()),
                    (
                        "targetResource",
                        Json::object([
                            ("id", resource.id.to_string().into()),
                            ("resourceType", resource.kind.name.into()),
                            ("resourceName", resource.id.names().into()),
                        ]),
                    ),
                ]),
            ),
        ])
    });
    Ok(collection::page(world, call, operations.collect()))
}

fn plan(world: &World, id: &Id, body: &Json) -> Result<Vec<Planned>, Refusal> {
    let group = id.group_id().and_then(|group| world.find(&group));
    let location = group
        .and_then(|group| tree::text(&group.body, "location"))
        .unwrap_or_default();
    let setting = Setting {
        subscription: id.subscription(),
        group: group.map_or(id.group(), |group| group.id.name()),
        location,
        tenant: &world.tenant,
        deployment: id.name(),
    };
    template::plan(tree::at(body, "properties"), &setting)
}

fn write<'a>(planned: Planned, call: &Call<'a>) -> Write<'a> {
    let Planned {
        id,
        kind,
        api_version,
        body,
    } = planned;
    Write {
        id,
        kind,
        api_version,
        body,
        caller: call.caller,
    }
}

/// Azure Resource Manager asks the providers before anything is made.
fn validate(
    world: &World,
    call: &Call,
    id: &Id,
    body: &Json,
    planned: &[Planned],
) -> Result<Reply, Refusal> {
    let mut trial = world.clone();
    trial.pace.operation = Duration::ZERO;
    let mut refusals = Vec::new();
    for planned in planned {
        let write = write(planned.clone(), call);
        match trial.vet(&write) {
            Ok(()) => {
                trial.store(write);
            }
            Err(refusal) => refusals.push(refusal),
        }
    }
    if refusals.is_empty() {
        let validated = planned
            .iter()
            .map(|planned| Json::object([("id", planned.id.to_string().into())]));
        let mut shown = Json::object([
            ("id", id.to_string().into()),
            ("name", id.name().into()),
            ("type", kind::DEPLOYMENT.name.into()),
        ]);
        tree::merge(&mut shown, &described(world, body, &[]));
        tree::set(&mut shown, "properties.provisioningState", "Succeeded");
        tree::set(
            &mut shown,
            "properties.validatedResources",
            validated.collect::<Vec<_>>(),
        );
        return Ok(json(200, &shown));
    }
    let message = format!(
        "The template deployment '{}' is not valid according to the validation procedure. See inner errors for details.",
        id.name()
    );
    let refused = Refusal::new(400, "InvalidTemplateDeployment", message);
    Err(refusals.into_iter().fold(refused, Refusal::detail))
}

/// A deployment as it is shown.
fn described(world: &World, body: &Json, done: &[Json]) -> Json {
    let given = tree::at(body, "properties");
    let mode = tree::text(given, "mode").unwrap_or("Incremental");
    Json::object([(
        "properties",
        Json::object([
            ("mode", mode.into()),
            ("parameters", tree::at(given, "parameters").clone()),
            ("timestamp", world.instant().to_string().into()),
            ("duration", "PT0S".into()),
            (
                "correlationId",
                crate::random::guid_of(&world.instant().to_string()).into(),
            ),
            ("providers", Json::List(Vec::new())),
            ("dependencies", Json::List(Vec::new())),
            ("outputs", Json::Object(Vec::new())),
            ("outputResources", Json::List(done.to_vec())),
        ]),
    )])
}

/// The real error stands as a text within a detail, as in Azure/azure-rest-api-specs, issue 10707.
fn failed(refusal: &Refusal) -> Refusal {
    let inner = Json::object([("error", refusal.to_json())]).to_string();
    let code = match refusal.status {
        400 => "BadRequest",
        403 => "Forbidden",
        404 => "NotFound",
        _ => "Conflict",
    };
    Refusal::new(
        409,
        "DeploymentFailed",
        "At least one resource deployment operation failed. Please list deployment operations for details. Please see \
         https://aka.ms/arm-deployment-operations for usage details.",
    )
    .detail(Refusal::new(refusal.status, code, inner))
}
