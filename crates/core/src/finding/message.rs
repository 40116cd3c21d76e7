//! A sentence with its values, which every language can say.

use crate::language::{Bilingual, Language};

/// A text in every language and the values that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    text: &'static Bilingual,
    values: Vec<String>,
}

/// A text and its values, before they are a [`Message`].
pub(crate) type Said<'a> = (&'static Bilingual, &'a [&'a str]);

impl From<Said<'_>> for Message {
    fn from((text, values): Said) -> Self {
        Self::of(text, values)
    }
}

impl Message {
    /// A sentence that names no value.
    #[must_use]
    pub const fn plain(text: &'static Bilingual) -> Self {
        Self {
            text,
            values: Vec::new(),
        }
    }

    /// A sentence whose `{0}`, `{1}` … are these values.
    #[must_use]
    pub fn new<const N: usize>(text: &'static Bilingual, values: [&str; N]) -> Self {
        Self::of(text, &values)
    }

    /// As [`Self::new`], from a slice.
    #[must_use]
    pub fn of(text: &'static Bilingual, values: &[&str]) -> Self {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        Self { text, values }
    }

    /// The sentence in one language. Values appear as they are; they are never read for `{0}`.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        let mut rest = self.text.in_language(language);
        let mut said = String::with_capacity(rest.len() + 16);
        while let Some((before, after)) = rest.split_once('{') {
            said.push_str(before);
            let Some((number, behind)) = after.split_once('}') else {
                said.push('{');
                rest = after;
                continue;
            };
            let value = number.parse::<usize>().ok();
            if let Some(value) = value.and_then(|number| self.values.get(number)) {
                said.push_str(value);
            } else {
                said.push('{');
                rest = after;
                continue;
            }
            rest = behind;
        }
        said.push_str(rest);
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static TEXT: Bilingual = Bilingual {
        en: "`{0}` is not `{1}` {x} {",
        zh: "`{1}` 不是 `{0}`",
    };

    #[test]
    fn values_stand_where_each_language_wants_them() {
        let message = Message::new(&TEXT, ["a{1}", "b"]);
        let english = message.in_language(Language::English);
        let chinese = message.in_language(Language::TraditionalChinese);
        assert_eq!(english, "`a{1}` is not `b` {x} {");
        assert_eq!(chinese, "`b` 不是 `a{1}`");
    }
}
