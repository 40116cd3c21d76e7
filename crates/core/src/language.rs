//! The languages in which the crate speaks to people.

/// The texts of a rule or a reader, each in English and in Traditional Chinese.
macro_rules! texts {
    ($($name:ident: $en:literal, $zh:literal;)+) => {
        $(static $name: $crate::language::Bilingual =
            $crate::language::Bilingual { en: $en, zh: $zh };)+
    };
}

/// A language of messages and pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, `en`.
    #[default]
    English,
    /// Traditional Chinese as written in Taiwan, `zh-TW`.
    TraditionalChinese,
}

impl Language {
    /// Every language, English first.
    pub const ALL: [Self; 2] = [Self::English, Self::TraditionalChinese];

    /// The language for a BCP 47 tag: `zh-TW`, `zh-Hant` and the like are Traditional Chinese,
    /// everything else is English.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let tag = tag.to_ascii_lowercase();
        let traditional = ["zh-tw", "zh-hk", "zh-mo", "zh-hant"];
        if traditional.iter().any(|start| tag.starts_with(start)) {
            Self::TraditionalChinese
        } else {
            Self::English
        }
    }

    /// Its BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::TraditionalChinese => "zh-TW",
        }
    }
}

/// One text in every language. `{0}`, `{1}` … stand for values.
#[derive(Debug, PartialEq, Eq)]
pub struct Bilingual {
    /// English.
    pub en: &'static str,
    /// Traditional Chinese.
    pub zh: &'static str,
}

impl Bilingual {
    /// The text in one language, its values not yet filled in.
    #[must_use]
    pub const fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::TraditionalChinese => self.zh,
        }
    }
}
