//! Numbers and GUIDs that look random and follow from the seed alone.

/// `SplitMix64`: small, quick, and the same everywhere.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mixed(self.0)
    }

    /// A GUID of version 4.
    pub(crate) fn guid(&mut self) -> String {
        guid(self.number(), self.number())
    }
}

/// A number that follows from a seed and a text: the same wherever and whenever it is asked for.
pub(crate) fn hash(seed: u64, text: &str) -> u64 {
    text.bytes()
        .fold(mixed(seed), |hash, byte| mixed(hash ^ u64::from(byte)))
}

/// The GUID that belongs to a name.
pub(crate) fn guid_of(text: &str) -> String {
    guid(hash(1, text), hash(2, text))
}

const fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

fn guid(high: u64, low: u64) -> String {
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xFFFF,
        high & 0xFFF,
        ((low >> 48) & 0x3FFF) | 0x8000,
        low & 0xFFFF_FFFF_FFFF,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_always_gives_the_same_guids() {
        let guids = |seed| {
            let mut random = Random::new(seed);
            [random.guid(), random.guid()]
        };
        assert_eq!(guids(7), guids(7));
        assert_ne!(guids(7), guids(8));
        let [first, second] = guids(7);
        assert_ne!(first, second);
        assert_eq!(first.len(), 36);
        assert_ne!(guid_of("a"), guid_of("b"));
    }
}
