// The parts of the app that only some want: fetched when they are wanted, and missed without harm.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { linked } from "./azure.mjs";
import { accessibility, launch } from "./harness.mjs";

const WIDE = { viewport: { width: 1440, height: 1000 } };
const AZURE = "**/gallery-seal-web-azure-*.wasm";
const DEMO = "**/gallery-seal-web-demo-*.wasm";

let harness;
before(async () => {
  harness = await launch();
});
after(() => harness?.close());

test("each part is fetched when somebody wants it, and once", async () => {
  const { page, problems } = await harness.newPage(WIDE);
  const asked = wasm(page);
  const of = (part) => asked.filter((name) => name.startsWith(`gallery-seal-web-${part}-`)).length;
  await page.goto(linked());
  await page.getByLabel("Version", { exact: true }).fill("3.0.0");
  await page.locator("#cell-0-1").waitFor();
  assert.equal(asked.length, 1, `${asked}`);
  await page.getByRole("button", { name: "Connect to Azure" }).click();
  const demo = page.getByRole("button", { name: "Try the demo tenant" });
  await demo.waitFor();
  assert.deepEqual([of("azure"), of("demo")], [1, 0]);
  await demo.click();
  await isIn(page);
  await page.getByRole("button", { name: "Forget it" }).click();
  await page.getByRole("button", { name: "Connect to Azure" }).click();
  await demo.click();
  await isIn(page);
  assert.equal(asked.length, new Set(asked).size, `${asked}`);
  assert.equal(of("demo"), 1);
  assert.equal(await page.getByLabel("Version", { exact: true }).inputValue(), "3.0.0");
  assert.deepEqual(problems, []);
  await page.close();
});

for (const [locale, way, words, again, close] of [
  ["en-US", "Try the demo tenant", "could not be loaded", "Try again", "Close"],
  ["zh-TW", "試用示範租用戶", "無法載入", "重試", "關閉"],
]) {
  test(`a part that can't be had is told and tried again: ${locale}`, async () => {
    const { page } = await harness.newPage({ ...WIDE, locale });
    let status = 404;
    await page.route(DEMO, (route) => (status ? route.fulfill({ status }) : route.abort()));
    await page.goto("");
    await page.getByRole("button", { name: way }).click();
    const alert = page.getByRole("alert").filter({ hasText: words });
    await alert.waitFor();
    assert.deepEqual(await accessibility(page), []);
    await page.locator('[data-at="/definition"]').first().fill("golden");
    status = undefined;
    await page.getByRole("button", { name: again }).click();
    await alert.waitFor();
    await page.getByRole("button", { name: close }).click();
    await alert.waitFor({ state: "detached" });
    // From the door as well, and what was typed there stays.
    await page.locator(".tools .button").last().click();
    await page.locator("#azure-token").fill("half a token");
    await page.getByRole("button", { name: way }).click();
    await alert.waitFor();
    assert.equal(await page.locator("#azure-token").inputValue(), "half a token");
    assert.deepEqual(await accessibility(page), []);
    await page.unroute(DEMO);
    await page.getByRole("button", { name: again }).click();
    await isIn(page);
    assert.equal(await page.locator('[data-at="/definition"]').first().inputValue(), "golden");
    await page.close();
  });
}

test("a way in that can't be had is told, closed, and tried again", async () => {
  const { page } = await harness.newPage(WIDE);
  await page.route(AZURE, (route) => route.fulfill({ status: 404 }));
  await page.goto("");
  await page.getByRole("button", { name: "Pick from Azure" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "could not be loaded" });
  await alert.waitFor();
  assert.deepEqual(await accessibility(page), []);
  await page.locator('input[data-at="/definition"]').fill("golden");
  await page.getByRole("button", { name: "Close" }).click();
  await alert.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Connect to Azure" }).click();
  await alert.waitFor();
  await page.unroute(AZURE);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator("#azure-token:focus").waitFor();
  assert.equal(await page.locator('input[data-at="/definition"]').inputValue(), "golden");
  await page.close();
});

test("a way in that comes late takes nobody away from a field", async () => {
  const { page, problems } = await harness.newPage(WIDE);
  const [wait, go] = gate();
  await page.route(AZURE, async (route) => {
    await wait;
    await route.continue();
  });
  await page.goto(linked());
  await page.getByRole("button", { name: "Connect to Azure" }).click();
  await page.locator('aside[aria-busy="true"]').waitFor();
  const version = page.getByLabel("Version", { exact: true });
  await version.fill("3.0");
  go();
  await page.locator("#azure-token").waitFor();
  await page.keyboard.type(".0");
  assert.equal(await version.inputValue(), "3.0.0");
  assert.deepEqual(problems, []);
  await page.close();
});

test("while a part comes the page says so, goes on, and can do without it", async () => {
  const { page, problems } = await harness.newPage(WIDE);
  const [asked, ask] = gate();
  const [wait, go] = gate();
  await page.route(DEMO, async (route) => {
    ask();
    await wait;
    await route.continue();
  });
  await page.goto("");
  await page.getByRole("button", { name: "Try the demo tenant" }).click();
  await asked;
  const coming = page.locator('aside[aria-busy="true"]');
  await coming.getByRole("status").waitFor();
  assert.deepEqual(await accessibility(page), []);
  await page.getByLabel("Gallery", { exact: true }).fill("sigMine");
  await coming.getByRole("button", { name: "Close" }).click();
  await coming.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Connect to Azure" }).click();
  const answered = page.waitForResponse(DEMO);
  go();
  await (await answered).finished();
  // Nobody went in by what nobody waited for.
  await page.getByRole("button", { name: "Try the demo tenant" }).waitFor();
  await page.getByRole("button", { name: "Try the demo tenant" }).click();
  await isIn(page);
  assert.equal(await page.locator('input[data-at="/gallery"]').inputValue(), "sigMine");
  assert.deepEqual(problems, []);
  await page.close();
});

/** The names of the WebAssembly files that a page asks for. */
function wasm(page) {
  const asked = [];
  page.on("request", (request) => {
    const name = new URL(request.url()).pathname.split("/").at(-1);
    if (name.endsWith(".wasm")) asked.push(name);
  });
  return asked;
}

/** A promise, and what keeps it. */
function gate() {
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  return [opened, open];
}

/** Waits until the demo tenant has named its subscriptions. */
const isIn = (page) => page.locator("#pick-subscription option").nth(1).waitFor({ state: "attached" });
