//! Specs of every kind: plausible ones, half-typed ones, hostile ones.

use gallery_seal::ImageVersionSpec;
use gallery_seal::spec::{
    ConfidentialVm, DataDiskEncryption, DataDiskSource, DiskEncryption, DiskSource, EdgeZone,
    Encryption, Integer, ReplicaSet, Settings, Source, Tags, TargetRegion,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

/// The subscription of plausible specs.
pub const SUBSCRIPTION: &str = "8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8";

/// A text that may be anything, made of what means something to a shell, to PowerShell, to az or
/// to ARM.
pub fn hostile() -> BoxedStrategy<String> {
    let pieces = vec(select(FRAGMENTS), 0..6).prop_map(|pieces| pieces.concat());
    prop_oneof![3 => pieces, 1 => any::<String>()].boxed()
}

/// A spec whose every text may be anything.
pub fn any_spec() -> BoxedStrategy<ImageVersionSpec> {
    let empty = || Just(String::new());
    let text = prop_oneof![2 => hostile(), 1 => name(), 1 => empty()].boxed();
    let word = prop_oneof![hostile(), select(WORDS).prop_map(str::to_owned), empty()].boxed();
    let number = prop_oneof![
        any::<i64>().prop_map(Integer::from),
        (-3_i32..100).prop_map(Integer::from)
    ];
    let leaves = Leaves {
        subscription: text.clone(),
        name: text.clone(),
        version: text.clone(),
        set: text.clone(),
        region: text.clone(),
        storage: word.clone(),
        edge_storage: word.clone(),
        word: word.clone(),
        mode: word.clone(),
        date: word,
        number: number.boxed(),
        source: any_source(&text),
        is_any: true,
        tag: text,
    };
    let settings = option::weighted(0.2, vec((hostile(), settings()), 0..3));
    (spec(&leaves), settings)
        .prop_map(|(spec, settings)| ImageVersionSpec {
            uefi_settings: settings.map(|settings| {
                let member = |(key, value)| (key, crate::json(value));
                Settings(settings.into_iter().map(member).collect())
            }),
            ..spec
        })
        .boxed()
}

/// JSON that a spec holds as it is.
fn settings() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        Just(Value::from(-1.5e300)),
        hostile().prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        let list = vec(inner.clone(), 0..3).prop_map(Value::from);
        let members = vec((hostile(), inner), 0..3);
        prop_oneof![
            list,
            members.prop_map(|members| members.into_iter().collect())
        ]
    })
    .boxed()
}

/// A spec that the tools can carry, but perhaps for its tags, which may be anything.
pub fn plausible_spec() -> BoxedStrategy<ImageVersionSpec> {
    let words = |words: &'static [&'static str]| select(words).prop_map(str::to_owned).boxed();
    let leaves = Leaves {
        subscription: Just(SUBSCRIPTION.to_owned()).boxed(),
        name: name(),
        version: "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}".boxed(),
        set: name_or_id("Microsoft.Compute/diskEncryptionSets"),
        region: words(&["westus", "East US 2", "northeurope", "jioindiawest"]),
        storage: words(&["", "Standard_LRS", "standard_zrs", "Premium_LRS"]),
        edge_storage: words(&["", "StandardSSD_LRS", "premium_lrs"]),
        word: Just(String::new()).boxed(),
        mode: words(&["", "Full", "shallow"]),
        date: words(&["", "2027-06-30", "2027-01-31T00:00:00.5+08:00"]),
        number: (0_i32..64).prop_map(Integer::from).boxed(),
        source: plausible_source(),
        is_any: false,
        tag: hostile(),
    };
    let types = words(&[
        "EncryptedVMGuestStateOnlyWithPmk",
        "EncryptedWithPmk",
        "EncryptedWithCmk",
        "NonPersistedTPM",
    ]);
    let set = prop_oneof![Just(String::new()), leaves.set.clone()];
    let vm = (types, set).prop_map(|(kind, disk_encryption_set)| ConfidentialVm {
        kind,
        disk_encryption_set,
    });
    (spec(&leaves), option::weighted(0.3, vec(vm, 3)))
        .prop_map(|(mut spec, vms)| {
            for (region, vm) in spec
                .target_regions
                .iter_mut()
                .zip(vms.into_iter().flatten())
            {
                let keys = region.encryption.get_or_insert_default();
                keys.os_disk.get_or_insert_default().confidential_vm = Some(vm);
            }
            spec
        })
        .boxed()
}

/// What the texts and numbers of a spec are made from.
struct Leaves {
    subscription: BoxedStrategy<String>,
    name: BoxedStrategy<String>,
    version: BoxedStrategy<String>,
    set: BoxedStrategy<String>,
    region: BoxedStrategy<String>,
    storage: BoxedStrategy<String>,
    edge_storage: BoxedStrategy<String>,
    word: BoxedStrategy<String>,
    mode: BoxedStrategy<String>,
    date: BoxedStrategy<String>,
    number: BoxedStrategy<Integer>,
    source: BoxedStrategy<Source>,
    tag: BoxedStrategy<String>,
    is_any: bool,
}

fn spec(leaves: &Leaves) -> BoxedStrategy<ImageVersionSpec> {
    let names = (
        leaves.name.clone(),
        leaves.name.clone(),
        leaves.name.clone(),
    );
    let address = (
        leaves.subscription.clone(),
        names,
        leaves.version.clone(),
        leaves.region.clone(),
        leaves.word.clone(),
    );
    let tags = vec((leaves.tag.clone(), leaves.tag.clone()), 0..5).prop_map(Tags);
    let regions = vec(region(leaves), usize::from(!leaves.is_any)..4);
    let zones = vec(zone(leaves), 0..3);
    let words = (
        leaves.storage.clone(),
        leaves.word.clone(),
        leaves.mode.clone(),
        leaves.date.clone(),
    );
    let flags: [_; 3] = std::array::from_fn(|_| option::of(any::<bool>()));
    let rest = (option::of(leaves.number.clone()), words, flags);
    (address, tags, leaves.source.clone(), regions, zones, rest)
        .prop_map(
            |(address, tags, source, target_regions, edge_zones, rest)| {
                let (subscription_id, (group, gallery, definition), version, location, api) =
                    address;
                let (replica_count, (storage, strategy, mode, date), [latest, deletion, block]) =
                    rest;
                ImageVersionSpec {
                    api_version: api,
                    subscription_id,
                    resource_group: group,
                    gallery,
                    definition,
                    version,
                    location,
                    tags,
                    source,
                    target_regions,
                    edge_zones,
                    replica_count,
                    storage_account_type: storage,
                    storage_account_strategy: strategy,
                    replication_mode: mode,
                    end_of_life_date: date,
                    exclude_from_latest: latest,
                    allow_deletion_of_replicated_locations: deletion,
                    block_deletion_before_end_of_life: block,
                    ..ImageVersionSpec::default()
                }
            },
        )
        .boxed()
}

fn region(leaves: &Leaves) -> BoxedStrategy<TargetRegion> {
    let sets = (option::of(leaves.number.clone()), leaves.storage.clone());
    let sets = sets.prop_map(|(replicas, storage_account_type)| ReplicaSet {
        replicas,
        storage_account_type,
    });
    let most = if leaves.is_any { 2 } else { 1 };
    let parts = (
        leaves.region.clone(),
        option::of(leaves.number.clone()),
        leaves.storage.clone(),
        option::of(any::<bool>()),
        vec(sets, 0..most),
        encryption(leaves, leaves.is_any),
    );
    let is_any = leaves.is_any;
    parts
        .prop_map(
            move |(name, replicas, storage, latest, sets, encryption)| TargetRegion {
                name,
                replicas,
                storage_account_type: storage,
                exclude_from_latest: latest.filter(|_| is_any),
                additional_replica_sets: sets,
                encryption,
            },
        )
        .boxed()
}

fn zone(leaves: &Leaves) -> BoxedStrategy<EdgeZone> {
    let parts = (
        leaves.region.clone(),
        leaves.name.clone(),
        option::of(leaves.number.clone()),
        leaves.edge_storage.clone(),
        encryption(leaves, leaves.is_any),
    );
    parts
        .prop_map(|(region, zone, replicas, storage, encryption)| EdgeZone {
            region,
            zone,
            replicas,
            storage_account_type: storage,
            encryption,
        })
        .boxed()
}

fn encryption(leaves: &Leaves, has_vms: bool) -> BoxedStrategy<Option<Encryption>> {
    let vm = (leaves.word.clone(), leaves.set.clone());
    let vm = vm.prop_map(|(kind, disk_encryption_set)| ConfidentialVm {
        kind,
        disk_encryption_set,
    });
    let vm = option::of(vm).prop_map(move |vm| vm.filter(|_| has_vms));
    let disk = (leaves.set.clone(), vm);
    let os = disk.clone().prop_map(|(set, vm)| DiskEncryption {
        disk_encryption_set: set,
        confidential_vm: vm,
    });
    let is_any = leaves.is_any;
    let lun = (any::<bool>(), leaves.number.clone());
    let lun = lun.prop_map(move |(is_missing, lun)| (!is_any || !is_missing).then_some(lun));
    let data = (lun, disk).prop_map(|(lun, (set, vm))| DataDiskEncryption {
        lun,
        disk_encryption_set: set,
        confidential_vm: vm,
    });
    let both = (option::of(os), vec(data, 0..3));
    option::of(both.prop_map(|(os_disk, data_disks)| Encryption {
        os_disk,
        data_disks,
    }))
    .boxed()
}

fn any_source(text: &BoxedStrategy<String>) -> BoxedStrategy<Source> {
    let kinds = &[
        "",
        "managedImage",
        "imageVersion",
        "virtualMachine",
        "communityGalleryImage",
        "disks",
        "disks",
    ];
    let texts = (text.clone(), text.clone(), text.clone(), text.clone());
    let os = texts
        .clone()
        .prop_map(|(id, uri, account, caching)| DiskSource {
            id,
            uri,
            storage_account: account,
            host_caching: caching,
        });
    let lun = option::of(any::<i32>().prop_map(Integer::from));
    let data = (lun, texts).prop_map(|(lun, (id, uri, account, caching))| DataDiskSource {
        lun,
        id,
        uri,
        storage_account: account,
        host_caching: caching,
    });
    (
        select(kinds.as_slice()),
        text.clone(),
        option::of(os),
        vec(data, 0..3),
    )
        .prop_map(|(kind, id, os_disk, data_disks)| Source {
            kind: kind.to_owned(),
            id,
            os_disk,
            data_disks,
            ..Source::default()
        })
        .boxed()
}

fn plausible_source() -> BoxedStrategy<Source> {
    let whole = |kind: &'static str, id: BoxedStrategy<String>| {
        id.prop_map(move |id| Source {
            kind: kind.to_owned(),
            id,
            ..Source::default()
        })
        .boxed()
    };
    let vhd = (
        "https://[a-z]{3}\\.blob\\.core\\.windows\\.net/[a-z]{2}\\?s=[a-z%&=+]{1,6}",
        name_or_id("Microsoft.Storage/storageAccounts"),
    );
    let vhd = vhd.prop_map(|(uri, storage_account)| DiskSource {
        uri,
        storage_account,
        ..DiskSource::default()
    });
    let snapshot = prop_oneof![
        name_or_id("Microsoft.Compute/snapshots"),
        name_or_id("Microsoft.Compute/disks").prop_filter("an id", |id| id.contains('/'))
    ];
    let snapshot = snapshot.prop_map(|id| DiskSource {
        id,
        ..DiskSource::default()
    });
    let disks = |disk: BoxedStrategy<DiskSource>| {
        let data = vec((0_i32..64, disk.clone()), 0..3);
        (disk, data)
            .prop_map(|(os, data)| Source {
                kind: "disks".to_owned(),
                os_disk: Some(os),
                data_disks: data.into_iter().map(at_lun).collect(),
                ..Source::default()
            })
            .boxed()
    };
    prop_oneof![
        whole("managedImage", name_or_id("Microsoft.Compute/images")),
        whole("imageVersion", "[0-9]\\.[0-9]\\.[0-9]".boxed()),
        whole(
            "virtualMachine",
            name_or_id("Microsoft.Compute/virtualMachines")
        ),
        disks(snapshot.boxed()),
        disks(vhd.boxed()),
    ]
    .boxed()
}

fn at_lun((lun, disk): (i32, DiskSource)) -> DataDiskSource {
    DataDiskSource {
        lun: Some(lun.into()),
        id: disk.id,
        uri: disk.uri,
        storage_account: disk.storage_account,
        host_caching: disk.host_caching,
    }
}

fn name() -> BoxedStrategy<String> {
    "[a-z][A-Za-z0-9_.]{0,8}[a-z0-9]".boxed()
}

fn name_or_id(kind: &'static str) -> BoxedStrategy<String> {
    let id = ("[A-Za-z][A-Za-z0-9_.()-]{0,8}[a-z]", name()).prop_map(move |(group, name)| {
        format!("/subscriptions/{SUBSCRIPTION}/resourceGroups/{group}/providers/{kind}/{name}")
    });
    prop_oneof![name(), id].boxed()
}

const FRAGMENTS: &[&str] = &[
    "{{",
    "{{omit}}",
    "{%",
    "%{",
    "{#",
    "'",
    "\"",
    "‘",
    "’",
    "‚",
    "‛",
    "“",
    "”",
    "„",
    "`",
    "$",
    "$(id)",
    "${HOME}",
    "$x",
    "\\",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\u{7}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{85}",
    "\u{ad}",
    "\u{200b}",
    "\u{202e}",
    "\u{2028}",
    "\u{2066}",
    "\u{feff}",
    "\u{e0041}",
    "😀",
    "é",
    "台北",
    "@",
    "@/etc/passwd",
    "@-",
    "=",
    "=@/etc/passwd",
    "-",
    "--",
    "--no-wait",
    "-o",
    ",",
    ";",
    "|",
    "&",
    "<",
    ">",
    "(",
    ")",
    "[",
    "]",
    "[x]",
    "{",
    "}",
    "{a,b}",
    "!",
    "!!",
    "#",
    "~",
    "%",
    "%PATH%",
    "^",
    "*",
    "?",
    "null",
    "None",
    "true",
    "0",
    "17",
    ".",
    "..",
    "/",
    " ",
    "a",
    "Zz",
    "_",
    "+",
    ":",
];

const WORDS: &[&str] = &[
    "Standard_LRS",
    "standard_zrs",
    "PremiumV2_LRS",
    "StandardSSD_LRS",
    "ReadOnly",
    "Full",
    "EncryptedWithCmk",
    "2027-06-30",
    "2027-01-31T00:00:00.123456789+08:00",
];
