//! A tenant to try things in: with keys, images and versions, and with mishaps worth meeting.

mod key;
mod version;

use std::time::Duration;

use gallery_seal::json::Json;

use crate::replication::Stumble;
use crate::simulator::Simulator;

/// The subscription of galleries, sources and sets.
pub const SUBSCRIPTION: &str = "8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8";
/// Another one, whose sets the first one's galleries can't use.
pub const OTHER_SUBSCRIPTION: &str = "3d9e6b72-0c41-4f8a-b5d3-7a1c92e0f614";
/// The resource group of all that is in [`SUBSCRIPTION`].
pub const GROUP: &str = "rg-images-prod";
/// The gallery that is shared with nobody.
pub const GALLERY: &str = "sigPlatform";

const COMPUTE: &str = "providers/Microsoft.Compute";

/// The demo tenant.
///
/// - Gallery `sigPlatform` with definitions `ubuntu-2204-app` (generalized), `win-2025-golden` (specialized) and
///   `cvm-2025` (for confidential VMs), and two encrypted versions of the first; a community gallery.
/// - Sources: a managed image with LUNs 0 and 1, machines, snapshots with LUNs 1 and 2 in mind.
/// - Sets `des-{region}-{disk}` for three regions. `des-eastus2-d2` was made in East US by mistake, and
///   `des-eastus2-data2` is the right one; `des-northeurope-old` failed; the key of `des-westeurope-os` is
///   switched off.
/// - The first replication to North Europe fails.
#[must_use]
pub fn demo(seed: u64, now: Duration) -> Simulator {
    let mut simulator = Simulator::new(seed, now);
    simulator.add_subscription(SUBSCRIPTION, "Contoso Platform");
    simulator.add_subscription(OTHER_SUBSCRIPTION, "Contoso Sandbox");
    let mut demo = Demo(&mut simulator);
    demo.groups();
    demo.sources();
    demo.keys();
    demo.galleries();
    demo.versions();
    simulator.stumble(Stumble {
        region: "northeurope".to_owned(),
        times: 1,
        details: "Failed with internal server error.".to_owned(),
    });
    simulator
}

struct Demo<'a>(&'a mut Simulator);

impl Demo<'_> {
    /// Puts a resource of [`GROUP`] there; the body is given as text.
    fn put(&mut self, path: &str, location: &str, properties: &str) {
        let id = format!("/subscriptions/{SUBSCRIPTION}/resourceGroups/{GROUP}/{path}");
        self.put_at(&id, location, properties);
    }

    fn put_at(&mut self, id: &str, location: &str, properties: &str) {
        let properties: Json = properties.parse().unwrap_or_default();
        let body = Json::object([("location", location.into()), ("properties", properties)]);
        self.0.plant(id, body);
    }

    fn groups(&mut self) {
        self.0.world.plant_group(SUBSCRIPTION, GROUP, "westus");
        self.0
            .world
            .plant_group(OTHER_SUBSCRIPTION, "rg-sandbox", "westus");
    }

    fn sources(&mut self) {
        self.put(
            &format!("{COMPUTE}/images/img-ubuntu-app"),
            "westus",
            r#"{"hyperVGeneration": "V2", "storageProfile": {
                "osDisk": {"osType": "Linux", "osState": "Generalized", "diskSizeGB": 30},
                "dataDisks": [{"lun": 0, "diskSizeGB": 64}, {"lun": 1, "diskSizeGB": 128}]}}"#,
        );
        for (name, system, security) in [
            (
                "vm-golden",
                "Linux",
                r#", "securityProfile": {"securityType": "ConfidentialVM"}"#,
            ),
            ("vm-win-golden", "Windows", ""),
        ] {
            let properties = format!(
                r#"{{"storageProfile": {{"osDisk": {{"osType": "{system}", "diskSizeGB": 64}},
                    "dataDisks": [{{"lun": 0, "diskSizeGB": 64}}]}}{security}}}"#
            );
            self.put(
                &format!("{COMPUTE}/virtualMachines/{name}"),
                "westus",
                &properties,
            );
        }
        for (name, location, os) in [
            (
                "snap-ubuntu-app-os",
                "westus",
                r#", "osType": "Linux", "hyperVGeneration": "V2""#,
            ),
            ("snap-ubuntu-app-d1", "westus", ""),
            ("snap-ubuntu-app-d2", "westus", ""),
            (
                "snap-elsewhere-os",
                "eastus",
                r#", "osType": "Linux", "hyperVGeneration": "V2""#,
            ),
        ] {
            let properties =
                format!(r#"{{"diskSizeGB": 64, "creationData": {{"createOption": "Copy"}}{os}}}"#);
            self.put(
                &format!("{COMPUTE}/snapshots/{name}"),
                location,
                &properties,
            );
        }
    }

    fn galleries(&mut self) {
        let gallery = format!("{COMPUTE}/galleries/{GALLERY}");
        self.put(
            &gallery,
            "westus",
            r#"{"description": "Images of the platform team"}"#,
        );
        self.put(
            &format!("{COMPUTE}/galleries/sigCommunity"),
            "westus",
            r#"{"sharingProfile": {"permissions": "Community", "communityGalleryInfo": {"publicNamePrefix": "contoso"}}}"#,
        );
        for (name, system, state, sku, security) in [
            (
                "ubuntu-2204-app",
                "Linux",
                "Generalized",
                "2204-app",
                "Standard",
            ),
            (
                "win-2025-golden",
                "Windows",
                "Specialized",
                "2025-golden",
                "Standard",
            ),
            (
                "cvm-2025",
                "Linux",
                "Generalized",
                "cvm-2025",
                "ConfidentialVM",
            ),
        ] {
            let properties = format!(
                r#"{{"osType": "{system}", "osState": "{state}", "hyperVGeneration": "V2", "architecture": "x64",
                    "identifier": {{"publisher": "contoso", "offer": "platform", "sku": "{sku}"}},
                    "features": [{{"name": "SecurityType", "value": "{security}"}}]}}"#
            );
            self.put(&format!("{gallery}/images/{name}"), "westus", &properties);
        }
        self.put(
            &format!("{COMPUTE}/galleries/sigCommunity/images/ubuntu-public"),
            "westus",
            r#"{"osType": "Linux", "osState": "Generalized", "hyperVGeneration": "V2",
                "identifier": {"publisher": "contoso", "offer": "public", "sku": "ubuntu"}}"#,
        );
    }
}

fn set_id(name: &str) -> String {
    format!(
        "/subscriptions/{SUBSCRIPTION}/resourceGroups/{GROUP}/{COMPUTE}/diskEncryptionSets/{name}"
    )
}
