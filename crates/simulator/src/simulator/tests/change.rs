use super::*;

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
    // The Azure CLI's `--set tags.a=b` needs tags to be there.
    let other = asked.read(&VERSION.replace("1.4.0", "1.2.0"));
    assert_eq!(*tree::at(&other, "tags"), Json::Object(Vec::new()));
    assert_eq!(
        tree::list(&shown, "properties.publishingProfile.targetRegions").len(),
        2
    );
    assert!(reply.header("azure-asyncoperation").is_some());
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
