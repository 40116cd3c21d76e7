//! The rules: an index, and each rule's page, in both languages.

use gallery_seal::Language;
use gallery_seal::finding::{Rule, Severity};

use crate::markdown;
use crate::page::Page;
use crate::reference::REFERENCE;

/// The index in a language, and the page of every rule.
pub(crate) fn pages(language: Language) -> Vec<Page> {
    let mut pages = vec![index(language)];
    pages.extend(Rule::ALL.iter().map(|rule| page(*rule, language)));
    pages
}

/// Where the index is.
fn index_path(language: Language) -> String {
    [folder(language), "rules.html"].concat()
}

/// Where a rule's page is.
fn path(rule: Rule, language: Language) -> String {
    [folder(language), "rules/", rule.slug(), ".html"].concat()
}

const fn folder(language: Language) -> &'static str {
    match language {
        Language::English => "",
        Language::TraditionalChinese => "zh-TW/",
    }
}

const fn other(language: Language) -> Language {
    match language {
        Language::English => Language::TraditionalChinese,
        Language::TraditionalChinese => Language::English,
    }
}

fn index(language: Language) -> Page {
    let (title, about, lead, head) = match language {
        Language::English => (
            "Rules",
            "What is checked: every rule, why it is one, what is wrong and what is right.",
            "A finding names its rule. A rule's name stays as it is, so pipelines can rely on it.",
            "| rule | severity | finds |\n| --- | --- | --- |\n",
        ),
        Language::TraditionalChinese => (
            "規則",
            "檢查的內容：每一條規則、其原因，以及錯誤與正確的寫法。",
            "每個檢查結果都會指出其規則。規則的名稱不會改變，管線可以放心使用。",
            "| 規則 | 嚴重性 | 檢查的內容 |\n| --- | --- | --- |\n",
        ),
    };
    let mut text = format!("# {title}\n\n{about} {lead}\n\n");
    for severity in Severity::ALL {
        let count = Rule::ALL.iter().filter(|rule| rule.severity() == *severity);
        let count = count.count().to_string();
        let meaning = meaning(*severity, language);
        text.extend([
            "- ",
            &mark(*severity, language),
            " ",
            &*format!("({count})"),
            " ",
            meaning,
            "\n",
        ]);
    }
    let links: Vec<String> = groups()
        .iter()
        .map(|group| format!("[{group}](#{group})"))
        .collect();
    text.extend(["\n", &links.join(" · "), "\n"]);
    let mut group = "";
    for rule in Rule::ALL {
        let of = group_of(*rule);
        if group != of {
            group = of;
            text.extend(["\n## ", group, "\n\n", head]);
        }
        let finds = match language {
            Language::English => rule.summary(),
            Language::TraditionalChinese => title_of(rule.page(language)),
        };
        let link = format!("[`{}`](rules/{}.html)", rule.slug(), rule.slug());
        text.extend([
            "| ",
            &link,
            " | ",
            &mark(rule.severity(), language),
            " | ",
            finds,
            " |\n",
        ]);
    }
    Page {
        path: index_path(language),
        language,
        title: title.to_owned(),
        about: about.to_owned(),
        section: REFERENCE,
        translation: Some(index_path(other(language))),
        body: markdown::html(&text),
        ..Page::default()
    }
}

fn page(rule: Rule, language: Language) -> Page {
    let page = rule.page(language);
    let title = title_of(page);
    let (head, rest) = page.split_once('\n').unwrap_or((page, ""));
    let mark = mark(rule.severity(), language);
    let text = format!("{head}\n\n`{}` {mark}\n{rest}", rule.slug());
    let above = match language {
        Language::English => "Rules",
        Language::TraditionalChinese => "規則",
    };
    Page {
        path: path(rule, language),
        language,
        title: title.to_owned(),
        about: rule.slug().to_owned(),
        section: "",
        above: vec![(above.to_owned(), index_path(language))],
        translation: Some(path(rule, other(language))),
        body: markdown::html(&text),
    }
}

/// The groups, in the order of the table.
fn groups() -> Vec<&'static str> {
    let mut groups: Vec<&str> = Rule::ALL.iter().map(|rule| group_of(*rule)).collect();
    groups.dedup();
    groups
}

/// What stands before the slash.
fn group_of(rule: Rule) -> &'static str {
    rule.slug().split('/').next().unwrap_or_default()
}

/// A page's title, which is its first line.
fn title_of(page: &str) -> &str {
    page.lines()
        .next()
        .unwrap_or_default()
        .trim_start_matches("# ")
}

/// A severity, in its colour.
fn mark(severity: Severity, language: Language) -> String {
    let word = match (severity, language) {
        (Severity::Error, Language::English) => "error",
        (Severity::Warning, Language::English) => "warning",
        (Severity::Info, Language::English) => "info",
        (Severity::Error, Language::TraditionalChinese) => "錯誤",
        (Severity::Warning, Language::TraditionalChinese) => "警告",
        (Severity::Info, Language::TraditionalChinese) => "資訊",
    };
    format!("<span class=\"severity {}\">{word}</span>", severity.name())
}

const fn meaning(severity: Severity, language: Language) -> &'static str {
    match (severity, language) {
        (Severity::Error, Language::English) => {
            "Azure refuses it, or the output would not do what the spec says."
        }
        (Severity::Warning, Language::English) => {
            "The documents advise against it, or it is not likely to be meant."
        }
        (Severity::Info, Language::English) => "Good to know.",
        (Severity::Error, Language::TraditionalChinese) => {
            "Azure 會拒絕，或輸出無法達成規格所述的內容。"
        }
        (Severity::Warning, Language::TraditionalChinese) => "文件不建議，或不太可能是您的本意。",
        (Severity::Info, Language::TraditionalChinese) => "供您參考。",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_in_the_index_and_has_a_page_in_each_language() {
        for language in Language::ALL {
            let [index, pages @ ..] = &*pages(language) else {
                panic!("no index");
            };
            assert_eq!(pages.len(), Rule::ALL.len());
            for (rule, page) in Rule::ALL.iter().zip(pages) {
                let link = format!("href=\"rules/{}.html\"", rule.slug());
                assert!(index.body.contains(&link), "{link}");
                assert!(page.path.ends_with(&format!("rules/{}.html", rule.slug())));
                assert!(page.body.contains(&format!("<code>{}</code>", rule.slug())));
                assert_eq!(page.title, title_of(rule.page(language)));
            }
        }
    }
}
