//! Every rule of a policy: what fires it, what does not, and what is offered.

use std::collections::BTreeSet;

use gallery_seal::fact::Facts;
use gallery_seal::finding::{Finding, Rule};
use gallery_seal::policy::Policy;
use gallery_seal::spec::{ImageVersionSpec, from_json};
use gallery_seal::{Language, apply_fix, check, check_under};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// A rule of a policy, where it is found, and specs that break and keep the policy.
struct Row {
    rule: &'static str,
    policy: Value,
    breaks: Value,
    path: &'static str,
    keeps: Value,
}

#[track_caller]
fn found(spec: &Value, policy: &Value) -> Vec<Finding> {
    let spec: ImageVersionSpec = from_json(&spec.to_string()).unwrap();
    let policy: Policy = from_json(&policy.to_string()).unwrap();
    let all = check_under(&spec, &Facts::default(), &policy);
    let of_policy = |finding: &Finding| finding.rule.slug().starts_with("policy/");
    all.into_iter().filter(of_policy).collect()
}

#[test]
fn each_rule_fires_where_it_should_and_only_there() {
    for row in rows() {
        let findings = found(&row.breaks, &row.policy);
        let found_at: Vec<_> = findings
            .iter()
            .map(|finding| (finding.rule.slug(), finding.path.as_str()))
            .collect();
        assert_eq!(found_at, [(row.rule, row.path)], "{}", row.breaks);
        assert_eq!(found(&row.keeps, &row.policy), [], "{}", row.keeps);
        assert_eq!(found(&row.breaks, &json!({})), [], "{}", row.breaks);
    }
}

#[test]
fn what_can_be_mended_in_one_way_is_offered() {
    let offers = |row: &Row| !found(&row.breaks, &row.policy)[0].fixes.is_empty();
    for row in rows() {
        // Which region goes is a person's choice, as is the value of a tag that may have any.
        let is_region = row.rule == "policy/region" && row.path != "/location";
        let is_open = is_region || row.path == "/tags/owner";
        assert_eq!(offers(&row), !is_open, "{} {}", row.rule, row.breaks);
    }
}

#[test]
fn every_rule_of_a_policy_has_a_row() {
    let tested: BTreeSet<_> = rows().iter().map(|row| row.rule).collect();
    let slugs = Rule::ALL.iter().map(|rule| rule.slug());
    let rules: BTreeSet<_> = slugs.filter(|slug| slug.starts_with("policy/")).collect();
    assert_eq!(tested, rules);
}

#[test]
fn a_policy_that_decides_nothing_changes_nothing() {
    let spec: ImageVersionSpec =
        from_json(include_str!("../cases/three-regions/spec.json")).unwrap();
    let policy: Policy = from_json(r#"{ "presets": { "gallery": "other" } }"#).unwrap();
    let facts = Facts::default();
    assert_eq!(check_under(&spec, &facts, &policy), check(&spec, &facts));
}

#[test]
fn messages_name_what_the_owner_allows() {
    let spec = json!({ "targetRegions": [{ "name": "eastasia" }] });
    let policy = json!({ "allowedRegions": ["westus", "East US 2"] });
    let finding = found(&spec, &policy)
        .remove(0)
        .in_language(Language::English);
    assert_eq!(
        finding.message,
        "The policy does not allow the region `East Asia`: it allows `West US`, `East US 2`."
    );
}

#[test]
fn a_set_is_renamed_in_its_own_resource_group() {
    let group = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/keys/providers/Microsoft.Compute/diskEncryptionSets/";
    let set = format!("{group}des-eastus-os");
    let spec = json!({
        "subscriptionId": "8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8",
        "targetRegions": [{ "name": "westus", "encryption": { "osDisk": { "diskEncryptionSet": set } } }],
    });
    let findings = found(&spec, &json!({ "keyPattern": "des-{region}-{disk}" }));
    let [fix] = findings[0].fixes.as_slice() else {
        panic!("{findings:#?}")
    };
    let spec: ImageVersionSpec = from_json(&spec.to_string()).unwrap();
    let fixed = apply_fix(&spec, &fix.edits).unwrap();
    let keys = fixed.target_regions[0].encryption.as_ref().unwrap();
    let set = &keys.os_disk.as_ref().unwrap().disk_encryption_set;
    assert_eq!(*set, format!("{group}des-westus-os"));
}

#[test]
fn a_fix_of_azures_rules_that_breaks_the_policy_is_not_offered() {
    let spec: ImageVersionSpec =
        from_json(r#"{ "location": "westus", "targetRegions": [{ "name": "eastus" }] }"#).unwrap();
    let policy: Policy = from_json(r#"{ "allowedRegions": ["eastus"] }"#).unwrap();
    let labels = |findings: &[Finding]| -> Vec<String> {
        let it = |finding: &&Finding| finding.rule == Rule::RegionLocationNotTargeted;
        let fixes = &findings.iter().find(it).unwrap().fixes;
        let label = |label: &gallery_seal::finding::Message| label.in_language(Language::English);
        fixes.iter().map(|fix| label(&fix.label)).collect()
    };
    let facts = Facts::default();
    let [add, make] = [
        "Add `West US` to the target regions",
        "Make `East US` the version's own region",
    ];
    assert_eq!(labels(&check(&spec, &facts)), [add, make]);
    assert_eq!(labels(&check_under(&spec, &facts, &policy)), [make]);
}

#[test]
fn a_new_spec_begins_with_presets_and_locked_values() {
    let policy: Policy = from_json(
        r#"{
            "presets": { "gallery": "a", "tags": { "owner": "platform" } },
            "lockedFields": [
                { "path": "/gallery", "value": "sigPlatform" },
                { "path": "/resourceGroup" },
                { "path": "/targetRegions/*/storageAccountType", "value": "Standard_ZRS" }
            ]
        }"#,
    )
    .unwrap();
    let spec = policy.new_spec();
    assert_eq!(spec.gallery, "sigPlatform");
    assert_eq!(
        spec.tags.iter().collect::<Vec<_>>(),
        [("owner", "platform")]
    );
    let locks = |path: &str| policy.locks(&path.parse().unwrap());
    assert!(locks("/gallery") && locks("/resourceGroup"));
    assert!(locks("/targetRegions/3/storageAccountType"));
    assert!(!locks("/targetRegions/3/name") && !locks("/targetRegions") && !locks("/tags/gallery"));
    assert!(
        check_under(&spec, &Facts::default(), &policy)
            .iter()
            .all(|finding| finding.rule != Rule::PolicyLocked)
    );
}

#[test]
fn a_misspelt_key_is_named_with_its_place() {
    for (text, path, message) in [
        (
            r#"{ "allowedRegion": ["westus"] }"#,
            "/allowedRegion",
            "unknown key `allowedRegion`; known are `allowedClouds`, ",
        ),
        (
            r#"{ "requiredTags": [{ "name": "a", "value": "b" }] }"#,
            "/requiredTags/0/value",
            "unknown key `value`; known are `name`, `values`",
        ),
        (
            r#"{ "presets": { "galery": "a" } }"#,
            "/presets/galery",
            "unknown key `galery`; known are ",
        ),
        (
            r#"{ "lockedFields": [{ "path": "/tags/any" }, { "path": "/targetRegions/*/storageType" }] }"#,
            "/lockedFields/1/path",
            "unknown key `storageType`; known are `name`, ",
        ),
        (
            r#"{ "allowedClouds": ["moon"] }"#,
            "/allowedClouds/0",
            "found the text `moon`, expected `public`, `usGovernment`, `china` or `bleu`",
        ),
    ] {
        let invalid = from_json::<Policy>(text).unwrap_err();
        assert_eq!(invalid.path.as_str(), path);
        assert!(invalid.message.starts_with(message), "{}", invalid.message);
    }
}

#[expect(clippy::too_many_lines, reason = "a table")]
fn rows() -> Vec<Row> {
    let row = |rule, policy, breaks, path, keeps| Row {
        rule,
        policy,
        breaks,
        path,
        keeps,
    };
    let regions = |regions: Value| json!({ "targetRegions": regions });
    let keyed = |region: &str, disks: Value| json!({ "targetRegions": [{ "name": region, "encryption": disks }] });
    let storage = json!({ "requiredStorageAccountType": "Standard_ZRS" });
    let two = json!({ "minimumReplicas": 2 });
    let pattern = json!({ "keyPattern": "des-{region}-{disk}" });
    let tags = json!({ "requiredTags": [{ "name": "owner" }, { "name": "stage", "values": ["prod", "test"] }] });
    vec![
        row(
            "policy/region",
            json!({ "allowedRegions": ["West US"] }),
            json!({ "location": "westus", "targetRegions": [{ "name": "westus" }, { "name": "East US" }] }),
            "/targetRegions/1/name",
            json!({ "location": "WestUS", "targetRegions": [{ "name": "west us" }, { "name": "" }] }),
        ),
        row(
            "policy/region",
            json!({ "allowedRegions": ["westus"] }),
            json!({ "location": "eastus", "targetRegions": [{ "name": "westus" }] }),
            "/location",
            json!({ "location": "<region>" }),
        ),
        row(
            "policy/region",
            json!({ "allowedRegions": ["westus"] }),
            json!({ "edgeZones": [{ "region": "eastus", "zone": "a" }] }),
            "/edgeZones/0/region",
            json!({ "edgeZones": [{ "region": "westus", "zone": "a" }] }),
        ),
        row(
            "policy/storage",
            storage.clone(),
            regions(
                json!([{ "name": "a", "storageAccountType": "standard_zrs" }, { "name": "b", "storageAccountType": "Premium_LRS" }]),
            ),
            "/targetRegions/1/storageAccountType",
            regions(json!([{ "name": "a", "storageAccountType": "standard_zrs" }])),
        ),
        row(
            "policy/storage",
            storage.clone(),
            regions(json!([{ "name": "a" }, { "name": "b" }])),
            "/storageAccountType",
            json!({ "storageAccountType": "Standard_ZRS", "targetRegions": [{ "name": "a" }] }),
        ),
        row(
            "policy/storage",
            storage,
            regions(
                json!([{ "storageAccountType": "Standard_ZRS", "additionalReplicaSets": [{ "storageAccountType": "Premium_LRS" }] }]),
            ),
            "/targetRegions/0/additionalReplicaSets/0/storageAccountType",
            json!({}),
        ),
        row(
            "policy/replicas",
            two.clone(),
            json!({ "replicaCount": 2, "targetRegions": [{ "name": "a" }, { "name": "b", "replicas": 1 }] }),
            "/targetRegions/1/replicas",
            json!({ "replicaCount": 2, "targetRegions": [{ "name": "a" }, { "name": "b", "replicas": 3 }] }),
        ),
        row(
            "policy/replicas",
            two,
            regions(json!([{ "name": "a" }, { "name": "b" }])),
            "/replicaCount",
            regions(json!([{ "name": "a", "additionalReplicaSets": [{ "replicas": 1 }] }])),
        ),
        row(
            "policy/key-pattern",
            pattern.clone(),
            keyed(
                "West US",
                json!({ "osDisk": { "diskEncryptionSet": "des-westus-os" }, "dataDisks": [{ "lun": 1, "diskEncryptionSet": "des-westus-0" }] }),
            ),
            "/targetRegions/0/encryption/dataDisks/0/diskEncryptionSet",
            keyed(
                "West US",
                json!({ "osDisk": { "diskEncryptionSet": "DES-westus-os" }, "dataDisks": [{ "lun": 1, "diskEncryptionSet": "" }] }),
            ),
        ),
        row(
            "policy/key-pattern",
            json!({ "keyPattern": "/subscriptions/{subscription}/resourceGroups/keys/providers/Microsoft.Compute/diskEncryptionSets/des-{region}" }),
            json!({ "subscriptionId": SUBSCRIPTION, "resourceGroup": "rg", "targetRegions": [{ "name": "westus", "encryption": { "osDisk": { "diskEncryptionSet": "des-westus" } } }] }),
            "/targetRegions/0/encryption/osDisk/diskEncryptionSet",
            json!({ "resourceGroup": "rg", "targetRegions": [{ "name": "westus", "encryption": { "osDisk": { "diskEncryptionSet": "des-westus" } } }] }),
        ),
        row(
            "policy/locked",
            json!({ "lockedFields": [{ "path": "/gallery", "value": "a" }] }),
            json!({ "gallery": "b" }),
            "/gallery",
            json!({ "gallery": "a" }),
        ),
        row(
            "policy/locked",
            json!({ "lockedFields": [{ "path": "/replicaCount" }], "presets": { "replicaCount": 2 } }),
            json!({}),
            "/replicaCount",
            json!({ "replicaCount": 2 }),
        ),
        row(
            "policy/locked",
            json!({ "lockedFields": [{ "path": "/edgeZones" }] }),
            json!({ "edgeZones": [{}] }),
            "/edgeZones",
            json!({}),
        ),
        row(
            "policy/locked",
            json!({ "lockedFields": [{ "path": "/targetRegions/*/excludeFromLatest", "value": false }] }),
            regions(json!([{ "excludeFromLatest": false }, {}])),
            "/targetRegions/1/excludeFromLatest",
            json!({}),
        ),
        row(
            "policy/locked",
            json!({ "lockedFields": [{ "path": "/source", "value": { "id": "img", "kind": "managedImage" } }] }),
            json!({ "source": { "kind": "managedImage", "id": "img", "dataDiskLuns": [0] } }),
            "/source",
            json!({ "source": { "kind": "managedImage", "id": "img" } }),
        ),
        row(
            "policy/tag",
            tags.clone(),
            json!({ "tags": { "Owner": "platform" } }),
            "/tags/stage",
            json!({ "tags": { "owner": "a", "Stage": "prod" } }),
        ),
        row(
            "policy/tag",
            tags,
            json!({ "tags": { "owner": "", "stage": "test" } }),
            "/tags/owner",
            json!({ "tags": { "owner": "a", "stage": "test", "other": "" } }),
        ),
        row(
            "policy/cloud",
            json!({ "allowedClouds": ["china"] }),
            json!({}),
            "/cloud",
            json!({ "cloud": "china" }),
        ),
    ]
}

const SUBSCRIPTION: &str = "8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8";

/// Policies that the situations of the other tests break and keep.
pub(crate) fn policies() -> impl Strategy<Value = Policy> {
    let members = vec![
        member(
            "allowedClouds",
            select(vec![json!(["public"]), json!(["china", "bleu"])]),
        ),
        member(
            "allowedRegions",
            select(vec![
                json!(["eastus", "West US 2"]),
                json!(["eastus"]),
                json!(["nowhere"]),
            ]),
        ),
        member(
            "requiredStorageAccountType",
            select(vec![
                json!("Standard_ZRS"),
                json!("PremiumV2_LRS"),
                json!("premium_lrs"),
            ]),
        ),
        member(
            "minimumReplicas",
            select(vec![json!(1), json!(2), json!(40), json!(1_000)]),
        ),
        member(
            "keyPattern",
            select(vec![
                json!("des-{region}"),
                json!("des-{region}-{disk}"),
                json!("keys"),
                json!(
                    "/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/Microsoft.Compute/diskEncryptionSets/des-{region}"
                ),
            ]),
        ),
        member(
            "requiredTags",
            select(vec![
                json!([{ "name": "a" }]),
                json!([{ "name": "A", "values": ["x", "y"] }, { "name": "x/y", "values": ["z"] }]),
            ]),
        ),
        member(
            "lockedFields",
            select(vec![
                json!([{ "path": "/targetRegions/*/name", "value": "eastus" }]),
                json!([{ "path": "/targetRegions/*/encryption" }, { "path": "/location", "value": "westus2" }]),
                json!([{ "path": "/targetRegions", "value": [{ "name": "eastus" }] }]),
                json!([{ "path": "/gallery", "value": 1 }, { "path": "/edgeZones" }]),
                json!([{ "path": "/tags/*", "value": "v" }, { "path": "/replicationMode", "value": "Shallow" }]),
            ]),
        ),
        member(
            "presets",
            Just(json!({ "tags": { "a": "b" }, "edgeZones": [] })),
        ),
    ];
    let members = members.prop_map(|members| {
        let policy: Map<String, Value> = members.into_iter().flatten().collect();
        from_json(&Value::Object(policy).to_string()).unwrap()
    });
    prop_oneof![Just(Policy::default()), members]
}

fn member(
    key: &'static str,
    value: impl Strategy<Value = Value> + 'static,
) -> BoxedStrategy<Option<(String, Value)>> {
    let some = value.prop_map(move |value| (key.to_owned(), value));
    prop::option::weighted(0.25, some).boxed()
}
