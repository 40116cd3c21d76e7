//! `encryption/set-reused`: sets are regional, so one set can't serve two regions.

use super::case::is_open;
use super::set_candidate::{Candidates, offer, region_in};
use super::{Case, Index, SetUse, report};
use crate::finding::{Finding, Rule};
use crate::value::RegionName;

/// The regions in which each set is named.
#[derive(Debug, Default)]
pub(crate) struct Homes<'a> {
    index: Index,
    homes: Vec<Home<'a>>,
}

#[derive(Debug)]
struct Home<'a> {
    first: &'a RegionName,
    second: Option<&'a RegionName>,
    /// Where the set is, where the facts or its name tell.
    is: Option<RegionName>,
}

impl<'a> Homes<'a> {
    pub(crate) fn new(case: &'a Case) -> Self {
        let mut homes = Self::default();
        for set in &case.sets {
            let Some(key) = set.key.as_deref().filter(|_| !is_open(set.region.as_str())) else {
                continue;
            };
            let next = homes.homes.len();
            let Some(known) = homes.index.meet(key.to_owned(), next) else {
                homes.homes.push(Home {
                    first: &set.region,
                    second: None,
                    is: None,
                });
                continue;
            };
            let Some(home) = homes.homes.get_mut(known) else {
                continue;
            };
            if home.second.is_none() && *home.first != set.region {
                home.second = Some(&set.region);
                home.is = whereabouts(case, set);
            }
        }
        homes
    }

    /// Whether a set serves other regions too, and this is not known to be the right one.
    pub(crate) fn is_shared(&self, set: &SetUse) -> bool {
        let home = self.home(set).filter(|home| home.second.is_some());
        home.is_some_and(|home| home.is.as_ref() != Some(&set.region))
    }

    /// Whether naming a set in a region would make it serve no second one.
    pub(crate) fn is_free(&self, key: &str, region: &RegionName) -> bool {
        let home = self.index.get(key).and_then(|at| self.homes.get(at));
        home.is_none_or(|home| home.second.is_none() && home.first == region)
    }

    /// The other region that a set serves, where it is wrong here.
    fn other(&self, set: &SetUse) -> Option<&RegionName> {
        let home = self.home(set)?;
        let second = home.second?;
        let right = home.is.as_ref().unwrap_or(home.first);
        if set.region == *right {
            None
        } else if set.region == *home.first {
            Some(second)
        } else {
            Some(home.first)
        }
    }

    fn home(&self, set: &SetUse) -> Option<&Home<'a>> {
        let at = self.index.get(set.key.as_deref()?)?;
        let home = self.homes.get(at);
        home.filter(|_| !is_open(set.region.as_str()))
    }
}

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let homes = Homes::new(case);
    let mut candidates = None;
    for set in &case.sets {
        if let Some(other) = homes.other(set) {
            let here = case.region(set.region.as_str());
            let there = case.region(other.as_str());
            let finding = report(
                found,
                Rule::EncryptionSetReused,
                set.path(),
                (&TEXT, &[set.text, there, here]),
                (&HELP, &[here]),
            );
            let candidates = candidates.get_or_insert_with(|| Candidates::new(case));
            offer(case, candidates, set, finding);
        }
    }
}

fn whereabouts(case: &Case, set: &SetUse) -> Option<RegionName> {
    let known = case.fact(set).map(|known| RegionName::new(&known.location));
    let known = known.filter(|region| !region.as_str().is_empty());
    known.or_else(|| {
        let region = region_in(case, set.name()?)?;
        Some(RegionName::new(region.name))
    })
}

texts! {
    TEXT: "`{0}` is named in `{1}` and in `{2}`, and a disk encryption set serves one region.", "`{0}` 同時用於 `{1}` 與 `{2}`，但一個磁碟加密集只能用於一個區域。";
    HELP: "Name a set that is in `{0}`.", "請改用位於 `{0}` 的磁碟加密集。";
}
