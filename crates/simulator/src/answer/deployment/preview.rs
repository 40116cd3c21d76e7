//! What a template would change, if it were deployed.

use gallery_seal::json::Json;
use gallery_seal_arm::reply::Reply;

use super::super::Call;
use crate::id::Id;
use crate::operation::{Deed, Operation};
use crate::template::Planned;
use crate::tree;
use crate::world::World;

/// What would change; fetched at the operation's `Location`.
pub(super) fn preview(world: &mut World, call: &Call, id: &Id, planned: &[Planned]) -> Reply {
    let changes: Vec<Json> = planned
        .iter()
        .map(|planned| change(world, planned))
        .collect();
    let properties = Json::object([
        ("correlationId", world.random.guid().into()),
        ("changes", changes.into()),
    ]);
    let result = Json::object([("status", "Succeeded".into()), ("properties", properties)]);
    let operation = Operation {
        result: Some(result),
        ..world.begin(
            Deed::Ask,
            String::new(),
            id.to_string(),
            world.pace.operation / 2,
        )
    };
    let headers = operation.headers(call.caller.origin(), &call.api_version, &world.pace);
    world.operations.push(operation);
    Reply {
        status: 202,
        headers,
        body: String::new(),
    }
}

fn change(world: &World, planned: &Planned) -> Json {
    let whole = |body: &Json| {
        let mut shown = Json::object([
            ("id", planned.id.to_string().into()),
            ("type", planned.kind.name.into()),
            ("name", planned.id.name().into()),
            ("apiVersion", planned.api_version.as_str().into()),
        ]);
        tree::merge(&mut shown, body);
        shown
    };
    let after = whole(&planned.body);
    let mut members = vec![("resourceId".to_owned(), Json::from(planned.id.to_string()))];
    let mut add = |key: &str, value: Json| members.push((key.to_owned(), value));
    match world.find(&planned.id) {
        None => {
            add("changeType", "Create".into());
            add("before", Json::Null);
            add("after", after);
        }
        Some(resource) => {
            let mut delta = Vec::new();
            differences(&resource.body, &planned.body, "", &mut delta);
            add(
                "changeType",
                if delta.is_empty() {
                    "NoChange"
                } else {
                    "Modify"
                }
                .into(),
            );
            add("before", whole(&resource.body));
            add("after", after);
            add("delta", delta.into());
        }
    }
    Json::Object(members)
}

fn differences(before: &Json, after: &Json, path: &str, delta: &mut Vec<Json>) {
    let (Json::Object(old), Json::Object(new)) = (before, after) else {
        if before != after {
            let kind = match (before, after) {
                (Json::Null, _) => "Create",
                (_, Json::Null) => "Delete",
                _ => "Modify",
            };
            delta.push(Json::object([
                ("path", path.into()),
                ("propertyChangeType", kind.into()),
                ("before", before.clone()),
                ("after", after.clone()),
                ("children", Json::List(Vec::new())),
            ]));
        }
        return;
    };
    let added = new.iter().filter(|(key, _)| before.get(key).is_none());
    for (key, _) in old.iter().chain(added) {
        let path = if path.is_empty() {
            key.clone()
        } else {
            format!("{path}.{key}")
        };
        differences(tree::at(before, key), tree::at(after, key), &path, delta);
    }
}
