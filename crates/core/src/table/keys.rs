//! ARM's keys of what the disk encryption sets of a region need.
//!
//! Source: `Vault` of azure-mgmt-keyvault, `DiskEncryptionSet` of azure-mgmt-compute 39.0.0,
//! `RoleAssignment` of azure-mgmt-authorization.

use crate::finding::Pointer;
use crate::payload::{Expression, KeyPlace, Member, NewSet, Tree, member};
use crate::search::replaced;
use crate::table::az::keys::KEY_NAME;

/// What an expression of a deployment calls the resources of one region.
pub(crate) struct Names {
    number: usize,
    parameter: String,
}

impl Names {
    /// Those of the region that is the `number`th.
    pub(crate) fn new(number: usize) -> Self {
        Self {
            number,
            parameter: format!("keyVault{number}Name"),
        }
    }

    /// The parameter that holds the vault's name.
    pub(crate) fn parameter(&self) -> &str {
        &self.parameter
    }

    /// A symbol of Bicep.
    pub(crate) fn symbol(&self, what: &str) -> String {
        format!("{what}{}", self.number)
    }

    /// A symbol of Bicep for a set.
    pub(crate) fn set_symbol(&self, index: usize) -> String {
        format!("set{}_{}", self.number, index + 1)
    }

    /// A symbol of Bicep for what a set is granted.
    pub(crate) fn grant_symbol(&self, index: usize) -> String {
        format!("grant{}_{}", self.number, index + 1)
    }

    fn vault_name(&self) -> Tree {
        Tree::Expression(Expression::Parameter(self.parameter.clone().into()))
    }

    fn vault_id(&self) -> String {
        format!(
            "resourceId('Microsoft.KeyVault/vaults', parameters('{}'))",
            self.parameter
        )
    }

    fn key_id(&self) -> String {
        let parameter = &self.parameter;
        format!(
            "resourceId('Microsoft.KeyVault/vaults/keys', parameters('{parameter}'), '{KEY_NAME}')"
        )
    }

    fn child(&self, name: &'static str) -> Member {
        member(
            "name",
            Tree::Path(vec![("", self.vault_name()), (name, Tree::Word(""))]),
        )
    }
}

/// The vault.
pub(crate) fn vault(place: &KeyPlace, names: &Names) -> Vec<Member> {
    let sku = vec![
        member("family", Tree::Word("A")),
        member("name", Tree::Word("standard")),
    ];
    let properties = vec![
        member("tenantId", tenant()),
        member("sku", Tree::Object(sku)),
        member("enableSoftDelete", yes()),
        member("enablePurgeProtection", yes()),
        member("enableRbacAuthorization", parameter("useRbac")),
        member("accessPolicies", Tree::List(Vec::new())),
    ];
    vec![
        member("name", names.vault_name()),
        member("location", Tree::Text(place.region.clone())),
        member("properties", Tree::Object(properties)),
    ]
}

/// The key.
pub(crate) fn key(names: &Names) -> Vec<Member> {
    let properties = vec![
        member("kty", Tree::Word("RSA")),
        member(
            "keySize",
            Tree::Raw(crate::json::Json::Number(4096.into()), Pointer::root()),
        ),
    ];
    vec![
        names.child("/gallery-images"),
        depends(&[(names.vault_id(), names.symbol("vault"))]),
        member("properties", Tree::Object(properties)),
    ]
}

/// A disk encryption set.
pub(crate) fn set(place: &KeyPlace, set: &NewSet, names: &Names) -> Vec<Member> {
    let key = names.key_id();
    let url = Expression::Deployed {
        arm: format!("reference({key}, '2023-07-01').keyUriWithVersion"),
        bicep: format!("{}.properties.keyUriWithVersion", names.symbol("key")),
    };
    let vault = Expression::Deployed {
        arm: names.vault_id(),
        bicep: format!("{}.id", names.symbol("vault")),
    };
    let source = vec![member("id", Tree::Expression(vault))];
    let active = vec![
        member("sourceVault", Tree::Object(source)),
        member("keyUrl", Tree::Expression(url)),
    ];
    let properties = vec![
        member("encryptionType", Tree::Text(set.kind.clone())),
        member("activeKey", Tree::Object(active)),
        member("rotationToLatestKeyVersionEnabled", yes()),
    ];
    let identity = vec![member("type", Tree::Word("SystemAssigned"))];
    vec![
        member("name", Tree::Text(set.name.clone())),
        member("location", Tree::Text(place.region.clone())),
        depends(&[(key, names.symbol("key"))]),
        member("identity", Tree::Object(identity)),
        member("properties", Tree::Object(properties)),
    ]
}

/// A grant by a role, to the set of this index.
///
/// Source: "Azure built-in roles", Key Vault Crypto Service Encryption User.
pub(crate) fn role(set: &NewSet, index: usize, names: &Names) -> Vec<Member> {
    let (vault, symbol) = (names.vault_id(), names.symbol("vault"));
    let set_id = set_id(set);
    let set_symbol = names.set_symbol(index);
    let role = "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e147488a-f6f5-4113-8e2d-b22465e65bf6')";
    let scope = Expression::Deployed {
        arm: vault.clone(),
        bicep: symbol.clone(),
    };
    let name = Expression::Deployed {
        arm: format!("guid({vault}, {set_id}, {role})"),
        bicep: format!("guid({symbol}.id, {set_symbol}.id, {role})"),
    };
    let properties = vec![
        member("roleDefinitionId", Tree::Expression(same(role))),
        member("principalId", principal(set, &set_symbol)),
        member("principalType", Tree::Word("ServicePrincipal")),
    ];
    vec![
        member("name", Tree::Expression(name)),
        member("scope", Tree::Expression(scope)),
        depends(&[(vault, symbol), (set_id, set_symbol)]),
        member("properties", Tree::Object(properties)),
    ]
}

/// The grants by access policies.
pub(crate) fn policies(sets: &[&NewSet], names: &Names) -> Vec<Member> {
    let mut needed = vec![(names.vault_id(), names.symbol("vault"))];
    let policies = sets.iter().enumerate().map(|(index, set)| {
        let symbol = names.set_symbol(index);
        let principal = principal(set, &symbol);
        needed.push((set_id(set), symbol));
        let keys = ["get", "wrapKey", "unwrapKey"].map(Tree::Word);
        Tree::Object(vec![
            member("tenantId", tenant()),
            member("objectId", principal),
            member(
                "permissions",
                Tree::Object(vec![member("keys", Tree::List(keys.into()))]),
            ),
        ])
    });
    let policies = Tree::List(policies.collect());
    vec![
        names.child("/add"),
        depends(&needed),
        member(
            "properties",
            Tree::Object(vec![member("accessPolicies", policies)]),
        ),
    ]
}

/// What has to be there first: by its id in ARM, by its symbol in Bicep.
fn depends(on: &[(String, String)]) -> Member {
    let on = on.iter().map(|(arm, bicep)| {
        Tree::Expression(Expression::Deployed {
            arm: arm.clone(),
            bicep: bicep.clone(),
        })
    });
    member("dependsOn", Tree::List(on.collect()))
}

fn set_id(set: &NewSet) -> String {
    let name = replaced(&set.name.shown(), "'", "''");
    format!("resourceId('Microsoft.Compute/diskEncryptionSets', '{name}')")
}

fn principal(set: &NewSet, symbol: &str) -> Tree {
    Tree::Expression(Expression::Deployed {
        arm: format!(
            "reference({}, '2023-04-02', 'full').identity.principalId",
            set_id(set)
        ),
        bicep: format!("{symbol}.identity.principalId"),
    })
}

fn tenant() -> Tree {
    Tree::Expression(same("subscription().tenantId"))
}

fn same(text: &str) -> Expression {
    Expression::Deployed {
        arm: text.to_owned(),
        bicep: text.to_owned(),
    }
}

fn parameter(name: &'static str) -> Tree {
    Tree::Expression(Expression::Parameter(name.into()))
}

fn yes() -> Tree {
    Tree::Raw(true.into(), Pointer::root())
}
