// What a user may write, and what the types refuse. Compiled by types.test.mjs, never run.
import {
  type CompleteSpec,
  type Finding,
  type Format,
  type ImageVersionSpec,
  type Policy,
  type Rendering,
  type RuleSlug,
  type SarifLog,
  type Task,
  GallerySealError,
  applyFix,
  check,
  coverage,
  explain,
  fillKeys,
  outputs,
  payload,
  read,
  regions,
  render,
  sarif,
  schema,
} from "gallery-seal";
import { init, check as checkLater } from "gallery-seal/init";

const empty: ImageVersionSpec = {};
const spec: ImageVersionSpec = {
  cloud: "public",
  source: { kind: "disks", osDisk: { id: "os" }, dataDisks: [{ lun: 0, id: "data" }] },
  targetRegions: [{ name: "westus", encryption: { osDisk: { diskEncryptionSet: "des" } } }],
  uefiSettings: { signatureTemplateNames: ["NoSignatureTemplate"] },
};
const constant = { targetRegions: [{ name: "westus" }], source: { kind: "managedImage", id: "x" } } as const;

const findings: Finding[] = [...check(empty), ...check(constant), ...check(spec, null, { language: "zh-TW" })];
const policy: Policy = { allowedClouds: ["public"], lockedFields: [{ path: "/gallery" }], presets: spec };
check(spec, null, { policy, language: "en" });
for (const { rule, severity, path, fixes } of findings) {
  explain(rule, "zh-TW").trim();
  const mended: CompleteSpec = applyFix(spec, fixes?.[0] ?? { edits: [{ path }] });
  mended.targetRegions[0]?.name.trim();
  check(mended);
  severity satisfies "error" | "warning" | "info";
}
const log: SarifLog = sarif(findings, "spec.json");
log.runs.map(({ results }) => results.map(({ level }) => level satisfies "error" | "warning" | "note"));
const slug: RuleSlug = "encryption/none";
explain(slug, null).length;
const rendering: Rendering = render(spec, "imageVersion", "rest", { language: "en" });
rendering.tokens.map(({ kind, text, path }) => [kind, text.length, path?.length]);
outputs().map(({ task, format, label }) => [label, render(spec, task, format).text]);
const every = (task: Task, format: Format): string => render(spec, task, format).fileName;
every("imageVersion", "rest");
coverage(spec, { source: { dataDiskLuns: [0] } }).rows.flatMap(({ cells }) => cells);
regions("usGovernment").map(({ name, geography }) => name + (geography ?? ""));
fillKeys(spec, "des-{region}-{disk}").targetRegions.push({ name: "eastus" });
payload(spec).properties.publishingProfile.targetRegions.map(({ encryption }) => encryption?.osDiskImage);
try {
  check({});
} catch (error) {
  if (error instanceof GallerySealError) error.name satisfies "GallerySealError";
}
init(new URL("https://example.org/module.wasm")).then(() => checkLater({}));

// @ts-expect-error an unknown key
check({ galery: "" });
// @ts-expect-error a text for a number
check({ replicaCount: "2" });
// @ts-expect-error no spec
check();
// @ts-expect-error no such task
render(spec, "destroy", "rest");
// @ts-expect-error no such format
render(spec, "imageVersion", "yaml");
const { spec: readSpec, places } = read("{}", "spec", { language: "en" });
readSpec.gallery.trim();
places["/gallery"]?.start.toFixed();
// @ts-expect-error no such format to read
read("", "yaml");
// @ts-expect-error no such document
schema("fact");
// @ts-expect-error no such cloud
regions("moon");
// @ts-expect-error no such rule
explain("encryption/nothing");
// @ts-expect-error findings without a file
sarif(findings);
// @ts-expect-error an unknown option
check(spec, {}, { langauge: "en" });
// @ts-expect-error the path is read-only
new GallerySealError("").path = "";
