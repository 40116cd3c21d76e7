// The built page, as a first visitor meets it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { accessibility, launch } from "./harness.mjs";

let harness;
before(async () => {
  harness = await launch();
});
after(() => harness?.close());

test("starts under a strict policy without a word in the console", async () => {
  const { page, problems } = await harness.open();
  await started(page);
  assert.equal(await page.title(), "Gallery Seal");
  assert.deepEqual(problems, []);
  await page.close();
});

test("asks no other server for anything", async () => {
  const { page } = await harness.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("");
  await started(page);
  assert.ok(asked.some((url) => url.endsWith(".wasm")));
  assert.deepEqual(asked.filter((url) => !url.startsWith(harness.url)), []);
  await page.close();
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing wrong in the ${colorScheme} theme`, async () => {
    const { page } = await harness.open({ colorScheme });
    await started(page);
    assert.deepEqual(await accessibility(page), []);
    await page.close();
  });
}

/** Waits until the module has been loaded and run. */
async function started(page) {
  await page.waitForLoadState("networkidle");
}
