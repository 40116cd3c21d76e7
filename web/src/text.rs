//! Every text on the screen, in both languages.

use gallery_seal::Language;
use gallery_seal::finding::Message;
use gallery_seal::language::Bilingual;

/// A text that names no value.
#[must_use]
pub const fn say(text: &'static Bilingual, language: Language) -> &'static str {
    text.in_language(language)
}

/// A text with its values in the places `{0}`, `{1}` ….
#[must_use]
pub fn say_with<const N: usize>(
    text: &'static Bilingual,
    values: [&str; N],
    language: Language,
) -> String {
    Message::new(text, values).in_language(language)
}

macro_rules! texts {
    ($($name:ident = $en:literal, $zh:literal;)+) => {
        $(
            #[doc = $en]
            pub static $name: Bilingual = Bilingual { en: $en, zh: $zh };
        )+

        /// Every text, for the test that compares the languages.
        pub static ALL: &[&Bilingual] = &[$(&$name,)+];
    };
}

texts! {
    COVERED = "{0} regions × {1} disks: {2} of {3} under your keys", "{0} 個區域 × {1} 個磁碟：{3} 個中有 {2} 個使用您的金鑰";
    PASTED = "Pasted {0} sets.", "已貼上 {0} 個磁碟加密集。";
    PASTED_PARTLY = "Pasted {0} sets; {1} found no place in the table.", "已貼上 {0} 個磁碟加密集，另有 {1} 個在表格中沒有位置。";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_name_the_same_values() {
        for text in ALL {
            for number in 0..9 {
                let value = format!("{{{number}}}");
                assert_eq!(
                    text.en.contains(&value),
                    text.zh.contains(&value),
                    "{}",
                    text.en
                );
            }
            assert!(!text.en.is_empty() && !text.zh.is_empty());
        }
    }
}
