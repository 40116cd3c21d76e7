//! What exists of disk encryption sets.

use gallery_seal::payload::DiskKeys;
use gallery_seal::value::{ResourceId, ResourceKind, SubscriptionId};

use super::{Gathering, Subject};
use crate::transport::Transport;

impl<T: Transport> Gathering<'_, T> {
    /// The sets of the subscription, then each that the spec names and the list lacks: a list holds
    /// only what the token may read, and sets of other subscriptions are not in it.
    pub(super) async fn sets(&mut self) {
        let client = self.client;
        let subscription = self.payload.address.subscription.value.clone();
        if subscription.parse::<SubscriptionId>().is_err() {
            self.gap(Subject::Sets, "", None);
            return;
        }
        let found = self.learn(
            Subject::Sets,
            &subscription,
            client.disk_encryption_sets(&subscription),
        );
        let Ok(sets) = found.await else { return };
        self.facts.disk_encryption_sets = sets;
        let mut is_complete = true;
        for id in self.lacking() {
            let call = async {
                match client.disk_encryption_set(&id).await {
                    Err(error) if error.is_not_found() => Ok(None),
                    found => found.map(Some),
                }
            };
            match self.learn(Subject::Sets, &id, call).await {
                Ok(Some(set)) => self.facts.disk_encryption_sets.push(set),
                Ok(None) => {}
                Err(_) => is_complete = false,
            }
        }
        self.facts.disk_encryption_sets_complete = is_complete.then_some(true);
    }

    /// The sets that the spec names by right ids and that are not known, each once.
    fn lacking(&self) -> Vec<String> {
        let regions = self.payload.regions.iter().map(|region| &region.encryption);
        let zones = self.payload.edge_zones.iter().map(|zone| &zone.encryption);
        let mut lacking: Vec<String> = Vec::new();
        for keys in regions.chain(zones).flatten() {
            let data = keys.data.iter().map(|(_, keys)| keys);
            for DiskKeys {
                set,
                confidential_vm,
            } in keys.os.iter().chain(data)
            {
                let confidential = confidential_vm.iter().filter_map(|vm| vm.set.as_ref());
                for reference in set.iter().chain(confidential) {
                    let id = &reference.id.value;
                    let known = self.facts.disk_encryption_sets.iter().map(|set| &set.id);
                    let mut known = known.chain(&lacking);
                    if is_set(id) && !known.any(|known| known.eq_ignore_ascii_case(id)) {
                        lacking.push(id.clone());
                    }
                }
            }
        }
        lacking
    }
}

fn is_set(id: &str) -> bool {
    let Ok(id) = id.parse::<ResourceId>() else {
        return false;
    };
    id.kind() == Some(ResourceKind::DiskEncryptionSet)
        && id.subscription().parse::<SubscriptionId>().is_ok()
}
