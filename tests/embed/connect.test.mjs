// The element, connected by a token of the page's: Azure's answers are the test's own.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { launch } from "../e2e/harness.mjs";
import { POLICY, installed } from "./project.mjs";

const SAMPLE = JSON.parse(await readFile(new URL("../../web/src/state/sample.json", import.meta.url), "utf8"));
const ARM = "https://management.azure.com";
const TOKEN = [
  Buffer.from('{"alg":"none"}').toString("base64url"),
  Buffer.from(JSON.stringify({ aud: ARM, tid: "t", oid: "o", upn: "mei@contoso.com", exp: 4102444800 })).toString("base64url"),
  "c2lnbmF0dXJl",
].join(".");

let harness;
before(async () => {
  harness = await launch(installed("plain"), POLICY.replace("connect-src 'self'", `connect-src 'self' ${ARM}`));
});
after(() => harness?.close());

test("connects by the page's token, asks the page before it sends, and tells what came of it", async () => {
  const { page } = await harness.open({ viewport: { width: 1440, height: 1000 } });
  const sent = [];
  await page.route(`${ARM}/**`, async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    sent.push({ method: request.method(), pathname, token: request.headers().authorization, body: request.postData() });
    const [status, body] = answer(request.method(), pathname, sent);
    const headers = { "access-control-allow-origin": "*", "content-type": "application/json" };
    if (request.method() === "OPTIONS") headers["access-control-allow-headers"] = headers["access-control-allow-methods"] = "*";
    await route.fulfill({ status, headers, body: JSON.stringify(body) });
  });
  await page.locator("gallery-seal").evaluate(
    (element, [spec, token]) => {
      globalThis.details = [];
      for (const name of ["submit", "submitted", "error"]) {
        element.addEventListener(`gallery-seal-${name}`, (event) => {
          globalThis.details.push({ name, detail: JSON.stringify(event.detail) });
          if (name === "submit" && globalThis.held) event.preventDefault();
        });
      }
      globalThis.held = true;
      element.spec = spec;
      element.tokenProvider = async () => token;
      return element.ready;
    },
    [SAMPLE, TOKEN],
  );
  await page.getByRole("button", { name: "Connect to Azure" }).click();
  await page.getByText("mei@contoso.com").waitFor();

  const puts = () => sent.filter(({ method }) => method === "PUT");
  await page.getByRole("button", { name: "Create…" }).click();
  await page.getByRole("button", { name: "Send to Azure" }).click();
  await page.getByText("The page held the request back").first().waitFor();
  assert.deepEqual(puts(), []);

  await page.evaluate(() => (globalThis.held = false));
  await page.getByRole("button", { name: "Send to Azure" }).click();
  await page.getByText("Every region is there").first().waitFor();
  const [put, ...more] = puts();
  assert.deepEqual(more, []);
  assert.equal(put.body, await page.locator("gallery-seal").evaluate((element) => element.value));
  assert.deepEqual(new Set(sent.map(({ token }) => token)), new Set([`Bearer ${TOKEN}`]));

  const details = await page.evaluate(() => globalThis.details);
  assert.deepEqual(details.map(({ name }) => name).filter((name) => name !== "error"), ["submit", "submit", "submitted"]);
  assert.match(details.find(({ name }) => name === "submitted").detail, /versions/);
  const all = JSON.stringify(details) + (await page.content()) + (await page.evaluate(() => JSON.stringify({ ...localStorage })));
  for (const part of TOKEN.split(".")) assert.ok(!all.includes(part));
  await page.close();
});

test("a page that gives no token is told so, in words", async () => {
  const { page } = await harness.open();
  await page.locator("gallery-seal").evaluate((element, spec) => {
    element.spec = spec;
    element.tokenProvider = async () => {
      throw new Error("signed out");
    };
    return element.ready;
  }, SAMPLE);
  await page.getByRole("button", { name: "Connect to Azure" }).click();
  await page.getByText("The page gave no token: signed out").waitFor();
  await page.close();
});

/** What Azure says: nothing is there but the subscription, until the version is put. */
function answer(method, pathname, sent) {
  if (pathname === "/subscriptions") {
    return [200, { value: [{ subscriptionId: SAMPLE.subscriptionId, displayName: "Contoso", state: "Enabled" }] }];
  }
  const isMade = sent.some((one) => one.method === "PUT");
  if (/\/versions\/[^/]+$/.test(pathname)) {
    if (!isMade) return [404, { error: { code: "ResourceNotFound", message: "not there" } }];
    const summary = SAMPLE.targetRegions.map(({ name }) => ({ region: name, state: "Completed", progress: 100 }));
    const replicationStatus = { aggregatedState: "Completed", summary };
    return [method === "PUT" ? 201 : 200, { properties: { provisioningState: "Succeeded", replicationStatus } }];
  }
  // Lists may not be read, so that no rule speaks of what is in them.
  return [403, { error: { code: "AuthorizationFailed", message: "not allowed" } }];
}
