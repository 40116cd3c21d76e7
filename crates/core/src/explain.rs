//! The pages of the rules.

use crate::Language;
use crate::finding::Rule;

/// A rule's page as Markdown: what it means, why, wrong and right, source. `None` where there is no
/// rule of this slug.
///
/// ```
/// use gallery_seal::{Language, explain};
///
/// let page = explain("encryption/none", Language::English).unwrap();
/// assert!(page.starts_with("# No disk has a customer key\n"));
/// assert_eq!(explain("encryption/nothing", Language::English), None);
/// ```
#[must_use]
pub fn explain(rule: &str, language: Language) -> Option<&'static str> {
    Rule::from_slug(rule).map(|rule| rule.page(language))
}
