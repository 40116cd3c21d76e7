// The documentation beside the app: plain pages that need no script.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { accessibility, launch } from "./harness.mjs";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const PAGES = ["index", "embed", "outputs", "spec", "rules", "rules/encryption/region-not-covered", "hosting"];

let harness;
before(async () => {
  harness = await launch();
});
after(() => harness?.close());

const open = (path, options) => harness.open(options, `docs/${path}.html`);

test("loads its sheet and its icon, runs nothing, and asks for nothing else", async () => {
  const { page, problems } = await harness.newPage({ javaScriptEnabled: false });
  const asked = [];
  page.on("request", (request) => asked.push(request.url().slice(harness.url.length)));
  await page.goto("docs/rules/encryption/none.html");
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "No disk has a customer key");
  asked.sort();
  assert.deepEqual(
    asked.filter((path) => path !== "docs/icon.svg"),
    ["docs/docs.css", "docs/rules/encryption/none.html"],
  );
  assert.deepEqual(problems, []);
  await page.close();
});

test("leads from the front to a rule, to the same in Chinese, and to the app", async () => {
  const { page, problems } = await open("index");
  await page.locator("main").getByRole("link", { name: "Rules" }).click();
  await page.getByRole("link", { name: "encryption/region-not-covered" }).click();
  const title = page.getByRole("heading", { level: 1 });
  assert.equal(await title.innerText(), "A disk has a key in one region and none in another");
  await page.getByRole("link", { name: "繁體中文" }).click();
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-TW");
  await page.getByRole("link", { name: "應用程式" }).click();
  await page.getByRole("button", { name: /Sample|範例/ }).waitFor();
  assert.deepEqual(problems, []);
  await page.close();
});

for (const [colorScheme, options] of [["light", {}], ["dark", PHONE]]) {
  test(`axe finds nothing in ${colorScheme} colours, ${options.viewport ? "on a phone" : "on a desk"}`, async () => {
    for (const path of PAGES) {
      const { page } = await open(path, { colorScheme, ...options });
      assert.deepEqual(await accessibility(page), [], path);
      await page.close();
    }
  });
}

test("no page is wider than a phone", async () => {
  for (const path of [...PAGES, "outputs/prerequisites", "zh-TW/rules"]) {
    const { page } = await open(path, PHONE);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${path}: ${over} px too wide`);
    await page.close();
  }
});

test("says the colours of every token of an output", async () => {
  const { page } = await open("outputs/imageVersion");
  const flag = page.locator(".tok.flag").first();
  const colours = await flag.evaluate((flag) => [flag, flag.closest("pre")].map((e) => getComputedStyle(e).color));
  assert.notEqual(colours[0], colours[1]);
  const text = await page.locator("#azure-cli ~ pre").first().innerText();
  const script = await readFile(new URL("../cases/three-regions/azure-cli.sh", import.meta.url), "utf8");
  assert.equal(text.trimEnd(), script.trimEnd());
  await page.close();
});
