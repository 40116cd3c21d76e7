// The start that stands in the page: drawn without the app, exactly as the app draws it.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { env } from "node:process";
import { after, before, test } from "node:test";

import { accessibility, launch } from "./harness.mjs";

const PAGE = new URL("../../index.html", import.meta.url);

let harness;
before(async () => {
  harness = await launch();
});
after(() => harness?.close());

const drawn = (page) => page.locator("#app").innerHTML();
const isThere = (page) =>
  page.waitForFunction(() => localStorage.getItem("gallery-seal/settings") !== null);

for (const [locale, place] of [
  ["en-US", (html) => [`<div id="app">`, html, `</div>\n    <template`]],
  ["zh-TW", (html) => [`<template id="start-zh-TW">`, html, `</template>`]],
]) {
  test(`the start in ${locale} is the one that the app draws`, async () => {
    const { page, problems } = await harness.newPage({ locale });
    await page.goto("");
    const before = await drawn(page);
    await page.getByRole("button").first().hover();
    await isThere(page);
    const after = await drawn(page);
    if (env.UPDATE) {
      const file = await readFile(PAGE, "utf8");
      const [open, , close] = place("");
      const start = file.indexOf(open) + open.length;
      const end = file.indexOf(close, start);
      await writeFile(PAGE, file.slice(0, start) + after + file.slice(end));
    } else {
      assert.equal(before, after, "stale; set UPDATE=1 to write it anew");
    }
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test("a visitor who only looks fetches no app", async () => {
  const { page } = await harness.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("");
  await page.getByRole("heading", { level: 1 }).hover();
  await page.waitForLoadState("networkidle");
  assert.deepEqual(asked.filter((path) => path.endsWith(".wasm")), []);
  assert.deepEqual(await accessibility(page), []);
  await page.close();
});

test("a button that is pressed before the app is there does its work", async () => {
  const { page } = await harness.newPage();
  await page.goto("");
  // Without a pointer on the way there: nothing was fetched before the click.
  await page.getByRole("button", { name: "Sample" }).dispatchEvent("click");
  await page.getByLabel("Gallery", { exact: true }).waitFor();
  assert.equal(await page.getByLabel("Gallery", { exact: true }).inputValue(), "myGallery");
  await page.close();
});

test("the keyboard keeps its place while the app comes", async () => {
  const { page } = await harness.newPage();
  await page.goto("");
  const blank = page.getByRole("button", { name: "Blank" });
  await blank.focus();
  await isThere(page);
  await page.waitForFunction(() => document.activeElement?.className === "way");
  await page.keyboard.press("Enter");
  await page.getByLabel("Gallery", { exact: true }).waitFor();
  await page.close();
});

test("an app that does not come says so, and the next press tries again", async () => {
  const { page } = await harness.newPage();
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("");
  const sample = page.getByRole("button", { name: "Sample" });
  await sample.click();
  await page.getByRole("alert").waitFor();
  await page.unroute("**/*.wasm");
  await sample.click();
  await page.getByLabel("Gallery", { exact: true }).waitFor();
  await page.close();
});
