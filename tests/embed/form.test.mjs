// The element as a control of a form.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { launch } from "../e2e/harness.mjs";
import { POLICY, installed } from "./project.mjs";

const SAMPLE = JSON.parse(await readFile(new URL("../../web/src/state/sample.json", import.meta.url), "utf8"));

let harness;
let payload;
before(async () => {
  const folder = installed("plain");
  ({ payload } = await import(`${folder}node_modules/gallery-seal/node.js`));
  harness = await launch(folder, POLICY);
});
after(() => harness?.close());

async function portal() {
  const opened = await harness.open();
  await ready(opened.page, SAMPLE);
  return opened;
}

const ready = (page, spec) =>
  page.locator("gallery-seal").evaluate(async (element, spec) => {
    if (spec) element.spec = spec;
    await element.ready;
    // What is wrong is marked in the field when that is drawn.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, spec);
const gallery = (page) => page.getByLabel("Gallery", { exact: true });
const posted = (page) =>
  page.evaluate(() => Object.fromEntries(new FormData(document.querySelector("form"))).version);

test("a form posts the body of ARM's request", async () => {
  const { page } = await portal();
  let body;
  await page.route("**/publish", (route) => {
    body = route.request().postData();
    return route.fulfill({ contentType: "text/html", body: "<title>Published</title>" });
  });
  await gallery(page).fill("sigPlatform");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL("**/publish");
  const sent = new URLSearchParams(body).get("version");
  assert.deepEqual(JSON.parse(sent), payload({ ...SAMPLE, gallery: "sigPlatform" }));
  await page.close();
});

test("a form with an error is not posted: the field gets the focus", async () => {
  const { page } = await portal();
  await page.route("**/publish", (route) => route.fulfill({ body: "" }));
  await gallery(page).fill("no gallery");
  await page.waitForFunction(() => globalThis.heard.length === 1);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.locator("[data-at='/gallery']:focus").waitFor();
  const seen = await page.locator("gallery-seal").evaluate((element) => [
    element.checkValidity(),
    element.validity.customError,
    element.validationMessage,
    element.matches(":invalid"),
    element.findings[0].message,
  ]);
  assert.deepEqual(seen, [false, true, seen[4], true, seen[4]]);
  assert.match(seen[4], /`no gallery`/);
  await gallery(page).fill("gallery");
  await page.waitForFunction(() => document.querySelector("gallery-seal").checkValidity());
  await page.close();
});

test("nothing is posted before the app is there", async () => {
  const { page } = await harness.newPage();
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("");
  const element = page.locator("gallery-seal");
  assert.equal(await element.evaluate((element) => element.checkValidity()), false);
  assert.equal(await posted(page), undefined);
  go();
  await ready(page, SAMPLE);
  assert.equal(await element.evaluate((element) => element.checkValidity()), true);
  await page.close();
});

test("a reset goes back to what the page gave", async () => {
  const { page } = await portal();
  const given = await posted(page);
  await gallery(page).fill("other");
  await page.waitForFunction(() => globalThis.heard.length === 1);
  assert.notEqual(await page.locator("gallery-seal").evaluate((element) => element.spec.gallery), "myGallery");
  await page.evaluate(() => document.querySelector("form").reset());
  assert.equal(await posted(page), given);
  await page.waitForFunction(() => document.querySelector("gallery-seal").spec.gallery === "myGallery");
  assert.equal(await gallery(page).inputValue(), "myGallery");
  await page.close();
});

test("a disabled control is not posted and can't be changed", async () => {
  const { page } = await portal();
  await page.evaluate(() => {
    const fieldset = document.createElement("fieldset");
    const element = document.querySelector("gallery-seal");
    element.before(fieldset);
    fieldset.append(element);
    fieldset.disabled = true;
  });
  await page.locator("[data-at='/gallery'][readonly]").waitFor();
  assert.equal(await posted(page), undefined);
  assert.deepEqual(await page.locator("gallery-seal").evaluate((element) => element.spec), SAMPLE);
  await page.close();
});

test("a visitor who comes back finds what was typed", async () => {
  const { page } = await portal();
  await gallery(page).fill("kept");
  await page.waitForFunction(() => globalThis.heard.length === 1);
  await page.goto("blank.html");
  await page.goBack();
  await ready(page);
  assert.equal(await page.locator("gallery-seal").evaluate((element) => element.spec.gallery), "kept");
  await page.close();
});
