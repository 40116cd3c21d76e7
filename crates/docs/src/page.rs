//! One page, and the shell that every page stands in.

use std::fmt::Write as _;

use gallery_seal::Language;

/// A page of the site.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    /// Where it is below the site's root, such as `rules/name/version.html`.
    pub(crate) path: String,
    /// Its language.
    pub(crate) language: Language,
    /// What it is called in the contents and in a tab.
    pub(crate) title: String,
    /// What it is for, in a sentence.
    pub(crate) about: String,
    /// The part of the contents that lists it; empty: it is reached from a page above it.
    pub(crate) section: &'static str,
    /// The pages above it: title and path.
    pub(crate) above: Vec<(String, String)>,
    /// The same page in the other language.
    pub(crate) translation: Option<String>,
    /// HTML.
    pub(crate) body: String,
}

impl Page {
    /// Whether it stands in the contents of pages in a language.
    pub(crate) fn is_listed(&self, language: Language) -> bool {
        let is_spoken = self.language == language || self.translation.is_none();
        !self.section.is_empty() && is_spoken
    }

    /// A link to another page or file of the site, from this one.
    fn to(&self, path: &str) -> String {
        let depth = self.path.matches('/').count();
        "../".repeat(depth) + path
    }
}

/// The whole page. It needs no script, and forbids every one.
pub(crate) fn shell(page: &Page, pages: &[Page]) -> String {
    let language = page.language.tag();
    let title = escape(&page.title);
    let about = escape(&page.about);
    let (sheet, icon) = (page.to("docs.css"), page.to("icon.svg"));
    let (front, app) = (page.to("index.html"), page.to("../index.html"));
    let words = Words::of(page.language);
    let Words {
        skip,
        contents,
        open,
    } = words;
    let translation = translation(page);
    let (trail, list) = (trail(page), list(page, pages));
    let body = &page.body;
    format!(
        r##"<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{title} · Gallery Seal</title>
<meta name="description" content="{about}">
<link rel="icon" href="{icon}" type="image/svg+xml">
<link rel="stylesheet" href="{sheet}">
</head>
<body>
<a href="#main" class="skip">{skip}</a>
<header class="header"><a class="brand" href="{front}">{MARK}Gallery Seal</a>
<div class="tools"><a class="narrow-only" href="#contents">{contents}</a>{translation}<a href="{app}">{open}</a></div></header>
<div class="sheet">
<main id="main" tabindex="-1">
{trail}{body}</main>
<nav id="contents" aria-label="{contents}">
{list}</nav>
</div>
</body>
</html>
"##
    )
}

/// The words of the shell.
struct Words {
    skip: &'static str,
    contents: &'static str,
    open: &'static str,
}

impl Words {
    const fn of(language: Language) -> Self {
        match language {
            Language::English => Self {
                skip: "Skip to the text",
                contents: "Contents",
                open: "The app",
            },
            Language::TraditionalChinese => Self {
                skip: "跳到內文",
                contents: "目錄",
                open: "應用程式",
            },
        }
    }
}

fn translation(page: &Page) -> String {
    let Some(path) = &page.translation else {
        return String::new();
    };
    let (tag, name) = match page.language {
        Language::English => (Language::TraditionalChinese.tag(), "繁體中文"),
        Language::TraditionalChinese => (Language::English.tag(), "English"),
    };
    let href = page.to(path);
    format!(r#"<a href="{href}" hreflang="{tag}" lang="{tag}" rel="alternate">{name}</a>"#)
}

fn trail(page: &Page) -> String {
    let mut trail = String::new();
    for (title, path) in &page.above {
        let (title, href) = (escape(title), page.to(path));
        let _ = write!(trail, r#"<a href="{href}">{title}</a> / "#);
    }
    if trail.is_empty() {
        return trail;
    }
    format!(
        "<p class=\"trail-up\">{}</p>\n",
        trail.trim_end_matches(" / ")
    )
}

fn list(page: &Page, pages: &[Page]) -> String {
    let mut list = String::new();
    let mut section = "";
    for other in pages.iter().filter(|other| other.is_listed(page.language)) {
        if other.section != section {
            if !section.is_empty() {
                list.push_str("</ul>\n");
            }
            section = other.section;
            let lang = foreign(page, Language::English);
            let _ = writeln!(list, "<h2{lang}>{section}</h2>\n<ul>");
        }
        let is_here = other.path == page.path;
        let here = if is_here {
            r#" aria-current="page""#
        } else {
            ""
        };
        let (href, title) = (page.to(&other.path), escape(&other.title));
        let lang = foreign(page, other.language);
        let _ = writeln!(list, r#"<li><a href="{href}"{here}{lang}>{title}</a></li>"#);
    }
    list + "</ul>\n"
}

/// Marks a text of another language than the page's.
fn foreign(page: &Page, language: Language) -> String {
    if page.language == language {
        return String::new();
    }
    format!(r#" lang="{}""#, language.tag())
}

/// A text as HTML, in an attribute as well.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Everything is forbidden but the sheet and the icon.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// The app's mark, as in its header.
const MARK: &str = r#"<svg aria-hidden="true" viewBox="0 0 24 24"><g transform="translate(.5 .5) scale(1.15)"><path fill="currentColor" fill-rule="evenodd" d="M10 2A2.35 2.35 0 0 1 14 3.07A2.35 2.35 0 0 1 16.93 6A2.35 2.35 0 0 1 18 10A2.35 2.35 0 0 1 16.93 14A2.35 2.35 0 0 1 14 16.93A2.35 2.35 0 0 1 10 18A2.35 2.35 0 0 1 6 16.93A2.35 2.35 0 0 1 3.07 14A2.35 2.35 0 0 1 2 10A2.35 2.35 0 0 1 3.07 6A2.35 2.35 0 0 1 6 3.07A2.35 2.35 0 0 1 10 2ZM10 4.3a5.7 5.7 0 1 0 0 11.4a5.7 5.7 0 0 0 0-11.4Z"/><path fill="currentColor" d="M7 7h2.6v2.6H7zM10.4 7H13v2.6h-2.6zM7 10.4h2.6V13H7z"/><path d="M10.85 10.85h1.7v1.7h-1.7z" fill="none" stroke="currentColor" stroke-width=".9"/></g></svg>"#;
