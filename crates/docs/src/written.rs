//! The pages that are written by hand, in `docs/`.

use crate::markdown;
use crate::page::Page;

/// The part of the contents for people who use it.
pub(crate) const USE: &str = "Use";
/// The part of the contents for people who run it.
pub(crate) const RUN: &str = "Run";

macro_rules! written {
    ($($name:ident in $section:ident: $about:literal;)+) => {$(
        #[doc = $about]
        pub(crate) fn $name() -> Page {
            let text = include_str!(concat!("../../../docs/", stringify!($name), ".md"));
            page(stringify!($name), $section, $about, text)
        }
    )+};
}

written! {
    embed in USE: "The app in a page of yours, and its functions in your program.";
    pipelines in USE: "Specs and templates checked before anything is published: GitHub Actions, Azure Pipelines.";
    connect in USE: "What is read from Azure and what is sent there, with which token; the demo tenant and the simulator.";
    offline in USE: "The whole app in one file, for a machine without a network.";
    security in RUN: "What leaves the browser, where the token is, and how to see for yourself.";
    hosting in RUN: "The built site on nginx, Caddy, Azure Static Web Apps and Azure Storage, with its headers.";
}

fn page(name: &str, section: &'static str, about: &str, text: &str) -> Page {
    let title = text.lines().next().unwrap_or_default();
    Page {
        path: format!("{name}.html"),
        title: title.trim_start_matches("# ").to_owned(),
        about: about.to_owned(),
        section,
        body: markdown::html(text),
        ..Page::default()
    }
}

#[cfg(test)]
mod tests {
    use gallery_seal::json::Json;
    use gallery_seal::value::Cloud;

    const EMBED: &str = include_str!("../../../docs/embed.md");
    const MANIFEST: &str = include_str!("../../wasm/npm/custom-elements.json");
    const HOSTING: &str = include_str!("../../../docs/hosting.md");
    const SECURITY: &str = include_str!("../../../docs/security.md");

    #[test]
    fn every_server_sends_the_same_policy_with_the_host_of_every_cloud() {
        let starts = HOSTING.match_indices("default-src 'none'");
        let policies: Vec<&str> = starts
            .map(|(start, _)| {
                let policy = HOSTING[start..].lines().next().unwrap();
                policy.split('"').next().unwrap()
            })
            .collect();
        assert_eq!(policies.len(), 4);
        for policy in &policies {
            assert_eq!(*policy, policies[0]);
            for cloud in Cloud::ALL {
                assert!(policy.contains(cloud.resource_manager()), "{cloud:?}");
            }
            assert_eq!(policy.matches("https://").count(), Cloud::ALL.len());
        }
    }

    #[test]
    fn all_that_a_page_can_set_and_hear_is_named() {
        let manifest: Json = MANIFEST.parse().unwrap();
        let Some(Json::List(modules)) = manifest.get("modules") else {
            panic!("no modules");
        };
        let declarations = modules
            .iter()
            .filter_map(|module| module.get("declarations"));
        let declarations = declarations.flat_map(|list| match list {
            Json::List(declarations) => declarations.as_slice(),
            _ => &[],
        });
        let mut count = 0;
        for declaration in declarations {
            for kind in ["attributes", "events", "cssParts"] {
                let Some(Json::List(members)) = declaration.get(kind) else {
                    panic!("no {kind}");
                };
                for member in members {
                    let Some(Json::Text(name)) = member.get("name") else {
                        panic!("{kind} without a name");
                    };
                    assert!(EMBED.contains(&format!("`{name}`")), "{kind}: {name}");
                    count += 1;
                }
            }
        }
        assert!(count > 15, "{count}");
    }

    #[test]
    fn every_host_that_can_be_asked_is_named() {
        for cloud in Cloud::ALL {
            let row = format!("| `{}` | `{}` |", cloud.name(), cloud.resource_manager());
            assert!(SECURITY.contains(&row), "{row}");
        }
    }
}
