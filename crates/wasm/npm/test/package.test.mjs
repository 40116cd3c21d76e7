// The package as a whole.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { publint } from "publint";

const require = createRequire(import.meta.url);
const root = new URL(".", import.meta.resolve("gallery-seal/package.json"));
const file = (name) => readFileSync(new URL(name, root));
const manifest = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: fileURLToPath(root), strict: true });
  assert.deepEqual(messages, []);
});

test("every file that is named is there, and published", () => {
  const named = (target) =>
    typeof target === "string" ? [target] : Object.values(target).flatMap(named);
  for (const file of named(manifest.exports)) {
    assert.ok(existsSync(new URL(file, root)), file);
    const name = file.slice("./".length);
    assert.ok(name === "package.json" || manifest.files.includes(name), `${file} is not published`);
  }
  for (const file of readdirSync(root).filter((name) => name.endsWith(".js"))) {
    assert.ok(manifest.files.includes(file), `${file} is not published`);
  }
});

test("the raw parts can be resolved", async () => {
  for (const name of ["gallery-seal/wasm", "gallery-seal/outputs/wasm"]) {
    assert.ok(WebAssembly.validate(readFileSync(fileURLToPath(import.meta.resolve(name)))));
  }
});

test("the pages are in a module of their own", async () => {
  const bytes = readFileSync(new URL("gallery_seal_wasm_bg.wasm", root));
  const { pages } = await import(new URL("pages.js", root).href);
  const languages = new Set(Object.values(pages).map((page) => Object.keys(page).join()));
  assert.deepEqual([...languages], ["en,zh-TW"]);
  for (const { en } of Object.values(pages)) {
    const [title] = en.split("\n");
    assert.equal(bytes.indexOf(title), -1);
  }
});

test("the pages are those of the declared rules", async () => {
  const { pages } = await import(new URL("pages.js", root).href);
  const words = readFileSync(new URL("words.d.ts", root), "utf8");
  const [, union] = words.match(/export type RuleSlug =([^;]*);/);
  assert.deepEqual(Object.keys(pages).sort(), union.match(/[a-z-]+\/[a-z-]+/g).sort());
});

test("gallery-seal/init gives the same functions", async () => {
  const main = await import("gallery-seal");
  const { init, ...later } = await import("gallery-seal/init");
  await init();
  assert.deepEqual(later, { ...main });
});

test("elsewhere than in Node, init takes the bytes of both parts", async () => {
  const { check, outputs, init } = await import(new URL("init.js", root).href);
  await init(file("gallery_seal_wasm_bg.wasm"), file("gallery_seal_outputs.wasm"));
  assert.ok(Array.isArray(check({})));
  assert.ok(outputs().length > 0);
});

test("the checks need their part alone", () => {
  const code = `
    import { readFileSync } from "node:fs";
    const { check, init } = await import(process.env.ROOT + "check-init.js");
    await init(readFileSync(new URL("gallery_seal_wasm_bg.wasm", process.env.ROOT)));
    const { outputs } = await import(process.env.ROOT + "api.js");
    let refused;
    try { outputs(); } catch (error) { refused = error; }
    console.log(JSON.stringify([check({}).length > 0, refused.name, refused.message]));`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
    env: { ...process.env, ROOT: root.href },
  });
  const message = "the outputs are not loaded: await `init()` of gallery-seal/init";
  assert.deepEqual(JSON.parse(printed), [true, "GallerySealError", message]);
});

test("gallery-seal/check gives some of the same functions", async () => {
  const main = await import("gallery-seal");
  const checks = await import("gallery-seal/check");
  const { init, ...later } = await import("gallery-seal/check/init");
  await init();
  assert.deepEqual(later, { ...checks });
  assert.deepEqual(Object.keys(checks), [
    "GallerySealError", "applyFix", "check", "coverage", "fillKeys", "regions",
  ]);
  for (const [name, value] of Object.entries(checks)) assert.equal(value, main[name]);
});

test("CommonJS can require it", { skip: !process.features.require_module }, () => {
  assert.ok(Array.isArray(require("gallery-seal").check({})));
});

test("the examples of the README run", () => {
  const readme = readFileSync(new URL("README.md", root), "utf8");
  const examples = [...readme.matchAll(/^```js\n(import .*?)^```$/gms)].map(([, code]) => code);
  assert.ok(examples.length >= 3);
  for (const code of examples) {
    execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
      cwd: fileURLToPath(new URL(".", import.meta.url)),
    });
  }
});
