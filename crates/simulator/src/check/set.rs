//! Disk encryption sets.

use super::name;
use crate::id::Id;
use crate::refusal::Refusal;
use crate::tree;
use crate::world::World;
use crate::write::Write;

const TYPES: [&str; 3] = [
    "EncryptionAtRestWithCustomerKey",
    "EncryptionAtRestWithPlatformAndCustomerKeys",
    "ConfidentialVmEncryptedWithCustomerKey",
];

/// The rules are those of "Server-side encryption of Azure Disk Storage" and of the REST reference; the texts,
/// but for that of the name, are composed.
pub(crate) fn check(world: &World, write: &Write) -> Result<(), Refusal> {
    let refusal = name::entity(write.id.name())
        .or_else(|| kind(write))
        .or_else(|| key(write))
        .or_else(|| vault(world, write));
    refusal.map_or(Ok(()), Err)
}

fn kind(write: &Write) -> Option<Refusal> {
    let kind = tree::text(&write.body, "properties.encryptionType")?;
    let is_known = TYPES.iter().any(|known| known.eq_ignore_ascii_case(kind));
    let name = "diskEncryptionSet.properties.encryptionType";
    (!is_known).then(|| {
        let message = format!(
            "The value '{kind}' of parameter '{name}' is not allowed. Allowed values are: {}.",
            TYPES.join(", ")
        );
        Refusal::parameter(name, message)
    })
}

/// The key's URL names a version, also where newer versions are to be followed.
fn key(write: &Write) -> Option<Refusal> {
    let url = tree::text(&write.body, "properties.activeKey.keyUrl").unwrap_or_default();
    let path: Vec<&str> = url
        .strip_prefix("https://")
        .unwrap_or_default()
        .split('/')
        .collect();
    let is_versioned = matches!(path.as_slice(), [host, "keys", key, version] if [host, key, version].iter().all(|part| !part.is_empty()));
    let name = "diskEncryptionSet.properties.activeKey.keyUrl";
    (!is_versioned).then(|| Refusal::parameter(name, format!("The value '{url}' of parameter '{name}' is invalid: it must be the URL of a version of a key.")))
}

fn vault(world: &World, write: &Write) -> Option<Refusal> {
    let text = tree::text(&write.body, "properties.activeKey.sourceVault.id")?;
    let name = "diskEncryptionSet.properties.activeKey.sourceVault.id";
    let refused = |message: String| Some(Refusal::parameter(name, message));
    let Some(id) = Id::parse(text) else {
        return refused(format!(
            "The value '{text}' of parameter '{name}' is invalid."
        ));
    };
    if !id
        .subscription()
        .eq_ignore_ascii_case(write.id.subscription())
    {
        return refused(format!(
            "The vault '{text}' is in another subscription than the disk encryption set. Leave out '{name}'."
        ));
    }
    let Some(vault) = world.find(&id) else {
        return Some(
            Refusal::new(
                404,
                "NotFound",
                format!("The key vault '{text}' was not found."),
            )
            .target(name),
        );
    };
    let location = gallery_seal::value::RegionName::new(
        tree::text(&write.body, "location").unwrap_or_default(),
    );
    if vault.region() != location {
        return refused(format!(
            "The vault '{text}' must be in the same region '{location}' as the disk encryption set."
        ));
    }
    let is_protected = tree::is_true(&vault.body, "properties.enablePurgeProtection");
    (!is_protected).then(|| {
        let message =
            format!("The vault '{text}' must have both soft delete and purge protection enabled.");
        Refusal::new(400, "KeyVaultSoftDeletePurgeProtectionNotEnabled", message).target(name)
    })
}
