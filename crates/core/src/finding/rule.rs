//! The table of rules: summary, slug and severity of each, and by the slug its pages. Slugs are
//! public and never reused.

#[cfg(feature = "pages")]
use crate::Language;
use crate::word::{word_fields, words};

words! {
    /// How bad a finding is; the worst comes first.
    Severity {
        /// Azure refuses it, or the output would not do what the spec says.
        Error = "error",
        /// The documents advise against it, or it is not likely to be meant.
        Warning = "warning",
        /// Good to know.
        Info = "info",
    }
}

word_fields!(Severity or Error);

/// A rule without a page in each language does not compile.
#[cfg(feature = "pages")]
macro_rules! page {
    ($language:literal, $slug:literal) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/pages/",
            $language,
            "/",
            $slug,
            ".md"
        ))
    };
}

macro_rules! rules {
    ($(#[doc = $summary:literal] $variant:ident = $slug:literal, $severity:ident;)+) => {
        /// A rule that findings name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $(#[doc = $summary] $variant,)+ }

        impl Rule {
            /// Every rule, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// Its stable public name.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug,)+ }
            }

            /// How bad its findings are.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }

            /// The rule of a slug.
            #[must_use]
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|rule| rule.slug() == slug)
            }

            /// What its findings have found, in one English sentence.
            #[must_use]
            pub fn summary(self) -> &'static str {
                let summary = match self { $(Self::$variant => $summary,)+ };
                summary.trim_start()
            }

            /// Its page in a language, as Markdown: what it means, why, wrong and right, source.
            #[cfg(feature = "pages")]
            #[must_use]
            pub const fn page(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$variant, Language::English) => page!("en", $slug),)+
                    $((Self::$variant, Language::TraditionalChinese) => page!("zh-TW", $slug),)+
                }
            }
        }
    };
}

rules! {
    // Names and ids
    /// The cloud is not one of the four.
    NameCloud = "name/cloud", Error;
    /// The API version is not a date.
    NameApiVersion = "name/api-version", Error;
    /// The subscription id is not a GUID.
    NameSubscription = "name/subscription", Error;
    /// The resource group's name is missing or against the rule.
    NameResourceGroup = "name/resource-group", Error;
    /// The gallery's name is missing or against the rule.
    NameGallery = "name/gallery", Error;
    /// The image definition's name is missing or against the rule.
    NameDefinition = "name/definition", Error;
    /// The version is not three 32-bit integers.
    NameVersion = "name/version", Error;
    /// A part of the version has leading zeros.
    NameVersionLeadingZero = "name/version-leading-zero", Warning;
    /// A placeholder was left where a value belongs.
    NamePlaceholder = "name/placeholder", Error;
    /// A resource id lacks its first slash.
    IdLeadingSlash = "id/leading-slash", Error;
    /// An id is of another type than belongs here.
    IdTypeSegment = "id/type-segment", Error;
    /// A text is neither a full resource id nor a name.
    IdMalformed = "id/malformed", Error;
    /// A tag breaks one of the limits of tags.
    TagsLimit = "tags/limit", Error;
    // Regions and replicas
    /// There is no target region.
    RegionNone = "region/none", Error;
    /// A target region has no name.
    RegionEmpty = "region/empty", Error;
    /// A target region is given twice.
    RegionDuplicate = "region/duplicate", Error;
    /// The version's own region is not a target region.
    RegionLocationNotTargeted = "region/location-not-targeted", Error;
    /// The cloud is not known to have this region.
    RegionUnknown = "region/unknown", Warning;
    /// A replica count or their total is out of range.
    ReplicaRange = "replica/range", Error;
    /// The version's replica count is used by no region.
    ReplicaUnusedDefault = "replica/unused-default", Info;
    /// Shallow replication with more than one replica.
    ReplicaShallow = "replica/shallow", Error;
    /// The replication mode is not one that Azure knows.
    ReplicaMode = "replica/mode", Error;
    /// Not a storage type of regions.
    StorageUnknown = "storage/unknown", Error;
    /// The storage type needs a newer API version.
    StorageApiVersion = "storage/api-version", Error;
    /// Not a storage strategy, or one beside a storage type.
    StorageStrategy = "storage/strategy", Error;
    /// An edge zone lacks its zone or its region.
    EdgeZoneName = "edge/zone", Error;
    /// Not a storage type of edge zones.
    EdgeStorage = "edge/storage", Error;
    /// An edge zone is given twice.
    EdgeDuplicate = "edge/duplicate", Error;
    /// A disk has a customer key in the regions and none in an edge zone.
    EdgeNotCovered = "edge/not-covered", Warning;
    // Lifecycle
    /// The end of life is no date and no RFC 3339 date-time.
    LifecycleDate = "lifecycle/date", Error;
    /// The end of life is not in the future.
    LifecyclePast = "lifecycle/past", Warning;
    /// The end of life is a date without a time.
    LifecycleNoTime = "lifecycle/no-time", Info;
    /// Deletion is blocked until an end of life that is not given.
    LifecycleBlockWithoutEnd = "lifecycle/block-without-end", Warning;
    /// The API version does not have a property.
    ApiProperty = "api/property", Error;
    /// The API version is not a known one.
    ApiUnknown = "api/unknown", Warning;
    /// The API version changes a default that is left open.
    ApiDefaultsChange = "api/defaults-change", Info;
    // Source
    /// There is nothing to make the version or a disk from.
    SourceMissing = "source/missing", Error;
    /// The source's id is of another kind.
    SourceKind = "source/kind", Error;
    /// Fields of another kind of source are filled and not sent.
    SourceUnused = "source/unused", Warning;
    /// A disk has two sources.
    SourceBoth = "source/both", Error;
    /// Not a host caching that Azure knows.
    SourceCaching = "source/caching", Error;
    /// A data disk of the source has no LUN.
    SourceLunMissing = "source/lun-missing", Error;
    /// Two data disks of the source have one LUN.
    SourceLunDuplicate = "source/lun-duplicate", Error;
    /// A LUN is outside 0 to 63.
    SourceLunRange = "source/lun-range", Warning;
    /// Two disks are made from one.
    SourceDiskDuplicate = "source/disk-duplicate", Error;
    /// A VHD has no storage account.
    SourceVhdAccount = "source/vhd-account", Error;
    /// Customer keys with a VHD as the source.
    SourceVhdEncrypted = "source/vhd-encrypted", Error;
    /// Customer keys with an image version as the source.
    SourceVersionEncrypted = "source/version-encrypted", Error;
    /// An encrypted version's source is in another subscription.
    SourceSubscription = "source/subscription", Error;
    /// The source is not in the version's own region.
    SourceRegion = "source/region", Error;
    /// Customer keys with a Trusted Launch VM as the source.
    SourceTrustedLaunch = "source/trusted-launch", Warning;
    /// The version exists already.
    SourceExists = "source/exists", Error;
    // Encryption
    /// No disk has a customer key anywhere.
    EncryptionNone = "encryption/none", Warning;
    /// Not an encryption type.
    EncryptionType = "encryption/type", Error;
    /// A disk has a key in one region and none in another.
    EncryptionRegionNotCovered = "encryption/region-not-covered", Error;
    /// A disk of the source has no key in any region.
    EncryptionDiskNotCovered = "encryption/disk-not-covered", Warning;
    /// A key for a LUN that the source does not have.
    EncryptionUnknownLun = "encryption/unknown-lun", Error;
    /// A data disk's key names no LUN.
    EncryptionLunMissing = "encryption/lun-missing", Error;
    /// One LUN has two keys in a region.
    EncryptionLunDuplicate = "encryption/lun-duplicate", Error;
    /// A disk is mentioned without a disk encryption set.
    EncryptionSetEmpty = "encryption/set-empty", Error;
    /// The set is in another subscription.
    EncryptionSetSubscription = "encryption/set-subscription", Error;
    /// One set in two regions.
    EncryptionSetReused = "encryption/set-reused", Error;
    /// The set is in another region.
    EncryptionSetRegion = "encryption/set-region", Error;
    /// The set's name names another region.
    EncryptionSetRegionName = "encryption/set-region-name", Warning;
    /// The set does not exist.
    EncryptionSetNotFound = "encryption/set-not-found", Error;
    /// The set is not ready, or its key rotation fails.
    EncryptionSetState = "encryption/set-state", Error;
    /// The set is of another type than belongs here.
    EncryptionSetType = "encryption/set-type", Error;
    /// A bare name stands for a full id.
    EncryptionBareName = "encryption/bare-name", Info;
    /// Customer keys with shallow replication.
    EncryptionShallow = "encryption/shallow", Error;
    /// Customer keys in a gallery that is shared.
    EncryptionSharedGallery = "encryption/shared-gallery", Error;
    /// What an encrypted version can never do.
    EncryptionOneWay = "encryption/one-way", Info;
    // Compliance
    /// Azure's built-in policy would find the version non-compliant.
    ComplianceBuiltInPolicy = "compliance/built-in-policy", Warning;
    // Confidential VM
    /// A confidential definition wants a type in every region.
    CvmTypeRequired = "cvm/type-required", Error;
    /// Not a type of confidential encryption.
    CvmTypeUnknown = "cvm/type-unknown", Error;
    /// `EncryptedWithCmk` without its set.
    CvmSetRequired = "cvm/set-required", Error;
    /// A confidential set with a type that takes none.
    CvmSetUnexpected = "cvm/set-unexpected", Error;
    /// Different types in different regions.
    CvmTypeMixed = "cvm/type-mixed", Warning;
    /// A type, and the definition is not confidential.
    CvmDefinition = "cvm/definition", Error;
    /// A confidential version outside its own region.
    CvmHomeRegion = "cvm/home-region", Error;
    /// A managed image as a confidential version's source.
    CvmManagedImage = "cvm/managed-image", Error;
    // A portal's policy
    /// The policy does not allow the region.
    PolicyRegion = "policy/region", Error;
    /// The policy wants another storage type.
    PolicyStorage = "policy/storage", Error;
    /// A disk encryption set is not named as the policy says.
    PolicyKeyPattern = "policy/key-pattern", Error;
    /// A field is not what the policy locks it to.
    PolicyLocked = "policy/locked", Error;
    /// A region has fewer replicas than the policy wants.
    PolicyReplicas = "policy/replicas", Error;
    /// A tag that the policy wants is missing or has a value that it does not allow.
    PolicyTag = "policy/tag", Error;
    /// The policy does not allow the cloud.
    PolicyCloud = "policy/cloud", Error;
    // Reading somebody's text
    /// The text can't be read from here on.
    ReadSyntax = "read/syntax", Error;
    /// A key that the format does not have.
    ReadIgnoredKey = "read/ignored-key", Error;
    /// A value of another type than its key takes.
    ReadValueType = "read/value-type", Error;
    /// An API version or a shape from before encryption.
    ReadOldApi = "read/old-api", Warning;
    /// A value that is not in the text.
    ReadParameterUnresolved = "read/parameter-unresolved", Info;
    /// A further image version, which is not read.
    ReadFurtherVersion = "read/further-version", Error;
    // What outputs cannot say
    /// What an output cannot express.
    OutputCannotCarry = "output/cannot-carry", Error;
    /// Where an output has to be run or deployed, when it cannot say so itself.
    OutputTarget = "output/target", Info;
}
