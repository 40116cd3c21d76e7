//! When to send again.

use std::time::Duration;

/// How often and after which waits a request is sent again.
///
/// The waits grow twofold and are jittered from a seed, so that many pages that failed together do
/// not come back together; the same seed gives the same waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    /// How often it is sent in all, at least once.
    pub attempts: u32,
    /// The first wait, before jitter.
    pub first: Duration,
    /// The longest wait. When the service asks for a longer one, nothing is sent again.
    pub longest: Duration,
    /// Where the jitter comes from.
    pub seed: u64,
}

impl Default for Retry {
    /// Five attempts, from one second on, at most two minutes between them.
    fn default() -> Self {
        Self {
            attempts: 5,
            first: Duration::from_secs(1),
            longest: Duration::from_mins(2),
            seed: 0,
        }
    }
}

impl Retry {
    /// How long to wait after so many attempts, the first being 1; `None`: not to send again.
    /// What the service asked for counts before our own waits.
    #[must_use]
    pub fn wait(&self, attempts: u32, asked: Option<Duration>) -> Option<Duration> {
        if attempts >= self.attempts {
            return None;
        }
        if let Some(asked) = asked {
            return (asked <= self.longest).then(|| asked.max(LEAST));
        }
        let factor = 1_u32
            .checked_shl(attempts.saturating_sub(1))
            .unwrap_or(u32::MAX);
        let whole = self.first.saturating_mul(factor).min(self.longest);
        // Between half of it and all of it.
        let share = mix(self.seed.wrapping_add(attempts.into())) % 1001;
        let share = u32::try_from(share).unwrap_or_default();
        Some(whole / 2 + whole / 2 * share / 1000)
    }
}

/// Nothing asks sooner than that, whatever the service says.
const LEAST: Duration = Duration::from_secs(1);

/// Spreads a number over all 64 bits.
///
/// Source: `SplitMix64`, Steele, Lea and Flood, *Fast splittable pseudorandom number generators*.
const fn mix(number: u64) -> u64 {
    let mut z = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_the_service_asks_for_comes_first() {
        let retry = Retry::default();
        let seconds = Duration::from_secs;
        assert_eq!(retry.wait(1, Some(seconds(17))), Some(seconds(17)));
        assert_eq!(retry.wait(1, Some(seconds(0))), Some(seconds(1)));
        assert_eq!(retry.wait(1, Some(seconds(121))), None);
        assert_eq!(retry.wait(5, Some(seconds(1))), None);
        assert_eq!(retry.wait(5, None), None);
    }

    #[test]
    fn another_seed_gives_other_waits() {
        let waits = |seed| {
            let retry = Retry {
                seed,
                ..Retry::default()
            };
            (1..5)
                .map(|attempts| retry.wait(attempts, None))
                .collect::<Vec<_>>()
        };
        assert_eq!(waits(7), waits(7));
        assert_ne!(waits(7), waits(8));
    }

    proptest! {
        #[test]
        fn waits_grow_and_stay_bounded(seed: u64, attempts in 1_u32..200) {
            let retry = Retry { attempts: 500, seed, ..Retry::default() };
            let wait = retry.wait(attempts, None).unwrap();
            let whole = Duration::from_secs(1 << (attempts - 1).min(7)).min(retry.longest);
            prop_assert!(wait >= whole / 2 && wait <= whole, "{wait:?} of {whole:?}");
        }
    }
}
