//! What makes the page's sheets those of an element in somebody else's page.
//!
//! - The document is not the app's: what the sheets say of it is said of the app (`.app`).
//! - The element may be narrower than the window: widths are those of its container.
//! - A page may set its root's font size, so `rem` is a length of the element's own.
//! - Every token takes the value of a custom property of the page, if that has one.

/// The page's words and the element's.
const WORDS: [(&str, &str); 6] = [
    ("color-scheme: light dark;", ""),
    (":root", ".app"),
    ("html {", ".app {"),
    ("body {", ".app {"),
    ("@media (max-width:", "@container gallery-seal (max-width:"),
    ("100dvh", "var(--gallery-seal-height, 100dvh)"),
];

/// A sheet of the page as the element has it.
pub(super) fn fit(sheet: &str) -> String {
    let sheet = WORDS.iter().fold(sheet.to_owned(), |sheet, (from, to)| {
        sheet.replace(from, to)
    });
    lengths(&sheet)
}

/// Tokens that a page may set: `--ink: black` becomes `--ink: var(--gallery-seal-ink, black)`.
pub(super) fn open(tokens: &str) -> String {
    let declarations = tokens.split_inclusive([';', '{', '}']);
    declarations
        .map(|text| {
            let token = text.trim_end_matches(';').split_once(':');
            let token = token.and_then(|(name, value)| {
                let name = name.trim().strip_prefix("--")?;
                Some((name, value.trim()))
            });
            match token {
                Some((name, value)) if text.ends_with(';') => {
                    format!("\n--{name}: var(--gallery-seal-{name}, {value});")
                }
                _ => text.to_owned(),
            }
        })
        .collect()
}

/// Lengths in `rem` as lengths of the element.
fn lengths(sheet: &str) -> String {
    let mut fitted = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("rem") {
        let is_digit = |character: char| character.is_ascii_digit() || character == '.';
        let (text, number) = before.split_at(before.trim_end_matches(is_digit).len());
        fitted.push_str(text);
        if number.is_empty() || number == "." {
            fitted.extend([number, "rem"]);
        } else {
            fitted.extend(["calc(var(--gallery-seal-rem, 16px) * ", number, ")"]);
        }
        rest = after;
    }
    fitted + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_becomes_the_app() {
        let page = ":root { color-scheme: light dark; }\nbody { min-block-size: 100dvh; }";
        let app = ".app {  }\n.app { min-block-size: var(--gallery-seal-height, 100dvh); }";
        assert_eq!(fit(page), app);
    }

    #[test]
    fn the_window_becomes_the_element() {
        let fitted = "@container gallery-seal (max-width: 719px) { .a { b: c; } }";
        assert_eq!(fit("@media (max-width: 719px) { .a { b: c; } }"), fitted);
    }

    #[test]
    fn lengths_are_the_elements_own() {
        let fitted = "a: calc(var(--gallery-seal-rem, 16px) * 0.75)/1 .remove";
        assert_eq!(lengths("a: 0.75rem/1 .remove"), fitted);
    }

    #[test]
    fn a_page_may_set_every_token() {
        let open = open("@layer token {\n.a {\n--b: c(d, e);\nf: g;\n}\n}\n");
        assert!(
            open.contains("{\n--b: var(--gallery-seal-b, c(d, e));"),
            "{open}"
        );
        assert!(open.contains("\nf: g;"), "{open}");
    }
}
