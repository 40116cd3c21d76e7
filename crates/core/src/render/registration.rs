//! Registers the feature of the 2020 preview, which nobody needs any more, and those that are still
//! previews.

use super::{Page, azure_cli as az, powershell as ps};
use crate::finding::{Message, Pointer};
use crate::language::Bilingual;
use crate::payload::{Payload, Tree};
use crate::script::program::{Argument, Command, Statement, Value};
use crate::script::shell::Shell;
use crate::script::{bash, powershell as pwsh};
use crate::table::az::Flag;
use crate::table::az::feature::{DATA_DISKS, FEATURE_STATE, PREVIEW, PROVIDER, PROVIDER_STATE};
use crate::table::feature::{DATA_DISK_CONFIDENTIALITY, target};
use crate::table::note;

pub(super) fn azure_cli(payload: &Payload, page: &mut Page) {
    register(&bash::SHELL, payload, page);
}

pub(super) fn azure_cli_powershell(payload: &Payload, page: &mut Page) {
    register(&pwsh::SHELL, payload, page);
}

fn register(shell: &'static Shell, payload: &Payload, page: &mut Page) {
    let mut notes = Vec::new();
    let mut run = |name, tables: &[&[Flag]]| {
        let mut command = az::command(shell, name, tables, payload, &mut notes);
        command.is_short = true;
        Statement::Run(command)
    };
    let mut feature = |feature: &[Flag]| {
        [
            run("az feature register", &[PROVIDER, feature]),
            run("az feature show", &[PROVIDER, feature, FEATURE_STATE]),
        ]
    };
    let steps = Steps {
        preview: feature(PREVIEW).into(),
        data_disks: feature(DATA_DISKS).into(),
        provider: vec![
            run("az provider register", &[PROVIDER]),
            run("az provider show", &[PROVIDER, PROVIDER_STATE]),
        ],
    };
    az::run(shell, steps.in_order(payload), payload, page);
    page.notes.append(&mut notes);
    say(page);
}

pub(super) fn powershell(payload: &Payload, page: &mut Page) {
    let run = |name, feature: Option<&'static str>| {
        let mut arguments = Vec::new();
        let mut add = |name, word| {
            arguments.push(Argument {
                name,
                value: Value::Tree(Tree::Word(word)),
            });
        };
        if let Some(feature) = feature {
            add("-FeatureName", feature);
        }
        add("-ProviderNamespace", "Microsoft.Compute");
        Statement::Run(Command {
            name,
            arguments,
            is_short: true,
        })
    };
    let feature = |name| {
        vec![
            run("Register-AzProviderFeature", Some(name)),
            run("Get-AzProviderFeature", Some(name)),
        ]
    };
    let steps = Steps {
        preview: feature("SIGEncryption"),
        data_disks: feature("ConfidentialVMDataDiskEncryptionPreview"),
        provider: vec![
            run("Register-AzResourceProvider", None),
            run("Get-AzResourceProvider", None),
        ],
    };
    let subscription = Tree::Text(payload.address.subscription.clone());
    let mut statements = vec![Statement::Keep("null", ps::context(subscription))];
    statements.extend(steps.in_order(payload));
    ps::run(vec![Statement::All(statements)], payload, page);
    say(page);
}

/// What is to be registered, and looked at afterwards.
struct Steps {
    preview: Vec<Statement>,
    data_disks: Vec<Statement>,
    provider: Vec<Statement>,
}

impl Steps {
    fn in_order(self, payload: &Payload) -> Vec<Statement> {
        let comment = |text| Statement::Comment(Message::plain(text));
        let mut all = vec![comment(&NO_LONGER), comment(&WAIT)];
        all.extend(self.preview);
        all.push(Statement::Gap);
        if DATA_DISK_CONFIDENTIALITY.is_in(payload) {
            all.push(comment(&STILL));
            all.extend(self.data_disks);
            all.push(Statement::Gap);
        }
        all.push(comment(&AGAIN));
        all.extend(self.provider);
        all
    }
}

fn say(page: &mut Page) {
    let message = Message::plain(&note::NO_LONGER_NEEDED);
    page.notes.push(target(&Pointer::root(), message));
}

static NO_LONGER: Bilingual = Bilingual {
    en: "As in the preview of 2020. No longer needed: encryption with your own keys is generally available.",
    zh: "2020 年預覽版的步驟。現在已不需要：以自有金鑰加密已正式推出。",
};

static WAIT: Bilingual = Bilingual {
    en: "Registering took up to half an hour; the state is then `Registered`.",
    zh: "註冊最多需要半小時；完成後狀態為 `Registered`。",
};

static STILL: Bilingual = Bilingual {
    en: "Confidential data disks are still a preview.",
    zh: "機密資料磁碟仍為預覽功能。",
};

static AGAIN: Bilingual = Bilingual {
    en: "The provider must be registered in every subscription; once the feature is, register it again.",
    zh: "每個訂用帳戶都必須註冊提供者；功能註冊完成後，請再註冊一次提供者。",
};
