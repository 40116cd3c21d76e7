// The types are those of what runs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as gallerySeal from "gallery-seal";
import ts from "typescript";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Complaints of the compiler about a source text that stands in this folder. */
function complaints(source, options) {
  const file = `${folder}virtual.ts`;
  const all = {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
    ...options,
  };
  const host = ts.createCompilerHost(all);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022)
      : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], all, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

const nodeNext = { module: ts.ModuleKind.NodeNext };
const bundler = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };

for (const [name, options] of Object.entries({ nodeNext, bundler })) {
  test(`a user's code compiles under ${name}, and mistakes do not`, () => {
    const source = readFileSync(new URL("consumer.ts", import.meta.url), "utf8");
    assert.deepEqual(complaints(source, options), []);
  });
}

test("the types need neither the DOM nor Node", () => {
  const source = 'import { check } from "gallery-seal";\ncheck({});';
  assert.deepEqual(complaints(source, { ...nodeNext, lib: ["lib.es2022.d.ts"] }), []);
});

test("the pairs of task and format are those of outputs()", () => {
  const pairs = gallerySeal.outputs().map(({ task, format }) => JSON.stringify(`${task} ${format}`));
  const source = `
    import type { Formats, Output } from "gallery-seal";
    type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
    type Declared = { [T in keyof Formats]: \`\${T} \${Formats[T]}\` }[keyof Formats];
    type Pair<O> = O extends { task: infer T extends string; format: infer F extends string } ? \`\${T} \${F}\` : never;
    type Given = ${pairs.join(" | ")};
    true satisfies Same<Declared, Given>;
    true satisfies Same<Pair<Output>, Given>;
  `;
  assert.deepEqual(complaints(source, nodeNext), []);
});

test("every declared function is there, and no other", () => {
  const source = `
    import * as gallerySeal from "gallery-seal";
    const names: Record<keyof typeof gallerySeal, 0> = {
      ${Object.keys(gallerySeal).map((name) => `${name}: 0,`).join(" ")}
    };
    names;
  `;
  assert.deepEqual(complaints(source, nodeNext), []);
});
