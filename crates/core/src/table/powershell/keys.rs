//! The parameters of the cmdlets that make key vaults, keys and disk encryption sets.
//!
//! Source: the help pages of Az.KeyVault, Az.Compute and Az.Resources.

use super::{Form, Parameter};
use crate::payload::{KeyPlace, NewSet, Tree};
use crate::table::az::keys::{AGENT_APPLICATION, CONFIDENTIAL_KEY_NAME, Grant, KEY_NAME};
use crate::table::key::text;

/// The key vault of a region.
pub(crate) const VAULT: &[Parameter<KeyPlace>] = &[
    VAULT_NAME,
    of(&["-ResourceGroupName"], |place| text(&place.resource_group)),
    of(&["-Location"], |place| text(&place.region)),
    of(&["-Sku"], |place| {
        Some(Tree::bare(if place.has_confidential() {
            "Premium"
        } else {
            "Standard"
        }))
    }),
    present(&["-EnablePurgeProtection"]),
    Parameter {
        names: &["-DisableRbacAuthorization"],
        form: Form::Switch,
        write: |_| Some(Tree::bare("(-not $rbac)")),
    },
];

/// The key.
pub(crate) const KEY: &[Parameter<KeyPlace>] = &[
    VAULT_NAME,
    of(&["-Name"], |_| Some(Tree::Word(KEY_NAME))),
    of(&["-KeyType"], |_| Some(Tree::bare("RSA"))),
    of(&["-Size"], |_| Some(Tree::bare("4096"))),
    of(&["-Destination"], |_| Some(Tree::bare("Software"))),
];

/// The key of confidential VMs, which is released to nothing else.
pub(crate) const CONFIDENTIAL_KEY: &[Parameter<KeyPlace>] = &[
    VAULT_NAME,
    of(&["-Name"], |_| Some(Tree::Word(CONFIDENTIAL_KEY_NAME))),
    of(&["-KeyType"], |_| Some(Tree::bare("RSA"))),
    of(&["-Size"], |_| Some(Tree::bare("4096"))),
    of(&["-Destination"], |_| Some(Tree::bare("HSM"))),
    present(&["-Exportable"]),
    present(&["-UseDefaultCVMPolicy"]),
];

/// The disk encryption set's configuration.
pub(crate) const CONFIG: &[Parameter<(KeyPlace, NewSet)>] = &[
    of(&["-Location"], |(place, _)| text(&place.region)),
    of(&["-IdentityType"], |_| Some(Tree::bare("SystemAssigned"))),
    of(&["-EncryptionType"], |(_, set)| text(&set.kind)),
    of(&["-SourceVaultId"], |_| {
        Some(Tree::bare("$vault.ResourceId"))
    }),
    of(&["-KeyUrl"], |(_, set)| {
        Some(Tree::bare(if set.is_confidential() {
            "$confidentialKey.Id"
        } else {
            "$key.Id"
        }))
    }),
    // Keys of confidential VMs are not rotated by Azure.
    of(&["-RotationToLatestKeyVersionEnabled"], |(_, set)| {
        (!set.is_confidential()).then_some(Tree::bare("$true"))
    }),
];

/// The disk encryption set of its configuration.
pub(crate) const SET: &[Parameter<(KeyPlace, NewSet)>] = &[
    of(&["-ResourceGroupName"], |(place, _)| {
        text(&place.resource_group)
    }),
    of(&["-Name"], |(_, set)| text(&set.name)),
    of(&["-InputObject", "-DiskEncryptionSet"], |_| {
        Some(Tree::bare("$config"))
    }),
];

/// The service that starts confidential VMs.
pub(crate) const AGENT: &[Parameter<KeyPlace>] = &[of(&["-ApplicationId"], |_| {
    Some(Tree::Word(AGENT_APPLICATION))
})];

/// The grant where the vault goes by roles.
pub(crate) const ROLE: &[Parameter<Grant>] = &[
    of(&["-RoleDefinitionName"], |grant| {
        Some(Tree::Word(grant.role))
    }),
    of(&["-ObjectId"], identity),
    of(&["-ObjectType"], |_| Some(Tree::bare("ServicePrincipal"))),
    of(&["-Scope"], |_| Some(Tree::bare("$vault.ResourceId"))),
];

/// The grant where the vault goes by access policies.
pub(crate) const POLICY: &[Parameter<Grant>] = &[
    of(&["-VaultName"], |grant| text(&grant.vault)),
    of(&["-ObjectId"], identity),
    of(&["-PermissionsToKeys"], |grant| {
        let words = grant.permissions.iter().map(|word| Tree::Word(word));
        Some(Tree::List(words.collect()))
    }),
];

#[expect(clippy::unnecessary_wraps, reason = "what a row's `write` returns")]
fn identity(grant: &Grant) -> Option<Tree> {
    Some(Tree::bare(match grant.to {
        "agent" => "$agent.Id",
        _ => "$set.Identity.PrincipalId",
    }))
}

const VAULT_NAME: Parameter<KeyPlace> = of(&["-VaultName", "-Name"], |place| text(&place.vault));

const fn of<T>(names: &'static [&'static str], write: fn(&T) -> Option<Tree>) -> Parameter<T> {
    Parameter {
        names,
        form: Form::Value,
        write,
    }
}

const fn present(names: &'static [&'static str]) -> Parameter<KeyPlace> {
    Parameter {
        names,
        form: Form::Present,
        write: |_| Some(Tree::Word("")),
    }
}
