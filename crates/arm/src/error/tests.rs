//! The table of errors, row by row, and where each points to.

use std::time::Duration;

use gallery_seal::ImageVersionSpec;
use gallery_seal::finding::Rule;
use gallery_seal::language::Language;
use gallery_seal::spec::from_json;
use gallery_seal::value::Cloud;
use proptest::prelude::*;

use super::table::{ROWS, row};
use super::*;
use crate::reply::Reply;

const SUB: &str = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8";

fn spec() -> ImageVersionSpec {
    from_json(
        r#"{"subscriptionId":"8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8","resourceGroup":"rg","gallery":"g1",
        "definition":"d1","version":"1.0.0","location":"westus",
        "source":{"kind":"virtualMachine","id":"vm1"},
        "targetRegions":[
            {"name":"West US","encryption":{"osDisk":{"diskEncryptionSet":"des-westus"},
                "dataDisks":[{"lun":0,"diskEncryptionSet":"des-westus"},{"lun":9,"diskEncryptionSet":"x/y"}]}},
            {"name":"westus2","encryption":{"osDisk":{"diskEncryptionSet":"des-westus2"}}},
            {"name":"northeurope","encryption":{"dataDisks":[{"lun":0,"diskEncryptionSet":"des-westus"}]}}]}"#,
    )
    .unwrap()
}

fn disks_spec() -> ImageVersionSpec {
    ImageVersionSpec {
        source: from_json::<ImageVersionSpec>(
            r#"{"source":{"kind":"disks","osDisk":{"id":"os"},"dataDisks":[{"lun":0,"id":"data"}]}}"#,
        )
        .unwrap()
        .source,
        ..spec()
    }
}

fn set(name: &str) -> String {
    format!("{SUB}/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/{name}")
}

fn resource(kind: &str, name: &str) -> String {
    format!("{SUB}/resourceGroups/RG/providers/Microsoft.Compute/{kind}/{name}")
}

/// An error's first advice: its rule's slug and the field.
#[track_caller]
fn told_of(spec: &ImageVersionSpec, code: &str, message: &str) -> (String, String) {
    let detail = Detail {
        code: code.to_owned(),
        message: message.to_owned(),
        ..Detail::default()
    };
    let advices = explain(&detail, spec);
    let advice = advices.first().expect("a row");
    assert_eq!((&*advice.code, &*advice.said), (code, message));
    let rule = advice.rule.map(Rule::slug).unwrap_or_default();
    let path = advice.path.as_ref().map(ToString::to_string);
    (rule.to_owned(), path.unwrap_or_default())
}

#[track_caller]
fn told(message: &str, rule: &str, path: &str) {
    let expected = (rule.to_owned(), path.to_owned());
    assert_eq!(
        told_of(&spec(), "InvalidParameter", message),
        expected,
        "{message}"
    );
}

#[test]
fn what_azure_says_of_keys_points_to_the_cell() {
    let prefix = "galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption";
    let (west, west2) = (set("des-westus"), set("DES-WestUS2"));
    told(
        &format!(
            "A disk encryption set is required for disk '{prefix}.osDiskImage.diskEncryptionSetId' in target region 'northeurope' since disk encryption set '{west}' is used for the corresponding disk in region 'westus'"
        ),
        "encryption/region-not-covered",
        "/targetRegions/2/encryption/osDisk",
    );
    told(
        &format!(
            "A disk encryption set is required for disk 'LUN 9' in target region 'West US 2' since disk encryption set '{west}' is used for the corresponding disk in region 'West US'"
        ),
        "encryption/region-not-covered",
        "/targetRegions/1/encryption/dataDisks",
    );
    told(
        &format!(
            "The disk encryption set '{west2}' must be in the same subscription 'abc' as the gallery resource"
        ),
        "encryption/set-subscription",
        "/targetRegions/1/encryption/osDisk/diskEncryptionSet",
    );
    told(
        &format!("The disk encryption set {west} was not found."),
        "encryption/set-not-found",
        "/targetRegions/0/encryption/osDisk/diskEncryptionSet",
    );
    told(
        &format!("The disk encryption set {west} was not found in region northeurope."),
        "encryption/set-not-found",
        "/targetRegions/2/encryption/dataDisks/0/diskEncryptionSet",
    );
    told(
        &format!("The value of parameter {prefix}.dataDiskImages.diskEncryptionSetId is invalid"),
        "id/malformed",
        "/targetRegions/0/encryption/dataDisks/1/diskEncryptionSet",
    );
    told(
        "An invalid lun [9] was specified in encryption.dataDiskImages of region 'westus'. The lun must be one of the following values ['0,1']",
        "encryption/unknown-lun",
        "/targetRegions/0/encryption/dataDisks/1/lun",
    );
    told(
        "Duplicate luns '0' were specified in target region 'North Europe' encryption.dataDiskImages",
        "encryption/lun-duplicate",
        "/targetRegions/2/encryption/dataDisks/0/lun",
    );
    told(
        "Cannot specify new data disk image encryption lun [5] with a disk encryption set in region [West US] for update gallery image version request.",
        "",
        "/targetRegions/0/encryption/dataDisks",
    );
    told(
        &format!(
            "Unable to access key vault resource 'https://kv.vault.azure.net/' to enable encryption at rest. Please grant get, wrap and unwrap key permissions to disk encryption set '{west2}'. Access denied."
        ),
        "encryption/set-state",
        "/targetRegions/1/encryption/osDisk/diskEncryptionSet",
    );
    told(
        "regional encryption.osDiskImage.securityProfile.type must be specified in region westus2",
        "cvm/type-required",
        "/targetRegions/1/encryption/osDisk/confidentialVm/type",
    );
}

#[test]
fn what_azure_says_of_regions_points_to_the_region() {
    told(
        "Gallery image version publishing profile regions 'westus2' must contain the location of image version 'westus'",
        "region/location-not-targeted",
        "/location",
    );
    told(
        "Duplicate regions are not allowed in target publishing regions",
        "region/duplicate",
        "/targetRegions",
    );
    told(
        "The provided location 'westus2' is not available for resource type 'Microsoft.Compute/galleries'.",
        "region/unknown",
        "/targetRegions/1/name",
    );
    told(
        "ZRS storage account type is not supported in this region: West US 2.",
        "",
        "/targetRegions/1/storageAccountType",
    );
    told(
        "Global storage account type does not match the storage account type in the existing TargetRegion",
        "",
        "/storageAccountType",
    );
    told(
        "The value 200 of parameter regionalReplicaCount is out of range. The value must be between 1 and 100, inclusive",
        "replica/range",
        "/replicaCount",
    );
    told(
        "The value 200 of parameter regionalReplicaCount in North Europe is out of range. The value must be between 1 and 100",
        "replica/range",
        "/targetRegions/2/replicas",
    );
    // `West US 3` is none of the targets, though it begins like one.
    told(
        "ZRS storage account type is not supported in this region: West US 3.",
        "",
        "/storageAccountType",
    );
}

#[test]
fn what_azure_says_of_the_source_points_to_it() {
    let vm = resource("virtualMachines", "vm1");
    for (message, rule) in [
        (format!("Source {vm} is not found. Please check source exists, and is in the same region as gallery image version being created"), "source/region"),
        (format!("Source was not found: {vm}. Please make sure the source exists"), ""),
        (format!("The source id: {vm} must either be a managed image, virtual machine or another gallery image version"), "source/kind"),
        (format!("Source virtual machine {vm} cannot contain an ephemeral OS disk"), ""),
        (format!("Source virtual machine {vm} cannot contain disk ['d'] stored in an UltraSSD account type"), ""),
        (format!("Source virtual machine {vm} must be created from Managed Disks"), ""),
        (format!("Encrypted source: '{vm}' is in a different subscription ID than the current gallery image version subscription 'x'"), "source/subscription"),
        (format!("Encryption is not supported for source resource '{vm}'. Please use a different source"), "source/vhd-encrypted"),
        ("Encryption is not supported for source resource '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/d/versions/1.0.0'.".to_owned(), "source/version-encrypted"),
        (format!("Too many requests on source '{vm}'. Please reduce the number"), ""),
        ("Replication failed in this region due to 'The GalleryImageVersion source resource size 2520 exceeds the max size 2048 supported".to_owned(), ""),
        ("Contract.Assert failed: Data model DiskEncryptionSetId '' does not match".to_owned(), "source/trusted-launch"),
        (format!("Property id {vm} at path 'properties.storageProfile.source.id' is invalid. Expect fully qualified resource Id that start with '/subscriptions/x'"), "id/malformed"),
    ] {
        told(&message, rule, "/source/id");
    }
    for (message, rule) in [
        (
            "Duplicated lun numbers have been detected in the input data disks.",
            "source/lun-duplicate",
        ),
        (
            "One and only one source type (user image, snapshot, disk, virtual machine) can be provided",
            "source/missing",
        ),
        (
            "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed",
            "",
        ),
    ] {
        told(message, rule, "/source");
    }
    for (message, rule) in [
        (
            "Cannot create Gallery Image Version from: x since the OS State in the parent gallery image (Generalized) is not Specialized",
            "",
        ),
        (
            "The resource with id 'x' has a different Hypervisor generation ['V1'] than the parent gallery image",
            "",
        ),
        (
            "The resource with id 'x' has a different OS type ['Linux'] than the parent gallery image",
            "",
        ),
    ] {
        told(message, rule, "/definition");
    }
}

#[test]
fn one_disk_among_several_is_found_by_its_id() {
    let data = resource("snapshots", "data");
    for (message, rule) in [
        (
            format!("Duplicated source ids are found in the input disks: {data}."),
            "source/disk-duplicate",
        ),
        (
            format!("OSDiskImage and DataDiskImage cannot point to same blob {data}"),
            "source/disk-duplicate",
        ),
        (
            format!("The source id: {data} must be a managed disk or snapshot"),
            "source/kind",
        ),
    ] {
        let expected = (rule.to_owned(), "/source/dataDisks/0/id".to_owned());
        assert_eq!(told_of(&disks_spec(), "x", &message), expected, "{message}");
    }
}

#[test]
fn what_azure_says_of_the_version_points_to_it() {
    for (message, rule, path) in [
        (
            "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format",
            "name/version",
            "/version",
        ),
        (
            "Changing property 'galleryImageVersion.properties.storageProfile.osDiskImage.source.id' is not allowed",
            "source/exists",
            "/version",
        ),
        (
            "Operation 'Update Gallery Image Version' is not on allowed on 1.0.0; since it is marked for deletion.",
            "",
            "/version",
        ),
        (
            "EndOfLifeDate must be set to a future date.",
            "lifecycle/past",
            "/endOfLifeDate",
        ),
        (
            "Could not convert string to DateTimeOffset: x. Path 'properties.publishingProfile.endOfLifeDate'",
            "lifecycle/date",
            "/endOfLifeDate",
        ),
        (
            "DeleteGalleryImageVersionBlockedBeforeEndOfLife. Deletion is not allowed",
            "",
            "/blockDeletionBeforeEndOfLife",
        ),
        (
            "Can not perform requested operation on nested resource. Parent resource 'g1/d1' not found.",
            "",
            "/definition",
        ),
        (
            "Can not perform requested operation on nested resource. Parent resource 'g1' not found.",
            "",
            "/gallery",
        ),
        (
            "Disk encryption set x in Azure Compute Gallery y belongs to subscription a and cannot be used with resource '' in subscription b",
            "encryption/set-subscription",
            "/targetRegions/0/encryption/dataDisks/1/diskEncryptionSet",
        ),
    ] {
        told(message, rule, path);
    }
}

#[test]
fn codes_count_where_the_message_tells_nothing() {
    for (code, message, rule, path) in [
        (
            "ResourceGroupNotFound",
            "Resource group 'rg' could not be found.",
            "",
            "/resourceGroup",
        ),
        ("SubscriptionNotFound", "", "", "/subscriptionId"),
        (
            "RequestDisallowedByPolicy",
            "Resource '1.0.0' was disallowed by policy 'OS and data disks should be encrypted with a customer-managed key'.",
            "compliance/built-in-policy",
            "/targetRegions",
        ),
        (
            "RequestDisallowedByPolicy",
            "Resource was disallowed by policy 'allowed locations'.",
            "",
            "",
        ),
        (
            "requestdisallowedbypolicy",
            "'properties.publishingProfile.targetRegions[1].name'",
            "",
            "/targetRegions/1/name",
        ),
        (
            "AuthorizationFailed",
            "The client does not have authorization to perform action 'x' over scope '/subscriptions/s'.",
            "",
            "",
        ),
        ("MissingSubscriptionRegistration", "", "", "/subscriptionId"),
        (
            "SkuNotAvailable",
            "not available in location 'westus2'",
            "",
            "/targetRegions/1/name",
        ),
        (
            "KeyVaultKeyNotFound",
            "",
            "encryption/set-state",
            "/targetRegions/0/encryption/dataDisks/1/diskEncryptionSet",
        ),
        ("ExpiredAuthenticationToken", "", "", ""),
        ("InvalidAuthenticationTokenTenant", "", "", ""),
        ("TooManyRequests", "", "", ""),
        ("Conflict", "", "", ""),
        (
            "OperationNotAllowed",
            "Operation could not be completed as it results in exceeding approved quota",
            "",
            "",
        ),
    ] {
        let expected = (rule.to_owned(), path.to_owned());
        assert_eq!(
            told_of(&spec(), code, message),
            expected,
            "{code} {message}"
        );
    }
}

#[test]
fn every_region_that_failed_is_told() {
    let detail = Detail {
        code: "ReplicationJobsFailed".to_owned(),
        message: "The failing regions' details are as follows: '{region:northeurope, detail:x.}, {region:West US, detail:y}, {region:northeurope}'.".to_owned(),
        ..Detail::default()
    };
    let advices = explain(&detail, &spec());
    let paths = advices
        .iter()
        .map(|advice| advice.path.as_ref().unwrap().as_str());
    let expected = ["/targetRegions/2/name", "/targetRegions/0/name"];
    assert_eq!(paths.collect::<Vec<_>>(), expected);
}

#[test]
fn a_linked_resource_is_found_by_its_id() {
    let message = format!(
        "does not have permission to perform action(s) 'read' on the linked scope(s) '{}'",
        set("des-westus2")
    );
    let (_, path) = told_of(&spec(), "LinkedAuthorizationFailed", &message);
    assert_eq!(path, "/targetRegions/1/encryption/osDisk/diskEncryptionSet");
}

#[test]
fn every_row_can_be_met_and_is_told_in_both_languages() {
    for wanted in ROWS {
        let detail = Detail {
            code: wanted
                .codes
                .first()
                .unwrap_or(&"")
                .trim_end_matches('*')
                .to_owned(),
            message: wanted.parts.join(" "),
            ..Detail::default()
        };
        let met = row(&detail).unwrap();
        let is_wanted = std::ptr::eq(met, wanted) || met.meaning.en == wanted.meaning.en;
        assert!(is_wanted, "{wanted:?} is hidden behind {met:?}");
        for text in [&wanted.meaning, &wanted.help] {
            assert!(text.en.is_ascii() || text.en.contains('…'), "{}", text.en);
            assert!(
                text.en.ends_with('.') && text.zh.ends_with('。'),
                "{}",
                text.en
            );
            assert!(!text.zh.is_ascii(), "{}", text.zh);
        }
        for part in wanted.parts {
            assert_eq!(*part, part.to_ascii_lowercase());
        }
    }
}

#[test]
fn the_inner_error_is_told_and_not_the_one_that_holds_it() {
    let inner = format!(
        r"The disk encryption set {} was not found.",
        set("des-westus")
    );
    let body = format!(
        r#"{{"error":{{"code":"DeploymentFailed","message":"At least one resource deployment operation failed.","details":[
            {{"code":"Conflict","message":"{{\"error\":{{\"code\":\"InvalidParameter\",\"message\":\"{inner}\"}}}}"}}]}}}}"#
    );
    let error: Error = Refusal::of(&Reply::new(409, body)).into();
    let advices = advise(&error, &spec());
    assert_eq!(advices.len(), 1, "{advices:?}");
    assert_eq!(advices[0].rule, Some(Rule::EncryptionSetNotFound));
    assert_eq!(
        (&*advices[0].code, &*advices[0].said),
        ("InvalidParameter", &*inner)
    );
}

#[test]
fn what_is_unknown_is_told_by_its_status_with_azures_own_words() {
    for status in [200, 400, 401, 403, 404, 409, 412, 418, 429, 500, 503] {
        let body = r#"{"error":{"code":"Novel","message":"Never heard of.","target":"properties.publishingProfile.targetRegions[1].encryption.osDiskImage"}}"#;
        let error: Error = Refusal::of(&Reply::new(status, body)).into();
        let advices = advise(&error, &spec());
        assert_eq!(advices.len(), 1);
        assert_eq!(
            (&*advices[0].code, &*advices[0].said),
            ("Novel", "Never heard of.")
        );
        let path = advices[0].path.as_ref().unwrap().to_string();
        assert_eq!(path, "/targetRegions/1/encryption/osDisk");
    }
}

#[test]
fn every_error_says_what_to_do() {
    let elsewhere = crate::endpoint::Endpoint::of(Cloud::Public)
        .target("https://evil.example")
        .unwrap_err();
    let cause = || Box::new(Error::NoReply(NoReply::TimedOut));
    let refused = Refusal {
        retry_after: Some(Duration::from_secs(1)),
        ..Refusal::of(&Reply::new(502, "<html>"))
    };
    for error in [
        Error::NoReply(NoReply::Unreachable),
        Error::NoReply(NoReply::Redirected),
        Error::NoReply(NoReply::NotSent),
        Error::Refused(Box::new(refused)),
        Error::Unreadable { status: 200 },
        Error::Elsewhere(elsewhere),
        Error::Endless { pages: 100 },
        Error::Unclear {
            is_taken: Some(true),
            cause: cause(),
        },
        Error::Unclear {
            is_taken: Some(false),
            cause: cause(),
        },
        Error::Unclear {
            is_taken: None,
            cause: cause(),
        },
        Error::Exists,
        Error::OtherCloud {
            wanted: Cloud::China,
        },
        Error::Saved(NotSaved::Garbage),
        Error::Saved(NotSaved::OtherEndpoint),
        Error::Cancelled,
    ] {
        let advices = advise(&error, &spec());
        assert!(!advices.is_empty());
        for language in Language::ALL {
            let said = error.said().in_language(language);
            let help = advices[0].help.in_language(language);
            assert!(!said.is_empty() && !help.is_empty());
            assert_eq!(said.is_ascii(), language == Language::English, "{said}");
        }
        assert!(!error.to_string().is_empty());
    }
}

proptest! {
    #[test]
    fn any_error_is_told_and_points_into_the_spec(
        code in "[A-Za-z]{0,12}",
        row in 0..ROWS.len(),
        before in "\\PC{0,20}",
        after in "( LUN [0-9]{1,12}| in region '[A-Za-z ]{0,9}'|\\PC{0,20}){0,3}",
        target in "[a-z\\[\\]0-9./]{0,30}",
        status in 400_u16..600,
    ) {
        let message = [&before, &*ROWS[row].parts.join(" "), &after].concat();
        let detail = Detail { code, message, target, ..Detail::default() };
        let error: Error = Refusal::with(&Reply::new(status, ""), detail).into();
        let spec = spec();
        let advices = advise(&error, &spec);
        prop_assert!(!advices.is_empty());
        for path in advices.into_iter().filter_map(|advice| advice.path) {
            prop_assert!(path.as_str().starts_with('/'), "{path}");
        }
    }
}
