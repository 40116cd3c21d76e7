//! Each call asks the right thing and reads what comes, also when little comes.

use gallery_seal::json::Json;
use gallery_seal::payload::{Address, lower};
use gallery_seal::spec::{Integer, from_json};
use gallery_seal::value::{Cloud, ResourceKind};

use super::*;
use crate::client::Client;
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::reply::Reply;
use crate::request::Method;
use crate::transport::scripted::{Scripted, at_once};

/// What a call makes of a reply to this target.
#[track_caller]
fn call<T>(
    target: &str,
    body: &str,
    ask: impl AsyncFnOnce(&Client<&Scripted>) -> Result<T, Error>,
) -> T {
    let script = Scripted::new().expect(Method::Get, target, Reply::new(200, body));
    let client = Client::new(&script, Endpoint::of(Cloud::Public));
    let answer = at_once(ask(&client)).expect("nothing to wait for");
    assert_eq!(script.deviations(), <[String; 0]>::default());
    assert_eq!(script.sent()[0].target, target);
    answer.expect("an answer")
}

fn address() -> Address {
    let spec = r#"{"subscriptionId":"s","resourceGroup":"r g","gallery":"g","definition":"d","version":"1.0.0"}"#;
    lower(&from_json(spec).unwrap()).address
}

#[test]
fn subscriptions_are_listed() {
    let body = r#"{"value":[{"subscriptionId":"s","displayName":"Prod","tenantId":"t","state":"Enabled"},{}]}"#;
    let list = call(
        "/subscriptions?api-version=2022-12-01",
        body,
        async |client| client.subscriptions().await,
    );
    assert_eq!(
        (&*list[0].id, &*list[0].name, &*list[0].tenant),
        ("s", "Prod", "t")
    );
    assert_eq!(list[1], Subscription::default());
}

#[test]
fn only_places_that_are_regions_are_listed() {
    let body = r#"{"value":[
        {"name":"westus2","displayName":"West US 2","type":"Region","metadata":{"regionType":"Physical","geographyGroup":"US"}},
        {"name":"europe","metadata":{"regionType":"Logical"}},
        {"name":"losangeles","type":"EdgeZone"}, {"name":"plain"}]}"#;
    let list = call(
        "/subscriptions/s/locations?api-version=2022-12-01",
        body,
        async |client| client.locations("s").await,
    );
    let names: Vec<&str> = list.iter().map(|location| location.name.as_str()).collect();
    assert_eq!(names, ["westus2", "plain"]);
    assert_eq!((&*list[0].label, &*list[0].group), ("West US 2", "US"));
}

#[test]
fn galleries_say_how_they_are_shared() {
    let body = r#"{"value":[{"id":"/a","name":"a","location":"westus","properties":{}},
        {"name":"b","properties":{"sharingProfile":{"permissions":"Community"}}}, {"name":"c"}]}"#;
    let target = "/subscriptions/s/providers/Microsoft.Compute/galleries?api-version=2024-03-03";
    let list = call(target, body, async |client| client.galleries("s").await);
    let sharing: Vec<&str> = list.iter().map(|gallery| &*gallery.facts.sharing).collect();
    assert_eq!(sharing, ["Private", "Community", ""]);
    let target = "/subscriptions/s/resourceGroups/r%20g/providers/Microsoft.Compute/galleries/g?api-version=2024-03-03";
    let gallery = call(target, "{}", async |client| {
        client.gallery("s", "r g", "g").await
    });
    assert_eq!(gallery, Gallery::default());
}

const DEFINITION: &str =
    "/subscriptions/s/resourceGroups/r%20g/providers/Microsoft.Compute/galleries/g/images/d";

#[test]
fn a_definition_says_what_it_takes() {
    let body = r#"{"name":"d","location":"westus","properties":{"osType":"Linux","osState":"Generalized",
        "hyperVGeneration":"V2","features":[{"name":"Other","value":"x"},{"name":"securitytype","value":"TrustedLaunch"}]}}"#;
    let target = [DEFINITION, "?api-version=2024-03-03"].concat();
    let definition = call(&target, body, async |client| {
        client.definition(&address()).await
    });
    assert_eq!(definition.facts.security_type, "TrustedLaunch");
    assert_eq!(
        (
            &*definition.facts.os_type,
            &*definition.facts.hyper_v_generation
        ),
        ("Linux", "V2")
    );
    let ordinary = call(&target, r#"{"properties":{}}"#, async |client| {
        client.definition(&address()).await
    });
    assert_eq!(ordinary.facts.security_type, "Standard");
    let list = "/subscriptions/s/resourceGroups/r%20g/x/g/images?api-version=2024-03-03";
    let list = call(list, r#"{"value":[]}"#, async |client| {
        client
            .definitions("/subscriptions/s/resourceGroups/r g/x/g")
            .await
    });
    assert_eq!(list, []);
}

#[test]
fn versions_are_listed_and_one_says_how_far_it_is() {
    let body = r#"{"value":[{"name":"1.0.0","properties":{"provisioningState":"Succeeded",
        "publishingProfile":{"targetRegions":[{"name":"West US"}]}}}]}"#;
    let target = [DEFINITION, "/versions?api-version=2024-03-03"].concat();
    let list = call(&target, body, async |client| {
        client.versions("/subscriptions/s/resourceGroups/r g/providers/Microsoft.Compute/galleries/g/images/d").await
    });
    assert_eq!(list[0].regions[0].as_str(), "westus");
    assert_eq!(list[0].replication, None);
    let body =
        r#"{"properties":{"replicationStatus":{"aggregatedState":"Completed","summary":[]}}}"#;
    let target = [
        DEFINITION,
        "/versions/1.0.0?api-version=2024-03-03&$expand=ReplicationStatus",
    ]
    .concat();
    let version = call(&target, body, async |client| {
        client.version(&address()).await
    });
    assert!(version.replication.unwrap().is_over());
}

#[test]
fn the_next_version_is_above_the_highest() {
    let next =
        |names: &[&str]| Version::next_free(names.iter().copied()).map(|next| next.to_string());
    assert_eq!(next(&[]).as_deref(), Some("1.0.0"));
    assert_eq!(
        next(&["1.9.0", "1.10.3", "x", "0.99.99"]).as_deref(),
        Some("1.10.4")
    );
    assert_eq!(next(&["1.0.2147483647"]), None);
}

#[test]
fn sets_say_why_their_keys_do_not_rotate() {
    let body = r#"{"value":[{"id":"/a","location":"westus","properties":{"encryptionType":"T",
        "provisioningState":"Succeeded","autoKeyRotationError":{"code":"C","message":"m"}}},
        {"properties":{"autoKeyRotationError":{"code":"C"}}}]}"#;
    let target =
        "/subscriptions/s/providers/Microsoft.Compute/diskEncryptionSets?api-version=2023-04-02";
    let list = call(target, body, async |client| {
        client.disk_encryption_sets("s").await
    });
    assert_eq!(
        (&*list[0].encryption_type, &*list[0].auto_key_rotation_error),
        ("T", "m")
    );
    assert_eq!(list[1].auto_key_rotation_error, "C");
}

#[track_caller]
fn source(kind: ResourceKind, json: &str) -> SourceResource {
    let json: Json = json.parse().unwrap();
    SourceResource::of(kind, &json)
}

#[test]
fn every_kind_of_source_says_its_luns_and_its_keys() {
    let vm = source(
        ResourceKind::VirtualMachine,
        r#"{"location":"West US","properties":{"securityProfile":{"securityType":"TrustedLaunch"},"storageProfile":{
            "osDisk":{"osType":"Linux"},"dataDisks":[{"lun":9},{"lun":0,"managedDisk":{"diskEncryptionSet":{"id":"/x"}}}]}}}"#,
    );
    assert_eq!(vm.luns, [Integer::from(0), Integer::from(9)]);
    assert!(vm.is_encrypted);
    assert_eq!(
        (&*vm.security_type, &*vm.os_type, vm.regions[0].as_str()),
        ("TrustedLaunch", "Linux", "westus")
    );
    for (kind, json, is_encrypted) in [
        (
            ResourceKind::Image,
            r#"{"properties":{"storageProfile":{"osDisk":{"diskEncryptionSet":{"id":"/x"}}}}}"#,
            true,
        ),
        (
            ResourceKind::Image,
            r#"{"properties":{"storageProfile":{"dataDisks":[{"lun":0}]}}}"#,
            false,
        ),
        (
            ResourceKind::Snapshot,
            r#"{"properties":{"encryption":{"diskEncryptionSetId":"/x"}}}"#,
            true,
        ),
        (
            ResourceKind::Disk,
            r#"{"properties":{"encryption":{"type":"EncryptionAtRestWithPlatformKey"}}}"#,
            false,
        ),
        (
            ResourceKind::ImageVersion,
            r#"{"properties":{"publishingProfile":{"targetRegions":[{"name":"a"},
            {"name":"b","encryption":{"osDiskImage":{"diskEncryptionSetId":"/x"}}}]}}}"#,
            true,
        ),
        (
            ResourceKind::ImageVersion,
            r#"{"properties":{"publishingProfile":{"targetRegions":[{"name":"a"}]}}}"#,
            false,
        ),
        (ResourceKind::VirtualMachine, "{}", false),
    ] {
        assert_eq!(source(kind, json).is_encrypted, is_encrypted, "{json}");
    }
}

#[test]
fn sources_are_listed_by_kind() {
    for (kind, target) in [
        (ResourceKind::Snapshot, "snapshots?api-version=2023-04-02"),
        (ResourceKind::Disk, "disks?api-version=2023-04-02"),
        (ResourceKind::Image, "images?api-version=2024-07-01"),
        (
            ResourceKind::VirtualMachine,
            "virtualMachines?api-version=2024-07-01",
        ),
    ] {
        let target = ["/subscriptions/s/providers/Microsoft.Compute/", target].concat();
        let list = call(&target, r#"{"value":[{"name":"n"}]}"#, async |client| {
            client.sources("s", kind).await
        });
        assert_eq!((list[0].kind, &*list[0].name), (kind, "n"));
    }
}

#[test]
fn a_feature_says_whether_it_can_be_used() {
    let target = "/subscriptions/s/providers/Microsoft.Features/providers/Microsoft.Compute/features/SIGEncryption?api-version=2021-07-01";
    for (state, is_registered) in [("registered", true), ("Pending", false), ("", false)] {
        let body = format!(
            r#"{{"name":"Microsoft.Compute/SIGEncryption","properties":{{"state":"{state}"}}}}"#
        );
        let feature = call(target, &body, async |client| {
            client.feature("s", "SIGEncryption").await
        });
        assert_eq!(feature.is_registered(), is_registered);
    }
}
