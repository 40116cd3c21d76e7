//! How far a version's replication is, region by region.

use gallery_seal::json::Json;
use gallery_seal::value::RegionName;

use crate::pick;

/// How far a version's replication is. Apart from whether the version itself was made.
///
/// Source: `properties.replicationStatus` of `Microsoft.Compute/galleries/images/versions`, read
/// with `$expand=ReplicationStatus`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replication {
    /// Of all regions together, as Azure says, or as its regions say where Azure does not.
    pub state: State,
    /// Of each region, in Azure's order.
    pub regions: Vec<RegionReplication>,
}

/// How far one region is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionReplication {
    /// The region, in the form that compares.
    pub region: RegionName,
    /// The region, as Azure writes it.
    pub label: String,
    /// Its state.
    pub state: State,
    /// In per cent, 0 to 100.
    pub progress: u8,
    /// What Azure says of it, such as why it failed. May be empty.
    pub details: String,
}

/// A state of replication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Not begun, or a word that is not known here.
    Unknown,
    /// Under way: `InProgress` of a version, `Replicating` of a region.
    InProgress,
    /// Done.
    Completed,
    /// Failed.
    Failed,
}

impl State {
    fn of(word: &str) -> Self {
        match &*word.to_ascii_lowercase() {
            "inprogress" | "replicating" => Self::InProgress,
            "completed" => Self::Completed,
            "failed" => Self::Failed,
            _ => Self::Unknown,
        }
    }
}

impl Replication {
    /// The status in a version; `None` where it was not asked for, or there is none yet.
    #[must_use]
    pub fn of(version: &Json) -> Option<Self> {
        let status = pick::at(version, "properties.replicationStatus")?;
        let summary = pick::list(status, "summary");
        let regions: Vec<_> = summary.iter().map(RegionReplication::of).collect();
        let state = match State::of(&pick::text(status, "aggregatedState")) {
            State::Unknown => together(&regions),
            state => state,
        };
        (!regions.is_empty() || state != State::Unknown).then_some(Self { state, regions })
    }

    /// Whether nothing more is to be expected: all is done, or what failed has failed and no other
    /// region is under way.
    #[must_use]
    pub fn is_over(&self) -> bool {
        let is_open =
            |region: &RegionReplication| matches!(region.state, State::InProgress | State::Unknown);
        match self.state {
            State::Completed => true,
            State::Failed => !self.regions.iter().any(is_open),
            State::InProgress | State::Unknown => false,
        }
    }

    /// The regions that failed.
    pub fn failed(&self) -> impl Iterator<Item = &RegionReplication> {
        let regions = self.regions.iter();
        regions.filter(|region| region.state == State::Failed)
    }
}

impl RegionReplication {
    fn of(json: &Json) -> Self {
        let label = pick::text(json, "region");
        let progress = pick::integer(json, "progress").unwrap_or_default();
        Self {
            region: RegionName::new(&label),
            state: State::of(&pick::text(json, "state")),
            progress: u8::try_from(progress.clamp(0, 100)).unwrap_or_default(),
            details: pick::text(json, "details"),
            label,
        }
    }
}

/// The state of regions together: one that is under way counts before one that failed.
fn together(regions: &[RegionReplication]) -> State {
    let has = |state| regions.iter().any(|region| region.state == state);
    if has(State::InProgress) {
        State::InProgress
    } else if has(State::Failed) {
        State::Failed
    } else if has(State::Unknown) || regions.is_empty() {
        State::Unknown
    } else {
        State::Completed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replication(aggregated: &str, summary: &str) -> Option<Replication> {
        let version = format!(
            r#"{{"properties":{{"replicationStatus":{{"aggregatedState":"{aggregated}","summary":[{summary}]}}}}}}"#
        );
        Replication::of(&version.parse().unwrap())
    }

    #[test]
    fn every_region_says_how_far_it_is() {
        let summary = r#"{"region":"West US 2","state":"Completed","progress":100,"details":""},
            {"region":"eastus","state":"Replicating","progress":42.0},
            {"region":"North Europe","state":"Failed","progress":900,"details":"why"}, {}"#;
        let replication = replication("InProgress", summary).unwrap();
        let names = replication
            .regions
            .iter()
            .map(|region| region.region.as_str());
        assert_eq!(
            names.collect::<Vec<_>>(),
            ["westus2", "eastus", "northeurope", ""]
        );
        let states = replication
            .regions
            .iter()
            .map(|region| (region.state, region.progress));
        let expected = [
            (State::Completed, 100),
            (State::InProgress, 42),
            (State::Failed, 100),
            (State::Unknown, 0),
        ];
        assert_eq!(states.collect::<Vec<_>>(), expected);
        assert_eq!(replication.state, State::InProgress);
        assert!(!replication.is_over());
        assert_eq!(replication.failed().next().unwrap().details, "why");
    }

    #[test]
    fn it_is_over_when_no_region_is_under_way() {
        let done = r#"{"region":"a","state":"Completed"}"#;
        let failed = r#"{"region":"b","state":"Failed"}"#;
        let running = r#"{"region":"c","state":"replicating"}"#;
        let is_over =
            |state, regions: &[&str]| replication(state, &regions.join(",")).unwrap().is_over();
        assert!(is_over("Completed", &[done]));
        assert!(is_over("Failed", &[done, failed]));
        assert!(is_over("", &[done, failed]));
        assert!(is_over("", &[done]));
        assert!(!is_over("Failed", &[failed, running]));
        assert!(!is_over("", &[failed, running]));
        assert!(!is_over(
            "Unknown",
            &[r#"{"region":"d","state":"Unknown"}"#]
        ));
    }

    #[test]
    fn nothing_is_made_of_nothing() {
        assert_eq!(replication("", ""), None);
        assert_eq!(Replication::of(&Json::Null), None);
    }
}
