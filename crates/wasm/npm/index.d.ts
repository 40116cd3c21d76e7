/**
 * Seals Azure Compute Gallery image versions under customer-managed keys: one spec describes an
 * image version, and these functions check it and render it for every tool.
 *
 * Every function is pure: it changes no argument, reads no clock and makes no request. Results are
 * plain objects. An argument of the wrong shape is thrown as a {@link GallerySealError}; anything
 * else that is wrong with a spec is a {@link Finding}.
 *
 * @packageDocumentation
 */
import type {
  Cloud,
  Formats,
  Language,
  ReadFormat,
  RuleSlug,
  Seal,
  Severity,
  SourceKind,
  TokenKind,
} from "./words.js";

export type { Cloud, Formats, Language, ReadFormat, RuleSlug, Seal, Severity, SourceKind, TokenKind };

/** What an output does. */
export type Task = keyof Formats;

/** How an output is written. */
export type Format = Formats[Task];

/** The same, and nothing in it is written to: lists may be `readonly`. */
export type DeepReadonly<T> = T extends object
  ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
  : T;

/**
 * One gallery image version. Every key may be missing, and every text may be empty or wrong:
 * {@link check} says so. Whole numbers of any size are read.
 *
 * An id may be a bare name: it stands for a resource of the kind that belongs there, in the spec's
 * subscription and resource group.
 */
export interface ImageVersionSpec {
  /** The cloud; `"public"` by default. */
  cloud?: Cloud;
  /** API version of `Microsoft.Compute/galleries/images/versions`; `"2024-03-03"` by default. */
  apiVersion?: string;
  /** A GUID. */
  subscriptionId?: string;
  /** Where the gallery is. */
  resourceGroup?: string;
  /** The gallery's name. */
  gallery?: string;
  /** The image definition's name. */
  definition?: string;
  /** `"major.minor.patch"`. */
  version?: string;
  /** The version's own region; must be among the target regions. */
  location?: string;
  /** Tags of the version. */
  tags?: Record<string, string>;
  /** What the version is made from. */
  source?: Source;
  /** What the keys should be; the second is double encryption. `"customerKey"` by default. */
  encryptionType?: "customerKey" | "platformAndCustomerKeys";
  /** Where the version is replicated to. */
  targetRegions?: TargetRegion[];
  /** Edge zones that it is replicated to as well. */
  edgeZones?: EdgeZone[];
  /** Replicas in each region that does not say its own. */
  replicaCount?: number;
  /** Storage in each region that does not say its own. */
  storageAccountType?: string;
  /** API version 2025-03-03 and later. */
  storageAccountStrategy?: string;
  /** How the version is replicated. */
  replicationMode?: "Full" | "Shallow";
  /** RFC 3339 date-time, or a date, which means its midnight in UTC. */
  endOfLifeDate?: string;
  /** Whether `latest` passes this version over, in every region. */
  excludeFromLatest?: boolean;
  /** Whether replicated regions may be removed. */
  allowDeletionOfReplicatedLocations?: boolean;
  /** Whether the version can't be deleted before its end of life. */
  blockDeletionBeforeEndOfLife?: boolean;
  /** UEFI settings in ARM's own shape. */
  uefiSettings?: object;
}

/** A spec as results hold it: what every image version needs is there, though it may be empty. */
export interface CompleteSpec extends ImageVersionSpec {
  subscriptionId: string;
  resourceGroup: string;
  gallery: string;
  definition: string;
  version: string;
  location: string;
  source: Source;
  targetRegions: (TargetRegion & { name: string })[];
}

/** What a version is made from: one resource with all its disks, or disk by disk. */
export type Source = WholeSource | DisksSource;

/** One resource with all its disks. */
export interface WholeSource {
  /** What kind of resource; empty while nothing is chosen. */
  kind?: Exclude<SourceKind, "disks"> | "";
  /** Resource id or bare name. */
  id?: string;
  /** The LUNs that the source is known to have. */
  dataDiskLuns?: number[];
}

/** Snapshots, managed disks or VHDs, disk by disk. */
export interface DisksSource {
  kind: "disks";
  /** The OS disk. */
  osDisk?: DiskSource;
  /** The data disks, each at its LUN. */
  dataDisks?: (DiskSource & { lun?: number })[];
}

/** A snapshot, a managed disk, or a VHD with its storage account. */
export interface DiskSource {
  /** Resource id of a snapshot or disk; a bare name is a snapshot's. */
  id?: string;
  /** Address of a VHD. */
  uri?: string;
  /** Resource id or bare name of the storage account that holds the VHD. */
  storageAccount?: string;
  hostCaching?: "None" | "ReadOnly" | "ReadWrite";
}

/** A region that the version is replicated to. */
export interface TargetRegion {
  /** `"westus"` or `"West US"`. */
  name?: string;
  /** Replicas here; the spec's `replicaCount` by default. */
  replicas?: number;
  /** Storage here; the spec's `storageAccountType` by default. */
  storageAccountType?: string;
  /** Whether `latest` passes the version over in this region. */
  excludeFromLatest?: boolean;
  /** Further replicas on other storage. */
  additionalReplicaSets?: { replicas?: number; storageAccountType?: string }[];
  /** The keys of the disks in this region. */
  encryption?: Encryption;
}

/** An edge zone that the version is replicated to. */
export interface EdgeZone {
  /** The zone's parent region. */
  region?: string;
  /** The zone's own name, such as `"microsoftlosangeles1"`. */
  zone?: string;
  /** Replicas in the zone. */
  replicas?: number;
  /** Storage in the zone. */
  storageAccountType?: string;
  /** The keys of the disks in the zone. */
  encryption?: Encryption;
}

/** Which disk encryption set seals which disk, in one region. */
export interface Encryption {
  /** The OS disk's. */
  osDisk?: DiskEncryption;
  /** The data disks', by LUN. */
  dataDisks?: (DiskEncryption & { lun?: number })[];
}

/** The keys of one disk. */
export interface DiskEncryption {
  /** Resource id or bare name of the disk encryption set. */
  diskEncryptionSet?: string;
  /** What a confidential VM needs on top. */
  confidentialVm?: {
    /** ARM's `confidentialVMEncryptionType`; case counts. */
    type?: string;
    /** The set that seals disk and guest state, for `EncryptedWithCmk`. */
    diskEncryptionSet?: string;
  };
}

/**
 * What is known about the world beyond the spec, typed in by a person or fetched from ARM. A rule
 * that needs a fact stays silent without it. Texts are ARM's own.
 */
export interface Facts {
  /** The image definition. */
  definition?: {
    osType?: string;
    osState?: string;
    hyperVGeneration?: string;
    securityType?: string;
    location?: string;
  };
  /** The gallery. */
  gallery?: { sharing?: "Private" | "Groups" | "Community"; location?: string };
  /** What the version is made from. */
  source?: {
    location?: string;
    subscriptionId?: string;
    /** The LUNs of all its data disks. */
    dataDiskLuns?: number[];
    /** Whether its disks are under customer-managed keys. */
    encrypted?: boolean;
    securityType?: string;
  };
  /** Disk encryption sets that exist. */
  diskEncryptionSets?: {
    /** Full resource id. */
    id: string;
    location: string;
    encryptionType?: string;
    provisioningState?: string;
    autoKeyRotationError?: string;
  }[];
  /** Whether a set that is not listed does not exist. */
  diskEncryptionSetsComplete?: boolean;
  /** Versions that the definition has already. */
  existingVersions?: string[];
  /** The day, as `yyyy-mm-dd`; no function reads the clock. */
  today?: string;
}

/**
 * What a portal's owner decides. Every key may be missing, and then decides nothing; what breaks the
 * rest is found as `policy/…`.
 */
export interface Policy {
  /** The clouds in which versions may be published. */
  allowedClouds?: Cloud[];
  /** The regions to which they may go: `"westus"` or `"West US"`. */
  allowedRegions?: string[];
  /** The storage of every target region. */
  requiredStorageAccountType?: string;
  /** The least number of replicas in every target region. */
  minimumReplicas?: number;
  /**
   * How disk encryption sets are named, with the placeholders of {@link fillKeys}. A pattern without
   * a slash says the names alone.
   */
  keyPattern?: string;
  /** Tags that every version has, each with the values that it may have; none: any. */
  requiredTags?: { name: string; values?: string[] }[];
  /** Fields that the user can't choose. */
  lockedFields?: LockedField[];
  /** What a new spec begins with. */
  presets?: ImageVersionSpec;
}

/** A field that the user of a portal can't choose. */
export interface LockedField {
  /** JSON Pointer into the spec, in which a step `*` is every element or member. */
  path: string;
  /** What it holds; absent: what the policy's `presets` hold there, or nothing. */
  value?: unknown;
}

/** Options of every function. */
export interface Options {
  /** The language of messages, labels and comments; `"en"` by default. */
  language?: Language;
}

/** Options of {@link check}. */
export interface CheckOptions extends Options {
  /** What a portal's owner decides, checked as well. */
  policy?: Policy;
}

/** Options of {@link render}. */
export interface RenderOptions extends Options {
  /**
   * Whether ARM templates, Bicep and Terraform take what changes between runs as parameters, with
   * the values of the spec as defaults; `arm-parameters` writes the file that goes with it.
   */
  parameters?: boolean;
  /** Whether an id that stands in several places is kept in a variable; `false` by default. */
  variables?: boolean;
  /** Whether each command for a shell stands in one line; `false` by default. */
  oneLine?: boolean;
  /** Whether there are comments; `true` by default. */
  comments?: boolean;
  /** Beyond about so many characters, a list's words stand one a line; 80 by default. */
  width?: number;
  /** The target region that machines are created in; the version's own by default. */
  region?: string;
  /** What the image definition is for: specialized images bring their accounts along. */
  osState?: "Generalized" | "Specialized";
  /** The operating system of the image definition. */
  osType?: "Linux" | "Windows";
}

/** What is to be said about a spec. */
export interface Finding {
  /** The rule, such as `"encryption/region-not-covered"`; {@link explain} gives its page. */
  rule: RuleSlug;
  severity: Severity;
  /** JSON Pointer (RFC 6901) into the spec, such as `"/targetRegions/1/encryption/osDisk"`. */
  path: string;
  /** One sentence that names the value and what is expected. */
  message: string;
  /** What to do. */
  help?: string;
  /** Where it stands in the text, in findings of {@link read}. */
  span?: Span;
  /** What {@link applyFix} can do. */
  fixes?: (Fix & { label: string })[];
}

/** A stretch of a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** What {@link read} gives. */
export interface Reading {
  /** As far as the text was understood. */
  spec: CompleteSpec;
  /** What the text says of the world beyond the spec. */
  facts?: Facts;
  /** The format; absent where the text is in none that is known. */
  format?: ReadFormat;
  /** What was not understood, in the order of the text. */
  findings: Finding[];
  /** Where the fields of the spec stand in the text, by JSON Pointer; what it lacks is not here. */
  places: Record<string, Span>;
}

/** A SARIF 2.1.0 log of one run. */
export interface SarifLog {
  version: "2.1.0";
  runs: {
    tool: { driver: { name: string; semanticVersion: string; rules: SarifRule[] } };
    results: SarifResult[];
  }[];
}

/** How SARIF says {@link Severity}. */
export type SarifLevel = "error" | "warning" | "note";

/** A rule of a SARIF log. */
export interface SarifRule {
  id: string;
  shortDescription?: { text: string };
  defaultConfiguration: { level: SarifLevel };
}

/** A finding in a SARIF log. */
export interface SarifResult {
  ruleId: string;
  /** Where the rule is in the log's list of rules. */
  ruleIndex: number;
  level: SarifLevel;
  /** The message and, on a line of its own, the help. */
  message: { text: string };
  locations: {
    physicalLocation: { artifactLocation: { uri: string } };
    /** The finding's `path`. */
    logicalLocations: { fullyQualifiedName: string; kind: string }[];
  }[];
}

/** A mend: edits of the spec, in this order. */
export interface Fix {
  /** What a button says. */
  label?: string;
  edits: Edit[];
}

/** One change: sets a place to a value or, where `value` is absent, removes it. */
export interface Edit {
  /** JSON Pointer into the spec; `-` as last step appends to a list. */
  path: string;
  value?: unknown;
}

/** The region × disk matrix. */
export interface Coverage {
  /** The columns: the OS disk, then the data disks by LUN. */
  disks: ("os" | number)[];
  /** The rows, in the spec's order; a cell for each of `disks`. */
  rows: { region: string; cells: Seal[] }[];
}

/** A pair of task and format that {@link render} takes. */
export type Output = {
  [T in Task]: {
    [F in Formats[T]]: {
      task: T;
      format: F;
      /** What people call the format. */
      label: string;
      /** The language for highlighting, such as `"bash"` or `"json"`. */
      language: string;
    };
  }[Formats[T]];
}[Task];

/** A rendered output. */
export interface Rendering {
  /** Exactly what a person copies. */
  text: string;
  /** The language for highlighting. */
  language: string;
  /** What a download is called. */
  fileName: string;
  /** The text in pieces: joined, their texts are `text`. */
  tokens: Token[];
  /** Everything that the format cannot express. */
  notes: Finding[];
}

/** A piece of a rendered output. */
export interface Token {
  kind: TokenKind;
  text: string;
  /** JSON Pointer to the field of the spec that the token says. */
  path?: string;
}

/** A region that is known. */
export interface Region {
  /** Its API name, such as `"westus"`. */
  name: string;
  /** What people call it, such as `"West US"`. */
  displayName: string;
  /** Its geography, such as `"United States"`. */
  geography?: string;
}

/** The body of the request that creates an image version: what ARM's `PUT` takes. */
export interface Payload {
  location: string;
  tags?: Record<string, string>;
  properties: {
    publishingProfile: PublishingProfile;
    storageProfile: StorageProfile;
    safetyProfile?: {
      allowDeletionOfReplicatedLocations?: boolean;
      blockDeletionBeforeEndOfLife?: boolean;
    };
    securityProfile?: { uefiSettings: Record<string, unknown> };
  };
}

/** ARM's `publishingProfile`. */
export interface PublishingProfile {
  targetRegions: {
    name: string;
    regionalReplicaCount?: number;
    storageAccountType?: string;
    excludeFromLatest?: boolean;
    additionalReplicaSets?: { storageAccountType?: string; regionalReplicaCount?: number }[];
    encryption?: EncryptionImages;
  }[];
  targetExtendedLocations?: {
    name: string;
    extendedLocation: { name: string; type: "EdgeZone" };
    extendedLocationReplicaCount?: number;
    storageAccountType?: string;
    encryption?: EncryptionImages;
  }[];
  replicaCount?: number;
  storageAccountType?: string;
  storageAccountStrategy?: string;
  replicationMode?: string;
  endOfLifeDate?: string;
  excludeFromLatest?: boolean;
}

/** ARM's `encryption` of a target region. */
export interface EncryptionImages {
  osDiskImage?: DiskImageEncryption;
  dataDiskImages?: (DiskImageEncryption & { lun?: number })[];
}

/** ARM's encryption of one disk. */
export interface DiskImageEncryption {
  diskEncryptionSetId?: string;
  securityProfile?: {
    confidentialVMEncryptionType: string;
    secureVMDiskEncryptionSetId?: string;
  };
}

/** ARM's `storageProfile`. */
export interface StorageProfile {
  source?: { id: string } | { virtualMachineId: string } | { communityGalleryImageId: string };
  osDiskImage?: DiskImage;
  dataDiskImages?: (DiskImage & { lun?: number })[];
}

/** ARM's disk that a version is made from. */
export interface DiskImage {
  hostCaching?: string;
  source: { id?: string; uri?: string; storageAccountId?: string };
}

/**
 * An argument has the wrong shape: an unknown key, a value of another type, a name that is not
 * known. The message names the argument, the place in it and the value.
 */
export class GallerySealError extends Error {
  constructor(message: string, path?: string, options?: { cause?: unknown });
  readonly name: "GallerySealError";
  /** JSON Pointer into the argument that the message names, where that does not parse. */
  readonly path?: string;
}

/**
 * Everything that is to be said about a spec, ordered by path, then severity.
 *
 * @example
 * ```ts
 * const errors = check(spec).filter(({ severity }) => severity === "error");
 * ```
 *
 * @throws {@link GallerySealError} when an argument has the wrong shape.
 */
export function check(
  spec: DeepReadonly<ImageVersionSpec>,
  facts?: DeepReadonly<Facts> | null,
  options?: DeepReadonly<CheckOptions> | null,
): Finding[];

/**
 * The body of the request that creates the image version.
 *
 * @throws {@link GallerySealError} when the spec has the wrong shape.
 */
export function payload(spec: DeepReadonly<ImageVersionSpec>): Payload;

/**
 * The region × disk matrix: how each disk is sealed in each target region.
 *
 * @throws {@link GallerySealError} when an argument has the wrong shape.
 */
export function coverage(
  spec: DeepReadonly<ImageVersionSpec>,
  facts?: DeepReadonly<Facts> | null,
): Coverage;

/**
 * A spec as text for a tool. Every spec renders; what is empty shows as a placeholder, and what the
 * format cannot express is an error among the `notes`.
 *
 * @throws {@link GallerySealError} when an argument has the wrong shape, or {@link outputs} knows no
 * such task and format.
 */
export function render<T extends Task>(
  spec: DeepReadonly<ImageVersionSpec>,
  task: T,
  format: Formats[T],
  options?: Readonly<RenderOptions> | null,
): Rendering;

/** Every pair of task and format that {@link render} takes, in the order in which to offer them. */
export function outputs(): Output[];

/**
 * The known regions of a cloud, the public one by default.
 *
 * @throws {@link GallerySealError} when there is no such cloud.
 */
export function regions(cloud?: Cloud | null): Region[];

/**
 * A new spec in which every region × disk cell names the disk encryption set that the pattern
 * makes. The pattern may hold `{subscription}`, `{resourceGroup}`, `{region}` (such as `westus`) and
 * `{disk}` (`os` or the LUN).
 *
 * @example
 * ```ts
 * fillKeys(spec, "des-{region}-{disk}");
 * ```
 *
 * @throws {@link GallerySealError} when an argument has the wrong shape.
 */
export function fillKeys(spec: DeepReadonly<ImageVersionSpec>, pattern: string): CompleteSpec;

/**
 * A new spec with a fix's edits applied.
 *
 * @throws {@link GallerySealError} when an argument has the wrong shape, or an edit does not fit the
 * spec.
 */
export function applyFix(
  spec: DeepReadonly<ImageVersionSpec>,
  fix: DeepReadonly<Fix>,
): CompleteSpec;

/**
 * A rule's page as Markdown: what it means, why, what is wrong and what is right, and the source.
 *
 * @example
 * ```ts
 * for (const { rule } of check(spec)) console.log(explain(rule, "en"));
 * ```
 *
 * @throws {@link GallerySealError} when there is no such rule or language.
 */
export function explain(rule: RuleSlug, language?: Language | null): string;

/**
 * Reads a spec out of a text: a spec's own JSON, an ARM template with an image version in it, a
 * request, its body or Azure's answer. Bad text is no error: what is understood becomes the spec,
 * and what is not is a finding with its place.
 *
 * @param format - Absent, the text says it itself.
 *
 * @example
 * ```ts
 * const { spec, findings } = read(await file.text());
 * findings.push(...check(spec));
 * ```
 *
 * @throws {@link GallerySealError} when an argument has the wrong shape, or there is no such format.
 */
export function read(
  text: string,
  format?: ReadFormat | null,
  options?: Readonly<Options> | null,
): Reading;

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Record<string, unknown>;

/**
 * The JSON Schema (draft 2020-12) of a document, for editors and validators. It takes what the
 * functions take; whether that can be published is for {@link check} to say. The schemas are also
 * files of the package: `gallery-seal/schema/spec.json`.
 *
 * @throws {@link GallerySealError} when there is no such document.
 */
export function schema(document: "spec" | "facts" | "policy"): JsonSchema;

/**
 * Findings as a SARIF 2.1.0 log, for code scanning and editors.
 *
 * @param uri - Where the spec is, as a URI or relative to whatever the reader of the log takes as
 * the root. What may not stand in a URI is percent-encoded.
 *
 * @throws {@link GallerySealError} when an argument has the wrong shape.
 */
export function sarif(findings: DeepReadonly<Finding[]>, uri: string): SarifLog;
