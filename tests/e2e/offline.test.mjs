// The whole app in one file, opened from the disk: no server, no network.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { accessibility, launch } from "./harness.mjs";
import { DIST } from "./serve.mjs";

const FILE = pathToFileURL(join(DIST, "gallery-seal.html")).href;

let harness;
before(async () => {
  harness = await launch();
});
after(() => harness?.close());

async function open(options) {
  const { page, problems } = await harness.newPage(options);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(FILE);
  // What stands in the page itself is no request, though browsers tell of it.
  const others = () => asked.filter((url) => url !== FILE && !url.startsWith("data:"));
  return { page, problems, others };
}

test("opens from the disk, copies an output and says why, and asks nobody for anything", async () => {
  const { page, problems, others } = await open({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByRole("button", { name: "Sample" }).click();
  await page.getByText("6 of 6 under your keys").first().waitFor();
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("status").getByText("Copied").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^az sig image-version create /);
  assert.equal(copied, await page.locator(".code code").textContent());

  await page.getByLabel("Version", { exact: true }).fill("1.4");
  await page.locator(".finding .why").first().click();
  await page.getByRole("heading", { name: "The image version's name is not three whole numbers" }).waitFor();
  assert.deepEqual(await accessibility(page), []);
  assert.deepEqual(others(), []);
  assert.deepEqual(problems, []);
  await page.close();
});

test("has the demo tenant in it", async () => {
  const { page, problems, others } = await open({ viewport: { width: 1440, height: 1000 } });
  await page.getByRole("button", { name: "Try the demo tenant" }).click();
  await page.locator("#pick-subscription option").nth(1).waitFor({ state: "attached" });
  assert.deepEqual(others(), []);
  assert.deepEqual(problems, []);
  await page.close();
});

test("has the rules' pages in Chinese as well", async () => {
  const { page, problems, others } = await open({ locale: "zh-TW" });
  await page.getByRole("button", { name: "空白" }).click();
  await page.locator(".finding .why").first().click();
  await page.locator(".page h3").waitFor();
  assert.match(await page.locator(".page h3").innerText(), /[\u4e00-\u9fff]/);
  assert.deepEqual(others(), []);
  assert.deepEqual(problems, []);
  await page.close();
});

test("the draft is there when the file is opened again", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: "Sample" }).click();
  await page.getByLabel("Image definition").fill("golden");
  await page.waitForFunction(() => localStorage.getItem("gallery-seal/draft")?.includes("golden"));
  await page.reload();
  await page.getByRole("button", { name: "Go on" }).click();
  assert.equal(await page.getByLabel("Image definition").inputValue(), "golden");
  await page.close();
});

test("its policy lets nothing in but what is in it", async () => {
  const { page, problems } = await open();
  await page.getByRole("button", { name: "Sample" }).waitFor();
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.injected = true";
    document.body.append(script);
    return globalThis.injected === true;
  });
  assert.equal(ran, false);
  assert.match(problems.join(), /Content Security Policy/);
  const text = await readFile(join(DIST, "gallery-seal.html"), "utf8");
  const [policy] = text.match(/default-src 'none'[^"]*/);
  assert.doesNotMatch(policy, /unsafe-inline|'self'| \*/);
  // Nobody else may be asked than by the site, which has files of its own to ask for.
  const asked = (html) => html.match(/connect-src ([^;"]*)/)?.[1].replace("'self' ", "") ?? "'none'";
  assert.equal(asked(text), asked(await readFile(join(DIST, "index.html"), "utf8")));
  await page.close();
});
