// The log is one by the standard's own schema.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import Ajv from "ajv";
import { check, sarif } from "gallery-seal";

const require = createRequire(import.meta.url);
const schema = (name) => JSON.parse(readFileSync(require.resolve(name), "utf8"));
const draft4 = schema("ajv/lib/refs/json-schema-draft-04.json");
const ajv = new Ajv({ meta: draft4, schemaId: "id", allErrors: true, nullable: true });
const isLog = ajv.compile(schema("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));

const specs = [
  {},
  JSON.parse(readFileSync(new URL("spec.json", import.meta.url), "utf8")),
  {
    gallery: "a-b",
    tags: { "<\u0000\"&": "x".repeat(300) },
    targetRegions: [{ name: "westus" }, { name: "westus" }, { name: "moon" }],
  },
];

test("a log of any findings is valid", () => {
  for (const language of ["en", "zh-TW"]) {
    for (const findings of [[], ...specs.map((spec) => check(spec, {}, { language }))]) {
      for (const uri of ["spec.json", "", "a b/規格 [1].json", "C:\\a#b#c", "1:2.json", "100%"]) {
        assert.ok(isLog(sarif(findings, uri)), ajv.errorsText(isLog.errors));
      }
    }
  }
});

test("what is no log is told apart", () => {
  const log = sarif(check({}), "spec.json");
  log.runs[0].results[0].level = "info";
  assert.ok(!isLog(log));
  log.runs[0].results[0].level = "note";
  assert.ok(isLog(log));
  log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = "a b";
  assert.ok(!isLog(log));
});
