//! What was typed where a number belongs and is none: the spec has no room for it, so it is kept
//! beside the spec, and told of as the spec's own faults are.

use std::collections::BTreeMap;
use std::rc::Rc;

use gallery_seal::finding::{Finding, Message, Pointer, Rule};
use gallery_seal::{ImageVersionSpec, check_under};

use super::State;
use crate::text;

impl State {
    /// Everything that is to be said: what the spec's check finds, and the texts that are no numbers.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings = check_under(&self.spec, &self.facts, &self.policy);
        findings.extend(self.typed.iter().map(|(path, typed)| {
            // Every number that is typed counts replicas.
            let message = Message::new(&text::NO_NUMBER, [typed.trim()]);
            Finding::new(Rule::ReplicaRange, path.clone(), message)
                .help(Message::plain(&text::NO_NUMBER_HELP))
        }));
        findings
    }

    /// The texts that are still there once the spec has become another one.
    pub(super) fn typed_after(&self, spec: &ImageVersionSpec) -> Rc<BTreeMap<Pointer, String>> {
        if self.typed.is_empty() {
            return Rc::default();
        }
        let mut typed = (*self.typed).clone();
        typed.retain(|path, _| stands(path, &self.spec, spec));
        Rc::new(typed)
    }
}

/// Whether a text outlives a change: its field is there still, for the same region or zone, and has
/// got no number meanwhile.
fn stands(path: &Pointer, before: &ImageVersionSpec, after: &ImageVersionSpec) -> bool {
    let steps: Vec<String> = path.steps().collect();
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    match &*steps {
        ["replicaCount"] => after.replica_count.is_none(),
        ["targetRegions", index, "replicas"] => {
            let row = |spec: &ImageVersionSpec| {
                let region = spec.target_regions.get(index.parse::<usize>().ok()?)?;
                Some((region.name.clone(), region.replicas.is_none()))
            };
            row(after).is_some_and(|(name, is_open)| {
                is_open && row(before).is_some_and(|(known, _)| known == name)
            })
        }
        ["edgeZones", index, "replicas"] => {
            let zone = |spec: &ImageVersionSpec| {
                let zone = spec.edge_zones.get(index.parse::<usize>().ok()?)?;
                let name = (zone.region.clone(), zone.zone.clone());
                Some((name, zone.replicas.is_none()))
            };
            zone(after).is_some_and(|(name, is_open)| {
                is_open && zone(before).is_some_and(|(known, _)| known == name)
            })
        }
        _ => false,
    }
}
