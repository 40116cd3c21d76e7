//! Findings as a SARIF 2.1.0 log, for code scanning and editors.
//!
//! Fixes are left out: SARIF's replace regions of a text, and a spec is no text here.

use crate::finding::{Rule, Severity, WrittenFinding};
use crate::json::{Json, list};
use crate::search::has;

/// A log of one run that found these findings in the file at `uri`.
///
/// The rules are those that were found, in the order of the findings; a rule that is not one of
/// this version's is listed by its slug alone. A place in the spec becomes the name of a logical
/// location. What may not stand in a URI reference is percent-encoded.
///
/// ```
/// use gallery_seal::finding::WrittenFinding;
/// use gallery_seal::{ImageVersionSpec, Language, check, sarif};
///
/// let findings = check(&ImageVersionSpec::default(), &Default::default());
/// let findings: Vec<_> = findings.iter().map(|it| it.in_language(Language::English)).collect();
/// let log = sarif(&findings, "images/version.json");
/// assert!(log.to_string().starts_with(r#"{"version":"2.1.0","#));
/// ```
#[must_use]
pub fn sarif(findings: &[WrittenFinding], uri: &str) -> Json {
    let mut rules: Vec<&WrittenFinding> = Vec::new();
    let mut results = Vec::with_capacity(findings.len());
    let uri = reference(uri);
    for finding in findings {
        let known = rules.iter().position(|rule| rule.rule == finding.rule);
        let index = known.unwrap_or(rules.len());
        if known.is_none() {
            rules.push(finding);
        }
        results.push(result(finding, index, &uri));
    }
    let driver = Json::object([
        ("name", "Gallery Seal".into()),
        ("semanticVersion", env!("CARGO_PKG_VERSION").into()),
        ("rules", list(rules, descriptor)),
    ]);
    let run = Json::object([
        ("tool", Json::object([("driver", driver)])),
        ("results", results.into()),
    ]);
    Json::object([("version", "2.1.0".into()), ("runs", vec![run].into())])
}

/// The rule of a finding.
fn descriptor(finding: &WrittenFinding) -> Json {
    let rule = Rule::from_slug(&finding.rule);
    let mut members = vec![("id".to_owned(), Json::from(&finding.rule))];
    if let Some(rule) = rule {
        let summary = text(rule.summary());
        members.push(("shortDescription".to_owned(), summary));
    }
    let severity = rule.map_or(finding.severity, Rule::severity);
    let configuration = Json::object([("level", level(severity).into())]);
    members.push(("defaultConfiguration".to_owned(), configuration));
    Json::Object(members)
}

fn result(finding: &WrittenFinding, rule: usize, uri: &str) -> Json {
    let message = match &finding.help {
        Some(help) => text(&[&*finding.message, "\n", help].concat()),
        None => text(&finding.message),
    };
    let artifact = Json::object([("uri", uri.into())]);
    let physical = Json::object([("artifactLocation", artifact)]);
    // Of the standard's kinds for JSON, the one that every pointer leads to.
    let logical = Json::object([
        ("fullyQualifiedName", finding.path.as_str().into()),
        ("kind", "value".into()),
    ]);
    let location = Json::object([
        ("physicalLocation", physical),
        ("logicalLocations", vec![logical].into()),
    ]);
    Json::object([
        ("ruleId", (&finding.rule).into()),
        ("ruleIndex", Json::Number((rule as i128).into())),
        ("level", level(finding.severity).into()),
        ("message", message),
        ("locations", vec![location].into()),
    ])
}

fn text(text: &str) -> Json {
    Json::object([("text", text.into())])
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A text as a URI reference (RFC 3986): what may not stand in one is percent-encoded, what is
/// encoded already stays.
fn reference(text: &str) -> String {
    let mut uri = String::with_capacity(text.len());
    if is_scheme_in_doubt(text) {
        uri.push_str("./");
    }
    for (index, byte) in text.bytes().enumerate() {
        let stays = match byte {
            b'%' => is_hex(text, index + 1) && is_hex(text, index + 2),
            b'#' => !has(&uri, "#"),
            _ => byte.is_ascii_alphanumeric() || MARKS.contains(&byte),
        };
        if stays {
            uri.push(char::from(byte));
        } else {
            uri.extend(["%", &format!("{byte:02X}")]);
        }
    }
    uri
}

/// Whether a relative reference has a colon in its first segment, where it would end a scheme
/// (section 4.2).
fn is_scheme_in_doubt(text: &str) -> bool {
    let first = text.split(['/', '?', '#']).next().unwrap_or_default();
    first.split_once(':').is_some_and(|(scheme, _)| {
        let mut bytes = scheme.bytes();
        let is_scheme = bytes
            .next()
            .is_some_and(|first| first.is_ascii_alphabetic())
            && bytes.all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
        !is_scheme
    })
}

fn is_hex(text: &str, index: usize) -> bool {
    let byte = text.as_bytes().get(index);
    byte.is_some_and(u8::is_ascii_hexdigit)
}

/// The unreserved and reserved characters that are no letters or digits, without `#`, which stands
/// once, and brackets, which only an IPv6 host has.
const MARKS: &[u8] = b"-._~:/?@!$&'()*+,;=";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_uri_reference() {
        for (text, uri) in [
            ("images/version.json", "images/version.json"),
            ("", ""),
            ("my images/版.json", "my%20images/%E7%89%88.json"),
            ("a%20b%2", "a%20b%252"),
            ("C:\\a\"b", "C:%5Ca%22b"),
            ("a#b#c[0]", "a#b%23c%5B0%5D"),
            ("1:2.json", "./1:2.json"),
            ("a/1:2.json", "a/1:2.json"),
            ("https://example.org/a?b=c&d", "https://example.org/a?b=c&d"),
        ] {
            assert_eq!(reference(text), uri);
        }
    }
}
