//! What Terraform's azurerm, Packer and Ansible send for what they are given: the payload, or there
//! is a note.

use gallery_seal::render::{Format, RenderOptions, Task};
use gallery_seal::{ImageVersionSpec, render};
use gallery_seal_tests::payload;
use gallery_seal_tests::specs::{any_spec, plausible_spec};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use yaml_rust2::parser::{Event, Parser};
use yaml_rust2::{Yaml, YamlLoader};

use crate::property::assert_says;
use crate::quoting::hcl;
use crate::render::{cases, spec_of, text};

#[test]
fn cases_arrive() {
    for case in cases() {
        let spec = spec_of(&case);
        azurerm(&spec);
        packer(&spec);
        ansible(&spec);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_spec_arrives(spec in any_spec()) {
        azurerm(&spec);
        packer(&spec);
        ansible(&spec);
    }

    #[test]
    fn plausible_specs_arrive(spec in plausible_spec(), is_plain in any::<bool>()) {
        let spec = if is_plain { plain(spec) } else { spec };
        azurerm(&spec);
        packer(&spec);
        ansible(&spec);
    }
}

#[test]
fn what_terraform_composes_is_refused() {
    let is_refused = |text: &str| {
        let mut spec = ImageVersionSpec::default();
        spec.tags.0.push(("name".to_owned(), text.to_owned()));
        [
            Format::TerraformAzapi,
            Format::TerraformAzurerm,
            Format::Packer,
        ]
        .map(|format| {
            let rendering = render(&spec, Task::ImageVersion, format, &RenderOptions::default());
            let notes = rendering.unwrap().notes;
            notes.iter().any(|note| note.path.as_str() == "/tags/name")
        })
    };
    for text in [
        "e\u{301}",
        "\u{212b}",
        "\u{f9dc}",
        "か\u{3099}",
        "\u{1112}\u{1161}\u{11ab}",
        "ल\u{95c}का",
        "\u{928}\u{93c}",
        "ব\u{9c7}\u{9be}",
        "\u{a33}",
        "\u{1f7b}",
        "\u{2adc}",
        "ب\u{651}\u{64e}",
        "\u{1e024}\u{193b}",
    ] {
        assert_eq!(is_refused(text), [true; 3], "{text}");
    }
    for text in [
        "é",
        "台北",
        "が",
        "한",
        "हिन्दी",
        "लड\u{93c}का",
        "ภาษาไทย",
        "বাংলা",
        "ব\u{9cb}",
        "ผู้",
        "ب\u{64e}\u{651}",
        "ड\u{93c}\u{94d}",
    ] {
        assert_eq!(is_refused(text), [false; 3], "{text}");
    }
}

/// Without most of what the tools do not know.
fn plain(mut spec: ImageVersionSpec) -> ImageVersionSpec {
    spec.edge_zones.clear();
    spec.block_deletion_before_end_of_life = None;
    spec.allow_deletion_of_replicated_locations = None;
    for keys in spec
        .target_regions
        .iter_mut()
        .filter_map(|region| region.encryption.as_mut())
    {
        keys.data_disks.clear();
    }
    spec
}

#[track_caller]
fn azurerm(spec: &ImageVersionSpec) {
    let body = hcl::read(&text(spec, Format::TerraformAzurerm));
    let block = hcl::block(&body, "resource/azurerm_shared_image_version/image_version");
    let mut given = Given(block.clone());
    let names = ["resource_group_name", "gallery_name", "image_name", "name"];
    let names = names.map(|name| given.take(name).unwrap());
    assert_names(spec, &names);
    let source = match given.take("managed_image_id") {
        Some(id) if spec.source.kind == "virtualMachine" => {
            json!({ "source": { "virtualMachineId": id } })
        }
        Some(id) => json!({ "source": { "id": id } }),
        None => {
            let disk = [
                ("id", given.take("os_disk_snapshot_id")),
                ("uri", given.take("blob_uri")),
                ("storageAccountId", given.take("storage_account_id")),
            ];
            json!({ "osDiskImage": { "source": known(disk) } })
        }
    };
    let regions = given.take("target_region").unwrap_or_default();
    let regions = regions.as_array().into_iter().flatten().map(|region| {
        let mut given = Given(region.as_object().unwrap().clone());
        let set = given.take("disk_encryption_set_id");
        given
            .into(&[
                ("name", "name"),
                ("regional_replica_count", "regionalReplicaCount"),
                ("storage_account_type", "storageAccountType"),
                ("exclude_from_latest_enabled", "excludeFromLatest"),
            ])
            .with("encryption", set.as_ref().map(os_set))
    });
    let regions: Vec<_> = regions.map(|region| Value::from(region.0)).collect();
    let deletion = given.take("deletion_of_replicated_locations_enabled");
    let safety = known([("allowDeletionOfReplicatedLocations", deletion)]);
    let location = given.take("location");
    let tags = given.take("tags");
    let publishing = given.into(&[
        ("end_of_life_date", "endOfLifeDate"),
        ("replication_mode", "replicationMode"),
        ("exclude_from_latest", "excludeFromLatest"),
    ]);
    let sent = json!({
        "location": location,
        "tags": tags.unwrap_or(json!({})),
        "properties": {
            "publishingProfile": publishing.with("targetRegions", Some(regions.into())).0,
            "storageProfile": source,
            "safetyProfile": safety,
        },
    });
    assert_sent(spec, Format::TerraformAzurerm, sent);
}

#[track_caller]
fn packer(spec: &ImageVersionSpec) {
    let body = hcl::read(&text(spec, Format::Packer));
    let mut given = Given(interpolated(body.into()).as_object().unwrap().clone());
    given.take("cloud_environment_name");
    given.take("metadata_host");
    let destination = given.take("shared_image_gallery_destination").unwrap();
    let mut destination = Given(destination[0].as_object().unwrap().clone());
    let names = [
        "resource_group",
        "gallery_name",
        "image_name",
        "image_version",
    ];
    let names = names.map(|name| destination.take(name).unwrap());
    assert_names(spec, &names);
    let subscription = destination.take("subscription").unwrap();
    assert_says(&spec.subscription_id.clone().into(), &subscription);

    let kind = destination.take("confidential_vm_image_encryption_type");
    let regions = destination.take("target_region").unwrap_or_default();
    let regions = regions.as_array().into_iter().flatten().map(|region| {
        let mut given = Given(region.as_object().unwrap().clone());
        let set = given.take("disk_encryption_set_id");
        let keys = match &kind {
            None => set.as_ref().map(os_set),
            Some(kind) => {
                let set = ("secureVMDiskEncryptionSetId", set);
                let kind = ("confidentialVMEncryptionType", Some(kind.clone()));
                Some(json!({ "osDiskImage": { "securityProfile": known([kind, set]) } }))
            }
        };
        let region = given.into(&[("name", "name"), ("replicas", "regionalReplicaCount")]);
        Value::from(region.with("encryption", keys).0)
    });
    let regions: Vec<_> = regions.collect();
    let is_shallow = destination.take("use_shallow_replication") == Some(true.into());
    let location = given.take("location");
    let tags = given.take("azure_tags");
    let publishing = given
        .into(&[
            (
                "shared_gallery_image_version_end_of_life_date",
                "endOfLifeDate",
            ),
            (
                "shared_gallery_image_version_exclude_from_latest",
                "excludeFromLatest",
            ),
        ])
        .with(
            "storageAccountType",
            destination.take("storage_account_type"),
        )
        .with("replicationMode", is_shallow.then(|| "Shallow".into()))
        .with("targetRegions", Some(regions.into()));
    assert_eq!(destination.0, Map::new());
    let mut source = payload(spec)["properties"]["storageProfile"].take();
    let sent = json!({
        "location": location,
        "tags": tags.unwrap_or(json!({})),
        "properties": { "publishingProfile": publishing.0, "storageProfile": source.take() },
    });
    assert_sent(spec, Format::Packer, sent);
}

#[track_caller]
fn ansible(spec: &ImageVersionSpec) {
    let script = text(spec, Format::Ansible);
    assert_no_templates(&script);
    let tasks = YamlLoader::load_from_str(&script);
    let tasks = tasks.unwrap_or_else(|error| panic!("{error}: {script}"));
    let task = plain_value(&tasks[0][0]);
    let module = "azure.azcollection.azure_rm_galleryimageversion";
    let mut given = Given(task[module].as_object().unwrap().clone());
    given.take("cloud_environment");
    let subscription = given.take("subscription_id").unwrap();
    assert_says(&spec.subscription_id.clone().into(), &subscription);
    let names = [
        "resource_group",
        "gallery_name",
        "gallery_image_name",
        "name",
    ];
    let names = names.map(|name| given.take(name).unwrap());
    assert_names(spec, &names);

    let mut storage = given.object("storage_profile");
    let source = match storage.take("source_image") {
        Some(Value::Object(id)) => Some(json!({ "virtualMachineId": id["virtual_machine_id"] })),
        id => id.map(|id| json!({ "id": id })),
    };
    let disk = |disk: Value| {
        let mut given = Given(disk.as_object().unwrap().clone());
        let source = given
            .take("source")
            .map_or(json!({}), |id| json!({ "id": id }));
        let disk = given.into(&[("lun", "lun"), ("host_caching", "hostCaching")]);
        Value::from(disk.with("source", Some(source)).0)
    };
    let os = storage.take("os_disk").map(disk);
    // The module puts one dictionary into the list again and again.
    let data = storage.take("data_disks").map(|disks| {
        let last = disks.as_array().unwrap().last().unwrap().clone();
        Value::from(vec![disk(last); disks.as_array().unwrap().len()])
    });
    let storage = known([
        ("source", source),
        ("osDiskImage", os),
        ("dataDiskImages", data),
    ]);

    let mut publishing = given.object("publishing_profile");
    let regions = publishing.take("target_regions").unwrap();
    let regions = regions.as_array().unwrap().iter().map(|region| {
        let mut given = Given(region.as_object().unwrap().clone());
        let keys = given.take("encryption").map(|keys| {
            let mut given = Given(keys.as_object().unwrap().clone());
            let set = |disk: &Value| {
                let given = Given(disk.as_object().unwrap().clone());
                let names = [
                    ("lun", "lun"),
                    ("disk_encryption_set_id", "diskEncryptionSetId"),
                ];
                Value::from(given.into(&names).0)
            };
            let os = given.take("os_disk_image").map(|disk| set(&disk));
            let data = given.take("data_disk_images");
            let data = data.map(|disks| disks.as_array().unwrap().iter().map(set).collect());
            known([("osDiskImage", os), ("dataDiskImages", data)])
        });
        let region = given.into(&[
            ("name", "name"),
            ("regional_replica_count", "regionalReplicaCount"),
            ("storage_account_type", "storageAccountType"),
        ]);
        Value::from(region.with("encryption", keys).0)
    });
    let regions: Vec<_> = regions.collect();
    let publishing = publishing.into(&[
        ("replica_count", "replicaCount"),
        ("storage_account_type", "storageAccountType"),
        ("end_of_life_date", "endOfLifeDate"),
        ("exclude_from_latest", "excludeFromLatest"),
    ]);
    let sent = json!({
        "location": given.take("location"),
        "tags": given.take("tags").unwrap_or(json!({})),
        "properties": {
            "publishingProfile": publishing.with("targetRegions", Some(regions.into())).0,
            "storageProfile": storage,
        },
    });
    assert_eq!(given.0, Map::new());
    assert_sent(spec, Format::Ansible, sent);
}

/// Arguments that a tool is given; whoever reads them takes them.
struct Given(Map<String, Value>);

impl Given {
    fn take(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name)
    }

    fn object(&mut self, name: &str) -> Self {
        Self(self.take(name).unwrap().as_object().unwrap().clone())
    }

    /// All that is left, under other names.
    #[track_caller]
    fn into(mut self, names: &[(&str, &str)]) -> Self {
        let renamed = names.iter().map(|(name, other)| (*other, self.take(name)));
        let renamed = known(renamed.collect::<Vec<_>>());
        assert_eq!(self.0, Map::new());
        Self(renamed.as_object().unwrap().clone())
    }

    fn with(mut self, name: &str, value: Option<Value>) -> Self {
        self.0.extend(value.map(|value| (name.to_owned(), value)));
        self
    }
}

fn known<'a>(members: impl IntoIterator<Item = (&'a str, Option<Value>)>) -> Value {
    let members = members.into_iter();
    members
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect()
}

fn os_set(set: &Value) -> Value {
    json!({ "osDiskImage": { "diskEncryptionSetId": set } })
}

#[track_caller]
fn assert_names(spec: &ImageVersionSpec, names: &[Value; 4]) {
    let wanted = [
        &spec.resource_group,
        &spec.gallery,
        &spec.definition,
        &spec.version,
    ];
    for (wanted, name) in wanted.into_iter().zip(names) {
        assert_says(&wanted.clone().into(), name);
    }
}

/// If nothing is refused, the same is sent as by a request, once Azure's defaults are filled in.
#[track_caller]
fn assert_sent(spec: &ImageVersionSpec, format: Format, mut sent: Value) {
    let mut wanted = payload(spec);
    if spec.source.kind.is_empty() {
        // A placeholder asks for one.
        sent["properties"]["storageProfile"].take();
        wanted["properties"]["storageProfile"].take();
    }
    let rendering = render(spec, Task::ImageVersion, format, &RenderOptions::default()).unwrap();
    let built = "/source";
    let mut refused = rendering.notes.iter().filter(|note| {
        let is_built = format == Format::Packer && note.path.as_str() == built;
        note.rule.slug() == "output/cannot-carry" && !is_built
    });
    let is_composed = |text: &str| text.contains("composes");
    let english = gallery_seal::Language::English;
    if refused.all(|note| is_composed(&note.message.in_language(english))) {
        assert_says(&defaulted(wanted), &defaulted(sent));
    }
}

/// A body with everything said that Azure takes for granted.
fn defaulted(mut body: Value) -> Value {
    let defaults = |value: &mut Value, defaults: Value| {
        let members = value.as_object_mut().unwrap();
        for (name, default) in defaults.as_object().unwrap().clone() {
            members.entry(name).or_insert(default);
        }
    };
    defaults(&mut body, json!({ "tags": {} }));
    let properties = &mut body["properties"];
    let no = json!({ "allowDeletionOfReplicatedLocations": false });
    defaults(properties, json!({ "safetyProfile": {} }));
    defaults(&mut properties["safetyProfile"], no);
    let publishing = &mut properties["publishingProfile"];
    defaults(
        publishing,
        json!({ "replicationMode": "Full", "excludeFromLatest": false }),
    );
    let mut take = |name: &str, default: Value| {
        publishing
            .as_object_mut()
            .unwrap()
            .remove(name)
            .unwrap_or(default)
    };
    let replicas = take("replicaCount", 1.into());
    let storage = take("storageAccountType", "Standard_LRS".into());
    for region in publishing["targetRegions"].as_array_mut().unwrap() {
        let own = json!({
            "regionalReplicaCount": replicas,
            "storageAccountType": storage,
            "excludeFromLatest": false,
        });
        defaults(region, own);
    }
    body
}

/// What Packer makes of its texts: the only action that we write gives two braces.
fn interpolated(value: Value) -> Value {
    match value {
        Value::String(text) => {
            let text: Vec<_> = text.split("{{`{{`}}").collect();
            assert!(text.iter().all(|part| !part.contains("{{")), "{text:?}");
            text.join("{{").into()
        }
        Value::Array(elements) => elements.into_iter().map(interpolated).collect(),
        Value::Object(members) => {
            let members = members.into_iter().map(|(key, value)| {
                let key = interpolated(key.into());
                (key.as_str().unwrap().to_owned(), interpolated(value))
            });
            members.collect()
        }
        other => other,
    }
}

/// Ansible takes no text for a template: what looks like one is marked.
#[track_caller]
fn assert_no_templates(script: &str) {
    let mut parser = Parser::new_from_str(script);
    loop {
        match parser.next_token().unwrap().0 {
            Event::StreamEnd => return,
            Event::Scalar(text, _, _, tag) => {
                let is_template = ["{{", "{%", "{#"].iter().any(|mark| text.contains(mark));
                let is_unsafe = tag.is_some_and(|tag| tag.suffix == "unsafe");
                assert_eq!(is_template, is_unsafe, "{text}");
            }
            _ => {}
        }
    }
}

fn plain_value(yaml: &Yaml) -> Value {
    match yaml {
        Yaml::String(text) => text.clone().into(),
        Yaml::Integer(number) => (*number).into(),
        Yaml::Real(number) => serde_json::from_str(number).unwrap(),
        Yaml::Boolean(value) => (*value).into(),
        Yaml::Array(elements) => elements.iter().map(plain_value).collect(),
        Yaml::Hash(members) => {
            let members = members.iter();
            let member = |(key, value): (&Yaml, &Yaml)| {
                (key.as_str().unwrap().to_owned(), plain_value(value))
            };
            members.map(member).collect()
        }
        other => panic!("{other:?}"),
    }
}
