use std::collections::BTreeSet;
use std::time::Duration;

use gallery_seal::ImageVersionSpec;
use gallery_seal::json::Json;
use gallery_seal_arm::error::{self, Error};

use super::publication::Publication;
use super::*;
use crate::caller::Caller;
use crate::demo::{OTHER_SUBSCRIPTION, demo};
use crate::id::Id;
use crate::kind;
use crate::simulator::Simulator;
use crate::tree;

const GROUP: &str = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute";

/// Something that is about to be written, and the world that it is written to.
struct Draft {
    simulator: Simulator,
    id: String,
    api_version: &'static str,
    body: Json,
}

impl Draft {
    /// A version that nothing speaks against.
    fn good() -> Self {
        let simulator = demo(7, Duration::from_secs(1_795_530_007));
        Self {
            simulator,
            id: version("ubuntu-2204-app", "1.4.0"),
            api_version: "2025-03-03",
            body: body(&[
                (
                    "westus",
                    ["des-westus-os", "des-westus-d1", "des-westus-d2"],
                ),
                (
                    "eastus2",
                    ["des-eastus2-os", "des-eastus2-d1", "des-eastus2-data2"],
                ),
            ]),
        }
    }

    /// The same as an update of a version that is there.
    fn update() -> Self {
        let mut draft = Self::good();
        draft.id = version("ubuntu-2204-app", "1.3.0");
        draft.body = draft.simulator.stored(&draft.id).unwrap().clone();
        draft
    }

    fn confidential() -> Self {
        let mut draft = Self::good();
        draft.id = version("cvm-2025", "1.0.0");
        draft.body = format!(
            r#"{{"location": "westus", "properties": {{
                "publishingProfile": {{"targetRegions": [{{"name": "westus", "encryption": {{"osDiskImage": {{
                    "securityProfile": {{"confidentialVMEncryptionType": "EncryptedWithCmk",
                        "secureVMDiskEncryptionSetId": "{GROUP}/diskEncryptionSets/cdes-westus"}}}}}}}}]}},
                "storageProfile": {{"source": {{"virtualMachineId": "{GROUP}/virtualMachines/vm-golden"}}}}}}}}"#
        )
        .parse()
        .unwrap();
        draft
    }

    /// Sets a property of the body, below `properties`.
    fn with(mut self, path: &str, value: &str) -> Self {
        let value: Json = value.replace("GROUP", GROUP).parse().unwrap();
        tree::set(&mut self.body, &format!("properties.{path}"), value);
        self
    }

    /// Sets a property of a target region.
    fn with_region(mut self, index: usize, path: &str, value: &str) -> Self {
        let value: Json = value.replace("GROUP", GROUP).parse().unwrap();
        tree::change(
            &mut self.body,
            "properties.publishingProfile.targetRegions",
            |regions| {
                let Json::List(regions) = regions else {
                    panic!("regions are a list")
                };
                tree::set(&mut regions[index], path, value);
            },
        );
        self
    }

    /// Puts a resource there.
    fn where_is(mut self, path: &str, body: &str) -> Self {
        assert!(
            self.simulator
                .plant(&format!("{GROUP}/{path}"), body.parse().unwrap())
        );
        self
    }

    fn write<'a>(&self, caller: &'a Caller) -> Write<'a> {
        let id = Id::parse(&self.id).unwrap();
        let kind = kind::find(&id.full_type()).unwrap();
        Write {
            id,
            kind,
            api_version: self.api_version.to_owned(),
            body: self.body.clone(),
            caller,
        }
    }

    fn found(&self, check: &Check) -> Option<Refusal> {
        let caller = Caller::new("mei");
        let write = self.write(&caller);
        let publication = Publication::new(&self.simulator.world, &write).unwrap();
        (check.find)(&publication)
    }

    fn vetted(&self) -> Result<(), Refusal> {
        let caller = Caller::new("mei");
        self.simulator.world.vet(&self.write(&caller))
    }
}

fn version(definition: &str, name: &str) -> String {
    format!("{GROUP}/galleries/sigPlatform/images/{definition}/versions/{name}")
}

/// From snapshots with LUNs 1 and 2, to regions with the sets of the OS disk and of these.
fn body(regions: &[(&str, [&str; 3])]) -> Json {
    let regions: Vec<String> = regions
        .iter()
        .map(|(region, [os, d1, d2])| {
            format!(
                r#"{{"name": "{region}", "encryption": {{
                    "osDiskImage": {{"diskEncryptionSetId": "{GROUP}/diskEncryptionSets/{os}"}},
                    "dataDiskImages": [{{"lun": 1, "diskEncryptionSetId": "{GROUP}/diskEncryptionSets/{d1}"}},
                        {{"lun": 2, "diskEncryptionSetId": "{GROUP}/diskEncryptionSets/{d2}"}}]}}}}"#
            )
        })
        .collect();
    let regions = regions.join(",");
    format!(
        r#"{{"location": "westus", "properties": {{
            "publishingProfile": {{"targetRegions": [{regions}]}},
            "storageProfile": {{
                "osDiskImage": {{"source": {{"id": "{GROUP}/snapshots/snap-ubuntu-app-os"}}}},
                "dataDiskImages": [
                    {{"lun": 1, "source": {{"id": "{GROUP}/snapshots/snap-ubuntu-app-d1"}}}},
                    {{"lun": 2, "source": {{"id": "{GROUP}/snapshots/snap-ubuntu-app-d2"}}}}]}}}}}}"#
    )
    .parse()
    .unwrap()
}

const SOURCE: &str = "storageProfile";
const REGIONS: &str = "publishingProfile.targetRegions";
const OS: &str = "encryption.osDiskImage.diskEncryptionSetId";

/// What fires each check, and a piece of the text.
#[expect(clippy::too_many_lines, reason = "a row a check")]
fn cases() -> Vec<(&'static str, Draft, &'static str)> {
    let good = Draft::good;
    let update = Draft::update;
    let confidential = Draft::confidential;
    let source = |value: &str| good().with(SOURCE, value);
    let machine = r#"{"source": {"virtualMachineId": "GROUP/virtualMachines/vm-odd"}}"#;
    let renamed = |name: &str, mut draft: Draft| {
        draft.id = name.to_owned();
        draft
    };
    let old = |mut draft: Draft| {
        draft.api_version = "2021-07-01";
        draft
    };
    let other = format!(
        "\"/subscriptions/{OTHER_SUBSCRIPTION}/resourceGroups/rg-sandbox/providers/Microsoft.Compute/diskEncryptionSets/des-sandbox\""
    );
    let encrypted = format!(
        "/subscriptions/{OTHER_SUBSCRIPTION}/resourceGroups/rg-sandbox/providers/Microsoft.Compute/images/img"
    );
    let mut foreign = source(&format!(r#"{{"source": {{"id": "{encrypted}"}}}}"#))
        .with(REGIONS, r#"[{"name": "westus"}]"#);
    let image = r#"{"location": "westus", "properties": {"storageProfile": {"osDisk": {"diskEncryptionSet": {"id": "x"}}}}}"#;
    assert!(foreign.simulator.plant(&encrypted, image.parse().unwrap()));
    vec![
        ("name/version", renamed(&version("ubuntu-2204-app", "1.0"), good()), "should follow Major(int).Minor(int).Patch(int)"),
        ("property/api-version", old(good().with("publishingProfile.targetExtendedLocations", "[]")), "Could not find member 'targetExtendedLocations'"),
        ("profile/replicas", good().with_region(0, "regionalReplicaCount", "0"), "The value 0 of parameter"),
        ("profile/shallow", good().with("publishingProfile.replicationMode", "\"Shallow\"").with_region(0, "regionalReplicaCount", "2"), "between 1 and 1"),
        ("profile/storage", good().with_region(0, "storageAccountType", "\"Gold\""), "'Gold'"),
        ("profile/strategy", good().with("publishingProfile.storageAccountType", "\"Premium_LRS\"").with("publishingProfile.storageAccountStrategy", "\"PreferStandard_ZRS\""), "Only one of"),
        ("profile/mode", good().with("publishingProfile.replicationMode", "\"Deep\""), "'Deep'"),
        ("date/unreadable", good().with("publishingProfile.endOfLifeDate", "\"soon\""), "Could not convert string to DateTimeOffset: soon"),
        ("date/past", good().with("publishingProfile.endOfLifeDate", "\"2020-12-01\""), "must be set to a future date"),
        ("region/unknown", good().with_region(1, "name", "\"atlantis\""), "'atlantis' is not available"),
        ("region/duplicate", good().with_region(1, "name", "\"West US\""), "Duplicate regions are not allowed"),
        ("region/location", good().with_region(0, "name", "\"westus3\""), "'westus3, eastus2' must contain the location of image version 'westus'"),
        ("region/zones", good().with_region(0, "storageAccountType", "\"standard_zrs\""), "ZRS storage account type is not supported in this region"),
        ("source/one", good().with("storageProfile.source.id", "\"GROUP/images/img-ubuntu-app\""), "One and only one source type"),
        ("source/id", source(r#"{"source": {"id": "img"}}"#), "Property id 'img'"),
        ("source/kind", source(r#"{"source": {"id": "GROUP/snapshots/snap-ubuntu-app-os"}}"#), "must either be a managed image"),
        ("source/disk-kind", source(r#"{"osDiskImage": {"source": {"id": "GROUP/images/img-ubuntu-app"}}}"#), "must be a managed disk or snapshot"),
        ("source/lun", source(r#"{"osDiskImage": {"source": {"id": "GROUP/snapshots/a"}}, "dataDiskImages": [{"lun": 1}, {"lun": 1}]}"#), "Duplicated lun numbers"),
        ("source/duplicate", source(r#"{"osDiskImage": {"source": {"id": "GROUP/snapshots/a"}}, "dataDiskImages": [{"lun": 1, "source": {"id": "GROUP/snapshots/A"}}]}"#), "Duplicated source ids"),
        ("source/blob", source(r#"{"osDiskImage": {"source": {"uri": "https://a/b"}}, "dataDiskImages": [{"lun": 1, "source": {"uri": "https://a/b"}}]}"#), "cannot point to same blob"),
        ("update/source", update().with("storageProfile.osDiskImage.source.id", "\"GROUP/snapshots/other\""), "galleryImageVersion.properties.storageProfile.osDiskImage.source.id"),
        ("update/disks", update().with("storageProfile.dataDiskImages", r#"[{"lun": 7}]"#), "Adding new Data Disks"),
        ("source/found", source(r#"{"osDiskImage": {"source": {"id": "GROUP/snapshots/snap-elsewhere-os"}}}"#), "is not found. Please check source exists, and is in the same region"),
        (
            "source/os-state",
            renamed(&version("win-2025-golden", "1.0.0"), source(r#"{"source": {"id": "GROUP/images/img-ubuntu-app"}}"#)),
            "since the OS State in the parent gallery image ('Specialized') is not 'Generalized'",
        ),
        (
            "source/generation",
            source(r#"{"source": {"id": "GROUP/images/img-v1"}}"#).where_is("images/img-v1", r#"{"location": "westus", "properties": {"hyperVGeneration": "V1"}}"#),
            "different Hypervisor generation ['V1']",
        ),
        ("source/os-type", source(r#"{"source": {"virtualMachineId": "GROUP/virtualMachines/vm-win-golden"}}"#), "different OS type ['Windows']"),
        (
            "source/ephemeral",
            source(machine).where_is("virtualMachines/vm-odd", r#"{"location": "westus", "properties": {"storageProfile": {"osDisk": {"diffDiskSettings": {"option": "Local"}}}}}"#),
            "ephemeral OS disk",
        ),
        (
            "source/ultra",
            source(machine).where_is("virtualMachines/vm-odd", r#"{"location": "westus", "properties": {"storageProfile": {"dataDisks": [{"lun": 1, "managedDisk": {"id": "d", "storageAccountType": "UltraSSD_LRS"}}]}}}"#),
            "['d'] stored in an UltraSSD",
        ),
        ("update/storage", update().with_region(0, "storageAccountType", "\"Premium_LRS\""), "Global storage account type does not match"),
        ("update/mode", update().with_region(0, "regionalReplicaCount", "1").with_region(1, "regionalReplicaCount", "1").with("publishingProfile.replicationMode", "\"Shallow\""), "replicationMode"),
        (
            "disk/duplicate",
            good().with_region(0, "encryption.dataDiskImages", r#"[{"lun": 1, "diskEncryptionSetId": "a"}, {"lun": 1, "diskEncryptionSetId": "a"}]"#),
            "Duplicate luns '1' were specified in target region 'westus'",
        ),
        (
            "update/lun",
            update().with_region(0, "encryption.dataDiskImages", r#"[{"lun": 3, "diskEncryptionSetId": "GROUP/diskEncryptionSets/des-westus-d1"}]"#),
            "Cannot specify new data disk image encryption lun [3]",
        ),
        (
            "disk/unknown",
            good().with_region(0, "encryption.dataDiskImages", r#"[{"lun": 5, "diskEncryptionSetId": "GROUP/diskEncryptionSets/des-westus-d1"}]"#),
            "An invalid lun [5] was specified in encryption.dataDiskImages. The lun must be one of the following values ['1,2']",
        ),
        ("set/id", good().with_region(0, OS, "\"GROUP/diskEncryptionSet/des-westus-os\""), "osDiskImage.diskEncryptionSetId is invalid"),
        ("set/subscription", good().with_region(0, OS, &other), "must be in the same subscription"),
        ("set/found", good().with_region(0, OS, "\"GROUP/diskEncryptionSets/none\""), "was not found"),
        ("set/region", good().with_region(1, OS, "\"GROUP/diskEncryptionSets/des-westus-os\""), "was not found in region 'eastus2'"),
        ("set/state", good().with_region(1, "name", "\"northeurope\"").with_region(1, "encryption", r#"{"osDiskImage": {"diskEncryptionSetId": "GROUP/diskEncryptionSets/des-northeurope-old"}}"#), "provisioning state 'Failed'"),
        ("set/kind", good().with_region(0, OS, "\"GROUP/diskEncryptionSets/cdes-westus\""), "cannot be used in 'diskEncryptionSetId'"),
        ("disk/covered", good().with_region(1, "encryption.osDiskImage", "null"), "A disk encryption set is required for disk"),
        ("update/platform-key", update().with_region(0, "encryption", "null").with_region(1, "encryption", "null"), "targetRegions.encryption"),
        ("source/encryption", source(r#"{"osDiskImage": {"source": {"uri": "https://a/b"}}}"#).with_region(0, "encryption.dataDiskImages", "[]").with_region(1, "encryption.dataDiskImages", "[]"), "Encryption is not supported for source resource"),
        ("source/subscription", foreign, "is in a different subscription ID"),
        ("gallery/sharing", renamed(&format!("{GROUP}/galleries/sigCommunity/images/ubuntu-public/versions/1.0.0"), good()), "'Community'"),
        ("confidential/word", confidential().with_region(0, "encryption.osDiskImage.securityProfile.confidentialVMEncryptionType", "\"Encrypted\""), "'Encrypted'"),
        ("confidential/type", confidential().with_region(0, "encryption", "null"), "encryption.osDiskImage.securityProfile.type must be specified"),
        ("confidential/set", confidential().with_region(0, "encryption.osDiskImage.securityProfile.secureVMDiskEncryptionSetId", "null"), "secureVMDiskEncryptionSetId"),
        (
            "confidential/region",
            confidential().with(REGIONS, r#"[{"name": "westus", "encryption": {"osDiskImage": {"securityProfile": {"confidentialVMEncryptionType": "EncryptedWithPmk"}}}},
                {"name": "eastus2", "encryption": {"osDiskImage": {"securityProfile": {"confidentialVMEncryptionType": "EncryptedWithPmk"}}}}]"#),
            "Only the home region can be specified",
        ),
    ]
}

#[test]
fn every_check_has_a_case_that_it_refuses_with_its_text() {
    let cases = cases();
    let named: BTreeSet<&str> = cases.iter().map(|(name, ..)| *name).collect();
    let all: BTreeSet<&str> = VERSION.iter().map(|check| check.name).collect();
    assert_eq!(named, all);
    assert_eq!(cases.len(), VERSION.len());
    for (name, draft, text) in cases {
        let check = VERSION.iter().find(|check| check.name == name).unwrap();
        let refusal = draft
            .found(check)
            .unwrap_or_else(|| panic!("{name} is silent"));
        assert!(
            refusal.message.contains(text),
            "{name}: {}",
            refusal.message
        );
        // It is also what is answered: no other check is in its way.
        let answered = draft.vetted().unwrap_err();
        assert_eq!(answered.message, refusal.message, "{name}");
    }
}

#[test]
fn no_check_refuses_what_is_right() {
    for draft in [Draft::good(), Draft::update(), Draft::confidential()] {
        assert_eq!(draft.vetted(), Ok(()), "{}", draft.id);
        for check in VERSION {
            assert_eq!(draft.found(check), None, "{}", check.name);
        }
    }
}

#[test]
fn an_update_may_repeat_a_date_that_has_passed_and_leave_out_the_source() {
    let mut draft = Draft::update().with("publishingProfile.endOfLifeDate", "\"2026-11-25\"");
    let body = draft.body.clone();
    let id = draft.id.clone();
    draft.simulator.plant(&id, body);
    draft.simulator.advance(Duration::from_hours(72));
    assert_eq!(draft.vetted(), Ok(()));
    assert_eq!(draft.with(SOURCE, "null").vetted(), Ok(()));
}

/// What a definition, gallery or set is refused for.
#[track_caller]
fn refuses(path: &str, body: &str, text: &str) {
    let mut draft = Draft::good();
    draft.api_version = "2022-03-03";
    draft.id = format!("{GROUP}/{path}");
    draft.body = body.replace("GROUP", GROUP).parse().unwrap();
    let refusal = draft.vetted().unwrap_err();
    assert!(refusal.message.contains(text), "{}", refusal.message);
}

const DEFINITION: &str = r#"{"location": "westus", "properties": {"osType": "Linux", "osState": "Generalized",
    "identifier": {"publisher": "contoso", "offer": "platform", "sku": "new"}}}"#;

#[test]
fn galleries_and_definitions_have_rules_too() {
    let gallery = r#"{"location": "westus"}"#;
    refuses("galleries/a-b", gallery, "Gallery name is invalid");
    refuses("galleries/a_", gallery, "invalid trailing characters: _");
    refuses(
        "galleries/a",
        r#"{"location": "atlantis"}"#,
        "not available for resource type",
    );
    refuses("galleries/a", "{}", "location property is required");
    refuses(
        "galleries/sigPlatform",
        r#"{"location": "eastus"}"#,
        "already exists in location 'westus'",
    );
    refuses(
        "galleries/sigPlatform/images/a-",
        DEFINITION,
        "validation rule: ^[^_",
    );
    refuses(
        "galleries/none/images/a",
        DEFINITION,
        "Parent resource 'none' not found",
    );
    refuses(
        "galleries/sigPlatform/images/a",
        &DEFINITION.replace("new", "a."),
        "identifier.sku is not valid",
    );
    refuses(
        "galleries/sigPlatform/images/a",
        &DEFINITION.replace("new", "2204-app"),
        "already exists. Choose a different",
    );
    refuses(
        "galleries/sigPlatform/images/a",
        &DEFINITION.replace("Linux", "DOS"),
        "'DOS'",
    );
    refuses(
        "galleries/sigPlatform/images/ubuntu-2204-app",
        &DEFINITION.replace("new", "other"),
        "Changing property 'galleryImage.properties.identifier.sku' is not allowed",
    );
}

#[test]
fn sets_need_a_versioned_key_of_a_guarded_vault_in_their_region() {
    let set = |vault: &str, url: &str| {
        format!(
            r#"{{"location": "westus", "properties": {{"activeKey": {{"keyUrl": "{url}", "sourceVault": {{"id": "{vault}"}}}}}}}}"#
        )
    };
    let vaults = GROUP.replace("Microsoft.Compute", "Microsoft.KeyVault/vaults");
    let url = "https://kv.vault.azure.net/keys/k/1";
    let path = "diskEncryptionSets/new";
    refuses(
        path,
        &set(
            &format!("{vaults}/kv-seal-westus"),
            "https://kv.vault.azure.net/keys/k",
        ),
        "URL of a version of a key",
    );
    refuses(path, &set(&format!("{vaults}/none"), url), "was not found");
    refuses(
        path,
        &set(&format!("{vaults}/kv-seal-eastus"), url),
        "same region 'westus'",
    );
    refuses(
        path,
        &set(
            &vaults.replace("8c4f", "0000").replace("vaults", "vaults/v"),
            url,
        ),
        "another subscription",
    );
    let mut draft = Draft::good();
    draft.api_version = "2023-04-02";
    draft.id = format!("{GROUP}/{path}");
    draft.body = set(&format!("{vaults}/kv-seal-westus"), url)
        .parse()
        .unwrap();
    assert_eq!(draft.vetted(), Ok(()));
}

/// The checks whose refusals the client ties to a rule of ours.
const UNDERSTOOD: [(&str, &str); 23] = [
    ("name/version", "name/version"),
    ("profile/replicas", "replica/range"),
    ("profile/shallow", "replica/range"),
    ("date/unreadable", "lifecycle/date"),
    ("date/past", "lifecycle/past"),
    ("region/unknown", "region/unknown"),
    ("region/duplicate", "region/duplicate"),
    ("region/location", "region/location-not-targeted"),
    ("source/one", "source/missing"),
    ("source/id", "id/malformed"),
    ("source/kind", "source/kind"),
    ("source/disk-kind", "source/kind"),
    ("source/lun", "source/lun-duplicate"),
    ("source/duplicate", "source/disk-duplicate"),
    ("source/found", "source/region"),
    ("source/encryption", "source/vhd-encrypted"),
    ("source/subscription", "source/subscription"),
    ("set/id", "id/malformed"),
    ("set/subscription", "encryption/set-subscription"),
    ("set/found", "encryption/set-not-found"),
    ("disk/duplicate", "encryption/lun-duplicate"),
    ("disk/unknown", "encryption/unknown-lun"),
    ("disk/covered", "encryption/region-not-covered"),
];

#[test]
fn the_client_understands_what_is_refused() {
    let spec = ImageVersionSpec::default();
    for (name, draft, _) in cases() {
        let Some((_, rule)) = UNDERSTOOD.iter().find(|(known, _)| *known == name) else {
            continue;
        };
        let reply = draft.vetted().unwrap_err().reply();
        let error = Error::Refused(Box::new(error::Refusal::of(&reply)));
        let advice = error::advise(&error, &spec);
        let rules: Vec<&str> = advice
            .iter()
            .filter_map(|advice| Some(advice.rule?.slug()))
            .collect();
        assert_eq!(rules, [*rule], "{name}");
    }
}
