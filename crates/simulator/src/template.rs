//! ARM templates: which resources they ask for.

mod expression;
mod function;

use gallery_seal::json::Json;

use crate::id::Id;
use crate::kind::{self, Kind};
use crate::refusal::Refusal;
use crate::tree;

/// Where a template is deployed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting<'a> {
    pub(crate) subscription: &'a str,
    pub(crate) group: &'a str,
    pub(crate) location: &'a str,
    pub(crate) tenant: &'a str,
    pub(crate) deployment: &'a str,
}

/// A resource that a template asks for.
#[derive(Clone, Debug)]
pub(crate) struct Planned {
    pub(crate) id: Id,
    pub(crate) kind: &'static Kind,
    pub(crate) api_version: String,
    pub(crate) body: Json,
}

/// Reads a deployment's properties: the template, and values for its parameters.
///
/// The resources come parents first. Loops, nested deployments and linked templates are refused.
pub(crate) fn plan(properties: &Json, setting: &Setting) -> Result<Vec<Planned>, Refusal> {
    let template = tree::at(properties, "template");
    if !matches!(template, Json::Object(_)) {
        return Err(invalid(
            "the template is missing; links to templates are not known to the simulator",
        ));
    }
    let scope = expression::Scope {
        setting,
        parameters: parameters(template, tree::at(properties, "parameters"), setting)?,
        variables: tree::at(template, "variables"),
    };
    let mut planned = Vec::new();
    collect(tree::at(template, "resources"), None, &scope, &mut planned)?;
    let depth = |planned: &&Planned| planned.kind.name.matches('/').count();
    let ordered = (0..=DEEPEST).flat_map(|level| {
        planned
            .iter()
            .filter(move |planned| depth(planned) == level)
    });
    Ok(ordered.cloned().collect())
}

/// How many types a type is nested in, at most.
const DEEPEST: usize = 3;

/// The values of all parameters that the template declares.
fn parameters(template: &Json, given: &Json, setting: &Setting) -> Result<Json, Refusal> {
    let declared = match tree::at(template, "parameters") {
        Json::Object(declared) => declared.as_slice(),
        _ => &[],
    };
    if let Json::Object(given) = given
        && let Some((name, _)) = given
            .iter()
            .find(|(name, _)| !declared.iter().any(|(known, _)| known == name))
    {
        return Err(invalid(&format!(
            "The template parameters '{name}' in the parameters file are not valid; they are not present in the \
             original template and can therefore not be provided at deployment time."
        )));
    }
    let mut values = Vec::new();
    for (name, declaration) in declared {
        let value = given.get(name).and_then(|given| given.get("value"));
        let value = match (value, declaration.get("defaultValue")) {
            (Some(value), _) => value.clone(),
            (None, Some(value)) => {
                let scope = expression::Scope {
                    setting,
                    parameters: Json::Object(values.clone()),
                    variables: &Json::Null,
                };
                scope.evaluated(value)?
            }
            (None, None) => {
                return Err(invalid(&format!(
                    "The value for the template parameter '{name}' is not provided. Please see \
                     https://aka.ms/arm-create-parameter-file for usage details."
                )));
            }
        };
        values.push((name.clone(), value));
    }
    Ok(Json::Object(values))
}

/// A parent's type and name.
type Parent<'a> = Option<(&'a str, &'a str)>;

fn collect(
    resources: &Json,
    parent: Parent,
    scope: &expression::Scope,
    planned: &mut Vec<Planned>,
) -> Result<(), Refusal> {
    let resources: Vec<&Json> = match resources {
        Json::List(resources) => resources.iter().collect(),
        Json::Object(resources) => resources.iter().map(|(_, resource)| resource).collect(),
        _ => Vec::new(),
    };
    for resource in resources {
        if resource.get("copy").is_some() {
            return Err(invalid(
                "the simulator knows no loops: a resource has 'copy'",
            ));
        }
        let condition = scope.evaluated(tree::at(resource, "condition"))?;
        if condition == Json::Flag(false) || tree::is_true(resource, "existing") {
            continue;
        }
        let text = |key: &str| match scope.evaluated(tree::at(resource, key))? {
            Json::Text(text) => Ok(text),
            _ => Err(invalid(&format!("a resource lacks the text '{key}'"))),
        };
        let (mut full_type, mut name) = (text("type")?, text("name")?);
        if let Some((outer_type, outer_name)) = parent {
            full_type = format!("{outer_type}/{full_type}");
            name = format!("{outer_name}/{name}");
        }
        planned.push(one(
            resource,
            &full_type,
            &name,
            text("apiVersion")?,
            scope,
        )?);
        collect(
            tree::at(resource, "resources"),
            Some((&full_type, &name)),
            scope,
            planned,
        )?;
    }
    Ok(())
}

fn one(
    resource: &Json,
    full_type: &str,
    name: &str,
    api_version: String,
    scope: &expression::Scope,
) -> Result<Planned, Refusal> {
    let mut body = resource.clone();
    for key in [
        "type",
        "name",
        "apiVersion",
        "dependsOn",
        "condition",
        "comments",
        "metadata",
        "resources",
        "scope",
    ] {
        tree::remove(&mut body, key);
    }
    let Setting {
        subscription,
        group,
        ..
    } = scope.setting;
    let id = function::resource_id(
        subscription,
        group,
        full_type,
        &name.split('/').collect::<Vec<_>>(),
    );
    let id = id.and_then(|id| Id::parse(&id)).ok_or_else(|| {
        invalid(&format!(
            "The template resource '{name}' for type '{full_type}' has incorrect segment lengths. A nested resource \
             type must have identical number of segments as its resource name. A root resource type must have segment \
             length one greater than its resource name. Please see https://aka.ms/arm-syntax-resources for usage \
             details."
        ))
    })?;
    let kind = kind::find(full_type)
        .ok_or_else(|| invalid(&format!("the simulator knows no type '{full_type}'")))?;
    Ok(Planned {
        id,
        kind,
        api_version,
        body: scope.evaluated(&body)?,
    })
}

/// A template that can't be read.
pub(crate) fn invalid(why: &str) -> Refusal {
    let message = format!("Deployment template validation failed: '{why}'.");
    Refusal::new(400, "InvalidTemplate", message)
}
