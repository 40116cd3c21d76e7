use super::*;

const DEPLOYMENT: &str = "GROUP/providers/Microsoft.Resources/deployments/first";

fn template(name: &str) -> String {
    format!(
        r#"{{"properties": {{"mode": "Incremental", "parameters": {{"version": {{"value": "1.4.0"}}}}, template:{{
            "parameters": {{"version": {{"type": "string"}}}},
            "resources": [{{"type": "Microsoft.Compute/galleries/images/versions", "apiVersion": "2024-03-03",
                "name": "{name}", {}]}}}}}}"#,
        BODY.trim_start_matches('{')
    )
}

#[test]
fn templates_are_validated_previewed_and_deployed() {
    let mut asked = Asked::demo();
    let good = template("[format('sigPlatform/ubuntu-2204-app/{0}', parameters('version'))]");
    assert_eq!(
        asked
            .send(Method::Post, &format!("{DEPLOYMENT}/validate"), Some(&good))
            .status,
        200
    );
    refused(&asked.get(VERSION), 404, "ResourceNotFound");

    let reply = asked.send(Method::Post, &format!("{DEPLOYMENT}/whatIf"), Some(&good));
    assert_eq!(reply.status, 202);
    let location = reply.header("location").unwrap().to_owned();
    assert_eq!(asked.get(&location).status, 202);
    asked.wait(5);
    let changes = asked.read(&location);
    let [change] = tree::list(&changes, "properties.changes") else {
        panic!("one change: {changes}")
    };
    assert_eq!(tree::text(change, "changeType"), Some("Create"));

    let reply = asked.send(Method::Put, DEPLOYMENT, Some(&good));
    assert_eq!(
        tree::text(&json(&reply, 201), "properties.provisioningState"),
        Some("Running")
    );
    // North Europe fails once, and with it the deployment.
    asked.wait(120);
    let shown = asked.read(DEPLOYMENT);
    assert_eq!(
        tree::text(&shown, "properties.provisioningState"),
        Some("Failed")
    );
    assert!(
        shown
            .to_string()
            .contains("Gallery replication jobs failed"),
        "{shown}"
    );
    asked.send(Method::Put, DEPLOYMENT, Some(&good));
    asked.wait(120);
    assert_eq!(
        tree::text(&asked.read(DEPLOYMENT), "properties.provisioningState"),
        Some("Succeeded")
    );
    assert_eq!(
        tree::list(&asked.read(&format!("{DEPLOYMENT}/operations")), "value").len(),
        1
    );
    assert_eq!(
        tree::text(&asked.read(VERSION), "properties.provisioningState"),
        Some("Succeeded")
    );

    let reply = asked.send(
        Method::Post,
        &format!("{DEPLOYMENT}/whatIf"),
        Some(&good.replace("platform\"}", "cloud\"}")),
    );
    let location = reply.header("location").unwrap().to_owned();
    asked.wait(5);
    let changes = asked.read(&location).to_string();
    assert!(changes.contains(r#""path":"tags.owner","propertyChangeType":"Modify","before":"platform","after":"cloud""#), "{changes}");
}

#[test]
fn templates_that_can_not_be_deployed_are_refused() {
    let mut asked = Asked::demo();
    let validate = format!("{DEPLOYMENT}/validate");
    let wrong = template("sigPlatform/ubuntu-2204-app/1.4");
    let reply = asked.send(Method::Post, &validate, Some(&wrong));
    refused(&reply, 400, "InvalidTemplateDeployment");
    assert!(
        reply.body.contains("The image version name is invalid"),
        "{}",
        reply.body
    );
    let reply = asked.send(Method::Put, DEPLOYMENT, Some(&wrong));
    assert_eq!(reply.status, 201);
    asked.wait(10);
    let failed = asked.read(reply.header("azure-asyncoperation").unwrap());
    assert_eq!(tree::text(&failed, "error.code"), Some("DeploymentFailed"));
    let [detail] = tree::list(&failed, "error.details") else {
        panic!("one detail: {failed}")
    };
    let inner: Json = tree::text(detail, "message").unwrap().parse().unwrap();
    assert_eq!(tree::text(&inner, "error.code"), Some("InvalidParameter"));

    for (body, text) in [
        (template("too/short"), "incorrect segment lengths"),
        (template("[parameters('other')]"), "'other' is not found"),
        (
            template("a/b/1.0.0").replace("\"version\": {\"value\"", "\"other\": {\"value\""),
            "'other' in the parameters file are not valid",
        ),
        (
            template("a/b/1.0.0").replace(
                "\"parameters\": {\"version\": {\"value\": \"1.4.0\"}}, ",
                "",
            ),
            "'version' is not provided",
        ),
        (r#"{"properties": {}}"#.to_owned(), "template is missing"),
    ] {
        let message = refused(
            &asked.send(Method::Post, &validate, Some(&body)),
            400,
            "InvalidTemplate",
        );
        assert!(message.contains(text), "{message}");
    }
}
