//! JSON as Azure's reader takes it.

use gallery_seal::json::Json;

/// Reads JSON, and members whose names stand without quotes.
///
/// The Azure CLI sends a deployment's `template` so, to pass on the file's own text as it is.
pub(crate) fn read(text: &str) -> Result<Json, impl std::error::Error + use<>> {
    text.parse().or_else(|_| quoted(text).parse())
}

/// The text with quotes around the names that lack them.
fn quoted(text: &str) -> String {
    let mut result = String::with_capacity(text.len() + 16);
    let mut in_string = false;
    let mut is_escaped = false;
    let mut name = String::new();
    for character in text.chars() {
        let in_name = !in_string
            && (character.is_ascii_alphabetic()
                || character == '$'
                || character == '_'
                || !name.is_empty() && character.is_ascii_digit());
        if in_name {
            name.push(character);
            continue;
        }
        if !name.is_empty() {
            let is_key = character == ':' && !in_string;
            let quote = if is_key { "\"" } else { "" };
            result.extend([quote, &name, quote]);
            name.clear();
        }
        if in_string {
            in_string = character != '"' || is_escaped;
            is_escaped = character == '\\' && !is_escaped;
        } else {
            in_string = character == '"';
        }
        result.push(character);
    }
    result + &name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, shown: &str) {
        assert_eq!(read(text).unwrap().to_string(), shown);
    }

    #[test]
    fn names_without_quotes_are_read() {
        reads(
            r#"{"a": true, template:{"x:y": "b: c"}}"#,
            r#"{"a":true,"template":{"x:y":"b: c"}}"#,
        );
        reads(
            r#"{a1: null, "q\"b: ": 1e3}"#,
            r#"{"a1":null,"q\"b: ":1e3}"#,
        );
        assert!(read("{a b: 1}").is_err());
        assert!(read("").is_err());
    }
}
