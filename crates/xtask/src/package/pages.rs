//! The module of the npm package that holds the pages of the rules.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::workspace::{Workspace, cannot};

/// A folder a language, in it a folder a group of rules, in it a page a rule.
const PAGES: &str = "crates/core/pages";

/// Writes a module with a map from slug and language to page.
pub(super) fn write(workspace: &Workspace, module: &Path) -> Result<(), Failure> {
    let root = workspace.root().join(PAGES);
    let languages = names(&root)?;
    let first = root.join(languages.first().map_or("", String::as_str));
    let mut text = "// Generated from the pages of the rules.\nexport const pages = {\n".to_owned();
    for group in names(&first)? {
        for file in names(&first.join(&group))? {
            let slug = format!("{group}/{}", file.trim_end_matches(".md"));
            text.extend(["  ", &literal(&slug), ": {\n"]);
            for language in &languages {
                let path = Path::new(PAGES).join(language).join(&group).join(&file);
                let page = literal(&workspace.read(path)?);
                text.extend(["    ", &literal(language), ": ", &page, ",\n"]);
            }
            text.push_str("  },\n");
        }
    }
    text.push_str("};\n");
    fs::write(module, text).map_err(|error| cannot("write", module, &error))
}

/// The names in a folder, sorted.
fn names(folder: &Path) -> Result<Vec<String>, Failure> {
    let unread = |error| cannot("list", folder, &error);
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(unread)? {
        let name = entry.map_err(unread)?.file_name();
        names.push(name.to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// A text as a JavaScript literal.
pub(super) fn literal(text: &str) -> String {
    let mut literal = "\"".to_owned();
    for character in text.chars() {
        match character {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            _ => literal.push(character),
        }
    }
    literal + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_a_literal() {
        assert_eq!(literal("a\"b\\\n金鑰"), r#""a\"b\\\n金鑰""#);
    }
}
