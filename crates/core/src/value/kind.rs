//! What kind of thing a version is made from.

use super::ResourceKind;

/// The kinds of source that a spec names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SourceKind {
    /// A managed image.
    ManagedImage,
    /// Another image version.
    ImageVersion,
    /// A virtual machine.
    VirtualMachine,
    /// An image version of a community gallery.
    CommunityGalleryImage,
    /// Snapshots, managed disks or VHDs, disk by disk.
    Disks,
}

impl SourceKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::ManagedImage,
        Self::ImageVersion,
        Self::VirtualMachine,
        Self::CommunityGalleryImage,
        Self::Disks,
    ];

    /// The kind of a spec's `source.kind`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Its name in a spec.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ManagedImage => "managedImage",
            Self::ImageVersion => "imageVersion",
            Self::VirtualMachine => "virtualMachine",
            Self::CommunityGalleryImage => "communityGalleryImage",
            Self::Disks => "disks",
        }
    }

    /// The kind of resource that a bare name stands for; community images have only ids.
    #[must_use]
    pub const fn resource(self) -> Option<ResourceKind> {
        match self {
            Self::ManagedImage => Some(ResourceKind::Image),
            Self::ImageVersion => Some(ResourceKind::ImageVersion),
            Self::VirtualMachine => Some(ResourceKind::VirtualMachine),
            Self::CommunityGalleryImage => None,
            Self::Disks => Some(ResourceKind::Snapshot),
        }
    }
}
