//! Specs and facts that are wrong in many ways at once. Every text comes from a short list, so that
//! the same region, set or LUN turns up twice.

use gallery_seal::fact::Facts;
use gallery_seal::spec::ImageVersionSpec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::from_value;
use serde_json::{Map, Value, json};

/// A spec and what is known.
pub(crate) fn situations() -> impl Strategy<Value = (ImageVersionSpec, Facts)> {
    let spec = (address(), source(), regions(), zones(), rest());
    let spec = spec.prop_map(|(address, source, regions, zones, rest)| {
        let mut spec = Map::new();
        spec.extend(address);
        spec.extend(rest);
        spec.insert("source".into(), source);
        spec.insert("targetRegions".into(), regions);
        spec.insert("edgeZones".into(), zones);
        from_value(Value::Object(spec)).unwrap()
    });
    (spec, facts())
}

const SUBSCRIPTION: &str = "8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8";
const REGIONS: &[&str] = &[
    "eastus", "East US", "westus2", "wsetus2", "eastus2", "", "<region>", "nowhere",
];

fn id(of: &str) -> String {
    format!("/subscriptions/{SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Compute/{of}")
}

fn sets() -> Vec<String> {
    let elsewhere = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des-eastus";
    let mut sets: Vec<String> = [
        "",
        " ",
        "<set>",
        "des-eastus",
        "des-westus2",
        "des-eastus-1",
        "keys",
        "no name",
        "a/b",
    ]
    .map(str::to_owned)
    .into();
    sets.extend(
        [
            "des-eastus",
            "DES-EASTUS",
            "des-westus2",
            "des-westus2-1",
            "keys",
        ]
        .map(|name| id(&format!("diskEncryptionSets/{name}"))),
    );
    sets.push(
        id("diskEncryptionSets/des-eastus")
            .trim_start_matches('/')
            .to_owned(),
    );
    sets.push(id("diskEncryptionSet/des-westus2"));
    sets.push(id("virtualMachines/vm"));
    sets.push(elsewhere.to_owned());
    sets
}

/// A member that is often left out.
fn maybe(
    key: &'static str,
    value: impl Strategy<Value = Value> + 'static,
) -> BoxedStrategy<Option<(String, Value)>> {
    prop::option::weighted(0.4, value.prop_map(move |value| (key.to_owned(), value))).boxed()
}

fn word(words: &'static [&'static str]) -> impl Strategy<Value = Value> + 'static {
    select(words).prop_map(Value::from)
}

fn number() -> impl Strategy<Value = Value> + 'static {
    select(vec![
        json!(1),
        json!(1),
        json!(2),
        json!(0),
        json!(60),
        json!(-1),
        json!(1e30),
    ])
}

fn lun() -> impl Strategy<Value = Value> + 'static {
    select(vec![json!(0), json!(1), json!(1), json!(64), json!(-1e30)])
}

fn object(
    members: Vec<BoxedStrategy<Option<(String, Value)>>>,
) -> impl Strategy<Value = Map<String, Value>> {
    members.prop_map(|members| members.into_iter().flatten().collect())
}

fn address() -> impl Strategy<Value = Map<String, Value>> {
    let text = |key: &'static str, words: &'static [&'static str]| {
        word(words)
            .prop_map(move |value| Some((key.to_owned(), value)))
            .boxed()
    };
    object(vec![
        text(
            "subscriptionId",
            &[SUBSCRIPTION, SUBSCRIPTION, "", "<id>", "x"],
        ),
        text("resourceGroup", &["rg", "rg", "", "$rg", "a."]),
        text("gallery", &["gallery", "a-b", ""]),
        text("definition", &["definition", "-", "{d}"]),
        text("version", &["1.4.0", "01.4.0", "latest", ""]),
        text("location", REGIONS),
    ])
}

fn rest() -> impl Strategy<Value = Map<String, Value>> {
    object(vec![
        maybe("cloud", word(&["public", "Public", "china", "bleu"])),
        maybe(
            "apiVersion",
            word(&[
                "2018-06-01",
                "2022-03-03",
                "2023-07-03",
                "2026-03-03",
                "2024-01-01",
                "x",
                "<v>",
            ]),
        ),
        maybe("tags", Just(json!({ "a": "<b>", "A": "", "x/y": "" }))),
        maybe(
            "encryptionType",
            word(&[
                "customerKey",
                "platformAndCustomerKeys",
                "CustomerKeys",
                "double",
            ]),
        ),
        maybe("replicaCount", number()),
        maybe("storageAccountType", storage()),
        maybe(
            "storageAccountStrategy",
            word(&["PreferStandard_ZRS", "preferstandard_zrs", "x"]),
        ),
        maybe(
            "replicationMode",
            word(&["Full", "Shallow", "shalow", "ful", "x"]),
        ),
        maybe(
            "endOfLifeDate",
            word(&["2027-06-30", "2020-01-01T00:00:00Z", "soon", "<date>"]),
        ),
        maybe("excludeFromLatest", any::<bool>().prop_map(Value::from)),
        maybe(
            "allowDeletionOfReplicatedLocations",
            any::<bool>().prop_map(Value::from),
        ),
        maybe(
            "blockDeletionBeforeEndOfLife",
            any::<bool>().prop_map(Value::from),
        ),
        maybe("uefiSettings", Just(json!({}))),
    ])
}

fn storage() -> impl Strategy<Value = Value> + 'static {
    word(&[
        "Standard_LRS",
        "standard_zrs",
        "StandardSSD_LRS",
        "PremiumV2_LRS",
        "PremiumV2LSR",
        "x",
        "<s>",
    ])
}

fn source() -> impl Strategy<Value = Value> {
    let ids: Vec<Value> = [
        String::new(),
        "golden".to_owned(),
        "<id>".to_owned(),
        "1.0.0".to_owned(),
        "/CommunityGalleries/g/Images/i/Versions/1.0.0".to_owned(),
        id("images/golden"),
        id("image/golden"),
        id("virtualMachines/vm"),
        id("galleries/g/images/i/versions/1.0.0"),
        id("snapshots/os"),
        id("diskEncryptionSets/x"),
        id("snapshot/os").trim_start_matches('/').to_owned(),
    ]
    .map(Value::from)
    .into();
    let disk = {
        let ids = ids.clone();
        move || {
            vec![
                maybe("id", select(ids.clone())),
                maybe("uri", word(&["https://a.example/$web/x.vhd", "<uri>"])),
                maybe("storageAccount", word(&["vhds", "a/b", "<a>"])),
                maybe("hostCaching", word(&["None", "readonly", "ReedOnly"])),
            ]
        }
    };
    let data = {
        let mut members = disk();
        members.push(maybe("lun", lun()));
        prop::collection::vec(object(members).prop_map(Value::Object), 0..3)
    };
    let kinds: &[&str] = &[
        "managedImage",
        "imageVersion",
        "virtualMachine",
        "communityGalleryImage",
        "disks",
        "disks",
        "",
        "vm",
    ];
    let kind = word(kinds).prop_map(|kind| Some(("kind".to_owned(), kind)));
    object(vec![
        kind.boxed(),
        maybe("id", select(ids)),
        maybe(
            "dataDiskLuns",
            prop::collection::vec(lun(), 0..3).prop_map(Value::from),
        ),
        maybe("osDisk", object(disk()).prop_map(Value::Object)),
        maybe("dataDisks", data.prop_map(Value::from)),
    ])
    .prop_map(Value::Object)
}

fn encryption() -> impl Strategy<Value = Value> {
    let kinds: &[&str] = &[
        "EncryptedWithCmk",
        "encryptedwithcmk",
        "EncryptedWithPmk",
        "NonPersistedTPM",
        "DataDiskEncryptedWithCmk",
        "",
        "<t>",
    ];
    let vm = move || {
        object(vec![
            word(kinds)
                .prop_map(|kind| Some(("type".to_owned(), kind)))
                .boxed(),
            maybe("diskEncryptionSet", select(sets()).prop_map(Value::from)),
        ])
        .prop_map(Value::Object)
    };
    let set = || {
        let set = select(sets()).prop_map(|set| ("diskEncryptionSet".to_owned(), Value::from(set)));
        prop::option::weighted(0.9, set).boxed()
    };
    let vm = move || {
        let member = vm().prop_map(|vm| ("confidentialVm".to_owned(), vm));
        prop::option::weighted(0.15, member).boxed()
    };
    let lun = lun().prop_map(|lun| ("lun".to_owned(), lun));
    let lun = prop::option::weighted(0.95, lun).boxed();
    let os = object(vec![set(), vm()]).prop_map(Value::Object);
    let data = object(vec![set(), vm(), lun]).prop_map(Value::Object);
    let data = prop::collection::vec(data, 0..3).prop_map(Value::from);
    object(vec![maybe("osDisk", os), maybe("dataDisks", data)]).prop_map(Value::Object)
}

fn regions() -> impl Strategy<Value = Value> {
    let replica_set = object(vec![
        maybe("replicas", number()),
        maybe("storageAccountType", storage()),
    ]);
    let replica_sets = prop::collection::vec(replica_set.prop_map(Value::Object), 0..2);
    let name = word(REGIONS).prop_map(|name| Some(("name".to_owned(), name)));
    let keys = encryption().prop_map(|keys| ("encryption".to_owned(), keys));
    let region = object(vec![
        name.boxed(),
        maybe("replicas", number()),
        maybe("storageAccountType", storage()),
        maybe("excludeFromLatest", any::<bool>().prop_map(Value::from)),
        maybe("additionalReplicaSets", replica_sets.prop_map(Value::from)),
        prop::option::weighted(0.8, keys).boxed(),
    ]);
    prop::collection::vec(region.prop_map(Value::Object), 0..4).prop_map(Value::from)
}

fn zones() -> impl Strategy<Value = Value> {
    let zone = object(vec![
        maybe("region", word(REGIONS)),
        maybe("zone", word(&["microsoftlosangeles1", "z", "<z>"])),
        maybe("replicas", number()),
        maybe("storageAccountType", storage()),
        maybe("encryption", encryption()),
    ]);
    prop::collection::vec(zone.prop_map(Value::Object), 0..2).prop_map(Value::from)
}

fn facts() -> impl Strategy<Value = Facts> {
    let set = object(vec![
        select(sets())
            .prop_map(|id| Some(("id".to_owned(), id.into())))
            .boxed(),
        word(&["eastus", "West US 2", ""])
            .prop_map(|at| Some(("location".to_owned(), at)))
            .boxed(),
        maybe(
            "encryptionType",
            word(&[
                "EncryptionAtRestWithCustomerKey",
                "EncryptionAtRestWithPlatformAndCustomerKeys",
                "ConfidentialVmEncryptedWithCustomerKey",
            ]),
        ),
        maybe("provisioningState", word(&["Succeeded", "Failed"])),
        maybe("autoKeyRotationError", word(&["", "denied"])),
    ]);
    let sets = prop::collection::vec(set.prop_map(Value::Object), 0..4).prop_map(Value::from);
    let definition = object(vec![maybe(
        "securityType",
        word(&["ConfidentialVM", "TrustedLaunch", "ConfidentialVMSupported"]),
    )]);
    let gallery = object(vec![maybe("sharing", word(&["Private", "Groups"]))]);
    let luns = prop::collection::vec(lun(), 0..3).prop_map(Value::from);
    let source = object(vec![
        maybe("location", word(REGIONS)),
        maybe("subscriptionId", word(&[SUBSCRIPTION, "x"])),
        maybe("dataDiskLuns", luns),
        maybe("encrypted", any::<bool>().prop_map(Value::from)),
        maybe("securityType", word(&["TrustedLaunch"])),
    ]);
    let facts = object(vec![
        maybe("definition", definition.prop_map(Value::Object)),
        maybe("gallery", gallery.prop_map(Value::Object)),
        maybe("source", source.prop_map(Value::Object)),
        maybe("diskEncryptionSets", sets),
        maybe(
            "diskEncryptionSetsComplete",
            any::<bool>().prop_map(Value::from),
        ),
        maybe("existingVersions", Just(json!(["1.4.0"]))),
        maybe("today", word(&["2026-11-24", "x"])),
    ]);
    facts.prop_map(|facts| from_value(Value::Object(facts)).unwrap())
}
