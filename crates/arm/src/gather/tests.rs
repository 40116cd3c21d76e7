//! Facts from replies.

use gallery_seal::check;
use gallery_seal::fact::SourceFacts;
use gallery_seal::finding::Rule;
use gallery_seal::spec::{Integer, from_json};
use gallery_seal::value::Cloud;

use super::*;
use crate::endpoint::Endpoint;
use crate::reply::Reply;
use crate::request::Method;
use crate::transport::scripted::{Scripted, at_once};

const SUB: &str = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8";
const OTHER: &str = "/subscriptions/00000000-0000-4000-8000-000000000000";

fn spec(source: &str, set: &str) -> ImageVersionSpec {
    from_json(&format!(
        r#"{{"subscriptionId":"8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8","resourceGroup":"rg","gallery":"g",
        "definition":"d","version":"1.0.0","location":"westus","source":{source},
        "targetRegions":[{{"name":"westus","encryption":{{"osDisk":{{"diskEncryptionSet":"{set}"}}}}}}]}}"#
    ))
    .unwrap()
}

const IMAGE: &str = r#"{"kind":"managedImage","id":"image"}"#;

fn compute(group: &str, rest: &str) -> String {
    format!("{SUB}{group}/providers/Microsoft.Compute/{rest}")
}

fn gallery() -> String {
    compute("/resourceGroups/rg", "galleries/g?")
}

fn ok(body: &str) -> Reply {
    Reply::new(200, body)
}

/// The calls for gallery, definition and versions, answered.
fn place() -> Scripted {
    Scripted::new()
        .expect(
            Method::Get,
            &gallery(),
            ok(r#"{"location":"westus","properties":{"sharingProfile":{"permissions":"Groups"}}}"#),
        )
        .expect(
            Method::Get,
            &compute("/resourceGroups/rg", "galleries/g/images/d?"),
            ok(r#"{"location":"westus","properties":{"osType":"Linux"}}"#),
        )
        .expect(
            Method::Get,
            &compute("/resourceGroups/rg", "galleries/g/images/d/versions?"),
            ok(
                r#"{"value":[{"name":"0.9.0","properties":{"provisioningState":"Succeeded"}},
                {"name":"1.0.0","properties":{"provisioningState":"failed"}}]}"#,
            ),
        )
}

fn sets(script: Scripted, body: &str) -> Scripted {
    script.expect(Method::Get, &compute("", "diskEncryptionSets?"), ok(body))
}

#[track_caller]
fn gathered(spec: &ImageVersionSpec, script: &Scripted) -> Gathered {
    let client = Client::new(script, Endpoint::of(Cloud::Public));
    let gathered = at_once(client.gather(spec, "2026-11-24")).expect("nothing to wait for");
    assert_eq!(script.deviations(), <[String; 0]>::default());
    assert!(gathered.calls.iter().all(|call| call.method.is_read()));
    assert_eq!(gathered.calls.len(), script.sent().len());
    gathered
}

fn about(gathered: &Gathered) -> Vec<Subject> {
    gathered.gaps.iter().map(|gap| gap.about).collect()
}

#[test]
fn everything_that_the_rules_want_is_learned() {
    let set = compute("/resourceGroups/RG", "diskEncryptionSets/des");
    let script = sets(
        place(),
        &format!(r#"{{"value":[{{"id":"{set}","location":"eastus","properties":{{"encryptionType":"EncryptionAtRestWithCustomerKey","provisioningState":"Succeeded"}}}}]}}"#),
    )
    .expect(
        Method::Get,
        &compute("/resourceGroups/rg", "images/image?"),
        ok(r#"{"location":"West US","properties":{"storageProfile":{"osDisk":{},"dataDisks":[{"lun":3}]}}}"#),
    );
    let spec = spec(IMAGE, "des");
    let gathered = gathered(&spec, &script);
    assert_eq!(about(&gathered), []);
    let facts = &gathered.facts;
    assert_eq!(
        (&*facts.today, facts.disk_encryption_sets_complete),
        ("2026-11-24", Some(true))
    );
    assert_eq!(facts.existing_versions, ["0.9.0"]);
    assert_eq!(facts.gallery.as_ref().unwrap().sharing, "Groups");
    let source = facts.source.as_ref().unwrap();
    let expected = SourceFacts {
        location: "westus".to_owned(),
        subscription_id: spec.subscription_id.clone(),
        data_disk_luns: Some(vec![Integer::from(3)]),
        encrypted: Some(false),
        security_type: String::new(),
    };
    assert_eq!(*source, expected);
    let rules: Vec<Rule> = check(&spec, facts)
        .iter()
        .map(|finding| finding.rule)
        .collect();
    assert!(rules.contains(&Rule::EncryptionSetRegion));
    assert!(rules.contains(&Rule::EncryptionSharedGallery));
}

#[test]
fn a_set_that_is_not_listed_is_asked_for_by_itself() {
    let own = compute("/resourceGroups/rg", "diskEncryptionSets/des?");
    let source = compute("/resourceGroups/rg", "images/image?");
    for (status, is_complete, is_known, gaps) in [
        (404, Some(true), false, 0),
        (200, Some(true), true, 0),
        (403, None, false, 1),
    ] {
        let script = sets(place(), r#"{"value":[]}"#)
            .expect(Method::Get, &own, Reply::new(status, r#"{"id":"/x"}"#))
            .expect(Method::Get, &source, ok("{}"));
        let gathered = gathered(&spec(IMAGE, "des"), &script);
        let facts = &gathered.facts;
        assert_eq!(facts.disk_encryption_sets_complete, is_complete, "{status}");
        assert_eq!(
            (!facts.disk_encryption_sets.is_empty(), gathered.gaps.len()),
            (is_known, gaps)
        );
    }
}

#[test]
fn a_set_of_another_subscription_is_asked_for_there() {
    let foreign =
        format!("{OTHER}/resourceGroups/r/providers/Microsoft.Compute/diskEncryptionSets/des");
    let script = sets(place(), r#"{"value":[]}"#)
        .expect(
            Method::Get,
            &format!("{foreign}?"),
            ok(&format!(r#"{{"id":"{foreign}","location":"westus"}}"#)),
        )
        .expect(
            Method::Get,
            &compute("/resourceGroups/rg", "images/image?"),
            ok("{}"),
        );
    let gathered = gathered(&spec(IMAGE, &foreign), &script);
    assert_eq!(gathered.facts.disk_encryption_sets[0].id, foreign);
}

#[test]
fn what_lies_in_what_is_not_there_is_not_asked_for() {
    let script = Scripted::new().expect(Method::Get, &gallery(), Reply::new(404, "{}"));
    let script = sets(script, r#"{"value":[]}"#)
        .expect(
            Method::Get,
            &compute("/resourceGroups/rg", "diskEncryptionSets/des?"),
            Reply::new(404, ""),
        )
        .expect(
            Method::Get,
            &compute("/resourceGroups/rg", "images/image?"),
            Reply::new(404, ""),
        );
    let gathered = gathered(&spec(IMAGE, "des"), &script);
    assert_eq!(about(&gathered), [Subject::Gallery, Subject::Source]);
    assert!(
        gathered
            .gaps
            .iter()
            .all(|gap| gap.cause.as_ref().unwrap().is_not_found())
    );
    assert_eq!(gathered.facts.source, None);
}

#[test]
fn nothing_more_is_asked_with_a_token_that_is_not_accepted() {
    let script = Scripted::new().expect(Method::Get, &gallery(), Reply::new(401, "{}"));
    let gathered = gathered(&spec(IMAGE, "des"), &script);
    let all = [
        Subject::Gallery,
        Subject::Definition,
        Subject::Versions,
        Subject::Sets,
        Subject::Source,
    ];
    assert_eq!(about(&gathered), all);
    assert_eq!(gathered.calls[0].outcome, Ok(401));
}

#[test]
fn what_is_not_named_is_not_asked_for() {
    let script = Scripted::new();
    let empty = gathered(&ImageVersionSpec::default(), &script);
    assert!(empty.gaps.iter().all(|gap| gap.cause.is_none()));
    assert_eq!(about(&empty).len(), 5);
    let script = sets(place(), r#"{"value":[]}"#);
    let community =
        r#"{"kind":"communityGalleryImage","id":"/CommunityGalleries/x/Images/y/Versions/1.0.0"}"#;
    assert_eq!(
        about(&gathered(&spec(community, ""), &script)),
        [Subject::Source]
    );
}

#[test]
fn a_version_counts_as_being_wherever_it_is_replicated_to() {
    let version = r#"{"kind":"imageVersion","id":"0.1.0"}"#;
    let body = r#"{"location":"eastus","properties":{"storageProfile":{"dataDiskImages":[{"lun":0}]},
        "publishingProfile":{"targetRegions":[{"name":"East US"},{"name":"West US"}]}}}"#;
    let target = compute("/resourceGroups/rg", "galleries/g/images/d/versions/0.1.0?");
    let script = sets(place(), r#"{"value":[]}"#).expect(Method::Get, &target, ok(body));
    let gathered = gathered(&spec(version, ""), &script);
    let source = gathered.facts.source.unwrap();
    assert_eq!(
        (&*source.location, source.data_disk_luns),
        ("westus", Some(vec![Integer::from(0)]))
    );
}

#[test]
fn of_disks_the_one_that_is_away_is_told() {
    let foreign = format!("{OTHER}/resourceGroups/r/providers/Microsoft.Compute/disks/b");
    let disks = format!(
        r#"{{"kind":"disks","osDisk":{{"id":"a"}},"dataDisks":[{{"lun":0,"id":"{foreign}"}},{{"lun":1,"uri":"https://x/y"}}]}}"#
    );
    let script = sets(place(), r#"{"value":[]}"#)
        .expect(Method::Get, &compute("/resourceGroups/rg", "snapshots/a?"), ok(r#"{"location":"westus","properties":{}}"#))
        .expect(Method::Get, &format!("{foreign}?"), ok(r#"{"location":"East US","properties":{"encryption":{"diskEncryptionSetId":"/x"}}}"#));
    let gathered = gathered(&spec(&disks, ""), &script);
    assert_eq!(about(&gathered), [Subject::Source]);
    let source = gathered.facts.source.unwrap();
    assert_eq!(
        (&*source.location, source.encrypted),
        ("East US", Some(true))
    );
    assert!(OTHER.ends_with(&source.subscription_id));
}
