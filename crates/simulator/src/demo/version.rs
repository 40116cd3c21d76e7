//! The image versions of the demo tenant.

use gallery_seal::json::Json;

use super::{COMPUTE, Demo, GALLERY, GROUP, SUBSCRIPTION, set_id};

impl Demo<'_> {
    pub(super) fn versions(&mut self) {
        for version in ["1.2.0", "1.3.0"] {
            let targets = ["westus", "northeurope"].map(|region| {
                let disk = |disk: &str| set_id(&format!("des-{region}-{disk}"));
                let data = [(1, "d1"), (2, "d2")];
                let data = data.map(|(lun, name)| {
                    Json::object([
                        ("lun", lun.into()),
                        ("diskEncryptionSetId", disk(name).into()),
                    ])
                });
                Json::object([
                    ("name", region.into()),
                    ("regionalReplicaCount", 2.into()),
                    ("storageAccountType", "Standard_LRS".into()),
                    (
                        "encryption",
                        Json::object([
                            (
                                "osDiskImage",
                                Json::object([("diskEncryptionSetId", disk("os").into())]),
                            ),
                            ("dataDiskImages", data.to_vec().into()),
                        ]),
                    ),
                ])
            });
            let snapshot = |name: &str| {
                let id = format!(
                    "/subscriptions/{SUBSCRIPTION}/resourceGroups/{GROUP}/{COMPUTE}/snapshots/snap-ubuntu-app-{name}"
                );
                Json::object([("id", id.into())])
            };
            let data = [(1, "d1"), (2, "d2")];
            let data = data
                .map(|(lun, name)| Json::object([("lun", lun.into()), ("source", snapshot(name))]));
            let body = Json::object([
                ("location", "westus".into()),
                (
                    "properties",
                    Json::object([
                        (
                            "publishingProfile",
                            Json::object([("targetRegions", targets.to_vec().into())]),
                        ),
                        (
                            "storageProfile",
                            Json::object([
                                ("osDiskImage", Json::object([("source", snapshot("os"))])),
                                ("dataDiskImages", data.to_vec().into()),
                            ]),
                        ),
                    ]),
                ),
            ]);
            let id = format!(
                "/subscriptions/{SUBSCRIPTION}/resourceGroups/{GROUP}/{COMPUTE}/galleries/{GALLERY}/images/ubuntu-2204-app/versions/{version}"
            );
            self.0.plant(&id, body);
        }
    }
}
