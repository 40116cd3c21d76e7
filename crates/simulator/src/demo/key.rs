//! The vaults, keys and disk encryption sets of the demo tenant.

use gallery_seal::json::Json;

use super::{COMPUTE, Demo, GROUP, OTHER_SUBSCRIPTION, SUBSCRIPTION, set_id};
use crate::tree;

impl Demo<'_> {
    pub(super) fn keys(&mut self) {
        for region in ["westus", "eastus", "eastus2", "northeurope", "westeurope"] {
            let vault = format!("providers/Microsoft.KeyVault/vaults/kv-seal-{region}");
            self.put(
                &vault,
                region,
                r#"{"sku": {"family": "A", "name": "premium"}, "enablePurgeProtection": true, "enableRbacAuthorization": true}"#,
            );
            for disk in ["os", "d1", "d2", "cvm"] {
                let is_on = (region, disk) != ("westeurope", "os");
                let properties = format!(
                    r#"{{"kty": "RSA-HSM", "keySize": 3072, "attributes": {{"enabled": {is_on}}}}}"#
                );
                self.put(&format!("{vault}/keys/{disk}"), region, &properties);
            }
        }
        for region in ["westus", "eastus2", "northeurope"] {
            for disk in ["os", "d1", "d2"] {
                // Someone chose the wrong entry of a list.
                let location = if (region, disk) == ("eastus2", "d2") {
                    "eastus"
                } else {
                    region
                };
                self.set(
                    &format!("des-{region}-{disk}"),
                    location,
                    disk,
                    "EncryptionAtRestWithCustomerKey",
                );
            }
            self.set(
                &format!("cdes-{region}"),
                region,
                "cvm",
                "ConfidentialVmEncryptedWithCustomerKey",
            );
        }
        self.set(
            "des-eastus2-data2",
            "eastus2",
            "d2",
            "EncryptionAtRestWithCustomerKey",
        );
        self.set(
            "des-westus-double",
            "westus",
            "os",
            "EncryptionAtRestWithPlatformAndCustomerKeys",
        );
        self.set(
            "des-westeurope-os",
            "westeurope",
            "os",
            "EncryptionAtRestWithCustomerKey",
        );
        let failed = self.set(
            "des-northeurope-old",
            "northeurope",
            "os",
            "EncryptionAtRestWithCustomerKey",
        );
        if let Some(set) = self.0.world.resources.get_mut(&failed.to_ascii_lowercase()) {
            set.state = "Failed";
        }
        self.put_at(
            &format!("/subscriptions/{OTHER_SUBSCRIPTION}/resourceGroups/rg-sandbox/{COMPUTE}/diskEncryptionSets/des-sandbox"),
            "westus",
            r#"{"encryptionType": "EncryptionAtRestWithCustomerKey",
                "activeKey": {"keyUrl": "https://kv-sandbox.vault.azure.net/keys/os/1"}}"#,
        );
    }

    fn set(&mut self, name: &str, location: &str, key: &str, kind: &str) -> String {
        let id = set_id(name);
        let vault = format!(
            "/subscriptions/{SUBSCRIPTION}/resourceGroups/{GROUP}/providers/Microsoft.KeyVault/vaults/kv-seal-{location}"
        );
        let url = self
            .0
            .world
            .named(&format!("{vault}/keys/{key}"))
            .map(|key| self.0.world.view(key, false));
        let url = url
            .as_ref()
            .and_then(|key| tree::text(key, "properties.keyUriWithVersion"))
            .unwrap_or_default();
        let body = Json::object([
            ("location", location.into()),
            (
                "identity",
                Json::object([("type", "SystemAssigned".into())]),
            ),
            (
                "properties",
                Json::object([
                    ("encryptionType", kind.into()),
                    ("rotationToLatestKeyVersionEnabled", true.into()),
                    (
                        "activeKey",
                        Json::object([
                            ("sourceVault", Json::object([("id", vault.as_str().into())])),
                            ("keyUrl", url.into()),
                        ]),
                    ),
                ]),
            ),
        ]);
        self.0.plant(&id, body);
        id
    }
}
