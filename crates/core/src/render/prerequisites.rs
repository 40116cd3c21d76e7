//! Makes what the spec refers to: in every region a key vault that nothing is purged from, a key, the
//! disk encryption sets, and what their identities are granted.

use super::template::{Parameter, Resource, Template};
use super::{Page, azure_cli as az, deployment, powershell as ps, template};
use crate::finding::{Message, Pointer};
use crate::json::Json;
use crate::language::Bilingual;
use crate::payload::{Expression, KeyPlace, NewSet, Payload, Tree};
use crate::script::program::Statement;
use crate::script::shell::Shell;
use crate::script::{bash, powershell as pwsh};
use crate::table::az::keys as flags;
use crate::table::az::keys::Grant;
use crate::table::feature::{refusal, target};
use crate::table::keys::{self as arm, Names};
use crate::table::note;
use crate::table::powershell::keys as parameters;

pub(super) fn azure_cli(payload: &Payload, page: &mut Page) {
    make_by_az(&bash::SHELL, payload, page);
}

pub(super) fn azure_cli_powershell(payload: &Payload, page: &mut Page) {
    make_by_az(&pwsh::SHELL, payload, page);
}

fn make_by_az(shell: &'static Shell, payload: &Payload, page: &mut Page) {
    let places = places(payload, page);
    let by_roles = Statement::Set("rbac".into(), Tree::Word("true"));
    let mut statements = vec![comment(&BY_ROLES), by_roles];
    let notes = &mut page.notes;
    for place in &places {
        statements.extend([Statement::Gap, heading(place)]);
        let run =
            |name, tables: &[_], notes: &mut _| az::command(shell, name, tables, place, notes);
        statements.push(Statement::Run(run(
            "az keyvault create",
            &[flags::VAULT],
            notes,
        )));
        let vault = run("az keyvault show", &[flags::VAULT_ID], notes);
        statements.extend([Statement::Keep("vault", vault), comment(&OFFICER)]);
        if place.has_ordinary() {
            let key = run("az keyvault key create", &[flags::KEY], notes);
            statements.push(Statement::Keep("key", key));
        }
        if place.has_confidential() {
            let key = run("az keyvault key create", &[flags::CONFIDENTIAL_KEY], notes);
            statements.push(Statement::Keep("confidentialKey", key));
            let agent = run("az ad sp show", &[flags::AGENT], notes);
            statements.extend([comment(&AGENT), Statement::Keep("agent", agent)]);
            statements.push(grant_by_az(shell, &Grant::to_agent(place)));
        }
        for set in &place.sets {
            let its = (place.clone(), set.clone());
            let run =
                |name, tables: &[_], notes: &mut _| az::command(shell, name, tables, &its, notes);
            let create = run("az disk-encryption-set create", &[flags::SET], notes);
            let wait = run(
                "az disk-encryption-set wait",
                &[flags::IDENTITY_WAIT],
                notes,
            );
            let identity = run("az disk-encryption-set show", &[flags::IDENTITY], notes);
            statements.extend([
                Statement::Gap,
                Statement::Run(create),
                Statement::Run(wait),
                Statement::Keep("identity", identity),
                grant_by_az(shell, &Grant::to_set(place)),
            ]);
        }
    }
    az::run(shell, vec![Statement::All(statements)], payload, page);
}

fn grant_by_az(shell: &'static Shell, grant: &Grant) -> Statement {
    let mut notes = Vec::new();
    let role = az::command(
        shell,
        "az role assignment create",
        &[flags::ROLE],
        grant,
        &mut notes,
    );
    let policy = az::command(
        shell,
        "az keyvault set-policy",
        &[flags::POLICY],
        grant,
        &mut notes,
    );
    Statement::Either(
        "rbac",
        vec![Statement::Run(role)],
        vec![Statement::Run(policy)],
    )
}

pub(super) fn powershell(payload: &Payload, page: &mut Page) {
    let places = places(payload, page);
    let yes = Tree::bare("$true");
    let mut statements = vec![comment(&BY_ROLES), Statement::Set("rbac".into(), yes)];
    for place in &places {
        let keep = |variable, name, tables: &[_]| {
            Statement::Keep(variable, ps::command(name, tables, place))
        };
        let subscription = Tree::Text(place.subscription.clone());
        statements.extend([
            Statement::Gap,
            heading(place),
            Statement::Keep("null", ps::context(subscription)),
            keep("vault", "New-AzKeyVault", &[parameters::VAULT]),
            comment(&OFFICER),
        ]);
        if place.has_ordinary() {
            statements.push(keep("key", "Add-AzKeyVaultKey", &[parameters::KEY]));
        }
        if place.has_confidential() {
            let key = [parameters::CONFIDENTIAL_KEY];
            statements.extend([
                keep("confidentialKey", "Add-AzKeyVaultKey", &key),
                comment(&AGENT),
                keep("agent", "Get-AzADServicePrincipal", &[parameters::AGENT]),
                grant_by_powershell(&Grant::to_agent(place)),
            ]);
        }
        for set in &place.sets {
            let its = (place.clone(), set.clone());
            let config = ps::command("New-AzDiskEncryptionSetConfig", &[parameters::CONFIG], &its);
            let new = ps::command("New-AzDiskEncryptionSet", &[parameters::SET], &its);
            statements.extend([
                Statement::Gap,
                Statement::Keep("config", config),
                Statement::Keep("set", new),
                grant_by_powershell(&Grant::to_set(place)),
            ]);
        }
    }
    ps::run(vec![Statement::All(statements)], payload, page);
}

fn grant_by_powershell(grant: &Grant) -> Statement {
    let role = ps::command("New-AzRoleAssignment", &[parameters::ROLE], grant);
    let policy = ps::command("Set-AzKeyVaultAccessPolicy", &[parameters::POLICY], grant);
    Statement::Either(
        "rbac",
        vec![Statement::Run(role)],
        vec![Statement::Run(policy)],
    )
}

pub(super) fn arm_template(payload: &Payload, page: &mut Page) {
    let template = template(payload, page);
    template::arm(template, page);
    deployment::notes(payload, page);
}

pub(super) fn bicep(payload: &Payload, page: &mut Page) {
    let template = template(payload, page);
    template::bicep(template, page);
    deployment::notes(payload, page);
}

fn template(payload: &Payload, page: &mut Page) -> Template {
    let mut template = Template {
        metadata: deployment::metadata(payload),
        parameters: vec![Parameter {
            name: "useRbac".into(),
            kind: "bool",
            value: Some(Tree::Raw(Json::Flag(true), Pointer::root())),
        }],
        resources: Vec::new(),
    };
    let is_here = |place: &KeyPlace| {
        let address = &payload.address;
        let is_same = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
        is_same(&place.subscription.value, &address.subscription.value)
            && is_same(&place.resource_group.value, &address.resource_group.value)
    };
    for place in places(payload, page) {
        let mut sets = Vec::new();
        for set in &place.sets {
            let why = if !is_here(&place) {
                &note::OTHER_GROUP
            } else if set.is_confidential() {
                &note::CONFIDENTIAL_KEY
            } else {
                sets.push(set);
                continue;
            };
            let message = Message::new(why, [&set.name.value]);
            page.notes.push(refusal(&set.name.from, message));
        }
        if !sets.is_empty() {
            let names = Names::new(template.parameters.len());
            template.parameters.push(Parameter {
                name: names.parameter().to_owned().into(),
                kind: "string",
                value: Some(Tree::Text(place.vault.clone())),
            });
            resources(&mut template.resources, &place, &sets, &names);
        }
    }
    template
}

fn resources(all: &mut Vec<Resource>, place: &KeyPlace, sets: &[&NewSet], names: &Names) {
    let mut add = |symbol: String, kind, version, condition, members| {
        all.push(Resource {
            symbol: symbol.into(),
            kind,
            api_version: Tree::Word(version),
            condition,
            members,
        });
    };
    let vaults = "2023-07-01";
    add(
        names.symbol("vault"),
        "Microsoft.KeyVault/vaults",
        vaults,
        None,
        arm::vault(place, names),
    );
    add(
        names.symbol("key"),
        "Microsoft.KeyVault/vaults/keys",
        vaults,
        None,
        arm::key(names),
    );
    let by_roles = Expression::Parameter("useRbac".into());
    for (index, set) in sets.iter().enumerate() {
        let kind = "Microsoft.Compute/diskEncryptionSets";
        add(
            names.set_symbol(index),
            kind,
            "2023-04-02",
            None,
            arm::set(place, set, names),
        );
        let role = names.grant_symbol(index);
        let kind = "Microsoft.Authorization/roleAssignments";
        let condition = Some(by_roles.clone());
        add(
            role,
            kind,
            "2022-04-01",
            condition,
            arm::role(set, index, names),
        );
    }
    let by_policies = Expression::Deployed {
        arm: "not(parameters('useRbac'))".to_owned(),
        bicep: "!useRbac".to_owned(),
    };
    let kind = "Microsoft.KeyVault/vaults/accessPolicies";
    let policies = arm::policies(sets, names);
    add(
        names.symbol("policies"),
        kind,
        vaults,
        Some(by_policies),
        policies,
    );
}

/// The regions and their sets, with notes on what is not made.
fn places(payload: &Payload, page: &mut Page) -> Vec<KeyPlace> {
    let (places, left) = KeyPlace::all(payload);
    for text in left.unknown {
        let message = Message::new(&note::UNKNOWN_SET, [&text.value]);
        page.notes.push(refusal(&text.from, message));
    }
    for text in left.shared {
        let message = Message::new(&note::SHARED_SET, [&text.value]);
        page.notes.push(refusal(&text.from, message));
    }
    if places.is_empty() {
        let place = Pointer::of("targetRegions");
        page.notes
            .push(target(&place, Message::plain(&note::NO_SETS)));
    }
    places
}

/// Only letters and digits of a region's name come into a comment.
fn heading(place: &KeyPlace) -> Statement {
    let region = place.region.value.chars();
    let region: String = region.filter(char::is_ascii_alphanumeric).collect();
    Statement::Comment(Message::new(&HEADING, [&region]))
}

fn comment(text: &'static Bilingual) -> Statement {
    Statement::Comment(Message::plain(text))
}

static BY_ROLES: Bilingual = Bilingual {
    en: "Whether the vaults grant by Azure roles; set it to false for access policies.",
    zh: "金鑰保存庫是否以 Azure 角色授權；若使用存取原則，請改為 false。",
};

static HEADING: Bilingual = Bilingual {
    en: "{0}: names of vaults are unique in the world, so choose another one if this is taken.",
    zh: "{0}：保存庫名稱在全世界必須唯一；若已被使用，請另選名稱。",
};

static OFFICER: Bilingual = Bilingual {
    en: "With roles, making a key takes Key Vault Crypto Officer on the vault.",
    zh: "使用角色時，建立金鑰需要保存庫的 Key Vault Crypto Officer 角色。",
};

static AGENT: Bilingual = Bilingual {
    en: "Confidential VM Orchestrator releases the key to confidential VMs.",
    zh: "Confidential VM Orchestrator 會將金鑰發行給機密 VM。",
};
