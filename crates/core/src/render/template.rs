//! What is deployed: an ARM template and a Bicep file are written from one description.

use std::borrow::Cow;

use super::{Page, repeated};
use crate::payload::{Expression, Member, Tree, member};
use crate::script::{Kind, bicep, template};

/// Resources and what they are deployed with.
#[derive(Default)]
pub(super) struct Template {
    /// Where it belongs.
    pub(super) metadata: Vec<Member>,
    /// What is asked for at every deployment.
    pub(super) parameters: Vec<Parameter>,
    /// Resources, in order.
    pub(super) resources: Vec<Resource>,
}

/// What is asked for when a template is deployed.
pub(super) struct Parameter {
    /// Its name.
    pub(super) name: Cow<'static, str>,
    /// `string`, `bool`, `int`, or `securestring`.
    pub(super) kind: &'static str,
    /// What it is unless something else is given.
    pub(super) value: Option<Tree>,
}

/// A resource.
pub(super) struct Resource {
    /// Its name within the file, in Bicep.
    pub(super) symbol: Cow<'static, str>,
    /// Its type.
    pub(super) kind: &'static str,
    /// The API version.
    pub(super) api_version: Tree,
    /// When it is deployed; always, without one.
    pub(super) condition: Option<Expression>,
    /// Everything else.
    pub(super) members: Vec<Member>,
}

impl Template {
    /// Keeps repeated ids in variables, if that is wanted.
    fn kept(&mut self, page: &Page) -> Vec<(String, Tree)> {
        if !page.options.variables {
            return Vec::new();
        }
        let members = self
            .resources
            .iter_mut()
            .flat_map(|resource| &mut resource.members);
        let mut trees: Vec<_> = members.map(|member| &mut member.value).collect();
        repeated::keep(&mut trees)
    }
}

/// Writes an ARM template.
pub(super) fn arm(mut template: Template, page: &mut Page) {
    let variables = template.kept(page);
    let owned = |(name, value): (Cow<'static, str>, Tree)| Member {
        key: name,
        from: None,
        value,
    };
    let mut members = vec![
        member("$schema", Tree::Word(SCHEMA)),
        member("contentVersion", Tree::Word("1.0.0.0")),
    ];
    if !template.metadata.is_empty() {
        members.push(member("metadata", Tree::Object(template.metadata)));
    }
    if !template.parameters.is_empty() {
        let parameters = template.parameters.into_iter().map(|parameter| {
            let mut members = vec![member("type", Tree::Word(parameter.kind))];
            members.extend(parameter.value.map(|value| member("defaultValue", value)));
            owned((parameter.name, Tree::Object(members)))
        });
        members.push(member("parameters", Tree::Object(parameters.collect())));
    }
    if !variables.is_empty() {
        let variables = variables
            .into_iter()
            .map(|(name, id)| owned((name.into(), id)));
        members.push(member("variables", Tree::Object(variables.collect())));
    }
    let resources = template.resources.into_iter().map(|resource| {
        let mut members = Vec::new();
        members.extend(
            resource
                .condition
                .map(|condition| member("condition", Tree::Expression(condition))),
        );
        members.push(member("type", Tree::Word(resource.kind)));
        members.push(member("apiVersion", resource.api_version));
        members.extend(resource.members);
        Tree::Object(members)
    });
    members.push(member("resources", Tree::List(resources.collect())));
    template::DIALECT.write(&mut page.script, &Tree::Object(members), 0);
    page.script.push(Kind::Space, "\n");
}

/// Writes a Bicep file.
pub(super) fn bicep(mut template: Template, page: &mut Page) {
    let variables = template.kept(page);
    let script = &mut page.script;
    let mut parts = 0;
    for member in &template.metadata {
        declaration(script, "metadata", &member.key, None, Some(&member.value));
        parts += 1;
    }
    if !template.parameters.is_empty() && parts > 0 {
        script.push(Kind::Space, "\n");
    }
    for parameter in &template.parameters {
        let kind = parameter
            .kind
            .strip_prefix("secure")
            .unwrap_or(parameter.kind);
        if kind != parameter.kind {
            script.push(Kind::Command, "@secure()");
            script.push(Kind::Space, "\n");
        }
        declaration(
            script,
            "param",
            &parameter.name,
            Some(kind),
            parameter.value.as_ref(),
        );
        parts += 1;
    }
    if !variables.is_empty() && parts > 0 {
        script.push(Kind::Space, "\n");
    }
    for (name, id) in &variables {
        declaration(script, "var", name, None, Some(id));
        parts += 1;
    }
    for resource in template.resources {
        if parts > 0 {
            script.push(Kind::Space, "\n");
        }
        parts += 1;
        script.push(Kind::Command, "resource");
        script.push(Kind::Space, " ");
        script.push(Kind::Name, resource.symbol);
        script.push(Kind::Space, " ");
        let kind = Tree::Path(vec![(resource.kind, EMPTY), ("@", resource.api_version)]);
        bicep::DIALECT.write(script, &kind, 0);
        script.push(Kind::Punct, " = ");
        if let Some(condition) = &resource.condition {
            script.push(Kind::Command, "if");
            script.push(Kind::Punct, " (");
            bicep::DIALECT.write(script, &Tree::Expression(condition.clone()), 0);
            script.push(Kind::Punct, ") ");
        }
        bicep::DIALECT.write(script, &Tree::Object(resource.members), 0);
        script.push(Kind::Space, "\n");
    }
}

fn declaration(
    script: &mut crate::script::Script,
    word: &'static str,
    name: &str,
    kind: Option<&'static str>,
    value: Option<&Tree>,
) {
    script.push(Kind::Command, word);
    script.push(Kind::Space, " ");
    script.push(Kind::Key, name.to_owned());
    if let Some(kind) = kind {
        script.push(Kind::Space, " ");
        script.push(Kind::Name, kind);
    }
    if let Some(value) = value {
        script.push(Kind::Punct, " = ");
        bicep::DIALECT.write(script, value, 0);
    }
    script.push(Kind::Space, "\n");
}

/// Nothing, between a type and the sign before its API version.
const EMPTY: Tree = Tree::Word("");

const SCHEMA: &str =
    "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
