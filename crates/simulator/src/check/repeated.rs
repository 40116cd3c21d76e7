//! What is there twice.

/// The first in order of those that are there more than once.
///
/// Of texts alone, so that sorting is compiled once.
pub(super) fn repeated(items: impl Iterator<Item = String>) -> Option<String> {
    let mut items: Vec<String> = items.collect();
    items.sort_unstable();
    items.windows(2).find_map(|pair| match pair {
        [one, other] if one == other => Some(one.clone()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_that_is_there_twice_is_found() {
        let of = |words: &[&str]| repeated(words.iter().map(ToString::to_string));
        assert_eq!(of(&["c", "b", "c", "b", "a"]).as_deref(), Some("b"));
        assert_eq!(of(&["a", "b"]), None);
        assert_eq!(of(&[]), None);
    }
}
