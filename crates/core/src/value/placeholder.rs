//! Placeholders: what stands where a value is still to be filled in.

use crate::search::has;

/// Whether a text is, or holds, a placeholder: `<…>`, `{…}`, `$name`, `$(…)`, or `…`.
///
/// None of these characters may stand in the name of a resource, so a text with a pair of them is
/// never a value.
#[must_use]
pub fn is_placeholder(text: &str) -> bool {
    let is_pair = |open: char, close: &str| {
        let after = text.split_once(open).map(|(_, after)| after);
        after.is_some_and(|after| has(after, close))
    };
    let is_variable = text.split('$').skip(1).any(|after| {
        after.starts_with(|next: char| next.is_alphabetic() || matches!(next, '_' | '(' | '{'))
    });
    has(text, "…") || text == "..." || is_variable || is_pair('<', ">") || is_pair('{', "}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_of_every_shell_and_document_are_seen() {
        for text in [
            "<gallery>",
            "/subscriptions/{id}/x",
            "$rg",
            "a-${rg}",
            "$($a)",
            "…",
            "a…b",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["", "rg(1)", "a<b", "}{", "US$", "5$", "1.0.0"] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
