//! Asks Azure what it would say: a template is validated, or its outcome foretold. Nothing changes.

use gallery_seal::json::Json;
use gallery_seal::render::{Format, RenderOptions, Task};
use gallery_seal::{Sealed, render};

use crate::client::Client;
use crate::error::{Detail, Error, Refusal};
use crate::pick;
use crate::reply::Reply;
use crate::request::{Request, target};
use crate::run::Report;
use crate::transport::Transport;

/// What would become of one resource.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Its full resource id.
    pub resource: String,
    /// `Create`, `Delete`, `Deploy`, `Ignore`, `Modify`, `NoChange` or `Unsupported`.
    pub kind: String,
    /// What would be other than before.
    pub properties: Vec<PropertyChange>,
    /// Why nothing can be told, if that is so.
    pub unsupported: String,
}

/// What would become of one property. Those within it follow it, by their whole paths.
#[derive(Clone, Debug, PartialEq)]
pub struct PropertyChange {
    /// Its path, such as `properties.publishingProfile.targetRegions`.
    pub path: String,
    /// `Array`, `Create`, `Delete`, `Modify` or `NoEffect`.
    pub kind: String,
    /// Its value now.
    pub before: Json,
    /// Its value then.
    pub after: Json,
}

impl<T: Transport> Client<T> {
    /// Lets Azure validate a version, as a template, in its resource group.
    ///
    /// # Errors
    /// [`Error::Refused`] when Azure finds it invalid, and those of [`Self::perform`].
    pub async fn validate(&self, sealed: &Sealed, report: Report<'_>) -> Result<(), Error> {
        let outcome = self.perform(&ask(sealed, "validate"), report).await?;
        refused(outcome.as_ref())
    }

    /// Lets Azure foretell what creating a version would change.
    ///
    /// # Errors
    /// [`Error::Refused`] when Azure finds it invalid, and those of [`Self::perform`].
    pub async fn what_if(&self, sealed: &Sealed, report: Report<'_>) -> Result<Vec<Change>, Error> {
        let outcome = self.perform(&ask(sealed, "whatIf"), report).await?;
        refused(outcome.as_ref())?;
        let outcome = outcome.unwrap_or_default();
        let changes = match pick::list(&outcome, "properties.changes") {
            [] => pick::list(&outcome, "changes"),
            changes => changes,
        };
        Ok(changes.iter().map(Change::of).collect())
    }
}

/// The request of an action on the deployment of a version.
fn ask(sealed: &Sealed, action: &str) -> Request {
    let address = sealed.address();
    let parts = [
        ("/subscriptions/", &*address.subscription.value),
        ("/resourcegroups/", &*address.resource_group.value),
        ("/providers/Microsoft.Resources/deployments/", NAME),
        ("/", action),
    ];
    let (task, format) = (Task::ImageVersion, Format::ArmTemplate);
    let template = render(sealed.spec(), task, format, &RenderOptions::default());
    let template = template.and_then(|template| template.script.to_string().parse().ok());
    let properties = Json::object([
        ("mode", "Incremental".into()),
        ("template", template.unwrap_or_default()),
    ]);
    Request::post(
        target(&parts, "", API_VERSION),
        &Json::object([("properties", properties)]),
    )
}

/// An action that is done may still say that the template is wrong.
fn refused(outcome: Option<&Json>) -> Result<(), Error> {
    let errors = ["error", "properties.error"].into_iter();
    let mut errors = errors.filter_map(|path| pick::at(outcome?, path));
    match errors.find(|error| matches!(error, Json::Object(_))) {
        Some(error) => Err(Refusal::with(&Reply::new(200, ""), Detail::of(error)).into()),
        None => Ok(()),
    }
}

impl Change {
    fn of(json: &Json) -> Self {
        let mut properties = Vec::new();
        collect(pick::list(json, "delta"), "", DEEPEST, &mut properties);
        Self {
            resource: pick::text(json, "resourceId"),
            kind: pick::text(json, "changeType"),
            properties,
            unsupported: pick::text(json, "unsupportedReason"),
        }
    }
}

fn collect(delta: &[Json], parent: &str, depth: usize, into: &mut Vec<PropertyChange>) {
    for change in delta {
        let own = pick::text(change, "path");
        let path = if parent.is_empty() {
            own
        } else {
            [parent, ".", &own].concat()
        };
        let value = |key| change.get(key).cloned().unwrap_or_default();
        into.push(PropertyChange {
            path: path.clone(),
            kind: pick::text(change, "propertyChangeType"),
            before: value("before"),
            after: value("after"),
        });
        if depth > 0 {
            collect(pick::list(change, "children"), &path, depth - 1, into);
        }
    }
}

/// What the deployment is called, which never comes to be.
const NAME: &str = "gallery-seal";

const API_VERSION: &str = "2025-04-01";

/// How deep changes are read.
const DEEPEST: usize = 16;

#[cfg(test)]
mod tests {
    use gallery_seal::fact::Facts;
    use gallery_seal::spec::from_json;
    use gallery_seal::value::Cloud;

    use super::*;
    use crate::create::tests::SPEC;
    use crate::endpoint::Endpoint;
    use crate::request::Method;
    use crate::transport::scripted::{Scripted, at_once};

    const DEPLOYMENT: &str = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourcegroups/rg/providers/Microsoft.Resources/deployments/gallery-seal/";

    fn sealed() -> Sealed {
        Sealed::new(&from_json(SPEC).unwrap(), &Facts::default()).unwrap()
    }

    fn script(action: &str, reply: Reply) -> Scripted {
        let target = format!("{DEPLOYMENT}{action}?api-version=2025-04-01");
        Scripted::new().expect(Method::Post, &target, reply)
    }

    #[track_caller]
    fn changes(script: &Scripted) -> Result<Vec<Change>, Error> {
        let client = Client::new(script, Endpoint::of(Cloud::Public));
        let sealed = sealed();
        let end = at_once(client.what_if(&sealed, &mut |_| {})).unwrap();
        assert_eq!(script.deviations(), <[String; 0]>::default());
        end
    }

    #[track_caller]
    fn validated(script: &Scripted) -> Result<(), Error> {
        let client = Client::new(script, Endpoint::of(Cloud::Public));
        let sealed = sealed();
        let end = at_once(client.validate(&sealed, &mut |_| {})).unwrap();
        assert_eq!(script.deviations(), <[String; 0]>::default());
        end
    }

    #[test]
    fn a_template_is_sent_to_be_validated() {
        let script = script(
            "validate",
            Reply::new(200, r#"{"properties":{"provisioningState":"Succeeded"}}"#),
        );
        assert_eq!(validated(&script), Ok(()));
        let body: Json = script.sent()[0].body.as_ref().unwrap().parse().unwrap();
        let resources = pick::list(&body, "properties.template.resources");
        assert_eq!(pick::text(&resources[0], "name"), "g/d/1.0.0");
        assert_eq!(pick::text(&body, "properties.mode"), "Incremental");
    }

    #[test]
    fn what_azure_finds_invalid_is_a_refusal_however_it_says_so() {
        let error = r#"{"error":{"code":"InvalidTemplate","message":"m"}}"#;
        let later = Reply::new(202, "")
            .with("Location", "/result")
            .with("Retry-After", "2");
        for script in [
            script("validate", Reply::new(400, error)),
            script("validate", Reply::new(200, error)),
            script(
                "validate",
                Reply::new(200, format!(r#"{{"properties":{error}}}"#)),
            ),
            script("validate", later.clone()).expect(
                Method::Get,
                "/result",
                Reply::new(200, error),
            ),
            script("validate", later).expect(Method::Get, "/result", Reply::new(400, error)),
        ] {
            let error = validated(&script).unwrap_err();
            assert_eq!(error.refusal().unwrap().error.code, "InvalidTemplate");
        }
    }

    #[test]
    fn what_would_change_is_told_with_whole_paths() {
        let outcome = r#"{"status":"Succeeded","properties":{"changes":[{"resourceId":"/v","changeType":"Modify",
            "delta":[{"path":"tags","propertyChangeType":"Modify","before":null,"children":[
                {"path":"owner","propertyChangeType":"Create","after":"me"}]}]},
            {"resourceId":"/w","changeType":"Unsupported","unsupportedReason":"why"}]}}"#;
        let script = script("whatIf", Reply::new(202, "").with("Location", "/result"))
            .expect(Method::Get, "/result", Reply::new(202, ""))
            .expect(Method::Get, "/result", Reply::new(200, outcome));
        let changes = changes(&script).unwrap();
        let paths: Vec<&str> = changes[0]
            .properties
            .iter()
            .map(|change| &*change.path)
            .collect();
        assert_eq!(paths, ["tags", "tags.owner"]);
        assert_eq!(changes[0].properties[1].after, Json::from("me"));
        assert_eq!(
            (&*changes[1].kind, &*changes[1].unsupported),
            ("Unsupported", "why")
        );
    }
}
