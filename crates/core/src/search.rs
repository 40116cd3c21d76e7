//! Short texts within texts.
//!
//! The standard library searches for them by a method for long texts, even where `contains` is given
//! a character. In the WebAssembly module it weighs 4 kB, with the escaped text of its panics. The
//! parts that are looked for here are names and marks of a few letters.

/// Where a part stands first in a text, in bytes.
pub(crate) fn find(text: &str, part: &str) -> Option<usize> {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    let Some(first) = part.first() else {
        return Some(0);
    };
    let mut bytes = text.iter().enumerate();
    let is_here = |at: usize| text.get(at..).is_some_and(|rest| rest.starts_with(part));
    // Most bytes are not even the first one of the part.
    let (at, _) = bytes.find(|(at, byte)| *byte == first && is_here(*at))?;
    Some(at)
}

/// Whether a text has a part.
pub(crate) fn has(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

/// A text with another part in every place of one that is not empty.
pub(crate) fn replaced(text: &str, part: &str, other: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = parted(rest, part) {
        replaced.push_str(before);
        replaced.push_str(other);
        rest = after;
    }
    replaced + rest
}

/// What stands before a part that is not empty, and what behind it.
fn parted<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text, part).filter(|_| !part.is_empty())?;
    Some((text.get(..at)?, text.get(at + part.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_where_the_standard_library_finds_it() {
        for text in ["", "a", "ab", "aab", "aabaab", "金鑰", "鑰鑰金"] {
            for part in ["", "a", "ab", "aab", "b", "鑰", "金鑰", "aabaabaab"] {
                assert_eq!(find(text, part), text.find(part), "{part} in {text}");
            }
        }
    }

    #[test]
    fn every_part_is_replaced_once() {
        assert_eq!(replaced("a--b---c", "--", "-"), "a-b--c");
        assert_eq!(replaced("~1~0", "~1", "~1~1"), "~1~1~0");
        assert_eq!(replaced("金鑰", "鑰", ""), "金");
        assert_eq!(replaced("a", "", "b"), "a");
    }
}
