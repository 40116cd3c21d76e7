// What the package gives is what the core gives: both of its parts do as the whole would.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { outputs, payload, read, render } from "gallery-seal";

const cases = new URL("../../../../tests/cases/", import.meta.url);
const names = readdirSync(cases);
const text = (name, file) => readFileSync(new URL(`${name}/${file}`, cases), "utf8");

test("there are cases", () => assert.ok(names.length > 0));

for (const name of names) {
  test(`${name}: every output is as committed`, () => {
    const { spec } = read(text(name, "spec.json"));
    assert.deepEqual(payload(spec), JSON.parse(text(name, "payload.json")));
    for (const { task, format } of outputs()) {
      const rendering = render(spec, task, format);
      const folder = task === "imageVersion" ? "" : `${task}/`;
      const extension = rendering.fileName.split(".").at(-1);
      assert.equal(rendering.text, text(name, `${folder}${format}.${extension}`), `${task} ${format}`);
    }
  });
}
