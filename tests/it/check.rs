//! Every rule of `check`: a spec that fires it and one that does not.

use std::collections::BTreeSet;

use gallery_seal::fact::Facts;
use gallery_seal::finding::{Edit, Finding, Rule, Severity};
use gallery_seal::spec::ImageVersionSpec;
use gallery_seal::{Language, apply_fix, check};
use gallery_seal_tests::json;
use serde_json::from_value;
use serde_json::{Value, json};

/// A rule, its severity, the place it is found at, and what makes it fire or stay silent.
struct Row {
    rule: &'static str,
    severity: Severity,
    path: &'static str,
    fires: Situation,
    silent: Situation,
}

/// Changes to [`sealed`], by pointer, and facts.
struct Situation(Value, Value);

#[test]
fn every_rule_fires_where_it_should_and_only_there() {
    for row in rows() {
        let findings = of(&row.fires);
        let found: Vec<_> = findings
            .iter()
            .filter(|finding| finding.rule.slug() == row.rule)
            .collect();
        let paths: Vec<_> = found.iter().map(|finding| finding.path.as_str()).collect();
        assert!(paths.contains(&row.path), "{} at {paths:?}", row.rule);
        assert!(
            found
                .iter()
                .all(|finding| finding.rule.severity() == row.severity),
            "{}",
            row.rule
        );
        let quiet = of(&row.silent);
        let quiet = quiet.iter().find(|finding| finding.rule.slug() == row.rule);
        assert!(quiet.is_none(), "{quiet:#?}");
    }
}

#[test]
fn every_rule_has_a_row() {
    let rows: BTreeSet<_> = rows().iter().map(|row| row.rule).collect();
    let rules = Rule::ALL.iter().map(|rule| rule.slug());
    let rules: BTreeSet<_> = rules
        .filter(|slug| {
            !["output/", "read/", "policy/"]
                .iter()
                .any(|group| slug.starts_with(group))
        })
        .collect();
    assert_eq!(rows, rules);
}

#[test]
fn a_well_sealed_version_has_nothing_against_it() {
    let findings = check(&sealed(), &Facts::default());
    let slugs: Vec<_> = findings.iter().map(|finding| finding.rule.slug()).collect();
    assert_eq!(slugs, ["encryption/one-way"]);
}

#[test]
fn an_empty_spec_is_asked_for_what_it_needs() {
    let findings = check(&ImageVersionSpec::default(), &Facts::default());
    let errors = findings
        .iter()
        .filter(|finding| finding.rule.severity() == Severity::Error);
    let errors: Vec<_> = errors.map(english).collect();
    assert_eq!(
        errors,
        [
            "Name the image definition.",
            "Name the gallery.",
            "Name the version's own region.",
            "Name the resource group.",
            "Choose a kind of source.",
            "Give the id of the subscription.",
            "There is no target region.",
            "Number the image version.",
        ]
    );
}

#[test]
fn messages_name_the_value_in_both_languages() {
    says(
        &Situation(json!({ "/gallery": "my-gallery" }), json!({})),
        "name/gallery",
        "`my-gallery` can't be the name of a gallery.",
        "`my-gallery` 不能作為資源庫名稱。",
    );
    says(
        &Situation(
            json!({ "/targetRegions/1/encryption/osDisk": null }),
            json!({}),
        ),
        "encryption/region-not-covered",
        "`osDisk` has a customer key in `East US` and none in `West US 2`.",
        "`osDisk` 在 `East US` 有客戶自控金鑰，在 `West US 2` 卻沒有。",
    );
    says(
        &Situation(
            json!({ "/targetRegions/0/name": "East US", "/targetRegions/1/name": "eastus" }),
            json!({}),
        ),
        "region/duplicate",
        "`eastus` is given twice: it is `East US`, which is a target region already.",
        "`eastus` 重複：`East US` 已是目標區域。",
    );
}

#[test]
fn a_gap_is_filled_with_the_set_that_is_named_alike() {
    let gap = json!({ "/targetRegions/1/encryption/dataDisks": null });
    let spec = apply(&sealed(), &gap);
    let findings = check(&spec, &Facts::default());
    let gap = findings
        .iter()
        .find(|finding| finding.rule == Rule::EncryptionRegionNotCovered);
    let gap = gap.unwrap();
    assert_eq!(gap.path.as_str(), "/targetRegions/1/encryption/dataDisks");
    let fixed = apply_fix(&spec, &gap.fixes[0].edits).unwrap();
    let keys = fixed.target_regions[1].encryption.as_ref().unwrap();
    let sets: Vec<_> = keys
        .data_disks
        .iter()
        .map(|disk| &*disk.disk_encryption_set)
        .collect();
    assert_eq!(sets, [set("des-westus2"), set("des-westus2")]);
    let facts = json!({ "diskEncryptionSets": [
        { "id": set("alpha"), "location": "westus2" },
        { "id": set("des-westus2-1"), "location": "westus2" },
        { "id": set("omega"), "location": "eastus" },
    ] });
    let spec = apply(
        &sealed(),
        &json!({
            "/targetRegions/0/encryption/dataDisks/1/diskEncryptionSet": set("des-eastus-1"),
            "/targetRegions/1/encryption/dataDisks/1/diskEncryptionSet": "",
        }),
    );
    let findings = check(&spec, &from_value(facts.clone()).unwrap());
    let gap = findings
        .iter()
        .find(|finding| finding.rule == Rule::EncryptionRegionNotCovered);
    let values: Vec<_> = gap
        .unwrap()
        .fixes
        .iter()
        .map(|fix| fix.edits[0].value.clone().unwrap())
        .collect();
    assert_eq!(
        values,
        ["des-westus2-1", "des-westus2", "alpha"].map(|name| json(set(name).into()))
    );
}

#[test]
fn the_article_that_names_another_region_is_caught() {
    let spec = apply(
        &sealed(),
        &json!({
            "/targetRegions/0/encryption/osDisk/diskEncryptionSet": "EastUS2DiskEncryptionSet1",
        }),
    );
    let findings = check(&spec, &Facts::default());
    let named = findings
        .iter()
        .find(|finding| finding.rule == Rule::EncryptionSetRegionName)
        .unwrap();
    assert_eq!(
        named.path.as_str(),
        "/targetRegions/0/encryption/osDisk/diskEncryptionSet"
    );
    assert_eq!(
        english(named),
        "The name of `EastUS2DiskEncryptionSet1` names `East US 2`, and the set is used for `East US`."
    );
    assert_eq!(named.fixes.len(), 1);
}

#[test]
fn sixty_regions_with_sixty_four_disks_are_checked_at_once() {
    let disks: Vec<_> = (0..63)
        .map(|lun| json!({ "lun": lun, "diskEncryptionSet": "shared" }))
        .collect();
    let regions: Vec<_> = (0..600)
        .map(|region| json!({ "name": format!("region{region}"), "encryption": { "dataDisks": disks } }))
        .collect();
    let spec = apply(
        &sealed(),
        &json!({ "/targetRegions": regions, "/source/dataDiskLuns": null }),
    );
    // Ten times the regions of Azure: what grows with the square of the disks never ends here.
    assert!(check(&spec, &Facts::default()).len() > 600 * 63);
}

#[track_caller]
fn says(situation: &Situation, rule: &str, en: &str, zh: &str) {
    let findings = of(situation);
    let finding = findings
        .iter()
        .find(|finding| finding.rule.slug() == rule)
        .unwrap();
    assert_eq!(english(finding), en);
    let chinese = finding.in_language(Language::TraditionalChinese);
    assert_eq!(chinese.message, zh);
}

fn english(finding: &Finding) -> String {
    finding.in_language(Language::English).message
}

fn of(situation: &Situation) -> Vec<Finding> {
    let Situation(changes, facts) = situation;
    check(
        &apply(&sealed(), changes),
        &from_value(facts.clone()).unwrap(),
    )
}

fn apply(spec: &ImageVersionSpec, changes: &Value) -> ImageVersionSpec {
    let changes = changes.as_object().unwrap();
    let edits: Vec<_> = changes
        .iter()
        .map(|(path, value)| Edit {
            path: path.parse().unwrap(),
            value: Some(value.clone())
                .filter(|value| !value.is_null())
                .map(json),
        })
        .collect();
    apply_fix(spec, &edits).unwrap()
}

const SUBSCRIPTION: &str = "8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8";

fn id(of: &str) -> String {
    format!("/subscriptions/{SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Compute/{of}")
}

fn set(name: &str) -> String {
    id(&format!("diskEncryptionSets/{name}"))
}

/// Two regions, an OS disk and two data disks, every one under a customer key.
fn sealed() -> ImageVersionSpec {
    let region = |name: &str| {
        let set = set(&format!("des-{name}"));
        json!({ "name": name, "encryption": {
            "osDisk": { "diskEncryptionSet": set },
            "dataDisks": [{ "lun": 0, "diskEncryptionSet": set }, { "lun": 1, "diskEncryptionSet": set }],
        } })
    };
    from_value(json!({
        "subscriptionId": SUBSCRIPTION,
        "resourceGroup": "rg",
        "gallery": "gallery",
        "definition": "definition",
        "version": "1.4.0",
        "location": "eastus",
        "source": { "kind": "managedImage", "id": id("images/golden"), "dataDiskLuns": [0, 1] },
        "targetRegions": [region("eastus"), region("westus2")],
    }))
    .unwrap()
}

const OS: &str = "/targetRegions/0/encryption/osDisk/diskEncryptionSet";

/// A `disks` source with the LUNs of [`sealed`].
fn disks() -> Value {
    json!({ "kind": "disks", "osDisk": { "id": "os" }, "dataDisks": [
        { "lun": 0, "id": "zero" }, { "lun": 1, "id": id("disks/one") },
    ] })
}

fn known(changes: &Value) -> Value {
    let mut set = json!({ "id": set("DES-eastus"), "location": "East US" });
    set.as_object_mut()
        .unwrap()
        .extend(changes.as_object().unwrap().clone());
    json!({ "diskEncryptionSets": [set] })
}

fn confidential(kind: &str, set: &str) -> Value {
    let disk = json!({ "confidentialVm": { "type": kind, "diskEncryptionSet": set } });
    json!({ "osDisk": disk })
}

fn cvm() -> Value {
    json!({ "definition": { "securityType": "ConfidentialVM" } })
}

#[expect(clippy::too_many_lines, reason = "a table")]
fn rows() -> Vec<Row> {
    use Severity::{Error, Info, Warning};
    let row = |rule, severity, path, fires: Value, silent: Value| Row {
        rule,
        severity,
        path,
        fires: Situation(fires, json!({})),
        silent: Situation(silent, json!({})),
    };
    let fact = |rule, severity, path, fires: (Value, Value), silent: (Value, Value)| Row {
        rule,
        severity,
        path,
        fires: Situation(fires.0, fires.1),
        silent: Situation(silent.0, silent.1),
    };
    let none = || json!({});
    let bare =
        || json!({ "/targetRegions/0/encryption": null, "/targetRegions/1/encryption": null });
    let zone = |zone: Value| json!({ "/edgeZones": [zone] });
    let good_zone = || {
        json!({
            "region": "eastus", "zone": "microsoftnewyork1",
            "encryption": sealed().target_regions[0].encryption,
        })
    };
    let source = |source: Value| json!({ "/source": source });
    let with = |mut value: Value, path: &str, new: Value| {
        *value.pointer_mut(path).unwrap() = new;
        value
    };
    let vhd = || {
        with(
            disks(),
            "/osDisk",
            json!({ "uri": "https://a.example/os.vhd", "storageAccount": "vhds" }),
        )
    };
    let other = || "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g/providers/Microsoft.Compute";
    let home = |kind: &str| {
        json!({
            "/targetRegions": [
                { "name": "eastus", "encryption": confidential(kind, "") },
                { "name": "westus2", "encryption": confidential(kind, "") },
            ],
            "/source": disks(),
        })
    };
    vec![
        row(
            "name/cloud",
            Error,
            "/cloud",
            json!({ "/cloud": "Public" }),
            json!({ "/cloud": "china" }),
        ),
        row(
            "name/api-version",
            Error,
            "/apiVersion",
            json!({ "/apiVersion": "latest" }),
            json!({ "/apiVersion": "2026-03-03" }),
        ),
        row(
            "name/subscription",
            Error,
            "/subscriptionId",
            json!({ "/subscriptionId": "mine" }),
            none(),
        ),
        row(
            "name/resource-group",
            Error,
            "/resourceGroup",
            json!({ "/resourceGroup": "rg." }),
            json!({ "/resourceGroup": "映像(1)" }),
        ),
        row(
            "name/gallery",
            Error,
            "/gallery",
            json!({ "/gallery": "a-b" }),
            json!({ "/gallery": "a.b_c" }),
        ),
        row(
            "name/definition",
            Error,
            "/definition",
            json!({ "/definition": "_a" }),
            json!({ "/definition": "a-b_" }),
        ),
        row(
            "name/version",
            Error,
            "/version",
            json!({ "/version": "latest" }),
            json!({ "/version": "0.0.2147483647" }),
        ),
        row(
            "name/version-leading-zero",
            Warning,
            "/version",
            json!({ "/version": "01.0.0" }),
            json!({ "/version": "0.0.0" }),
        ),
        row(
            "name/placeholder",
            Error,
            "/gallery",
            json!({ "/gallery": "<gallery>" }),
            json!({ "/tags": { "a": "<any>" } }),
        ),
        row(
            "id/leading-slash",
            Error,
            OS,
            json!({ OS: set("des-eastus")[1..] }),
            none(),
        ),
        row(
            "id/type-segment",
            Error,
            OS,
            json!({ OS: id("diskEncryptionSet/des-eastus") }),
            none(),
        ),
        row(
            "id/malformed",
            Error,
            OS,
            json!({ OS: "/subscriptions//a" }),
            json!({ OS: "des-eastus" }),
        ),
        row(
            "tags/limit",
            Error,
            "/tags/a~1b",
            json!({ "/tags": { "a/b": "" } }),
            json!({ "/tags": { "a b": "a/b" } }),
        ),
        row(
            "region/none",
            Error,
            "/targetRegions",
            json!({ "/targetRegions": [] }),
            none(),
        ),
        row(
            "region/empty",
            Error,
            "/targetRegions/0/name",
            json!({ "/targetRegions/0/name": " " }),
            none(),
        ),
        row(
            "region/duplicate",
            Error,
            "/targetRegions/1/name",
            json!({ "/targetRegions/1/name": "East US" }),
            none(),
        ),
        row(
            "region/location-not-targeted",
            Error,
            "/location",
            json!({ "/location": "westus" }),
            json!({ "/location": "East US" }),
        ),
        row(
            "region/unknown",
            Warning,
            "/targetRegions/1/name",
            json!({ "/targetRegions/1/name": "wsetus2" }),
            json!({ "/cloud": "bleu" }),
        ),
        row(
            "replica/range",
            Error,
            "/replicaCount",
            json!({ "/replicaCount": 0 }),
            json!({ "/replicaCount": 50 }),
        ),
        row(
            "replica/unused-default",
            Info,
            "/replicaCount",
            json!({ "/replicaCount": 2, "/targetRegions/0/replicas": 1, "/targetRegions/1/replicas": 1 }),
            json!({ "/replicaCount": 2, "/targetRegions/0/replicas": 1 }),
        ),
        row(
            "replica/shallow",
            Error,
            "/replicaCount",
            json!({ "/replicationMode": "Shallow", "/replicaCount": 2 }),
            json!({ "/replicationMode": "Full", "/replicaCount": 2 }),
        ),
        row(
            "replica/mode",
            Error,
            "/replicationMode",
            json!({ "/replicationMode": "Deep" }),
            json!({ "/replicationMode": "full" }),
        ),
        row(
            "storage/unknown",
            Error,
            "/targetRegions/0/storageAccountType",
            json!({ "/targetRegions/0/storageAccountType": "StandardSSD_LRS" }),
            json!({ "/targetRegions/0/storageAccountType": "premium_lrs" }),
        ),
        row(
            "storage/api-version",
            Error,
            "/storageAccountType",
            json!({ "/apiVersion": "2023-07-03", "/storageAccountType": "PremiumV2_LRS" }),
            json!({ "/storageAccountType": "PremiumV2_LRS" }),
        ),
        row(
            "storage/strategy",
            Error,
            "/storageAccountStrategy",
            json!({ "/apiVersion": "2025-03-03", "/storageAccountStrategy": "Prefer" }),
            json!({ "/apiVersion": "2025-03-03", "/storageAccountStrategy": "PreferStandard_ZRS" }),
        ),
        row(
            "edge/zone",
            Error,
            "/edgeZones/0/zone",
            zone(json!({ "region": "eastus" })),
            zone(good_zone()),
        ),
        row(
            "edge/storage",
            Error,
            "/edgeZones/0/storageAccountType",
            zone(json!({ "region": "eastus", "zone": "z", "storageAccountType": "PremiumV2_LRS" })),
            zone(
                json!({ "region": "eastus", "zone": "z", "storageAccountType": "StandardSSD_LRS" }),
            ),
        ),
        row(
            "edge/duplicate",
            Error,
            "/edgeZones/1/zone",
            json!({ "/edgeZones": [good_zone(), with(good_zone(), "/region", json!("East US"))] }),
            json!({ "/edgeZones": [good_zone(), with(good_zone(), "/zone", json!("z"))] }),
        ),
        row(
            "edge/not-covered",
            Warning,
            "/edgeZones/0/encryption",
            zone(json!({ "region": "eastus", "zone": "z" })),
            zone(good_zone()),
        ),
        row(
            "lifecycle/date",
            Error,
            "/endOfLifeDate",
            json!({ "/endOfLifeDate": "soon" }),
            json!({ "/endOfLifeDate": "2027-06-30" }),
        ),
        fact(
            "lifecycle/past",
            Warning,
            "/endOfLifeDate",
            (
                json!({ "/endOfLifeDate": "2020-12-01" }),
                json!({ "today": "2020-12-01" }),
            ),
            (
                json!({ "/endOfLifeDate": "2020-12-01" }),
                json!({ "today": "2020-11-30" }),
            ),
        ),
        row(
            "lifecycle/no-time",
            Info,
            "/endOfLifeDate",
            json!({ "/endOfLifeDate": "2027-06-30" }),
            json!({ "/endOfLifeDate": "2027-06-30T00:00:00Z" }),
        ),
        row(
            "lifecycle/block-without-end",
            Warning,
            "/blockDeletionBeforeEndOfLife",
            json!({ "/blockDeletionBeforeEndOfLife": true }),
            json!({ "/blockDeletionBeforeEndOfLife": true, "/endOfLifeDate": "2027-06-30" }),
        ),
        row(
            "api/property",
            Error,
            "/blockDeletionBeforeEndOfLife",
            json!({ "/apiVersion": "2023-07-03", "/blockDeletionBeforeEndOfLife": false }),
            json!({ "/blockDeletionBeforeEndOfLife": false }),
        ),
        row(
            "api/unknown",
            Warning,
            "/apiVersion",
            json!({ "/apiVersion": "2024-03-04" }),
            json!({ "/apiVersion": "2024-03-03" }),
        ),
        row(
            "api/defaults-change",
            Info,
            "/apiVersion",
            json!({ "/apiVersion": "2025-03-03" }),
            json!({ "/apiVersion": "2025-03-03", "/storageAccountType": "Standard_LRS" }),
        ),
        row(
            "source/missing",
            Error,
            "/source/osDisk",
            source(json!({ "kind": "disks" })),
            source(disks()),
        ),
        row(
            "source/kind",
            Error,
            "/source/id",
            json!({ "/source/id": id("virtualMachines/vm") }),
            json!({ "/source": { "kind": "virtualMachine", "id": id("virtualMachines/vm") } }),
        ),
        row(
            "source/unused",
            Warning,
            "/source/id",
            source(json!({ "kind": "disks", "id": "old", "osDisk": { "id": "os" } })),
            source(disks()),
        ),
        row(
            "source/both",
            Error,
            "/source/osDisk",
            source(with(
                disks(),
                "/osDisk",
                json!({ "id": "os", "uri": "https://a.example/os.vhd", "storageAccount": "vhds" }),
            )),
            source(disks()),
        ),
        row(
            "source/caching",
            Error,
            "/source/osDisk/hostCaching",
            source(with(
                disks(),
                "/osDisk",
                json!({ "id": "os", "hostCaching": "Always" }),
            )),
            source(with(
                disks(),
                "/osDisk",
                json!({ "id": "os", "hostCaching": "readonly" }),
            )),
        ),
        row(
            "source/lun-missing",
            Error,
            "/source/dataDisks/0/lun",
            source(with(disks(), "/dataDisks/0", json!({ "id": "zero" }))),
            source(disks()),
        ),
        row(
            "source/lun-duplicate",
            Error,
            "/source/dataDisks/1/lun",
            source(with(disks(), "/dataDisks/1/lun", json!(0))),
            source(disks()),
        ),
        row(
            "source/lun-range",
            Warning,
            "/source/dataDiskLuns/2",
            json!({ "/source/dataDiskLuns": [0, 1, 64] }),
            json!({ "/source/dataDiskLuns": [0, 1, 63] }),
        ),
        row(
            "source/disk-duplicate",
            Error,
            "/source/dataDisks/0/id",
            source(with(disks(), "/dataDisks/0/id", json!(id("snapshots/OS")))),
            source(disks()),
        ),
        row(
            "source/vhd-account",
            Error,
            "/source/osDisk/storageAccount",
            source(with(
                disks(),
                "/osDisk",
                json!({ "uri": "https://a.example/os.vhd" }),
            )),
            source(vhd()),
        ),
        row(
            "source/vhd-encrypted",
            Error,
            "/source/osDisk/uri",
            source(vhd()),
            json!({ "/source": vhd(), "/targetRegions/0/encryption": null, "/targetRegions/1/encryption": null }),
        ),
        row(
            "source/version-encrypted",
            Error,
            "/source/kind",
            source(
                json!({ "kind": "imageVersion", "id": id("galleries/g/images/i/versions/1.0.0") }),
            ),
            none(),
        ),
        row(
            "source/subscription",
            Error,
            "/source/id",
            json!({ "/source/id": format!("{}/images/i", other()) }),
            none(),
        ),
        fact(
            "source/region",
            Error,
            "/source",
            (none(), json!({ "source": { "location": "West US" } })),
            (none(), json!({ "source": { "location": "East US" } })),
        ),
        fact(
            "source/trusted-launch",
            Warning,
            "/source/id",
            (
                source(json!({ "kind": "virtualMachine", "id": "vm" })),
                json!({ "source": { "securityType": "TrustedLaunch" } }),
            ),
            (
                none(),
                json!({ "source": { "securityType": "TrustedLaunch" } }),
            ),
        ),
        fact(
            "source/exists",
            Error,
            "/version",
            (none(), json!({ "existingVersions": ["1.4.0"] })),
            (none(), json!({ "existingVersions": ["1.3.0"] })),
        ),
        row("encryption/none", Warning, "/targetRegions", bare(), none()),
        row(
            "encryption/type",
            Error,
            "/encryptionType",
            json!({ "/encryptionType": "double" }),
            json!({ "/encryptionType": "platformAndCustomerKeys" }),
        ),
        row(
            "encryption/region-not-covered",
            Error,
            "/targetRegions/1/encryption/osDisk",
            json!({ "/targetRegions/1/encryption/osDisk": null }),
            bare(),
        ),
        row(
            "encryption/disk-not-covered",
            Warning,
            "/targetRegions",
            json!({ "/source/dataDiskLuns": [0, 1, 2] }),
            none(),
        ),
        row(
            "encryption/unknown-lun",
            Error,
            "/targetRegions/0/encryption/dataDisks/1/lun",
            json!({ "/source/dataDiskLuns": [0] }),
            json!({ "/source/dataDiskLuns": null }),
        ),
        row(
            "encryption/lun-missing",
            Error,
            "/targetRegions/0/encryption/dataDisks/0/lun",
            json!({ "/targetRegions/0/encryption/dataDisks/0/lun": null }),
            none(),
        ),
        row(
            "encryption/lun-duplicate",
            Error,
            "/targetRegions/0/encryption/dataDisks/1/lun",
            json!({ "/targetRegions/0/encryption/dataDisks/1/lun": 0 }),
            none(),
        ),
        row(
            "encryption/set-empty",
            Error,
            OS,
            json!({ OS: "" }),
            json!({ "/targetRegions/0/encryption/osDisk": confidential("EncryptedWithPmk", "")["osDisk"] }),
        ),
        row(
            "encryption/set-subscription",
            Error,
            OS,
            json!({ OS: format!("{}/diskEncryptionSets/des-eastus", other()) }),
            json!({ OS: set("des-eastus").to_uppercase() }),
        ),
        row(
            "encryption/set-reused",
            Error,
            "/targetRegions/1/encryption/osDisk/diskEncryptionSet",
            json!({ "/targetRegions/1/encryption/osDisk/diskEncryptionSet": set("DES-eastus") }),
            none(),
        ),
        fact(
            "encryption/set-region",
            Error,
            OS,
            (none(), known(&json!({ "location": "westus" }))),
            (none(), known(&none())),
        ),
        row(
            "encryption/set-region-name",
            Warning,
            OS,
            json!({ OS: "des-eastus2" }),
            json!({ OS: "des-eastus-and-eastus2" }),
        ),
        fact(
            "encryption/set-not-found",
            Error,
            "/targetRegions/1/encryption/osDisk/diskEncryptionSet",
            (
                none(),
                json!({ "diskEncryptionSets": known(&none())["diskEncryptionSets"], "diskEncryptionSetsComplete": true }),
            ),
            (none(), known(&none())),
        ),
        fact(
            "encryption/set-state",
            Error,
            OS,
            (
                none(),
                known(&json!({ "autoKeyRotationError": "KeyVaultAccessForbidden" })),
            ),
            (none(), known(&json!({ "provisioningState": "Succeeded" }))),
        ),
        fact(
            "encryption/set-type",
            Error,
            OS,
            (
                json!({ "/encryptionType": "platformAndCustomerKeys" }),
                known(&json!({ "encryptionType": "EncryptionAtRestWithCustomerKey" })),
            ),
            (
                none(),
                known(&json!({ "encryptionType": "EncryptionAtRestWithCustomerKey" })),
            ),
        ),
        row(
            "encryption/bare-name",
            Info,
            OS,
            json!({ OS: "des-eastus" }),
            none(),
        ),
        row(
            "encryption/shallow",
            Error,
            "/replicationMode",
            json!({ "/replicationMode": "shallow" }),
            json!({ "/replicationMode": "Full" }),
        ),
        fact(
            "encryption/shared-gallery",
            Error,
            "/gallery",
            (none(), json!({ "gallery": { "sharing": "Community" } })),
            (none(), json!({ "gallery": { "sharing": "Private" } })),
        ),
        row("encryption/one-way", Info, "/targetRegions", none(), bare()),
        row(
            "compliance/built-in-policy",
            Warning,
            "/targetRegions",
            json!({ "/source": disks(), "/targetRegions/0/encryption/dataDisks/1": null }),
            json!({ "/source": disks() }),
        ),
        fact(
            "cvm/type-required",
            Error,
            "/targetRegions/0/encryption/osDisk/confidentialVm",
            (none(), cvm()),
            (home("EncryptedWithPmk"), cvm()),
        ),
        row(
            "cvm/type-unknown",
            Error,
            "/targetRegions/0/encryption/osDisk/confidentialVm/type",
            home("encryptedWithPmk"),
            home("EncryptedWithPmk"),
        ),
        row(
            "cvm/set-required",
            Error,
            "/targetRegions/0/encryption/osDisk/confidentialVm/diskEncryptionSet",
            home("EncryptedWithCmk"),
            home("EncryptedWithPmk"),
        ),
        row(
            "cvm/set-unexpected",
            Error,
            "/targetRegions/0/encryption/osDisk/confidentialVm/diskEncryptionSet",
            json!({ "/targetRegions/0/encryption": confidential("EncryptedWithPmk", "x") }),
            json!({ "/targetRegions/0/encryption": confidential("EncryptedWithCmk", "x") }),
        ),
        row(
            "cvm/type-mixed",
            Warning,
            "/targetRegions/1/encryption/osDisk/confidentialVm/type",
            json!({ "/targetRegions/0/encryption": confidential("EncryptedWithPmk", ""), "/targetRegions/1/encryption": confidential("NonPersistedTPM", "") }),
            home("EncryptedWithPmk"),
        ),
        fact(
            "cvm/definition",
            Error,
            "/targetRegions/0/encryption/osDisk/confidentialVm",
            (
                home("EncryptedWithPmk"),
                json!({ "definition": { "securityType": "TrustedLaunch" } }),
            ),
            (home("EncryptedWithPmk"), cvm()),
        ),
        fact(
            "cvm/home-region",
            Error,
            "/targetRegions/1/name",
            (home("EncryptedWithPmk"), cvm()),
            (home("NonPersistedTPM"), cvm()),
        ),
        row(
            "cvm/managed-image",
            Error,
            "/source/kind",
            json!({ "/targetRegions/0/encryption": confidential("EncryptedWithPmk", "") }),
            home("EncryptedWithPmk"),
        ),
    ]
}
