// The element comes, moves and goes, beside other people's styles and another Yew app.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { DIST, serve } from "../e2e/serve.mjs";
import { launch } from "../e2e/harness.mjs";
import { POLICY, installed } from "./project.mjs";

const SAMPLE = JSON.parse(await readFile(new URL("../../web/src/state/sample.json", import.meta.url), "utf8"));

let harness;
before(async () => {
  harness = await launch(installed("plain"), POLICY);
});
after(() => harness?.close());

async function portal(path = "") {
  const opened = await harness.open({}, path);
  await opened.page.locator("gallery-seal").evaluate((element, spec) => {
    element.spec = spec;
    return element.ready;
  }, SAMPLE);
  await opened.page.getByText("6 of 6 under your keys").first().waitFor();
  return opened;
}

test("an element that is moved keeps all, one that comes back keeps its spec", async () => {
  const { page, problems } = await portal();
  await page.getByLabel("Gallery", { exact: true }).fill("moved");
  await page.getByRole("tab", { name: "Bicep" }).click();
  const root = await page.locator(".app").elementHandle();
  await page.evaluate(() => document.body.prepend(document.querySelector("gallery-seal")));
  assert.ok(await root.evaluate((root) => root.isConnected));
  assert.equal(await page.getByRole("tab", { name: "Bicep" }).getAttribute("aria-selected"), "true");
  await page.evaluate(async () => {
    const element = document.querySelector("gallery-seal");
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    globalThis.removed = [element.spec.gallery, element.shadowRoot.querySelectorAll("input").length];
    document.body.append(element);
  });
  assert.deepEqual(await page.evaluate(() => globalThis.removed), ["moved", 0]);
  await page.getByLabel("Gallery", { exact: true }).waitFor();
  assert.equal(await page.getByLabel("Gallery", { exact: true }).inputValue(), "moved");
  await page.getByLabel("Gallery", { exact: true }).fill("again");
  await page.waitForFunction(() => document.querySelector("gallery-seal").spec.gallery === "again");
  assert.deepEqual(problems, []);
  await page.close();
});

test("an element is at home in the document of a frame as well", async () => {
  const { page, problems } = await portal();
  await page.evaluate(async () => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    frame.width = 1000;
    frame.height = 600;
    frame.contentDocument.body.append(document.querySelector("gallery-seal"));
  });
  const field = page.frameLocator("iframe").getByLabel("Gallery", { exact: true });
  await field.fill("framed");
  assert.equal(await field.evaluate((input) => getComputedStyle(input).borderTopWidth), "1px");
  assert.equal(await page.frameLocator("iframe").locator("gallery-seal").evaluate((element) => element.spec.gallery), "framed");
  assert.deepEqual(problems, []);
  await page.close();
});

test("fifty elements that come and go leave nothing behind", async () => {
  const { page, problems } = await portal();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const count = async () => {
    await devtools.send("HeapProfiler.collectGarbage");
    await devtools.send("HeapProfiler.collectGarbage");
    const { metrics } = await devtools.send("Performance.getMetrics");
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { listeners: of("JSEventListeners"), nodes: of("Nodes") };
  };
  const comeAndGo = (times) =>
    page.evaluate(
      async ([times, spec]) => {
        for (let time = 0; time < times; time += 1) {
          const element = document.createElement("gallery-seal");
          element.spec = spec;
          document.body.append(element);
          await element.ready;
          await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
          if (!element.shadowRoot.querySelector(".matrix")) throw new Error("not drawn");
          element.remove();
          await new Promise((gone) => setTimeout(gone));
        }
      },
      [times, SAMPLE],
    );
  // The first one makes what is then used again.
  await comeAndGo(2);
  const before = await count();
  await comeAndGo(50);
  const after = await count();
  assert.ok(after.listeners <= before.listeners, `${before.listeners} listeners became ${after.listeners}`);
  assert.ok(after.nodes <= before.nodes + 5, `${before.nodes} nodes became ${after.nodes}`);
  await page.getByLabel("Gallery", { exact: true }).fill("still there");
  await page.waitForFunction(() => document.querySelector("gallery-seal").spec.gallery === "still there");
  assert.deepEqual(problems, []);
  await page.close();
});

/** Every computed style and every place of what the element draws: a line each. */
const drawn = (page) =>
  page.locator("gallery-seal").evaluate(async (element) => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const from = element.shadowRoot.querySelector(".app").getBoundingClientRect();
    return [...element.shadowRoot.querySelectorAll(".app, .app *")].flatMap((part, index) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      const place = width || height ? [x - from.x, y - from.y, width, height].map((length) => length.toFixed(1)) : [];
      const name = `${index} ${part.localName}.${part.getAttribute("class") ?? ""}`;
      const style = getComputedStyle(part);
      const properties = [...style].filter((property) => !property.startsWith("--"));
      return [`${name} ${place}`, ...properties.map((property) => `${name} ${property}: ${style.getPropertyValue(property)}`)];
    });
  });

test("a page's hostile styles change nothing in it", async () => {
  const { page } = await portal();
  const before = await drawn(page);
  assert.ok(before.length > 100_000);
  await page.addStyleTag({ url: "hostile.css" });
  await page.waitForFunction(() => getComputedStyle(document.querySelector("h1")).textTransform === "uppercase");
  const after = await drawn(page);
  const changed = after.flatMap((line, at) => (line === before[at] ? [] : [`${before[at]} became ${line}`]));
  assert.deepEqual(changed.slice(0, 20), []);
  await page.close();
});

test("another Yew app around it, from another module, and the site's script", async () => {
  const site = await launch(DIST);
  try {
    const { page, problems } = await site.open({}, "");
    await page.getByRole("button", { name: "Sample" }).click();
    // Of the two, the one of the page.
    const field = page.locator("[data-at='/gallery']").first();
    await field.waitFor();
    await page.evaluate(async (spec) => {
      await import(new URL("gallery-seal.js", document.baseURI));
      const element = document.createElement("gallery-seal");
      element.spec = { ...spec, gallery: "inner" };
      document.querySelector("#app .form").append(element);
      await element.ready;
    }, SAMPLE);
    const inner = page.locator("gallery-seal");
    await inner.getByLabel("Gallery", { exact: true }).fill("typed inside");
    await inner.getByRole("tab", { name: "Bicep" }).click();
    await inner.getByRole("button", { name: "Undo" }).click();
    await inner.locator("#cell-0-1").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("des-inside");
    await page.keyboard.press("Escape");
    await inner.locator("#cell-0-2").getByText("inside").waitFor();
    assert.equal(await field.inputValue(), "myGallery");
    assert.equal(await inner.evaluate((element) => element.spec.gallery), "inner");
    const chosen = () => document.querySelector(".formats [aria-selected=true]").textContent;
    assert.equal(await page.evaluate(chosen), "Azure CLI");
    await field.fill("typed outside");
    await page.waitForFunction(() => document.querySelector(".code").textContent.includes("typed outside"));
    assert.equal(await inner.evaluate((element) => element.spec.gallery), "inner");
    assert.deepEqual(problems, []);
    await page.close();
  } finally {
    await site.close();
  }
});

test("a page of another site loads the site's script", async () => {
  const site = await serve(DIST, 0, undefined, { "Access-Control-Allow-Origin": "*" });
  const from = site.url.slice(0, -1);
  const policy = POLICY.replaceAll("'self'", `'self' ${from}`);
  const portal = await launch(installed("plain"), policy);
  try {
    const { page, problems } = await portal.open({}, "blank.html");
    await page.evaluate(async (url) => {
      const script = document.createElement("script");
      script.type = "module";
      // The portal trusts the site's script.
      script.src = trustedTypes.createPolicy("portal", { createScriptURL: (text) => text }).createScriptURL(url);
      document.head.append(script);
      document.body.append(document.createElement("gallery-seal"));
      await customElements.whenDefined("gallery-seal");
      await document.querySelector("gallery-seal").ready;
    }, `${site.url}gallery-seal.js`);
    await page.getByLabel("Gallery", { exact: true }).fill("no gallery");
    await page.locator(".findings").getByRole("button", { name: /^why/ }).first().click();
    await page.locator(".finding .page h3").waitFor();
    assert.deepEqual(problems, []);
    await page.close();
  } finally {
    await portal.close();
    await site.close();
  }
});
