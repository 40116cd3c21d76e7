//! The kinds of resource that there are.

use gallery_seal::json::Json;

use crate::check;
use crate::refusal::Refusal;
use crate::view;
use crate::world::{Resource, World};
use crate::write::Write;

/// A row of the table: how Azure treats resources of one type.
#[derive(Debug)]
pub(crate) struct Kind {
    /// Namespace and types.
    pub(crate) name: &'static str,
    /// The API versions that it is known in; empty where any date will do.
    pub(crate) api_versions: &'static [&'static str],
    /// The status of a PUT that makes one, and of one that changes one.
    pub(crate) status: [u16; 2],
    /// Whether making takes time.
    pub(crate) is_slow: bool,
    /// Whether it has a `location`.
    pub(crate) is_placed: bool,
    /// Azure's own checks of what is written.
    pub(crate) check: fn(&World, &Write) -> Result<(), Refusal>,
    /// Adds what Azure adds to what was written.
    pub(crate) dress: fn(&World, &Resource, &mut Json),
}

const PLAIN: Kind = Kind {
    name: "",
    api_versions: &[],
    status: [201, 200],
    is_slow: false,
    is_placed: true,
    check: check::nothing,
    dress: view::nothing,
};

pub(crate) static GROUP: Kind = Kind {
    name: "Microsoft.Resources/resourceGroups",
    ..PLAIN
};
pub(crate) static GALLERY: Kind = Kind {
    name: "Microsoft.Compute/galleries",
    api_versions: GALLERY_VERSIONS,
    is_slow: true,
    check: check::gallery,
    dress: view::gallery,
    ..PLAIN
};
pub(crate) static DEFINITION: Kind = Kind {
    name: "Microsoft.Compute/galleries/images",
    api_versions: GALLERY_VERSIONS,
    is_slow: true,
    check: check::definition,
    dress: view::definition,
    ..PLAIN
};
pub(crate) static VERSION: Kind = Kind {
    name: "Microsoft.Compute/galleries/images/versions",
    api_versions: GALLERY_VERSIONS,
    is_slow: true,
    check: check::version,
    dress: view::version,
    ..PLAIN
};
pub(crate) static SET: Kind = Kind {
    name: "Microsoft.Compute/diskEncryptionSets",
    api_versions: DISK_VERSIONS,
    // The Azure CLI takes no 201 here, nor of the two below.
    status: [202, 202],
    is_slow: true,
    check: check::set,
    dress: view::encryption_set,
    ..PLAIN
};
pub(crate) static SNAPSHOT: Kind = Kind {
    name: "Microsoft.Compute/snapshots",
    api_versions: DISK_VERSIONS,
    status: [202, 202],
    is_slow: true,
    dress: view::disk,
    ..PLAIN
};
pub(crate) static DISK: Kind = Kind {
    name: "Microsoft.Compute/disks",
    api_versions: DISK_VERSIONS,
    status: [202, 202],
    is_slow: true,
    dress: view::disk,
    ..PLAIN
};
pub(crate) static IMAGE: Kind = Kind {
    name: "Microsoft.Compute/images",
    is_slow: true,
    ..PLAIN
};
pub(crate) static MACHINE: Kind = Kind {
    name: "Microsoft.Compute/virtualMachines",
    is_slow: true,
    dress: view::machine,
    ..PLAIN
};
pub(crate) static VAULT: Kind = Kind {
    name: "Microsoft.KeyVault/vaults",
    status: [200, 200],
    dress: view::vault,
    ..PLAIN
};
pub(crate) static KEY: Kind = Kind {
    name: "Microsoft.KeyVault/vaults/keys",
    status: [200, 200],
    is_placed: false,
    dress: view::key,
    ..PLAIN
};
pub(crate) static STORAGE: Kind = Kind {
    name: "Microsoft.Storage/storageAccounts",
    status: [202, 200],
    is_slow: true,
    ..PLAIN
};
pub(crate) static ASSIGNMENT: Kind = Kind {
    name: "Microsoft.Authorization/roleAssignments",
    is_placed: false,
    ..PLAIN
};
pub(crate) static DEPLOYMENT: Kind = Kind {
    name: "Microsoft.Resources/deployments",
    is_placed: false,
    dress: view::deployment,
    ..PLAIN
};

/// All kinds.
pub(crate) static ALL: &[&Kind] = &[
    &GROUP,
    &GALLERY,
    &DEFINITION,
    &VERSION,
    &SET,
    &SNAPSHOT,
    &DISK,
    &IMAGE,
    &MACHINE,
    &VAULT,
    &KEY,
    &STORAGE,
    &ASSIGNMENT,
    &DEPLOYMENT,
];

/// The kind of a type as typed; the empty type is that of resource groups.
pub(crate) fn find(full_type: &str) -> Option<&'static Kind> {
    if full_type.is_empty() {
        return Some(&GROUP);
    }
    ALL.iter()
        .copied()
        .find(|kind| kind.name.eq_ignore_ascii_case(full_type))
}

/// Where a key's versions are.
pub(crate) fn key_uri(key: &Resource) -> String {
    let vault = key.id.parent();
    let vault = vault.as_ref().map_or("", |vault| vault.name());
    format!("https://{vault}.vault.azure.net/keys/{}", key.id.name())
}

/// Source: `Microsoft.Compute` in Azure/bicep-types-az, and the newest one in azure-mgmt-compute 39.
const GALLERY_VERSIONS: &[&str] = &[
    "2018-06-01",
    "2019-03-01",
    "2019-07-01",
    "2019-12-01",
    "2020-09-30",
    "2021-07-01",
    "2021-10-01",
    "2022-01-03",
    "2022-03-03",
    "2022-08-03",
    "2023-07-03",
    "2024-03-03",
    "2025-03-03",
    "2025-12-03",
    "2026-03-03",
];

/// Source: as above.
const DISK_VERSIONS: &[&str] = &[
    "2019-07-01",
    "2019-11-01",
    "2020-05-01",
    "2020-06-30",
    "2020-09-30",
    "2020-12-01",
    "2021-04-01",
    "2021-08-01",
    "2021-12-01",
    "2022-03-02",
    "2022-07-02",
    "2023-01-02",
    "2023-04-02",
    "2023-10-02",
    "2024-03-02",
    "2025-01-02",
    "2026-03-02",
];
