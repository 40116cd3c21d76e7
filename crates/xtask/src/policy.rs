//! The Content-Security-Policy that the site is shipped with.

use std::fs;

use gallery_seal::value::Cloud;

use crate::failure::Failure;
use crate::workspace::{Workspace, cannot};

/// What stands first in the page's head: a policy counts for what comes after it.
const BEFORE: &str = "<meta charset=\"utf-8\">";
/// Where `cargo xtask simulator` may answer, which is a person's own machine.
const LOOPBACK: [&str; 2] = ["http://127.0.0.1:*", "http://localhost:*"];

/// Writes the policy into the built page. The served page has none: what reloads it is an inline
/// script.
pub(crate) fn write(workspace: &Workspace) -> Result<(), Failure> {
    let page = workspace.read("dist/index.html")?;
    let path = workspace.root().join("dist").join("index.html");
    let Some(page) = with(&page) else {
        return Err(
            Failure::new("dist/index.html has no place for its Content-Security-Policy")
                .hint(format!("Its head begins with {BEFORE}.")),
        );
    };
    fs::write(&path, page).map_err(|error| cannot("write", &path, &error))
}

/// The page with its policy; nothing when it has no place for it.
fn with(page: &str) -> Option<String> {
    let (head, rest) = page.split_once(BEFORE)?;
    let policy = policy();
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    Some([head, BEFORE, "\n    ", &meta, rest].concat())
}

/// Nothing but the site's own files, and Azure Resource Manager in each cloud.
fn policy() -> String {
    let mut asked = vec!["'self'"];
    asked.extend(Cloud::ALL.map(Cloud::resource_manager));
    asked.extend(LOOPBACK);
    let directives = [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self'",
        &["connect-src ", &asked.join(" ")].concat(),
        "base-uri 'none'",
        "form-action 'none'",
    ];
    directives.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_comes_before_all_that_is_loaded() {
        let page = "<head>\n    <meta charset=\"utf-8\">\n    <link href=\"./a.css\">";
        let page = with(page).unwrap();
        let at = page.find("Content-Security-Policy").unwrap();
        assert!(at < page.find("a.css").unwrap());
        assert!(with("<head><link href=\"./a.css\">").is_none());
    }

    #[test]
    fn every_cloud_can_be_asked_and_no_script_stands_in_the_page() {
        let policy = policy();
        for cloud in Cloud::ALL {
            assert!(policy.contains(cloud.resource_manager()), "{policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains(" * "));
    }
}
