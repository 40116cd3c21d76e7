//! The app's parts in the site: files under names that change with what they hold.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::package::Part;
use crate::workspace::cannot;

/// Puts the parts into the site, called after the app, and has the tag of `boot.js` name them for `parts.js`:
/// `data-<split point>="./<file> ./<file>"`. The parts that are answered are those in the site.
pub(crate) fn write(dist: &Path, app: &str, parts: Vec<Part>) -> Result<Vec<Part>, Failure> {
    let mut there = Vec::new();
    for part in parts {
        let files = part.files.iter().map(|file| put(dist, app, file));
        there.push(Part {
            files: files.collect::<Result<_, _>>()?,
            ..part
        });
    }
    let page = dist.join("index.html");
    let text = fs::read_to_string(&page).map_err(|error| cannot("read", &page, &error))?;
    let Some(text) = with(&text, &there) else {
        return Err(Failure::new("dist/index.html has no place for the parts")
            .hint("`pattern_script` in Trunk.toml makes the tag that names the app's files."));
    };
    fs::write(&page, text).map_err(|error| cannot("write", &page, &error))?;
    Ok(there)
}

/// Copies a file into the site, its content in its name: whoever has kept an older one asks anew.
fn put(dist: &Path, app: &str, file: &Path) -> Result<PathBuf, Failure> {
    let content = fs::read(file).map_err(|error| cannot("read", file, &error))?;
    let mut hasher = DefaultHasher::new();
    hasher.write(&content);
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let stem = stem.trim_start_matches("split_");
    let to = dist.join(format!("{app}-{stem}-{:016x}.wasm", hasher.finish()));
    fs::write(&to, content).map_err(|error| cannot("write", &to, &error))?;
    Ok(to)
}

/// The page with the attributes.
fn with(page: &str, parts: &[Part]) -> Option<String> {
    let (before, after) = page.split_once(BEFORE)?;
    let mut page = before.to_owned();
    for Part { point, files } in parts {
        let names = files.iter().filter_map(|file| file.file_name());
        let names: Vec<_> = names
            .map(|name| format!("./{}", name.to_string_lossy()))
            .collect();
        page.extend([" data-", point, "=\"", &names.join(" "), "\""]);
    }
    page.extend([BEFORE, after]);
    Some(page)
}

const BEFORE: &str = " data-wasm=\"";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tag_names_the_files_of_each_part() {
        let part = Part {
            point: "demo".to_owned(),
            files: vec!["dist/chunk_1-0.wasm".into(), "dist/demo-2.wasm".into()],
        };
        let page = r#"<script src="./boot.js" data-wasm="./app.wasm"></script>"#;
        assert_eq!(
            with(page, &[part]).unwrap(),
            r#"<script src="./boot.js" data-demo="./chunk_1-0.wasm ./demo-2.wasm" data-wasm="./app.wasm"></script>"#
        );
        assert!(with("<script></script>", &[]).is_none());
    }
}
