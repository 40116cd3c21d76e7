//! What Azure adds to what was written.

use gallery_seal::json::Json;
use gallery_seal::region;

use crate::check::has_zones;
use crate::kind::{self, Kind};
use crate::random;
use crate::replication;
use crate::source::luns;
use crate::tree::{self, fill, set};
use crate::world::{Resource, World, instant};

impl World {
    /// A resource as it is read; `expands` adds the status of replication.
    pub(crate) fn view(&self, resource: &Resource, expands: bool) -> Json {
        let mut json = Json::object([
            ("id", resource.id.to_string().into()),
            ("name", resource.id.name().into()),
            ("type", resource.kind.name.into()),
        ]);
        tree::merge(&mut json, &resource.body);
        set(&mut json, "properties.provisioningState", resource.state);
        if resource.kind.is_placed {
            fill(&mut json, "tags", Json::Object(Vec::new()));
        }
        (resource.kind.dress)(self, resource, &mut json);
        let Resource { kind, replicas, .. } = resource;
        if expands && is(kind, &kind::VERSION) && !replicas.is_empty() {
            let status = replication::status(resource, self.cloud, self.now);
            set(&mut json, "properties.replicationStatus", status);
        }
        json
    }
}

fn is(kind: &Kind, other: &Kind) -> bool {
    std::ptr::eq(kind, other)
}

pub(crate) fn nothing(_: &World, _: &Resource, _: &mut Json) {}

pub(crate) fn gallery(_: &World, resource: &Resource, json: &mut Json) {
    let name = resource.id.name().to_ascii_uppercase();
    let unique = format!("{}-{name}", resource.id.subscription());
    set(json, "properties.identifier.uniqueName", unique);
}

pub(crate) fn definition(_: &World, resource: &Resource, json: &mut Json) {
    // From API version 2025-03-03 on the service's own default is the second generation.
    let is_new = resource.api_version.as_str() >= "2025-03-03";
    fill(
        json,
        "properties.hyperVGeneration",
        if is_new { "V2" } else { "V1" },
    );
    fill(json, "properties.architecture", "x64");
}

pub(crate) fn version(world: &World, resource: &Resource, json: &mut Json) {
    let is_new = resource.api_version.as_str() >= "2025-03-03";
    // From API version 2025-03-03 on the service's own default has zones, where there are some.
    let storage = |has_zones: bool| {
        if is_new && has_zones {
            "Standard_ZRS"
        } else {
            "Standard_LRS"
        }
    };
    let profile = "properties.publishingProfile";
    fill(json, &format!("{profile}.replicaCount"), 1);
    fill(json, &format!("{profile}.excludeFromLatest"), false);
    fill(json, &format!("{profile}.replicationMode"), "Full");
    fill(
        json,
        &format!("{profile}.publishedDate"),
        instant(resource.made).to_string(),
    );
    let count = tree::at(json, &format!("{profile}.replicaCount")).clone();
    let given = tree::text(json, &format!("{profile}.storageAccountType")).map(str::to_owned);
    let home = tree::text(json, "location").unwrap_or_default();
    let whole = given
        .clone()
        .unwrap_or_else(|| storage(has_zones(home)).to_owned());
    set(json, &format!("{profile}.storageAccountType"), whole);
    let mut targets = tree::list(json, &format!("{profile}.targetRegions")).to_vec();
    if targets.is_empty() {
        let location = tree::at(json, "location").clone();
        targets.push(Json::object([("name", location)]));
    }
    for target in &mut targets {
        let name = tree::text(target, "name").unwrap_or_default();
        let account = given
            .clone()
            .unwrap_or_else(|| storage(has_zones(name)).to_owned());
        let name = region::display_name(world.cloud, name).to_owned();
        set(target, "name", name);
        fill(target, "regionalReplicaCount", count.clone());
        fill(target, "storageAccountType", account);
    }
    set(json, &format!("{profile}.targetRegions"), targets);
    disks(world, resource, json);
    fill(
        json,
        "properties.safetyProfile.allowDeletionOfReplicatedLocations",
        true,
    );
    set(
        json,
        "properties.safetyProfile.reportedForPolicyViolation",
        false,
    );
}

/// Azure lists the disks of a version whose source is a whole image or machine.
fn disks(world: &World, resource: &Resource, json: &mut Json) {
    fill(
        json,
        "properties.storageProfile.osDiskImage.hostCaching",
        "ReadWrite",
    );
    fill(json, "properties.storageProfile.osDiskImage.sizeInGB", 30);
    if tree::list(json, "properties.storageProfile.dataDiskImages").is_empty() {
        let disks = luns(world, &resource.body)
            .unwrap_or_default()
            .into_iter()
            .map(|lun| {
                let lun = i32::try_from(lun).unwrap_or_default();
                Json::object([
                    ("lun", lun.into()),
                    ("hostCaching", "None".into()),
                    ("sizeInGB", 32.into()),
                ])
            });
        let disks: Vec<Json> = disks.collect();
        if !disks.is_empty() {
            set(json, "properties.storageProfile.dataDiskImages", disks);
        }
    }
}

pub(crate) fn set_identity(world: &World, resource: &Resource, json: &mut Json) {
    if tree::text(json, "identity.type").is_some_and(|kind| kind.contains("SystemAssigned")) {
        set(
            json,
            "identity.principalId",
            random::guid_of(&resource.id.key()),
        );
        set(json, "identity.tenantId", world.tenant.as_str());
    }
}

pub(crate) fn encryption_set(world: &World, resource: &Resource, json: &mut Json) {
    set_identity(world, resource, json);
    fill(
        json,
        "properties.encryptionType",
        "EncryptionAtRestWithCustomerKey",
    );
    fill(json, "properties.rotationToLatestKeyVersionEnabled", false);
    fill(json, "properties.previousKeys", Vec::new());
}

pub(crate) fn disk(_: &World, resource: &Resource, json: &mut Json) {
    fill(
        json,
        "properties.encryption.type",
        "EncryptionAtRestWithPlatformKey",
    );
    fill(json, "properties.diskSizeGB", 32);
    set(
        json,
        "properties.timeCreated",
        instant(resource.made).to_string(),
    );
    set(
        json,
        "properties.uniqueId",
        random::guid_of(&resource.id.key()),
    );
}

pub(crate) fn machine(world: &World, resource: &Resource, json: &mut Json) {
    set_identity(world, resource, json);
    set(json, "properties.vmId", random::guid_of(&resource.id.key()));
}

pub(crate) fn vault(world: &World, resource: &Resource, json: &mut Json) {
    let name = resource.id.name().to_ascii_lowercase();
    set(
        json,
        "properties.vaultUri",
        format!("https://{name}.vault.azure.net/"),
    );
    fill(json, "properties.tenantId", world.tenant.as_str());
    fill(json, "properties.enableSoftDelete", true);
}

pub(crate) fn key(_: &World, resource: &Resource, json: &mut Json) {
    let uri = kind::key_uri(resource);
    let version = random::guid_of(&resource.id.key()).replace('-', "");
    set(
        json,
        "properties.keyUriWithVersion",
        format!("{uri}/{version}"),
    );
    set(json, "properties.keyUri", uri);
    fill(json, "properties.kty", "RSA");
    fill(json, "properties.attributes.enabled", true);
}

/// A deployment that failed says why.
pub(crate) fn deployment(world: &World, resource: &Resource, json: &mut Json) {
    let key = resource.id.key();
    let operation = world
        .operations
        .iter()
        .rfind(|operation| operation.subject == key);
    let failure = operation
        .filter(|operation| operation.is_settled)
        .and_then(|operation| operation.failure.as_ref());
    if let Some(failure) = failure {
        set(json, "properties.error", failure.to_json());
    }
}
