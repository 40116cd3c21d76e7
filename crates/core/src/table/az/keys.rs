//! The flags of the commands that make key vaults, keys and disk encryption sets.
//!
//! Source: `azure/cli/command_modules/{keyvault,vm,role}/_params.py` of azure-cli 2.91.0.

use super::{Flag, Words};
use crate::payload::{KeyPlace, NewSet, Text};

/// The key vault of a region.
pub(crate) const VAULT: &[Flag<KeyPlace>] = &[
    SUBSCRIPTION,
    GROUP,
    flag(&["--name", "-n"], |place, words| words.text(&place.vault)),
    flag(&["--location", "-l"], |place, words| {
        words.text(&place.region);
    }),
    flag(&["--sku"], |place, words| {
        words.fixed(if place.has_confidential() {
            "premium"
        } else {
            "standard"
        });
    }),
    flag(&["--enable-purge-protection"], |_, words| {
        words.fixed("true");
    }),
    flag(&["--enable-rbac-authorization"], |_, words| {
        words.variable("rbac");
    }),
];

/// The vault's own id.
pub(crate) const VAULT_ID: &[Flag<KeyPlace>] = &[
    SUBSCRIPTION,
    flag(&["--name", "-n"], |place, words| words.text(&place.vault)),
    flag(&["--query"], |_, words| words.fixed("id")),
    PLAIN,
];

/// The key.
pub(crate) const KEY: &[Flag<KeyPlace>] = &[
    SUBSCRIPTION,
    VAULT_NAME,
    flag(&["--name", "-n"], |_, words| words.fixed(KEY_NAME)),
    flag(&["--kty"], |_, words| words.fixed("RSA")),
    flag(&["--size"], |_, words| words.fixed("4096")),
    flag(&["--query"], |_, words| words.fixed("key.kid")),
    PLAIN,
];

/// The key of confidential VMs, which is released to nothing else.
pub(crate) const CONFIDENTIAL_KEY: &[Flag<KeyPlace>] = &[
    SUBSCRIPTION,
    VAULT_NAME,
    flag(&["--name", "-n"], |_, words| {
        words.fixed(CONFIDENTIAL_KEY_NAME);
    }),
    flag(&["--kty"], |_, words| words.fixed("RSA-HSM")),
    flag(&["--size"], |_, words| words.fixed("4096")),
    flag(&["--exportable"], |_, words| words.fixed("true")),
    flag(&["--default-cvm-policy"], |_, words| words.nothing()),
    flag(&["--query"], |_, words| words.fixed("key.kid")),
    PLAIN,
];

/// The disk encryption set.
pub(crate) const SET: &[Flag<(KeyPlace, NewSet)>] = &[
    SET_SUBSCRIPTION,
    SET_GROUP,
    SET_NAME,
    flag(&["--location", "-l"], |(place, _), words| {
        words.text(&place.region);
    }),
    flag(&["--encryption-type"], |(_, set), words| {
        words.text(&set.kind);
    }),
    flag(&["--source-vault"], |_, words| words.variable("vault")),
    flag(&["--key-url"], |(_, set), words| {
        words.variable(key_of(set));
    }),
    // Keys of confidential VMs are not rotated by Azure.
    flag(&["--enable-auto-key-rotation"], |(_, set), words| {
        if !set.is_confidential() {
            words.fixed("true");
        }
    }),
];

/// Waits for the set's identity.
pub(crate) const IDENTITY_WAIT: &[Flag<(KeyPlace, NewSet)>] = &[
    SET_SUBSCRIPTION,
    SET_GROUP,
    SET_NAME,
    flag(&["--custom"], |_, words| {
        words.fixed("identity.principalId!=null");
    }),
];

/// The set's identity.
pub(crate) const IDENTITY: &[Flag<(KeyPlace, NewSet)>] = &[
    SET_SUBSCRIPTION,
    SET_GROUP,
    SET_NAME,
    flag(&["--query"], |_, words| words.fixed("identity.principalId")),
    flag(&["--output", "-o"], |_, words| words.fixed("tsv")),
];

/// The service that starts confidential VMs.
pub(crate) const AGENT: &[Flag<KeyPlace>] = &[
    flag(&["--id"], |_, words| words.fixed(AGENT_APPLICATION)),
    flag(&["--query"], |_, words| words.fixed("id")),
    PLAIN,
];

/// The grant where the vault goes by roles.
pub(crate) const ROLE: &[Flag<Grant>] = &[
    flag(&["--role"], |grant, words| words.fixed(grant.role)),
    flag(&["--assignee-object-id"], |grant, words| {
        words.variable(grant.to);
    }),
    flag(&["--assignee-principal-type"], |_, words| {
        words.fixed("ServicePrincipal");
    }),
    flag(&["--scope"], |_, words| words.variable("vault")),
];

/// The grant where the vault goes by access policies.
pub(crate) const POLICY: &[Flag<Grant>] = &[
    flag(&["--subscription"], |grant, words| {
        words.text(&grant.subscription);
    }),
    flag(&["--name", "-n"], |grant, words| words.text(&grant.vault)),
    flag(&["--object-id"], |grant, words| words.variable(grant.to)),
    flag(&["--key-permissions"], |grant, words| {
        grant
            .permissions
            .iter()
            .for_each(|permission| words.fixed(permission));
    }),
];

/// What is granted, to whom.
pub(crate) struct Grant {
    /// The vault's subscription.
    pub(crate) subscription: Text,
    /// The vault.
    pub(crate) vault: Text,
    /// The variable that holds the identity.
    pub(crate) to: &'static str,
    /// The role.
    pub(crate) role: &'static str,
    /// What an access policy says instead.
    pub(crate) permissions: &'static [&'static str],
}

impl Grant {
    /// What a set's identity needs.
    pub(crate) fn to_set(place: &KeyPlace) -> Self {
        Self {
            subscription: place.subscription.clone(),
            vault: place.vault.clone(),
            to: "identity",
            role: "Key Vault Crypto Service Encryption User",
            permissions: &["get", "wrapKey", "unwrapKey"],
        }
    }

    /// What the service needs that starts confidential VMs.
    pub(crate) fn to_agent(place: &KeyPlace) -> Self {
        Self {
            to: "agent",
            role: "Key Vault Crypto Service Release User",
            permissions: &["get", "release"],
            ..Self::to_set(place)
        }
    }
}

/// The variable that holds the URL of a set's key.
pub(crate) fn key_of(set: &NewSet) -> &'static str {
    if set.is_confidential() {
        "confidentialKey"
    } else {
        "key"
    }
}

/// The key's name.
pub(crate) const KEY_NAME: &str = "gallery-images";

/// The name of the key for confidential VMs.
pub(crate) const CONFIDENTIAL_KEY_NAME: &str = "gallery-images-confidential";

/// `Confidential VM Orchestrator`, the same in every tenant.
///
/// Source: "Create a confidential VM with the Azure CLI" of Microsoft's documentation, under keys.
pub(crate) const AGENT_APPLICATION: &str = "bf7b6499-ff71-4aa2-97a4-f372087be7f0";

const SUBSCRIPTION: Flag<KeyPlace> = flag(&["--subscription"], |place, words| {
    words.text(&place.subscription);
});

const GROUP: Flag<KeyPlace> = flag(&["--resource-group", "-g"], |place, words| {
    words.text(&place.resource_group);
});

const VAULT_NAME: Flag<KeyPlace> = flag(&["--vault-name"], |place, words| words.text(&place.vault));

const PLAIN: Flag<KeyPlace> = flag(&["--output", "-o"], |_, words| words.fixed("tsv"));

const SET_SUBSCRIPTION: Flag<(KeyPlace, NewSet)> =
    flag(&["--subscription"], |(place, _), words| {
        words.text(&place.subscription);
    });

const SET_GROUP: Flag<(KeyPlace, NewSet)> =
    flag(&["--resource-group", "-g"], |(place, _), words| {
        words.text(&place.resource_group);
    });

const SET_NAME: Flag<(KeyPlace, NewSet)> =
    flag(&["--name", "-n"], |(_, set), words| words.text(&set.name));

const fn flag<T>(names: &'static [&'static str], write: fn(&T, &mut Words)) -> Flag<T> {
    Flag {
        names,
        is_tall: false,
        write,
    }
}
