use super::*;

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
fn storage_that_nobody_chose_spans_zones_where_the_api_version_and_the_region_say_so() {
    let mut asked = Asked::demo();
    let of = |asked: &mut Asked, version: &str, api_version: &str| {
        let path = VERSION.replace("1.4.0", version);
        let reply = asked.send(
            Method::Put,
            &format!("{path}?api-version={api_version}"),
            Some(BODY),
        );
        let shown = json(&reply, 201);
        let targets = tree::list(&shown, "properties.publishingProfile.targetRegions").iter();
        let storage = targets
            .filter_map(|target| tree::text(target, "storageAccountType").map(str::to_owned));
        storage.collect::<Vec<_>>()
    };
    let [lrs, zrs] = ["Standard_LRS", "Standard_ZRS"];
    assert_eq!(of(&mut asked, "1.4.0", "2024-03-03"), [lrs, lrs, lrs]);
    assert_eq!(of(&mut asked, "1.5.0", "2025-03-03"), [lrs, zrs, zrs]);
}

#[test]
fn what_is_shown_can_be_sent_back() {
    let mut asked = Asked::demo();
    for api_version in ["2024-03-03", "2025-03-03"] {
        let path = format!(
            "{}?api-version={api_version}",
            VERSION.replace("1.4.0", &format!("{}.0.0", &api_version[..4]))
        );
        asked.send(Method::Put, &path, Some(BODY));
        asked.wait(120);
        let shown = asked.read(&path).to_string();
        let reply = asked.send(Method::Put, &path, Some(&shown));
        assert_eq!(reply.status, 200, "{}", reply.body);
        let changed = shown.replace("Standard_LRS", "Premium_LRS");
        asked.wait(120);
        let message = refused(
            &asked.send(Method::Put, &path, Some(&changed)),
            400,
            "InvalidParameter",
        );
        assert!(
            message.starts_with("Global storage account type"),
            "{message}"
        );
    }
}

#[test]
fn an_update_without_sources_keeps_them() {
    let mut asked = Asked::demo();
    let version = VERSION.replace("1.4.0", "1.3.0");
    let before = asked.read(&version);
    // As the Azure CLI sends it.
    let mut sent = before.clone();
    tree::set(
        &mut sent,
        "properties.storageProfile.osDiskImage.source",
        Json::Null,
    );
    tree::change(
        &mut sent,
        "properties.storageProfile.dataDiskImages",
        |disks| {
            let Json::List(disks) = disks else {
                panic!("disks are a list")
            };
            for disk in disks {
                tree::remove(disk, "source");
            }
        },
    );
    for _ in 0..2 {
        let reply = asked.send(Method::Put, &version, Some(&sent.to_string()));
        assert_eq!(reply.status, 200, "{}", reply.body);
        asked.wait(120);
        let after = asked.read(&version);
        let storage = |json| tree::at(json, "properties.storageProfile").to_string();
        assert_eq!(storage(&after), storage(&before));
    }
}
