use std::time::Duration;

use gallery_seal::json::Json;
use gallery_seal_arm::reply::Reply;
use gallery_seal_arm::request::{Method, Request};

use super::*;
use crate::demo::{GROUP, SUBSCRIPTION, demo};
use crate::tree;

const START: Duration = Duration::from_secs(1_795_530_007);

/// A simulator, and someone who asks it.
struct Asked {
    simulator: Simulator,
    caller: Caller,
}

impl Asked {
    fn demo() -> Self {
        Self {
            simulator: demo(7, START),
            caller: Caller::new("mei@contoso.example"),
        }
    }

    fn send(&mut self, method: Method, path: &str, body: Option<&str>) -> Reply {
        let mark = if path.contains('?') { '&' } else { '?' };
        let version = if path.contains("api-version") {
            String::new()
        } else {
            format!("{mark}api-version=2024-03-03")
        };
        // Disks and sets have versions of their own.
        let version = if path.contains("diskEncryptionSets") {
            version.replace("03-03", "03-02")
        } else {
            version
        };
        let target = format!("{}{version}", path.replace("GROUP", &group()));
        let body = body.map(|body| body.replace("GROUP", &group()));
        self.simulator.answer(
            &Request {
                method,
                target,
                body,
            },
            &self.caller,
        )
    }

    fn get(&mut self, path: &str) -> Reply {
        self.send(Method::Get, path, None)
    }

    /// What a reply that succeeds says.
    #[track_caller]
    fn read(&mut self, path: &str) -> Json {
        json(&self.get(path), 200)
    }

    fn wait(&mut self, seconds: u64) {
        self.simulator.advance(Duration::from_secs(seconds));
    }
}

fn group() -> String {
    format!("/subscriptions/{SUBSCRIPTION}/resourceGroups/{GROUP}")
}

#[track_caller]
fn json(reply: &Reply, status: u16) -> Json {
    assert_eq!(reply.status, status, "{}", reply.body);
    reply.body.parse().unwrap()
}

#[track_caller]
fn refused(reply: &Reply, status: u16, code: &str) -> String {
    let body = json(reply, status);
    assert_eq!(
        tree::text(&body, "error.code"),
        Some(code),
        "{}",
        reply.body
    );
    tree::text(&body, "error.message")
        .unwrap_or_default()
        .to_owned()
}

const VERSION: &str =
    "GROUP/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app/versions/1.4.0";

const BODY: &str = r#"{"location": "westus", "tags": {"owner": "platform"}, "properties": {
    "publishingProfile": {"targetRegions": [{"name": "westus"}, {"name": "eastus2"}, {"name": "northeurope"}]},
    "storageProfile": {"source": {"id": "GROUP/providers/Microsoft.Compute/images/img-ubuntu-app"}}}}"#;

fn states(json: &Json) -> Vec<(String, String)> {
    let summary = tree::list(json, "properties.replicationStatus.summary").iter();
    let text = |region: &Json, key| tree::text(region, key).unwrap_or_default().to_owned();
    summary
        .map(|region| (text(region, "region"), text(region, "state")))
        .collect()
}

#[test]
fn a_version_reaches_its_regions_one_fails_and_the_next_try_mends_it() {
    let mut asked = Asked::demo();
    let reply = asked.send(Method::Put, VERSION, Some(BODY));
    let made = json(&reply, 201);
    assert_eq!(
        tree::text(&made, "properties.provisioningState"),
        Some("Creating")
    );
    assert_eq!(reply.header("retry-after"), Some("10"));
    let operation = reply.header("azure-asyncoperation").unwrap().to_owned();
    assert!(
        operation.starts_with("https://management.azure.com/subscriptions/"),
        "{operation}"
    );

    asked.wait(20);
    let running = asked.read(&operation);
    assert_eq!(tree::text(&running, "status"), Some("InProgress"));
    assert!(
        (1..100).contains(&tree::number(&running, "percentComplete").unwrap()),
        "{running}"
    );
    let shown = asked.read(&format!("{VERSION}?$expand=ReplicationStatus"));
    assert_eq!(
        tree::text(&shown, "properties.replicationStatus.aggregatedState"),
        Some("InProgress")
    );
    let busy = asked.send(Method::Put, VERSION, Some(BODY));
    refused(&busy, 409, "Conflict");

    asked.wait(120);
    let failed = asked.read(&operation);
    assert_eq!(tree::text(&failed, "status"), Some("Failed"));
    assert_eq!(
        tree::text(&failed, "error.message"),
        Some(
            "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: \
             '{region:northeurope, detail:Failed with internal server error.}'. If retry does not work, then please do \
             an update by removing the failed regions and update again by adding them back."
        )
    );
    let shown = asked.read(&format!("{VERSION}?$expand=ReplicationStatus"));
    assert_eq!(
        tree::text(&shown, "properties.provisioningState"),
        Some("Failed")
    );
    let wanted = [
        ("West US", "Completed"),
        ("East US 2", "Completed"),
        ("North Europe", "Failed"),
    ];
    assert_eq!(
        states(&shown),
        wanted.map(|(region, state)| (region.to_owned(), state.to_owned()))
    );

    let reply = asked.send(Method::Put, VERSION, Some(BODY));
    assert_eq!(
        tree::text(&json(&reply, 200), "properties.provisioningState"),
        Some("Updating")
    );
    let shown = asked.read(&format!("{VERSION}?$expand=ReplicationStatus"));
    assert_eq!(states(&shown).last().unwrap().1, "Replicating");
    assert_eq!(states(&shown).first().unwrap().1, "Completed");
    asked.wait(120);
    let shown = asked.read(&format!("{VERSION}?$expand=ReplicationStatus"));
    assert_eq!(
        tree::text(&shown, "properties.provisioningState"),
        Some("Succeeded")
    );
    assert_eq!(
        tree::text(&shown, "properties.replicationStatus.aggregatedState"),
        Some("Completed")
    );
    // What is stored is what was sent.
    let sent: Json = BODY.replace("GROUP", &group()).parse().unwrap();
    assert_eq!(
        asked.simulator.stored(&VERSION.replace("GROUP", &group())),
        Some(&sent)
    );
    // Without the parameter there is no status.
    let plain = asked.read(VERSION);
    assert_eq!(
        *tree::at(&plain, "properties.replicationStatus"),
        Json::Null
    );
    let luns: Vec<_> = tree::list(&plain, "properties.storageProfile.dataDiskImages")
        .iter()
        .map(|disk| tree::number(disk, "lun"))
        .collect();
    assert_eq!(luns, [Some(0), Some(1)]);
}

#[test]
fn a_disabled_key_and_a_large_disk_fail_where_they_are() {
    let mut asked = Asked::demo();
    let body = BODY.replace(r#"{"name": "eastus2"}, {"name": "northeurope"}"#, r#"{"name": "westeurope", "encryption": {"osDiskImage":
        {"diskEncryptionSetId": "GROUP/providers/Microsoft.Compute/diskEncryptionSets/des-westeurope-os"}}}"#)
        .replace(r#"{"name": "westus"}"#, r#"{"name": "westus", "encryption": {"osDiskImage":
        {"diskEncryptionSetId": "GROUP/providers/Microsoft.Compute/diskEncryptionSets/des-westus-os"}}}"#);
    assert_eq!(asked.send(Method::Put, VERSION, Some(&body)).status, 201);
    asked.wait(120);
    let shown = asked.read(&format!("{VERSION}?$expand=ReplicationStatus"));
    let details = tree::list(&shown, "properties.replicationStatus.summary").iter();
    let details: Vec<&str> = details
        .filter_map(|region| tree::text(region, "details"))
        .collect();
    assert!(
        matches!(details.as_slice(), [text] if text.contains("des-westeurope-os' is disabled")),
        "{details:?}"
    );

    let image = r#"{"location": "westus", "properties": {"storageProfile": {"osDisk": {"diskSizeGB": 4095}}}}"#;
    asked.simulator.plant(
        &format!(
            "{}/providers/Microsoft.Compute/images/img-ubuntu-app",
            group()
        ),
        image.parse().unwrap(),
    );
    let version = VERSION.replace("1.4.0", "1.5.0");
    asked.send(Method::Put, &version, Some(BODY));
    asked.wait(120);
    let shown = asked.read(&format!("{version}?$expand=ReplicationStatus"));
    assert!(
        shown
            .to_string()
            .contains("resource size 4095 exceeds the max size 2048"),
        "{shown}"
    );
}

#[test]
fn the_same_seed_and_requests_have_the_same_answers() {
    let run = |seed| {
        let mut asked = Asked {
            simulator: demo(seed, START),
            ..Asked::demo()
        };
        let mut replies = vec![asked.send(Method::Put, VERSION, Some(BODY))];
        for _ in 0..10 {
            asked.wait(10);
            replies.push(asked.get(&format!("{VERSION}?$expand=ReplicationStatus")));
        }
        replies
    };
    assert_eq!(run(7), run(7));
    assert_ne!(run(7), run(8));
}

#[test]
fn lists_come_in_pages_in_the_order_of_numbers() {
    let mut asked = Asked::demo();
    for number in [10, 9] {
        asked.send(
            Method::Put,
            &VERSION.replace("1.4.0", &format!("1.{number}.0")),
            Some(BODY),
        );
    }
    asked.simulator.set_page_size(3);
    let mut link = VERSION.replace("/1.4.0", "");
    let mut names = Vec::new();
    let mut pages = 0;
    loop {
        let page = asked.read(&link);
        pages += 1;
        names.extend(
            tree::list(&page, "value")
                .iter()
                .filter_map(|item| tree::text(item, "name").map(str::to_owned)),
        );
        match tree::text(&page, "nextLink") {
            Some(next) => next.clone_into(&mut link),
            None => break,
        }
    }
    assert_eq!(names, ["1.2.0", "1.3.0", "1.9.0", "1.10.0"]);
    assert_eq!(pages, 2);
    // The last full page has no link to an empty one.
    asked.simulator.set_page_size(4);
    assert_eq!(
        tree::text(&asked.read(&VERSION.replace("/1.4.0", "")), "nextLink"),
        None
    );
}

#[test]
fn lists_hold_what_is_below_their_scope() {
    let mut asked = Asked::demo();
    let count = |asked: &mut Asked, path: &str| tree::list(&asked.read(path), "value").len();
    let sets = "/providers/Microsoft.Compute/diskEncryptionSets";
    assert_eq!(count(&mut asked, &format!("GROUP{sets}")), 16);
    assert_eq!(
        count(&mut asked, &format!("/subscriptions/{SUBSCRIPTION}{sets}")),
        16
    );
    assert_eq!(
        count(
            &mut asked,
            &format!("/subscriptions/{}{sets}", crate::demo::OTHER_SUBSCRIPTION)
        ),
        1
    );
    assert_eq!(count(&mut asked, "/subscriptions"), 2);
    assert_eq!(count(&mut asked, "/tenants"), 1);
    assert_eq!(
        count(
            &mut asked,
            &format!("/subscriptions/{SUBSCRIPTION}/resourcegroups")
        ),
        1
    );
    assert_eq!(
        count(
            &mut asked,
            &format!("/subscriptions/{SUBSCRIPTION}/locations")
        ),
        63
    );
    assert_eq!(
        count(
            &mut asked,
            "GROUP/providers/Microsoft.Compute/galleries/sigPlatform/images"
        ),
        3
    );
    assert_eq!(
        count(&mut asked, "GROUP/providers/Microsoft.Compute/images"),
        1
    );
    assert_eq!(
        count(
            &mut asked,
            "GROUP/providers/Microsoft.KeyVault/vaults/kv-seal-westus/keys"
        ),
        4
    );
    assert!(count(&mut asked, "GROUP/resources") > 20);
}

#[test]
fn what_can_not_be_is_refused_in_azures_words() {
    let mut asked = Asked::demo();
    let compute = "GROUP/providers/Microsoft.Compute";
    refused(
        &asked.get("/subscriptions?api-version="),
        400,
        "MissingApiVersionParameter",
    );
    refused(
        &asked.get("/subscriptions/11111111-2222-3333-4444-555555555555/locations"),
        404,
        "SubscriptionNotFound",
    );
    refused(
        &asked.get("/subscriptions/mine/locations"),
        400,
        "InvalidSubscriptionId",
    );
    refused(&asked.get(&format!("/subscriptions/{SUBSCRIPTION}/resourceGroups/none/providers/Microsoft.Compute/galleries")), 404, "ResourceGroupNotFound");
    refused(
        &asked.get(&format!("{compute}/galleries/none")),
        404,
        "ResourceNotFound",
    );
    refused(
        &asked.get(&format!("{compute}/galleries/none/images")),
        404,
        "ParentResourceNotFound",
    );
    refused(
        &asked.get(&format!("{compute}/cloudServices/x")),
        404,
        "InvalidResourceType",
    );
    refused(&asked.get("/"), 404, "NotFound");
    let message = refused(
        &asked.get(&format!("{VERSION}?api-version=2024-03-04")),
        400,
        "NoRegisteredProviderFound",
    );
    assert!(message.contains("2024-03-03, 2025-03-03"), "{message}");
    refused(
        &asked.send(Method::Put, VERSION, Some("{")),
        400,
        "InvalidRequestContent",
    );
    refused(
        &asked.send(Method::Put, VERSION, None),
        400,
        "InvalidRequestContent",
    );
    refused(
        &asked.send(Method::Put, VERSION, Some("[]")),
        400,
        "InvalidRequestContent",
    );
    refused(
        &asked.send(Method::Patch, VERSION, Some("{}")),
        404,
        "ResourceNotFound",
    );
    refused(
        &asked.send(Method::Post, VERSION, Some("{}")),
        405,
        "UnsupportedHttpMethod",
    );
    let tags: Vec<String> = (0..51)
        .map(|number| format!("\"t{number}\": \"\""))
        .collect();
    let tagged = BODY.replace(r#""owner": "platform""#, &tags.join(","));
    refused(
        &asked.send(Method::Put, VERSION, Some(&tagged)),
        400,
        "InvalidTagCount",
    );
    let tagged = BODY.replace("owner", "a/b");
    refused(
        &asked.send(Method::Put, VERSION, Some(&tagged)),
        400,
        "InvalidTagNameCharacters",
    );
    refused(
        &asked.get(&format!("{VERSION}/x?api-version=2024-03-03")),
        404,
        "InvalidResourceType",
    );
}

#[test]
fn tokens_permissions_and_limits_are_looked_at() {
    let mut asked = Asked::demo();
    asked.caller = Caller::nobody();
    let reply = asked.get("/subscriptions");
    refused(&reply, 401, "AuthenticationFailed");
    assert!(
        reply
            .header("www-authenticate")
            .unwrap()
            .starts_with("Bearer authorization_uri=")
    );
    asked.caller = Caller::new("mei").until(START);
    refused(
        &asked.get("/subscriptions"),
        401,
        "ExpiredAuthenticationToken",
    );
    asked.caller = Caller::new("mei").until(START + Duration::from_secs(1));
    assert_eq!(asked.get("/subscriptions").status, 200);

    asked.simulator.deny(Denial {
        user: "mei".to_owned(),
        action: "/write".to_owned(),
        scope: String::new(),
    });
    let message = refused(
        &asked.send(Method::Put, VERSION, Some(BODY)),
        403,
        "AuthorizationFailed",
    );
    assert!(
        message.contains("'Microsoft.Compute/galleries/images/versions/write'"),
        "{message}"
    );
    assert_eq!(asked.get(&VERSION.replace("1.4.0", "1.3.0")).status, 200);
    asked.caller = Caller::new("ann");
    assert_eq!(asked.send(Method::Put, VERSION, Some(BODY)).status, 201);

    let one = crate::throttle::Limit {
        bucket: 1,
        refill: 1,
    };
    asked.caller = Caller::new("li");
    asked.simulator.set_limits(Limits {
        reads: one,
        ..Limits::default()
    });
    assert_eq!(
        asked
            .get("/subscriptions")
            .header("x-ms-ratelimit-remaining-subscription-reads"),
        Some("0")
    );
    let reply = asked.get("/subscriptions");
    refused(&reply, 429, "SubscriptionRequestsThrottled");
    assert_eq!(reply.header("retry-after"), Some("1"));
    asked.wait(1);
    assert_eq!(asked.get("/subscriptions").status, 200);
}

#[test]
fn deleting_minds_what_lies_within_and_the_end_of_life() {
    let mut asked = Asked::demo();
    let gallery = "GROUP/providers/Microsoft.Compute/galleries/sigPlatform";
    refused(
        &asked.send(Method::Delete, gallery, None),
        409,
        "CannotDeleteResource",
    );
    assert_eq!(asked.send(Method::Delete, VERSION, None).status, 204);
    let body = BODY
        .replace(
            "\"storageProfile\"",
            "\"safetyProfile\": {\"blockDeletionBeforeEndOfLife\": true}, \"storageProfile\"",
        )
        .replace(
            "\"targetRegions\"",
            "\"endOfLifeDate\": \"2027-01-01\", \"targetRegions\"",
        );
    assert_eq!(asked.send(Method::Put, VERSION, Some(&body)).status, 201);
    asked.wait(120);
    refused(
        &asked.send(Method::Delete, VERSION, None),
        409,
        "DeleteGalleryImageVersionBlockedBeforeEndOfLife",
    );
    asked.simulator.advance(Duration::from_hours(24 * 60));
    let reply = asked.send(Method::Delete, VERSION, None);
    assert_eq!(reply.status, 202, "{}", reply.body);
    assert!(reply.header("location").is_some());
    let message = refused(
        &asked.send(Method::Put, VERSION, Some(BODY)),
        409,
        "OperationNotAllowed",
    );
    assert!(message.contains("marked for deletion"), "{message}");
    asked.wait(10);
    refused(&asked.get(VERSION), 404, "ResourceNotFound");
    assert_eq!(asked.get(reply.header("location").unwrap()).status, 204);
}

#[test]
fn patches_are_laid_over_what_is_there() {
    let mut asked = Asked::demo();
    let version = VERSION.replace("1.4.0", "1.3.0");
    let reply = asked.send(Method::Patch, &version, Some(r#"{"tags": {"a": "b"}, "properties": {"publishingProfile": {"excludeFromLatest": true}}}"#));
    let shown = json(&reply, 200);
    assert_eq!(tree::text(&shown, "tags.a"), Some("b"));
    assert_eq!(
        tree::list(&shown, "properties.publishingProfile.targetRegions").len(),
        2
    );
    assert!(reply.header("azure-asyncoperation").is_some());
}

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

#[test]
fn providers_and_features_take_time_to_register() {
    let mut asked = Asked::demo();
    let provider = format!("/subscriptions/{SUBSCRIPTION}/providers/Microsoft.Compute");
    assert_eq!(
        tree::text(&asked.read(&provider), "registrationState"),
        Some("Registered")
    );
    asked
        .simulator
        .unregister(SUBSCRIPTION, "Microsoft.Compute");
    refused(
        &asked.get(&VERSION.replace("1.4.0", "1.3.0")),
        409,
        "MissingSubscriptionRegistration",
    );
    asked.send(Method::Post, &format!("{provider}/register"), None);
    assert_eq!(
        tree::text(&asked.read(&provider), "registrationState"),
        Some("Registering")
    );
    asked.wait(180);
    assert_eq!(
        tree::text(&asked.read(&provider), "registrationState"),
        Some("Registered")
    );

    let feature = format!(
        "/subscriptions/{SUBSCRIPTION}/providers/Microsoft.Features/providers/Microsoft.Compute/features/SIGEncryption"
    );
    assert_eq!(
        tree::text(&asked.read(&feature), "properties.state"),
        Some("NotRegistered")
    );
    asked.send(Method::Post, &format!("{feature}/register"), None);
    assert_eq!(
        tree::text(&asked.read(&feature), "properties.state"),
        Some("Registering")
    );
    asked.wait(180);
    assert_eq!(
        tree::text(&asked.read(&feature), "properties.state"),
        Some("Registered")
    );
    refused(
        &asked.get(&feature.replace("SIGEncryption", "None")),
        404,
        "FeatureNotFound",
    );
}

#[test]
fn sets_are_made_with_an_identity_of_their_own() {
    let mut asked = Asked::demo();
    let set = "GROUP/providers/Microsoft.Compute/diskEncryptionSets/des-new";
    let body = r#"{"location": "westus", "identity": {"type": "SystemAssigned"}, "properties": {"activeKey": {
        "keyUrl": "https://kv-seal-westus.vault.azure.net/keys/os/1"}}}"#;
    let reply = asked.send(Method::Put, set, Some(body));
    assert_eq!(reply.status, 202);
    assert!(reply.header("azure-asyncoperation").is_some());
    asked.wait(10);
    let shown = asked.read(set);
    assert_eq!(
        tree::text(&shown, "properties.provisioningState"),
        Some("Succeeded")
    );
    assert_eq!(
        tree::text(&shown, "identity.principalId").map(str::len),
        Some(36)
    );
}

#[test]
fn faults_strike_as_often_as_they_were_set() {
    let mut asked = Asked::demo();
    let fault = |effect| Fault {
        method: Some(Method::Get),
        target: "/SUBSCRIPTIONS".to_owned(),
        skip: 1,
        times: 2,
        effect,
    };
    let request = Request::get("/subscriptions?api-version=2022-12-01");
    for (effect, wanted) in [
        (
            Effect::Status {
                status: 503,
                code: String::new(),
                retry_after: Some(3),
            },
            Some((503, "ServiceUnavailable")),
        ),
        (
            Effect::Status {
                status: 429,
                code: "Mine".to_owned(),
                retry_after: None,
            },
            Some((429, "\"Mine\"")),
        ),
        (Effect::Garbage, Some((200, "<html>"))),
        (Effect::Cut, None),
        (Effect::CutAfter, None),
    ] {
        asked.simulator.add_fault(fault(effect));
        let replies: Vec<_> = (0..4)
            .map(|_| asked.simulator.exchange(&request, &asked.caller).reply)
            .collect();
        for (index, reply) in replies.iter().enumerate() {
            let reply = reply
                .as_ref()
                .map(|reply| (reply.status, reply.body.as_str()));
            match (index, wanted) {
                (0 | 3, _) => assert!(
                    reply.is_some_and(|(status, body)| status == 200 && body.contains("value"))
                ),
                (_, None) => assert_eq!(reply, None),
                (_, Some((status, text))) => {
                    let (found, body) = reply.unwrap();
                    assert_eq!(found, status);
                    assert!(body.contains(text), "{body}");
                }
            }
        }
        assert!(asked.simulator.faults().is_empty());
    }
    asked.simulator.add_fault(Fault {
        skip: 0,
        ..fault(Effect::Slow(Duration::from_secs(9)))
    });
    let post = Request {
        method: Method::Post,
        ..request.clone()
    };
    assert_eq!(
        asked.simulator.exchange(&post, &asked.caller).delay,
        Duration::ZERO
    );
    assert_eq!(
        asked.simulator.exchange(&request, &asked.caller).delay,
        Duration::from_secs(9)
    );
    asked.simulator.clear_faults();
    assert_eq!(
        asked.simulator.exchange(&request, &asked.caller).delay,
        Duration::ZERO
    );
}

#[test]
fn no_request_is_too_odd_to_be_answered() {
    let mut asked = Asked::demo();
    let words = [
        "",
        "subscriptions",
        SUBSCRIPTION,
        "resourceGroups",
        GROUP,
        "providers",
        "Microsoft.Compute",
        "galleries",
        "operations",
        "%",
        "資源",
        "deployments",
        "Microsoft.Resources",
        "validate",
    ];
    let bodies = [
        None,
        Some(""),
        Some("null"),
        Some("{\"properties\": 1}"),
        Some(BODY),
        Some(
            "{\"location\": \"westus\", \"properties\": {\"template\": {\"resources\": {\"a\": 1}}}}",
        ),
    ];
    let methods = [
        Method::Get,
        Method::Put,
        Method::Patch,
        Method::Post,
        Method::Delete,
        Method::Head,
    ];
    let mut random = crate::random::Random::new(11);
    let mut pick = |count: usize| usize::try_from(random.number() % count as u64).unwrap();
    asked.simulator.set_limits(Limits {
        reads: crate::throttle::Limit {
            bucket: 9999,
            refill: 1,
        },
        writes: crate::throttle::Limit {
            bucket: 9999,
            refill: 1,
        },
        deletes: crate::throttle::Limit {
            bucket: 9999,
            refill: 1,
        },
    });
    for _ in 0..4000 {
        let mut path = if pick(2) == 0 { String::new() } else { group() };
        for _ in 0..pick(8) {
            path = path + "/" + words[pick(words.len())];
        }
        let method = methods[pick(methods.len())];
        let reply = asked.send(method, &path, bodies[pick(bodies.len())]);
        assert!((200..500).contains(&reply.status), "{method:?} {path}");
        assert!(reply.header("x-ms-request-id").is_some());
        if reply.status >= 400 && method != Method::Head {
            assert!(
                reply.body.contains("\"message\""),
                "{method:?} {path}: {}",
                reply.body
            );
        }
    }
}
