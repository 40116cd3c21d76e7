//! Finds the target regions that a text names.

use gallery_seal::region::regions;
use gallery_seal::spec::TargetRegion;
use gallery_seal::value::{Cloud, RegionName};

/// The target regions that a text in lower case names, by index, in its order, each once. Every
/// region of the cloud is looked for, so that `West US 2` is not taken for `West US`.
pub(super) fn named(text: &str, cloud: Cloud, targets: &[TargetRegion]) -> Vec<usize> {
    let mut spellings = Vec::new();
    for region in regions(cloud) {
        let display = region.display_name.to_ascii_lowercase();
        spellings.extend([region.name.to_owned(), display]);
    }
    for target in targets {
        let typed = target.name.trim().to_ascii_lowercase();
        spellings.extend([RegionName::new(&target.name).to_string(), typed]);
    }
    let mut found: Vec<(usize, &str)> = Vec::new();
    for spelling in spellings.iter().filter(|spelling| !spelling.is_empty()) {
        let places = text.match_indices(spelling.as_str());
        found.extend(places.filter(|(at, name)| is_word(text, *at, name.len())));
    }
    // Of names that begin alike the longest counts.
    found.sort_by_key(|(at, name)| (*at, usize::MAX - name.len()));
    let mut end = 0;
    let mut named = Vec::new();
    for (at, name) in found {
        if at < end {
            continue;
        }
        end = at + name.len();
        let name = RegionName::new(name);
        let mut targets = targets.iter();
        let index = targets.position(|target| RegionName::new(&target.name) == name);
        named.extend(index.filter(|index| !named.contains(index)));
    }
    named
}

/// Whether a name stands alone, and is no part of an id or of a longer name.
fn is_word(text: &str, at: usize, length: usize) -> bool {
    let before = text.get(..at).and_then(|text| text.chars().next_back());
    let after = text.get(at + length..).and_then(|text| text.chars().next());
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/');
    !before.is_some_and(|c| joins(c) || c == '.') && !after.is_some_and(joins)
}
