// The element's types and manifest are those of what runs. What it does is tested in pages: tests/embed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const root = new URL(".", import.meta.resolve("gallery-seal/package.json"));
const read = (name) => readFileSync(new URL(name, root), "utf8");
const manifest = JSON.parse(read("custom-elements.json"));
const [{ declarations: [declared] }] = manifest.modules;
const names = (list) => list.map(({ name }) => name);

test("a page, React and Vue compile by tsc --strict, and their mistakes do not", () => {
  const tsc = here("node_modules/typescript/bin/tsc");
  const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", here("element")], { encoding: "utf8" });
  assert.equal(stdout, "");
  assert.equal(status, 0);
});

test("are the types wrong? No", () => {
  const attw = here("node_modules/@arethetypeswrong/cli/dist/index.js");
  // Files that no code imports by types.
  const files = ["wasm", "outputs/wasm", "element/wasm", "custom-elements.json", "schema/facts.json", "schema/policy.json", "schema/spec.json"];
  const given = ["--pack", fileURLToPath(root), "--profile", "esm-only", "--exclude-entrypoints", ...files];
  const { stdout, stderr, status } = spawnSync(process.execPath, [attw, ...given], { encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /"gallery-seal\/element"/);
});

test("the manifest lists what the element has", async () => {
  const { GallerySealElement } = await import("gallery-seal/element");
  const attributes = names(declared.attributes);
  assert.deepEqual(attributes, [...GallerySealElement.observedAttributes, "name", "disabled"]);
  const { prototype } = GallerySealElement;
  const fields = [...names(declared.members), ...declared.attributes.flatMap(({ fieldName }) => fieldName ?? [])];
  assert.deepEqual(fields.filter((name) => !(name in prototype)), []);
  const types = read("element.d.ts");
  const [, map] = types.match(/interface GallerySealEventMap \{(.*?)\n\}/s);
  assert.deepEqual(names(declared.events), map.match(/gallery-seal-[a-z]+/g));
});

test("the manifest's custom properties are used", () => {
  const style = read("style.js");
  const unused = names(declared.cssProperties).filter((name) => !style.includes(`var(${name},`));
  assert.deepEqual(unused, []);
});

test("Node imports the element and draws nothing", async () => {
  const { GallerySealElement } = await import("gallery-seal/element");
  assert.equal(typeof GallerySealElement, "function");
  assert.equal(globalThis.customElements, undefined);
});
