// The element in a plain page, under a strict policy: what pages know of it, and what it leaves alone.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { accessibility, launch } from "../e2e/harness.mjs";
import { POLICY, installed } from "./project.mjs";

const SAMPLE = JSON.parse(await readFile(new URL("../../web/src/state/sample.json", import.meta.url), "utf8"));
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

let harness;
before(async () => {
  harness = await launch(installed("plain"), POLICY);
});
after(() => harness?.close());

/** The page with its element, which is there, and has the sample. */
async function portal(options = {}, path = "") {
  const opened = await harness.open(options, path);
  await opened.page.locator("gallery-seal").evaluate((element, spec) => {
    element.spec = spec;
    return element.ready;
  }, SAMPLE);
  await opened.page.getByText("6 of 6 under your keys").first().waitFor();
  return opened;
}

const heard = (page, name) =>
  page.evaluate((name) => globalThis.heard.filter((event) => event.name === name), name);
const gallery = (page) => page.getByLabel("Gallery", { exact: true });

test("works under a strict policy with Trusted Types, and asks for its own files alone", async () => {
  const { page, problems } = await harness.newPage(CLIPBOARD);
  const asked = [];
  page.on("request", (request) => asked.push(request.url().slice(harness.url.length)));
  await page.goto("");
  await page.locator("gallery-seal").evaluate((element) => element.ready);
  await gallery(page).fill("sigPlatform");
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("status").getByText("Copied").waitFor();
  await page.waitForLoadState("networkidle");
  const own = "node_modules/gallery-seal";
  assert.deepEqual(asked.filter((path) => path.startsWith(own)).sort(), [
    `${own}/element.js`,
    `${own}/error.js`,
    `${own}/gallery_seal_element.js`,
    `${own}/gallery_seal_element_bg.wasm`,
    `${own}/json.js`,
    `${own}/style.js`,
  ]);
  assert.deepEqual(asked.filter((path) => !path.startsWith(own)), ["", "portal.css", "main.js", "icon.svg"]);
  assert.deepEqual(problems, []);
  await page.close();
});

test("what the person changes is told, what the page sets is not", async () => {
  const { page } = await portal();
  assert.deepEqual(await heard(page, "change"), []);
  await gallery(page).fill("other");
  await page.waitForFunction(() => globalThis.heard.length === 1);
  const [{ detail }] = await heard(page, "change");
  assert.deepEqual(detail.spec, { ...SAMPLE, gallery: "other" });
  assert.ok(detail.findings.every(({ severity }) => severity === "info"));
  await gallery(page).fill("no gallery");
  await page.waitForFunction(() => globalThis.heard.length === 2);
  const [, { detail: second }] = await heard(page, "change");
  assert.deepEqual(second.findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule), ["name/gallery"]);
  const element = page.locator("gallery-seal");
  assert.equal(await element.evaluate((element) => element.spec.gallery), "no gallery");
  assert.equal(await element.evaluate((element) => ((element.spec = {}), element.spec.gallery ?? "")), "");
  await page.getByText("No region yet").waitFor();
  assert.equal((await heard(page, "change")).length, 2);
  await page.close();
});

test("events leave a shadow tree of the page's", async () => {
  const { page } = await portal();
  await page.evaluate((spec) => {
    const outer = document.body.appendChild(document.createElement("div"));
    const inner = document.createElement("gallery-seal");
    inner.spec = spec;
    inner.id = "inner";
    outer.id = "outer";
    outer.attachShadow({ mode: "open" }).append(inner);
    return inner.ready;
  }, SAMPLE);
  await page.locator("#inner").getByLabel("Gallery", { exact: true }).fill("inner");
  await page.waitForFunction(() => globalThis.heard.length === 1);
  const [{ id, detail }] = await heard(page, "change");
  assert.deepEqual([id, detail.spec.gallery], ["outer", "inner"]);
  await page.close();
});

test("several elements have each their own state, and one module", async () => {
  const { page, problems } = await harness.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("");
  await page.evaluate((spec) => {
    const second = document.createElement("gallery-seal");
    second.id = "second";
    second.spec = spec;
    document.querySelector("main").append(second);
    return Promise.all([second.ready, document.querySelector("gallery-seal").ready]);
  }, SAMPLE);
  const [first, second] = [page.locator("gallery-seal").first(), page.locator("#second")];
  await first.getByLabel("Gallery", { exact: true }).fill("first");
  await second.getByLabel("Gallery", { exact: true }).fill("second");
  await second.getByRole("tab", { name: "Bicep" }).click();
  await second.locator(".code").getByText("second").first().waitFor();
  await first.locator(".code").getByText("--gallery-name first").waitFor();
  assert.equal(await first.evaluate((element) => element.spec.gallery), "first");
  assert.equal(await second.evaluate((element) => element.spec.gallery), "second");
  assert.equal(asked.filter((url) => url.endsWith(".wasm")).length, 1);
  assert.deepEqual(problems, []);
  await page.close();
});

test("what was set before the element was defined holds", async () => {
  const { page } = await harness.open({}, "blank.html");
  const found = await page.evaluate(async (spec) => {
    const element = document.createElement("gallery-seal");
    element.spec = spec;
    element.facts = { existingVersions: ["1.0.0"] };
    element.view = "outputs";
    element.tokenProvider = async () => "secret";
    document.body.append(element);
    await import("/node_modules/gallery-seal/element.js");
    await element.ready;
    const rules = element.findings.map(({ rule }) => rule);
    return [element.spec.gallery, rules, element.getAttribute("view"), Object.keys(element)];
  }, SAMPLE);
  assert.ok(found[1].includes("source/exists"), `${found[1]}`);
  assert.deepEqual(found, ["myGallery", found[1], "outputs", []]);
  await page.close();
});

test("a copy of the module that comes second leaves the element alone", async () => {
  const { page, problems } = await portal();
  const same = await page.evaluate(async () => {
    const before = customElements.get("gallery-seal");
    await import("/node_modules/gallery-seal/element.js?second");
    return before === customElements.get("gallery-seal");
  });
  assert.ok(same);
  assert.deepEqual(problems, []);
  await page.close();
});

test("a value of the wrong shape is told, and the spec stays", async () => {
  const { page } = await portal();
  const told = await page.evaluate(() => {
    const element = document.querySelector("gallery-seal");
    element.spec = { galery: "x" };
    element.spec = { targetRegions: [{ replicas: Number.NaN }] };
    element.facts = { today: 7 };
    return globalThis.heard.map(({ name, detail: { error } }) => [name, error.name, error.message, error.path]);
  });
  assert.deepEqual(told.map(([name, kind, , path]) => [name, kind, path]), [
    ["error", "GallerySealError", "/galery"],
    ["error", "GallerySealError", "/targetRegions/0/replicas"],
    ["error", "GallerySealError", "/today"],
  ]);
  assert.equal(await page.locator("gallery-seal").evaluate((element) => element.spec.gallery), "myGallery");
  await page.close();
});

test("a module that does not come is told, and comes when it is where `src` says", async () => {
  const { page } = await harness.newPage();
  await page.route("**/*.wasm", (route) => (route.request().url().includes("?here") ? route.continue() : route.abort()));
  await page.goto("");
  await page.getByRole("alert").waitFor();
  assert.equal((await heard(page, "error")).length, 1);
  const element = page.locator("gallery-seal");
  assert.equal(await element.evaluate((element) => element.checkValidity()), false);
  await element.evaluate((element) => {
    element.src = "/node_modules/gallery-seal/gallery_seal_element_bg.wasm?here";
    return element.ready;
  });
  await gallery(page).waitFor();
  await page.close();
});

test("copies are told", async () => {
  const { page } = await portal(CLIPBOARD);
  await page.locator("gallery-seal").evaluate((element) => {
    element.task = "imageVersion";
    element.format = "bicep";
  });
  await page.locator(".code").getByText("resource", { exact: true }).first().waitFor();
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.waitForFunction(() => globalThis.heard.length === 1);
  const [{ detail }] = await heard(page, "copy");
  assert.equal(detail.text, await page.evaluate(() => navigator.clipboard.readText()));
  assert.deepEqual([detail.task, detail.format], ["imageVersion", "bicep"]);
  await page.close();
});

test("the page of a rule comes with the package", async () => {
  const { page, problems } = await portal();
  await page.locator(".findings").getByRole("button", { name: /^why/ }).first().click();
  await page.locator(".finding .page h3").waitFor();
  assert.match(await page.locator(".finding .page").innerText(), /platform key/i);
  assert.deepEqual(problems, []);
  await page.close();
});

test("the page around it keeps its address, name, storage and keys", async () => {
  const { page } = await portal({}, "#spec=%7B%22gallery%22%3A%22fromLink%22%7D");
  await page.evaluate(() => {
    globalThis.prevented = [];
    addEventListener("keydown", (event) => globalThis.prevented.push([event.key, event.defaultPrevented]));
  });
  assert.equal(await gallery(page).inputValue(), "myGallery");
  // Not as typed: the browser undoes by itself what was typed last, wherever the focus is.
  await gallery(page).evaluate((input) => {
    input.value = "no gallery";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await page.waitForFunction(() => globalThis.heard.length === 1);
  await page.getByRole("button", { name: "Publish" }).focus();
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+z");
  assert.equal(await gallery(page).inputValue(), "no gallery");
  await page.locator("#cell-0-1").focus();
  await page.keyboard.press("F8");
  await page.locator("[data-at='/gallery']:focus").waitFor();
  await page.locator("#cell-0-1").focus();
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector("gallery-seal").spec.gallery === "myGallery");
  const prevented = await page.evaluate(() => globalThis.prevented.filter(([key]) => ["F8", "z"].includes(key)));
  assert.deepEqual(prevented, [["F8", false], ["z", false], ["F8", true], ["z", true]]);
  assert.deepEqual(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.title, location.hash.slice(0, 6)]),
    [0, 0, "A portal without a bundler", "#spec="],
  );
  assert.deepEqual(await page.evaluate(() => [...document.documentElement.attributes].map(({ name }) => name)), ["lang"]);
  await page.close();
});

test("each view draws its part", async () => {
  const { page } = await portal();
  const parts = { all: [], form: [], matrix: [], outputs: [] };
  for (const view of Object.keys(parts)) {
    await page.locator("gallery-seal").evaluate((element, view) => (element.view = view), view);
    await page.locator(`.screen[data-view=${view}]`).waitFor();
    for (const part of ["strip", "form", "matrix", "outputs", "findings"]) {
      if (await page.locator(`[part=${part}]`).count()) parts[view].push(part);
    }
  }
  assert.deepEqual(parts, {
    all: ["strip", "form", "matrix", "outputs", "findings"],
    form: ["strip", "form", "matrix", "findings"],
    matrix: ["form", "matrix"],
    outputs: ["outputs"],
  });
  assert.equal(await page.locator("#h-version").count(), 0);
  await page.close();
});

test("what is only to be looked at can't be changed", async () => {
  const { page } = await portal();
  await page.locator("gallery-seal").evaluate((element) => element.toggleAttribute("readonly"));
  await page.locator("[data-at='/gallery'][readonly]").waitFor();
  await page.locator("#cell-0-1").focus();
  await page.keyboard.type("abc");
  await page.keyboard.press("Delete");
  assert.equal(await page.locator("#cell-editor").count(), 0);
  for (const name of [/^Remove/, "Fill empty", "+ Add tag", "Undo"]) {
    assert.equal(await page.getByRole("button", { name }).count(), 0, `${name}`);
  }
  assert.deepEqual(await page.locator("gallery-seal").evaluate((element) => element.spec), SAMPLE);
  await page.locator("gallery-seal").evaluate((element) => (element.readOnly = false));
  await gallery(page).fill("open");
  await page.waitForFunction(() => globalThis.heard.length === 1);
  await page.close();
});

test("the policy of the page's owner is checked, and what it locks is shown so", async () => {
  const { page } = await harness.open();
  const rules = await page.locator("gallery-seal").evaluate(async (element) => {
    element.policy = {
      allowedRegions: ["westus"],
      keyPattern: "des-{region}-{disk}",
      lockedFields: [{ path: "/gallery", value: "sigPlatform" }],
      presets: { location: "westus", targetRegions: [{ name: "westus" }, { name: "eastus2" }] },
    };
    await element.ready;
    return element.findings.map(({ rule }) => rule);
  });
  assert.ok(rules.includes("policy/region"), `${rules}`);
  const locked = page.getByLabel("Gallery Set by policy", { exact: true });
  assert.equal(await locked.inputValue(), "sigPlatform");
  assert.notEqual(await locked.getAttribute("readonly"), null);
  assert.equal(await page.getByLabel("Version", { exact: true }).getAttribute("readonly"), null);
  assert.equal(await page.getByLabel("Fill with").inputValue(), "des-{region}-{disk}");
  await page.evaluate(() => document.querySelector("form").reset());
  assert.equal(await locked.inputValue(), "sigPlatform");
  assert.deepEqual(await accessibility(page), []);
  await page.close();
});

test("the language is the closest one around it, and follows", async () => {
  const { page } = await portal();
  await page.evaluate(() => (document.querySelector("main").lang = "zh-Hant-TW"));
  await page.getByRole("button", { name: "複製", exact: true }).waitFor();
  await page.evaluate(() => (document.querySelector("gallery-seal").lang = "en-GB"));
  await page.getByRole("button", { name: "Copy", exact: true }).waitFor();
  assert.equal(await page.locator(".app").getAttribute("lang"), "en");
  await page.close();
});

test("colours are the page's, the system's or its own", async () => {
  const { page } = await portal({ colorScheme: "dark" });
  const background = () => page.locator(".screen").evaluate((screen) => getComputedStyle(screen).backgroundColor);
  const [light, dark] = ["rgb(255, 255, 255)", "rgb(29, 28, 26)"];
  const seen = { "a light page": await background() };
  const set = (change) => page.evaluate(change);
  await set(() => (document.querySelector("gallery-seal").theme = "system"));
  seen["the system's"] = await background();
  await set(() => (document.querySelector("gallery-seal").theme = "light"));
  seen.light = await background();
  await set(() => document.querySelector("gallery-seal").removeAttribute("theme"));
  await set(() => (document.documentElement.style.colorScheme = "dark"));
  seen["a dark page"] = await background();
  assert.deepEqual(seen, { "a light page": light, "the system's": dark, light, "a dark page": dark });
  await page.close();
});

test("a page sets tokens and styles parts", async () => {
  const { page } = await portal();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("gallery-seal { --gallery-seal-sheet: rgb(1, 2, 3); } gallery-seal::part(strip) { padding: 77px; }");
    document.adoptedStyleSheets.push(sheet);
  });
  const style = (selector, name) =>
    page.locator(selector).evaluate((element, name) => getComputedStyle(element)[name], name);
  assert.equal(await style(".screen", "backgroundColor"), "rgb(1, 2, 3)");
  assert.equal(await style(".strip", "paddingTop"), "77px");
  await page.close();
});

for (const [name, options, change] of [
  ["light", {}, {}],
  ["dark", {}, { theme: "dark" }],
  ["Traditional Chinese", { locale: "zh-TW" }, { lang: "zh-TW" }],
  ["narrow", { viewport: { width: 400, height: 800 } }, {}],
  ["form", {}, { view: "form" }],
  ["matrix", {}, { view: "matrix" }],
  ["outputs", {}, { view: "outputs" }],
  ["only to be looked at", {}, { readonly: "" }],
]) {
  test(`axe finds nothing wrong with two in a page, and nothing scrolls sideways: ${name}`, async () => {
    const { page } = await portal(options);
    await page.evaluate(async (change) => {
      const second = document.createElement("gallery-seal");
      document.querySelector("main").append(second);
      await second.ready;
      for (const element of document.querySelectorAll("gallery-seal")) {
        for (const [name, value] of Object.entries(change)) element.setAttribute(name, value);
        if (element.theme === "dark") document.documentElement.style.colorScheme = "dark";
      }
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }, change);
    assert.deepEqual(await accessibility(page), []);
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    assert.ok(scrollWidth <= clientWidth, `${scrollWidth} > ${clientWidth}`);
    await page.close();
  });
}
