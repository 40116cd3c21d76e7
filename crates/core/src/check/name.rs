//! Names: `name/cloud`, `name/api-version`, `name/subscription`, `name/resource-group`,
//! `name/gallery`, `name/definition`, `name/version`, `name/version-leading-zero`.

use super::id::is_name;
use super::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::language::Bilingual;
use crate::value::{Cloud, VersionNumber, is_placeholder};

/// A required field: its rule and key, the texts for when it is empty or wrong, and what is right.
struct Field<'a> {
    rule: Rule,
    key: &'static str,
    text: &'a str,
    empty: &'static Bilingual,
    wrong: &'static Bilingual,
    help: &'static Bilingual,
    is_right: fn(&str) -> bool,
}

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let spec = case.spec;
    let fields = [
        Field {
            rule: Rule::NameSubscription,
            key: "subscriptionId",
            text: &spec.subscription_id,
            empty: &SUBSCRIPTION_EMPTY,
            wrong: &SUBSCRIPTION,
            help: &SUBSCRIPTION_HELP,
            is_right: |text| text.parse::<crate::value::SubscriptionId>().is_ok(),
        },
        Field {
            rule: Rule::NameResourceGroup,
            key: "resourceGroup",
            text: &spec.resource_group,
            empty: &GROUP_EMPTY,
            wrong: &GROUP,
            help: &GROUP_HELP,
            is_right: is_resource_group,
        },
        Field {
            rule: Rule::NameGallery,
            key: "gallery",
            text: &spec.gallery,
            empty: &GALLERY_EMPTY,
            wrong: &GALLERY,
            help: &GALLERY_HELP,
            is_right: is_gallery,
        },
        Field {
            rule: Rule::NameDefinition,
            key: "definition",
            text: &spec.definition,
            empty: &DEFINITION_EMPTY,
            wrong: &DEFINITION,
            help: &DEFINITION_HELP,
            is_right: |text| text.is_ascii() && is_name(text),
        },
        Field {
            rule: Rule::NameVersion,
            key: "version",
            text: &spec.version,
            empty: &VERSION_EMPTY,
            wrong: &VERSION,
            help: &VERSION_HELP,
            is_right: |text| text.parse::<VersionNumber>().is_ok(),
        },
    ];
    let root = Pointer::root();
    for field in fields {
        let text = field.text;
        if is_placeholder(text) || (field.is_right)(text) {
            continue;
        }
        let is_empty = text.trim().is_empty();
        report(
            found,
            field.rule,
            root.key(field.key),
            (if is_empty { field.empty } else { field.wrong }, &[text]),
            (field.help, &[]),
        );
    }
    leading_zero(&spec.version, found);
    cloud(case, found);
    if case.api_version.is_none() && !is_placeholder(&spec.api_version) {
        report(
            found,
            Rule::NameApiVersion,
            root.key("apiVersion"),
            (&API_VERSION, &[&spec.api_version]),
            (&API_VERSION_HELP, &[]),
        );
    }
}

fn leading_zero(version: &str, found: &mut Vec<Finding>) {
    let Ok(number) = version.parse::<VersionNumber>() else {
        return;
    };
    let plain = number.to_string();
    if plain != version {
        let path = Pointer::of("version");
        report(
            found,
            Rule::NameVersionLeadingZero,
            path.clone(),
            (&ZERO, &[version, &plain]),
            (&WRITE, &[&plain]),
        )
        .offer((&WRITE, &[&plain]), Edit::set(path, &plain));
    }
}

fn cloud(case: &Case, found: &mut Vec<Finding>) {
    let text = &*case.spec.cloud;
    if Cloud::from_name(text).is_some() {
        return;
    }
    let path = Pointer::of("cloud");
    let finding = report(
        found,
        Rule::NameCloud,
        path.clone(),
        (&CLOUD, &[text]),
        (&CLOUD_HELP, &[]),
    );
    if let Some(word) = case.cloud.map(Cloud::name) {
        finding.offer((&WRITE, &[word]), Edit::set(path, word));
    }
}

fn is_resource_group(text: &str) -> bool {
    let is_legal = |character: char| {
        character.is_alphanumeric() || matches!(character, '_' | '-' | '.' | '(' | ')')
    };
    let length = text.chars().count();
    (1..=90).contains(&length) && !text.ends_with('.') && text.chars().all(is_legal)
}

fn is_gallery(text: &str) -> bool {
    let is_end = |character: char| character.is_ascii_alphanumeric();
    let is_legal = |character: char| is_end(character) || matches!(character, '.' | '_');
    text.len() <= 80
        && text.starts_with(is_end)
        && text.ends_with(is_end)
        && text.chars().all(is_legal)
}

texts! {
    SUBSCRIPTION_EMPTY: "Give the id of the subscription.", "請輸入訂用帳戶識別碼。";
    SUBSCRIPTION: "`{0}` is not a subscription id, which is a GUID.", "`{0}` 不是訂用帳戶識別碼，應為 GUID。";
    SUBSCRIPTION_HELP: "Write it as in `8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8`.", "格式如 `8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8`。";
    GROUP_EMPTY: "Name the resource group.", "請輸入資源群組名稱。";
    GROUP: "`{0}` can't be the name of a resource group.", "`{0}` 不能作為資源群組名稱。";
    GROUP_HELP: "Use 1 to 90 letters, digits, `_`, `-`, `.`, `(` and `)`, with no `.` at the end.", "請使用 1 到 90 個字母、數字、`_`、`-`、`.`、`(` 與 `)`，且不以 `.` 結尾。";
    GALLERY_EMPTY: "Name the gallery.", "請輸入資源庫名稱。";
    GALLERY: "`{0}` can't be the name of a gallery.", "`{0}` 不能作為資源庫名稱。";
    GALLERY_HELP: "Use 1 to 80 letters, digits, `.` and `_`, with a letter or digit at both ends and no dash.", "請使用 1 到 80 個字母、數字、`.` 與 `_`，首尾須為字母或數字，且不可有連字號。";
    DEFINITION_EMPTY: "Name the image definition.", "請輸入映像定義名稱。";
    DEFINITION: "`{0}` can't be the name of an image definition.", "`{0}` 不能作為映像定義名稱。";
    DEFINITION_HELP: "Use 1 to 80 letters, digits, `.`, `_` and `-`, beginning with a letter or digit and not ending with `.` or `-`.", "請使用 1 到 80 個字母、數字、`.`、`_` 與 `-`，以字母或數字開頭，且不以 `.` 或 `-` 結尾。";
    VERSION_EMPTY: "Number the image version.", "請輸入映像版本號碼。";
    VERSION: "`{0}` is not three whole numbers up to 2147483647, parted by dots.", "`{0}` 不是以點分隔的三個整數（各不超過 2147483647）。";
    VERSION_HELP: "Write it as in `1.4.0`.", "格式如 `1.4.0`。";
    ZERO: "`{0}` has leading zeros; Azure orders versions by number, as `{1}`.", "`{0}` 含有開頭的零；Azure 依數值排序版本，相當於 `{1}`。";
    WRITE: "Write `{0}`", "改為 `{0}`";
    CLOUD: "`{0}` is not a cloud.", "`{0}` 不是已知的雲端。";
    CLOUD_HELP: "Choose `public`, `usGovernment`, `china` or `bleu`.", "請選擇 `public`、`usGovernment`、`china` 或 `bleu`。";
    API_VERSION: "`{0}` is not an API version, which is a date.", "`{0}` 不是 API 版本，應為日期。";
    API_VERSION_HELP: "Write it as in `2024-03-03`.", "格式如 `2024-03-03`。";
}
