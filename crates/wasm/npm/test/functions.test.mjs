// What each function gives for the example of Microsoft's article.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import {
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

const spec = () => JSON.parse(readFileSync(new URL("spec.json", import.meta.url), "utf8"));
const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/MyResourceGroup";
const set = (name) => `${group}/providers/Microsoft.Compute/diskEncryptionSets/${name}`;

/** A result is data and nothing else. */
function plain(result) {
  assert.deepStrictEqual(structuredClone(result), result);
  assert.deepStrictEqual(JSON.parse(JSON.stringify(result)), result);
  return result;
}

test("check finds no error in the article's example", () => {
  const findings = plain(check(spec()));
  assert.deepEqual(findings.filter(({ severity }) => severity === "error"), []);
});

test("check takes facts and a language, and null for either", () => {
  const facts = { today: "2027-01-01", gallery: { sharing: "Private" } };
  assert.ok(Array.isArray(check({}, facts, { language: "zh-TW" })));
  assert.deepEqual(check({}, null, null), check({}));
  assert.deepEqual(check({}, undefined, { language: undefined }), check({}));
});

test("check takes a policy among its options", () => {
  const policy = { allowedRegions: ["westus"], presets: { gallery: "MyGallery" } };
  const breaches = plain(check(spec(), null, { policy })).filter(({ rule }) => rule.startsWith("policy/"));
  assert.deepEqual(
    breaches.map(({ rule, path, severity }) => [rule, path, severity]),
    [["policy/region", "/targetRegions/1/name", "error"]],
  );
  const findings = check(spec(), null, { policy, language: "zh-TW" });
  assert.match(findings.find(({ rule }) => rule === "policy/region").message, /原則不允許區域 `East US 2`/);
  assert.deepEqual(check(spec(), null, { policy: {} }), check(spec()));
  assert.deepEqual(check(spec(), null, { policy: null }), check(spec()));
});

test("payload is the body that ARM takes", () => {
  const region = (name, os, data) => ({
    name,
    encryption: {
      osDiskImage: { diskEncryptionSetId: set(os) },
      dataDiskImages: [{ lun: 0, diskEncryptionSetId: set(data) }],
    },
  });
  assert.deepEqual(plain(payload(spec())), {
    location: "westus",
    properties: {
      publishingProfile: {
        targetRegions: [
          {
            ...region("westus", "WestUSDiskEncryptionSet1", "WestUSDiskEncryptionSet2"),
            regionalReplicaCount: 2,
            storageAccountType: "Standard_LRS",
          },
          region("eastus2", "EastUS2DiskEncryptionSet1", "EastUS2DiskEncryptionSet2"),
        ],
      },
      storageProfile: { source: { id: spec().source.id } },
    },
  });
});

test("coverage has a row a region and a column a disk", () => {
  const sealed = (cell) => [
    { region: "westus", cells: [cell, cell] },
    { region: "eastus2", cells: [cell, cell] },
  ];
  assert.deepEqual(plain(coverage(spec())), { disks: ["os", 0], rows: sealed("customerKey") });
  const double = { ...spec(), encryptionType: "platformAndCustomerKeys" };
  assert.deepEqual(coverage(double).rows, sealed("platformAndCustomerKeys"));
  const facts = { source: { dataDiskLuns: [0, 7] } };
  assert.deepEqual(coverage(spec(), facts).disks, ["os", 0, 7]);
});

test("every output renders, and its tokens are its text", () => {
  const places = new Set();
  for (const { task, format, label, language } of plain(outputs())) {
    assert.ok(label);
    for (const given of [spec(), {}]) {
      const rendering = plain(render(given, task, format));
      assert.equal(rendering.tokens.map(({ text }) => text).join(""), rendering.text);
      assert.equal(rendering.language, language);
      assert.match(rendering.fileName, /^[\w.-]+$/);
      rendering.tokens.forEach(({ path }) => places.add(path));
    }
  }
  assert.ok(places.has("/targetRegions/1/encryption/dataDisks/0/diskEncryptionSet"));
});

test("the request body is the payload", () => {
  const { text } = render(spec(), "imageVersion", "rest");
  const [head, body] = text.split("\n\n");
  assert.match(head, /^PUT https:\/\/management\.azure\.com\/subscriptions\/1{8}-/);
  assert.deepEqual(JSON.parse(body), payload(spec()));
});

test("regions are those of a cloud", () => {
  const known = plain(regions());
  assert.deepEqual(regions(null), known);
  assert.deepEqual(regions("public"), known);
  assert.equal(known.find(({ name }) => name === "westus").displayName, "West US");
  assert.ok(Array.isArray(regions("china")));
});

test("fillKeys fills every cell", () => {
  const filled = plain(fillKeys(spec(), "des-{region}-{disk}"));
  const names = filled.targetRegions.map(({ encryption: { osDisk, dataDisks } }) =>
    [osDisk, ...dataDisks].map((disk) => disk.diskEncryptionSet),
  );
  assert.deepEqual(names, [
    ["des-westus-os", "des-westus-0"],
    ["des-eastus2-os", "des-eastus2-0"],
  ]);
});

test("applyFix edits by path", () => {
  const edits = [
    { path: "/targetRegions/1" },
    { path: "/targetRegions/-", value: { name: "eastus" } },
    { path: "/targetRegions/0/replicas", value: 3 },
  ];
  const mended = plain(applyFix(spec(), { label: "Mend", edits }));
  assert.deepEqual(
    mended.targetRegions.map(({ name, replicas }) => [name, replicas]),
    [["westus", 3], ["eastus", undefined]],
  );
  assert.deepEqual(applyFix(spec(), { edits: [] }), spec());
});

test("explain gives the page of every finding, in every language", () => {
  const findings = check({});
  assert.ok(findings.length > 0);
  for (const { rule } of findings) {
    assert.match(explain(rule), /^# .+\n\n(.*\n)+## Why\n/);
    assert.equal(explain(rule, "en"), explain(rule, null));
    assert.match(explain(rule, "zh-TW"), /^# .+\n\n(.*\n)+## 為什麼\n/);
  }
  assert.ok(explain("name/gallery").includes('```json\n{ "gallery": "sig-platform" }\n```'));
});

test("sarif takes findings as check gives them", () => {
  const findings = check({ targetRegions: [{ name: "westus" }, { name: "westus" }] });
  const { version, runs } = plain(sarif(findings, "my spec.json"));
  assert.equal(version, "2.1.0");
  const [{ tool, results }] = runs;
  assert.deepEqual(
    results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex].id),
    findings.map(({ rule }) => rule),
  );
  assert.deepEqual(
    results.map(({ locations: [{ logicalLocations: [{ fullyQualifiedName }] }] }) => fullyQualifiedName),
    findings.map(({ path }) => path),
  );
  for (const { locations } of results) {
    assert.equal(locations[0].physicalLocation.artifactLocation.uri, "my%20spec.json");
  }
});

test("read takes what render writes, and says where it stood", () => {
  const { text } = render(spec(), "imageVersion", "arm-template");
  const reading = plain(read(text));
  assert.equal(reading.format, "arm-template");
  assert.deepEqual(reading.findings, []);
  assert.deepEqual(payload(reading.spec), payload(spec()));
  const { start, end } = reading.places["/targetRegions/1/name"];
  assert.equal(text.slice(start, end), '"eastus2"');
  assert.deepEqual(read(text, "arm-template"), reading);
});

test("read answers bad text with findings and their spans", () => {
  const text = '{ "金鑰": 😀 }';
  const { findings, format, spec } = plain(read(text, null, { language: "zh-TW" }));
  assert.equal(format, undefined);
  assert.deepEqual(findings.map(({ rule, severity, path }) => [rule, severity, path]), [["read/syntax", "error", ""]]);
  assert.equal(findings[0].message, "此處應為值。");
  assert.equal(text.slice(findings[0].span.start, findings[0].span.end), "😀 }");
  assert.deepEqual(spec, fillKeys({}, ""));
  assert.equal(read("", "spec").format, "spec");
});

test("schema gives the files of the package, and its callers' own copy", () => {
  for (const document of ["spec", "facts", "policy"]) {
    const file = fileURLToPath(import.meta.resolve(`gallery-seal/schema/${document}.json`));
    assert.deepEqual(plain(schema(document)), JSON.parse(readFileSync(file, "utf8")));
    schema(document).properties = {};
    assert.notDeepEqual(schema(document).properties, {});
  }
  assert.deepEqual(schema("spec").properties.cloud.anyOf[0].enum, ["public", "usGovernment", "china", "bleu"]);
});

test("no argument is changed", () => {
  const freeze = (value) => {
    if (typeof value === "object" && value !== null) {
      Object.values(value).forEach(freeze);
      Object.freeze(value);
    }
    return value;
  };
  const frozen = freeze(spec());
  check(frozen, freeze({}), freeze({}));
  payload(frozen);
  coverage(frozen, freeze({}));
  render(frozen, "imageVersion", "rest", freeze({}));
  fillKeys(frozen, "x");
  applyFix(frozen, freeze({ edits: [{ path: "/tags/a", value: "b" }] }));
  sarif(freeze(check({})), "spec.json");
  assert.deepEqual(frozen, spec());
});
