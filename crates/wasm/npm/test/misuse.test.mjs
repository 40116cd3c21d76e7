// What is thrown for arguments of the wrong shape, and what hostile ones come to.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  GallerySealError,
  applyFix,
  check,
  coverage,
  explain,
  fillKeys,
  payload,
  read,
  regions,
  render,
  sarif,
  schema,
} from "gallery-seal";

function refused(call, message, path) {
  assert.throws(call, (error) => {
    assert.ok(error instanceof GallerySealError && error instanceof Error);
    assert.equal(error.name, "GallerySealError");
    assert.match(String(error), /^GallerySealError: /);
    if (message instanceof RegExp) assert.match(error.message, message);
    else assert.equal(error.message, message);
    assert.equal(error.path, path);
    return true;
  });
}

test("a spec is an object", () => {
  for (const [spec, found] of [
    [undefined, "null"],
    [null, "null"],
    [[], "a list"],
    ["{}", "the text `{}`"],
    [7, "`7`"],
    [true, "`true`"],
    [new Date(NaN), "null"],
  ]) {
    for (const call of [check, payload, coverage]) {
      refused(() => call(spec), `spec: found ${found}, expected an object`, "");
    }
  }
  refused(() => check(() => {}), "spec: a function has no JSON form", "");
});

test("an unknown key is named with its place", () => {
  refused(() => check({ galery: "" }), /^spec\/galery: unknown key `galery`; known are `cloud`, /, "/galery");
  const spec = { targetRegions: [{}, { "a/b~": 1 }] };
  const path = "/targetRegions/1/a~1b~0";
  refused(() => check(spec), /^spec\/targetRegions\/1\/a~1b~0: unknown key `a\/b~`/, path);
});

test("a value of another type is named with its place", () => {
  for (const [replicas, message] of [
    [2.5, "found `2.5`, expected a whole number"],
    ["2", "found the text `2`, expected a whole number"],
    [{}, "found an object, expected a whole number"],
    [NaN, "`NaN` has no JSON form"],
    [-Infinity, "`-Infinity` has no JSON form"],
    [2n, "a bigint has no JSON form"],
    [Symbol("2"), "a symbol has no JSON form"],
  ]) {
    const path = "/targetRegions/1/replicas";
    refused(() => check({ targetRegions: [{}, { replicas }] }), `spec${path}: ${message}`, path);
  }
  refused(() => check({ gallery: null }), "spec/gallery: found null, expected a string", "/gallery");
  refused(() => check({ source: [] }), "spec/source: found a list, expected an object", "/source");
});

test("whole numbers of any size are read", () => {
  for (const replicas of [1e30, -1e300, Number.MAX_SAFE_INTEGER, -0]) {
    const { targetRegions } = fillKeys({ targetRegions: [{ replicas }] }, "x");
    assert.ok(Number.isFinite(targetRegions[0].replicas));
  }
});

test("facts, options and fixes are read as strictly", () => {
  refused(() => check({}, []), "facts: found a list, expected an object", "");
  refused(() => check({}, { gallery: { shared: 1 } }), /^facts\/gallery\/shared: unknown key/, "/gallery/shared");
  refused(() => check({}, {}, "en"), "options: found the text `en`, expected an object", "");
  refused(() => check({}, {}, { langauge: "en" }), "options/langauge: unknown key `langauge`; known are `policy`, `language`", "/langauge");
  refused(() => check({}, {}, { policy: [] }), "options/policy: found a list, expected an object", "/policy");
  refused(() => check({}, {}, { policy: { presets: { galery: "" } } }), /^options\/policy\/presets\/galery: unknown key `galery`/, "/policy/presets/galery");
  refused(() => check({}, {}, { language: 1 }), "options/language: found `1`, expected a string", "/language");
  refused(() => check({}, {}, { language: "de" }), "options/language: `de` is none of `en`, `zh-TW`");
  refused(() => applyFix({}, { edits: {} }), "fix/edits: found an object, expected a list", "/edits");
  refused(() => applyFix({}, { edits: [{ path: "tags", value: {} }] }), "fix/edits/0/path: found the text `tags`, expected a JSON Pointer, empty or beginning with `/`", "/edits/0/path");
  refused(() => applyFix({}, { edits: [{ path: "/gallery", value: 1 }] }), "spec/gallery: found `1`, expected a string", "/gallery");
  refused(() => fillKeys({}), "pattern: found null, expected a string", "");
});

test("findings are read as strictly", () => {
  refused(() => sarif({}, "a"), "findings: found an object, expected a list", "");
  refused(() => sarif([{}, { level: 1 }], "a"), /^findings\/1\/level: unknown key/, "/1/level");
  refused(() => sarif([{ severity: "fatal" }], "a"), /^findings\/0\/severity: /, "/0/severity");
  refused(() => sarif([]), "uri: found null, expected a string", "");
});

test("an unknown name is answered with those known", () => {
  refused(() => render({}, "destroy", "rest"), /^task: `destroy` is none of `imageVersion`/);
  refused(() => render({}, "imageVersion", "yaml"), /^format: `yaml` is none of .*`rest`/);
  refused(() => render({}, "imageVersion", "__proto__"), /^format: `__proto__` is none of /);
  refused(() => render({}, 1, "rest"), "task: found `1`, expected a string", "");
  refused(() => render({}, "imageVersion"), "format: found null, expected a string", "");
  refused(() => explain("name/moon"), "rule: there is no rule `name/moon`");
  refused(() => explain("__proto__"), "rule: there is no rule `__proto__`");
  refused(() => explain(), "rule: expected a string", "");
  refused(() => explain("name/gallery", "de"), "language: `de` is none of `en`, `zh-TW`");
  refused(() => explain("name/gallery", "toString"), /^language: `toString` is none of /);
  refused(() => read("", "yaml"), "format: `yaml` is none of `spec`, `arm-template`, `rest`");
  refused(() => read({}), "text: found an object, expected a string", "");
  refused(() => read("", null, { policy: {} }), /^options\/policy: unknown key/, "/policy");
  refused(() => schema("world"), "document: `world` is none of `facts`, `policy`, `spec`");
  refused(() => schema("toString"), /^document: `toString` is none of /);
  refused(() => schema(), "document: expected a string", "");
  refused(() => regions("moon"), "cloud: `moon` is none of `public`, `usGovernment`, `china`, `bleu`");
});

test("what JSON cannot hold is refused with its cause", () => {
  const cycle = { tags: {} };
  cycle.tags.self = cycle;
  refused(() => check(cycle), /^spec: has no JSON form: .*circular/s);
  const cause = new Error("no");
  const spec = {
    get gallery() {
      throw cause;
    },
  };
  assert.throws(() => check(spec), { name: "GallerySealError", cause });
  refused(() => check({ gallery: "\ud800" }), "spec: line 1, column 13: This is half a character.", "");
});

test("an object shared by two places is no cycle, and has both places", () => {
  const region = { name: "westus" };
  assert.deepEqual(coverage({ targetRegions: [region, region] }).rows.length, 2);
  const wrong = { replicas: NaN };
  const path = "/targetRegions/0/additionalReplicaSets/0/replicas";
  const spec = { targetRegions: [{ additionalReplicaSets: [wrong, wrong] }] };
  refused(() => check(spec), `spec${path}: \`NaN\` has no JSON form`, path);
});

test("undefined is absent, and toJSON is heard", () => {
  const spec = { gallery: undefined, version: { toJSON: () => "1.2.3" } };
  assert.equal(fillKeys(spec, "x").version, "1.2.3");
  class Spec {
    version = "1.2.3";
  }
  assert.equal(fillKeys(new Spec(), "x").version, "1.2.3");
});

test("a key named __proto__ is a key like others", () => {
  refused(() => check(JSON.parse('{"__proto__":{"gallery":"x"}}')), /unknown key `__proto__`/, "/__proto__");
  refused(() => check({ constructor: {} }), /unknown key `constructor`/, "/constructor");
  const { tags } = payload(JSON.parse('{"tags":{"__proto__":"a","constructor":"b"}}'));
  assert.deepEqual(Object.entries(tags).sort(), [["__proto__", "a"], ["constructor", "b"]]);
  assert.equal({}.a, undefined);
  const edits = [{ path: "/__proto__/polluted", value: "x" }];
  refused(() => applyFix({}, { edits }), /unknown key `__proto__`/, "/__proto__");
  assert.equal({}.polluted, undefined);
});

test("a large or deep spec is survived, and the next call is as good as any", () => {
  const targetRegions = Array.from({ length: 5_000 }, (_, at) => ({ name: `region${at}` }));
  assert.equal(coverage({ targetRegions }).rows.length, 5_000);
  check({ tags: { a: "x".repeat(5_000_000) } });
  let deep = {};
  for (let depth = 0; depth < 1_000; depth += 1) deep = { deep };
  refused(() => check({ uefiSettings: deep }), /nested too deeply/, "");
  const path = "/uefiSettings" + "/a".repeat(100_000);
  refused(() => applyFix({}, { edits: [{ path, value: 1 }] }), /no such place/, path);
  for (let depth = 0; depth < 100_000; depth += 1) deep = { deep };
  refused(() => check({ uefiSettings: deep }), /has no JSON form/);
  assert.deepEqual(coverage({}), { disks: ["os"], rows: [] });
});
