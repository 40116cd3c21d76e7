//! `tags/limit`: how many tags there may be, how long they are, and what their names hold.
//!
//! Source: *Use tags to organize your Azure resources*.

use super::index::lower;
use super::{Case, Index, report};
use crate::finding::{Finding, Pointer, Rule};
use crate::language::Bilingual;

const MOST: usize = 50;
const LONGEST_NAME: usize = 512;
const LONGEST_VALUE: usize = 256;

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let tags = &case.spec.tags;
    let at = Pointer::of("tags");
    let mut say = |path: Pointer, text, value: &str, help: &'static Bilingual| {
        report(found, Rule::TagsLimit, path, (text, &[value]), (help, &[]));
    };
    let count = tags.iter().count();
    if count > MOST {
        say(at.clone(), &COUNT, &count.to_string(), &COUNT_HELP);
    }
    let mut names = Index::default();
    for (name, value) in tags.iter() {
        let short: String = name.chars().take(40).collect();
        let here = || at.key(name);
        if name.is_empty() {
            say(here(), &EMPTY, &short, &EMPTY_HELP);
        }
        if name.contains(['<', '>', '%', '&', '\\', '?', '/']) {
            say(here(), &CHARACTER, &short, &CHARACTER_HELP);
        }
        if length(name) > LONGEST_NAME {
            say(here(), &LONG_NAME, &short, &SHORTEN);
        }
        if length(value) > LONGEST_VALUE {
            say(here(), &LONG_VALUE, &short, &SHORTEN);
        }
        if names.meet(lower(name), 0).is_some() {
            say(here(), &TWICE, &short, &TWICE_HELP);
        }
    }
}

fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

texts! {
    COUNT: "There are `{0}` tags, and a resource has at most 50.", "共有 `{0}` 個標籤，每個資源最多 50 個。";
    COUNT_HELP: "Remove some tags.", "請移除部分標籤。";
    EMPTY: "A tag has no name.", "有標籤沒有名稱。";
    EMPTY_HELP: "Name the tag, or remove it.", "請輸入標籤名稱，或移除此標籤。";
    CHARACTER: "The tag name `{0}` holds one of `< > % & \\ ? /`.", "標籤名稱 `{0}` 含有 `< > % & \\ ? /` 其中之一。";
    CHARACTER_HELP: "Use other characters in the tag's name.", "請在標籤名稱中改用其他字元。";
    LONG_NAME: "The tag name `{0}` is longer than 512 characters.", "標籤名稱 `{0}` 超過 512 個字元。";
    LONG_VALUE: "The value of tag `{0}` is longer than 256 characters.", "標籤 `{0}` 的值超過 256 個字元。";
    SHORTEN: "Shorten it.", "請縮短。";
    TWICE: "The tag name `{0}` is given twice; case does not count.", "標籤名稱 `{0}` 重複（不分大小寫）。";
    TWICE_HELP: "Keep one of the two.", "請只保留其中一個。";
}
