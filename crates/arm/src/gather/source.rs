//! What a version is made from.

use gallery_seal::ImageVersionSpec;
use gallery_seal::fact::SourceFacts;
use gallery_seal::payload::{Disk, Source};
use gallery_seal::value::{RegionName, ResourceId, ResourceKind, SubscriptionId};

use super::{Gathering, Subject};
use crate::resource::SourceResource;
use crate::transport::Transport;

impl<T: Transport> Gathering<'_, T> {
    pub(super) async fn source(&mut self, spec: &ImageVersionSpec) {
        match self.payload.source.clone() {
            Source::Missing => self.gap(Subject::Source, "", None),
            Source::Whole { reference, .. } => {
                if let Some((id, source)) = self.resource(&reference.id.value).await {
                    self.facts.source = Some(whole(spec, &id, source));
                }
            }
            Source::Disks { os, data } => {
                let os = os.into_iter().map(|disk| *disk);
                let disks: Vec<Disk> = os.chain(data.into_iter().map(|(_, disk)| disk)).collect();
                let mut found = Vec::new();
                for disk in &disks {
                    let id = disk.id.as_ref().map_or("", |id| &id.id.value);
                    found.extend(self.resource(id).await);
                }
                let is_all = found.len() == disks.len();
                self.facts.source = parts(spec, &found, is_all);
            }
        }
    }

    /// One resource, by an id of a kind that versions are made from.
    async fn resource(&mut self, id: &str) -> Option<(ResourceId, SourceResource)> {
        let parsed: Option<ResourceId> = id.parse().ok();
        let parsed = parsed.filter(|id| id.subscription().parse::<SubscriptionId>().is_ok());
        let kind = parsed.as_ref().and_then(ResourceId::kind).filter(|kind| {
            !matches!(
                kind,
                ResourceKind::StorageAccount | ResourceKind::DiskEncryptionSet
            )
        });
        let (Some(parsed), Some(kind)) = (parsed, kind) else {
            self.gap(Subject::Source, id, None);
            return None;
        };
        let client = self.client;
        let found = self.learn(Subject::Source, id, client.source(kind, id));
        let source = found.await.ok()?;
        Some((parsed, source))
    }
}

/// The facts of a source that is one resource.
fn whole(spec: &ImageVersionSpec, id: &ResourceId, source: SourceResource) -> SourceFacts {
    // A version can be taken from wherever it is replicated to.
    let is_here = source.regions.contains(&RegionName::new(&spec.location));
    let is_disk = matches!(source.kind, ResourceKind::Snapshot | ResourceKind::Disk);
    SourceFacts {
        location: if is_here {
            spec.location.clone()
        } else {
            source.location
        },
        subscription_id: id.subscription().to_owned(),
        data_disk_luns: (!is_disk).then_some(source.luns),
        encrypted: Some(source.is_encrypted),
        security_type: source.security_type,
    }
}

/// The facts of disks one by one: of places the first that is not the version's own, as that is the
/// one to be told of. The spec itself says the LUNs.
fn parts(
    spec: &ImageVersionSpec,
    found: &[(ResourceId, SourceResource)],
    is_all: bool,
) -> Option<SourceFacts> {
    let here = RegionName::new(&spec.location);
    let (first_id, first) = found.first()?;
    let away = found
        .iter()
        .find(|(_, source)| RegionName::new(&source.location) != here);
    let foreign = found.iter().find(|(id, _)| {
        !id.subscription()
            .eq_ignore_ascii_case(&spec.subscription_id)
    });
    let is_encrypted = found.iter().any(|(_, source)| source.is_encrypted);
    Some(SourceFacts {
        location: away
            .map_or(&first.location, |(_, source)| &source.location)
            .clone(),
        subscription_id: foreign
            .map_or(first_id, |(id, _)| id)
            .subscription()
            .to_owned(),
        data_disk_luns: None,
        encrypted: (is_encrypted || is_all).then_some(is_encrypted),
        security_type: String::new(),
    })
}
