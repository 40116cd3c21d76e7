//! The word that was likely meant.

/// The word of a list that is nearest to a text, when it is near enough to be meant.
///
/// Case and everything but letters and digits count for nothing.
pub(crate) fn nearest<'a>(
    text: &str,
    words: impl IntoIterator<Item = &'a str>,
    most: usize,
) -> Option<&'a str> {
    let text = plain(text);
    if text.is_empty() || text.len() > 40 {
        return None;
    }
    let mut best = None;
    for word in words {
        let distance = distance(&text, &plain(word));
        if distance <= most && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, word));
        }
    }
    best.map(|(_, word)| word)
}

fn plain(text: &str) -> Vec<char> {
    let kept = text.chars().filter(|character| character.is_alphanumeric());
    kept.map(|character| character.to_ascii_lowercase())
        .collect()
}

/// How many characters are to be added, removed, replaced or swapped with their neighbour
/// (optimal string alignment, a restricted Damerau–Levenshtein distance).
fn distance(a: &[char], b: &[char]) -> usize {
    let width = b.len() + 1;
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..width).collect();
    for (row, x) in a.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, y) in b.iter().enumerate() {
            let at = |line: &[usize], column: usize| line.get(column).map_or(usize::MAX, |n| *n);
            let replaced = at(&above, column) + usize::from(x != y);
            let removed = at(&above, column + 1) + 1;
            let added = at(&line, column) + 1;
            let is_swap =
                row > 0 && column > 0 && a.get(row - 1) == Some(y) && b.get(column - 1) == Some(x);
            let swapped = if is_swap {
                at(&before, column - 1) + 1
            } else {
                usize::MAX
            };
            line.push(replaced.min(removed).min(added).min(swapped));
        }
        before = std::mem::replace(&mut above, line);
    }
    above.last().map_or(0, |n| *n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_forgiven() {
        let words = ["eastus", "eastus2", "westus"];
        assert_eq!(nearest("esatus", words, 2), Some("eastus"));
        assert_eq!(nearest("East-US 2", words, 0), Some("eastus2"));
        assert_eq!(nearest("wsetu", words, 2), Some("westus"));
        assert_eq!(nearest("atlantis", words, 2), None);
        assert_eq!(nearest("", words, 9), None);
    }
}
