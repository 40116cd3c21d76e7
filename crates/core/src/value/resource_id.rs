//! Full resource ids.

use std::fmt;
use std::str::FromStr;

/// The kinds of resource that a spec names by id or bare name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ResourceKind {
    /// A managed image.
    Image,
    /// An image version of a gallery.
    ImageVersion,
    /// A virtual machine.
    VirtualMachine,
    /// A snapshot.
    Snapshot,
    /// A managed disk.
    Disk,
    /// A storage account.
    StorageAccount,
    /// A disk encryption set.
    DiskEncryptionSet,
}

impl ResourceKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Image,
        Self::ImageVersion,
        Self::VirtualMachine,
        Self::Snapshot,
        Self::Disk,
        Self::StorageAccount,
        Self::DiskEncryptionSet,
    ];

    /// Its resource provider's namespace.
    #[must_use]
    pub const fn namespace(self) -> &'static str {
        match self {
            Self::StorageAccount => "Microsoft.Storage",
            _ => "Microsoft.Compute",
        }
    }

    /// The segments of its type behind the namespace.
    #[must_use]
    pub const fn types(self) -> &'static [&'static str] {
        match self {
            Self::Image => &["images"],
            Self::ImageVersion => &["galleries", "images", "versions"],
            Self::VirtualMachine => &["virtualMachines"],
            Self::Snapshot => &["snapshots"],
            Self::Disk => &["disks"],
            Self::StorageAccount => &["storageAccounts"],
            Self::DiskEncryptionSet => &["diskEncryptionSets"],
        }
    }
}

/// A full id: `/subscriptions/{subscription}/resourceGroups/{group}/providers/{namespace}/{type}/{name}…`.
///
/// ARM compares ids without case; the parts are kept as typed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ResourceId {
    subscription: String,
    resource_group: String,
    namespace: String,
    path: Vec<(String, String)>, // Invariant: at least one pair; no part is empty.
}

impl ResourceId {
    /// The subscription, as typed.
    #[must_use]
    pub fn subscription(&self) -> &str {
        &self.subscription
    }

    /// The resource group, as typed.
    #[must_use]
    pub fn resource_group(&self) -> &str {
        &self.resource_group
    }

    /// The resource's own name: the last segment.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.last().map_or("", |(_, name)| name)
    }

    /// The names of the resource and those that it lies in, outermost first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.path.iter().map(|(_, name)| name.as_str())
    }

    /// Namespace and type, such as `Microsoft.Compute/snapshots`, as typed.
    #[must_use]
    pub fn full_type(&self) -> String {
        let mut text = self.namespace.clone();
        for (kind, _) in &self.path {
            text.push('/');
            text.push_str(kind);
        }
        text
    }

    /// Its kind, when it is one that a spec may name.
    #[must_use]
    pub fn kind(&self) -> Option<ResourceKind> {
        ResourceKind::ALL.into_iter().find(|kind| {
            let types = kind.types();
            kind.namespace().eq_ignore_ascii_case(&self.namespace)
                && types.len() == self.path.len()
                && types
                    .iter()
                    .zip(&self.path)
                    .all(|(wanted, (given, _))| wanted.eq_ignore_ascii_case(given))
        })
    }
}

impl FromStr for ResourceId {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        let parts: Vec<&str> = text.split('/').collect();
        let [
            "",
            subscriptions,
            subscription,
            groups,
            group,
            providers,
            namespace,
            path @ ..,
        ] = parts.as_slice()
        else {
            return Err(InvalidId(()));
        };
        let is_shaped = subscriptions.eq_ignore_ascii_case("subscriptions")
            && groups.eq_ignore_ascii_case("resourceGroups")
            && providers.eq_ignore_ascii_case("providers");
        let has_gap = parts.iter().skip(1).any(|part| part.trim().is_empty());
        let (pairs, odd) = path.as_chunks::<2>();
        if !is_shaped || has_gap || pairs.is_empty() || !odd.is_empty() {
            return Err(InvalidId(()));
        }
        let own = |text: &str| text.to_owned();
        Ok(Self {
            subscription: own(subscription),
            resource_group: own(group),
            namespace: own(namespace),
            path: pairs
                .iter()
                .map(|[kind, name]| (own(kind), own(name)))
                .collect(),
        })
    }
}

impl fmt::Display for ResourceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (subscription, group) = (&self.subscription, &self.resource_group);
        write!(f, "/subscriptions/{subscription}/resourceGroups/{group}")?;
        write!(f, "/providers/{}", self.namespace)?;
        let mut path = self.path.iter();
        path.try_for_each(|(kind, name)| write!(f, "/{kind}/{name}"))
    }
}

/// The text is not a full resource id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidId(());

impl fmt::Display for InvalidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected /subscriptions/…/resourceGroups/…/providers/…/{type}/{name}")
    }
}

impl std::error::Error for InvalidId {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_shows_as_it_was_read() {
        let text = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/a/images/b/versions/1.0.0";
        let id: ResourceId = text.parse().expect("an id");
        assert_eq!(id.to_string(), text);
        assert_eq!(id.kind(), Some(ResourceKind::ImageVersion));
        assert_eq!(id.names().collect::<Vec<_>>(), ["a", "b", "1.0.0"]);
    }

    #[test]
    fn gaps_and_halves_are_refused() {
        for text in [
            "subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/disks/d",
            "/subscriptions//resourceGroups/g/providers/Microsoft.Compute/disks/d",
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/disks",
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute",
            "name",
        ] {
            assert!(text.parse::<ResourceId>().is_err(), "{text}");
        }
    }
}
