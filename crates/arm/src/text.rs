//! Texts for people.

/// Texts, each in English and in Traditional Chinese.
macro_rules! texts {
    ($($name:ident: $en:literal, $zh:literal;)+) => {
        $(static $name: gallery_seal::language::Bilingual =
            gallery_seal::language::Bilingual { en: $en, zh: $zh };)+
    };
}

pub(crate) use texts;
