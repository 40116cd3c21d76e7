//! No link of the site leads nowhere.

use std::collections::BTreeMap;

use crate::page::shell;
use crate::site;

/// What lies around the documentation in the built site.
const AROUND: [&str; 2] = ["../index.html", "../gallery-seal.html"];

#[test]
fn every_link_leads_somewhere() {
    let pages = site::pages();
    let shells: BTreeMap<String, String> = pages
        .iter()
        .map(|page| (page.path.clone(), shell(page, &pages)))
        .collect();
    assert_eq!(shells.len(), pages.len(), "two pages in one place");
    let mut checked = 0;
    for (path, html) in &shells {
        for link in attributes(html, "href") {
            if link.starts_with("https://") || link.starts_with("http://127.0.0.1") {
                continue;
            }
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => path.clone(),
                file => joined(path, file),
            };
            let is_file = site::files().iter().any(|(name, _)| *name == target);
            if !is_file && !AROUND.contains(&target.as_str()) {
                let page = shells.get(&target);
                let page = page.unwrap_or_else(|| panic!("{path}: nothing is at {link}"));
                let is_there = anchor.is_empty() || attributes(page, "id").any(|id| id == anchor);
                assert!(is_there, "{path}: {target} has no #{anchor}");
            }
            checked += 1;
        }
    }
    assert!(checked > 2_000, "{checked}");
}

#[test]
fn an_anchor_is_in_a_page_once() {
    let pages = site::pages();
    for page in &pages {
        let html = shell(page, &pages);
        let mut ids: Vec<&str> = attributes(&html, "id").collect();
        ids.sort_unstable();
        let twice = ids.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(twice, None, "{}", page.path);
    }
}

#[test]
fn nothing_is_inline() {
    let pages = site::pages();
    for page in &pages {
        let html = shell(page, &pages);
        for forbidden in ["<script", "<style", " style=", " onclick="] {
            assert!(!html.contains(forbidden), "{}: {forbidden}", page.path);
        }
    }
}

/// The values of an attribute.
fn attributes<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let start = format!(" {name}=\"");
    let mut rest = html;
    std::iter::from_fn(move || {
        let (_, after) = rest.split_once(&start)?;
        let (value, after) = after.split_once('"')?;
        rest = after;
        Some(value)
    })
}

/// Where a relative link leads from a page; above the site's root it keeps its dots.
fn joined(page: &str, link: &str) -> String {
    let mut steps: Vec<&str> = page.split('/').collect();
    steps.pop();
    for step in link.split('/') {
        match step {
            ".." if steps.last().is_some_and(|last| *last != "..") => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}
