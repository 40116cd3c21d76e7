//! The whole site: its pages in the order of the contents, and the files beside them.

use std::fs;
use std::io;
use std::path::Path;

use gallery_seal::Language;

use crate::markdown;
use crate::outputs;
use crate::page::{Page, shell};
use crate::reference;
use crate::rules;
use crate::written;

/// Writes every page and what pages load. Answers how many pages there are.
pub(crate) fn write(folder: &Path) -> io::Result<usize> {
    let pages = pages();
    for page in &pages {
        put(&folder.join(&page.path), &shell(page, &pages))?;
    }
    for (name, text) in files() {
        put(&folder.join(name), &text)?;
    }
    Ok(pages.len())
}

/// Every page, the front first.
pub(crate) fn pages() -> Vec<Page> {
    let mut pages = vec![written::embed(), written::pipelines(), written::connect()];
    pages.push(written::offline());
    pages.extend(reference::pages());
    pages.extend(outputs::pages());
    for language in Language::ALL {
        pages.extend(rules::pages(language));
    }
    pages.extend([written::security(), written::hosting()]);
    pages.insert(0, front(&pages));
    pages
}

/// The files that pages load.
pub(crate) fn files() -> [(&'static str, String); 2] {
    let sheets = [
        include_str!("../../../web/style/layer.css"),
        include_str!("../../../web/style/token.css"),
        include_str!("../../../web/style/base.css"),
        include_str!("../../../web/style/part/header.css"),
        include_str!("../../../web/style/part/code.css"),
        include_str!("docs.css"),
    ];
    let icon = include_str!("../../../web/icon.svg");
    [("docs.css", sheets.concat()), ("icon.svg", icon.to_owned())]
}

/// The front: what every page in the contents is for.
fn front(pages: &[Page]) -> Page {
    let mut text = String::from(
        "# Gallery Seal\n\nDescribes one Azure Compute Gallery image version whose disks are sealed \
         under customer-managed keys, says what is wrong with it, and writes it down for the tools \
         that you use. [Open the app](../index.html), \
         or take it along: <a href=\"../gallery-seal.html\" download>gallery-seal.html</a> is all of it in one file.\n",
    );
    let mut section = "";
    for page in pages
        .iter()
        .filter(|page| page.is_listed(Language::English))
    {
        if page.section != section {
            section = page.section;
            text.extend(["\n## ", section, "\n\n"]);
        }
        text.extend([
            "- **[",
            &page.title,
            "](",
            &page.path,
            ")**. ",
            &page.about,
            "\n",
        ]);
    }
    Page {
        path: "index.html".to_owned(),
        title: "Documentation".to_owned(),
        about: "How to use, embed, check, connect and host Gallery Seal.".to_owned(),
        body: markdown::html(&text),
        ..Page::default()
    }
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
