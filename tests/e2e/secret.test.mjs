// What becomes of a token: it goes to the endpoint that was named, and nowhere else.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";

import { DEFINITION, SUBSCRIPTION, connect, enter, hold, linked, simulate, token, until } from "./azure.mjs";
import { launch } from "./harness.mjs";

const TOKEN = token();
// The whole, and each part that is told by nothing else than the token.
const PARTS = [TOKEN, ...TOKEN.split(".")];

let harness;
let simulator;
before(async () => {
  simulator = await simulate();
  harness = await launch();
});
after(async () => {
  await harness?.close();
  await simulator?.close();
});

test("after a whole session nothing that lasts or is seen holds the token", async () => {
  await simulator.reset();
  const { page } = await harness.newPage();
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error.stack ?? error)));
  page.on("dialog", (dialog) => said.push(dialog.message()));
  const urls = [];
  page.on("request", (request) => urls.push(request.url(), request.headers().referer ?? ""));
  const seen = async (what) => {
    const found = await page.evaluate(kept);
    for (const [place, text] of [...found, ["console", said.join("\n")], ["requests", urls.join("\n")]]) {
      for (const part of PARTS) assert.equal(text.includes(part), false, `${what}: the token is in ${place}`);
    }
  };
  await hold(page);
  await page.goto(linked());
  await page.locator("#cell-0-1").waitFor();
  await page.getByRole("button", { name: "Connect to Azure" }).click();
  // Refused, for it has a comma in it: what is said of it does not repeat it.
  await connect(page, simulator.url, `${TOKEN},`);
  await page.locator("#azure-why").waitFor();
  await seen("refused");
  await connect(page, simulator.url, `Bearer ${TOKEN}`);
  await page.locator("#pick-source option").nth(1).waitFor({ state: "attached" });
  await seen("connected");
  await page.getByRole("button", { name: "Check against Azure" }).click();
  await page.getByText("It only read:").waitFor();
  await page.locator("details:has(.calls) summary").click();
  await page.getByRole("button", { name: "Create…" }).click();
  await page.locator(".creating summary").click();
  await seen("offered");
  await page.getByRole("button", { name: "Send to Azure" }).click();
  await until(page, page.locator(".creating .progress li"));
  await seen("running");
  await until(page, page.locator(".creating .trouble"), { simulator });
  await seen("failed");
  await simulator.fault({ path: "/galleries?", effect: "status", status: 401, times: 9 });
  await page.locator("#pick-subscription").selectOption(SUBSCRIPTION);
  await page.locator(".trouble").getByText("ExpiredAuthenticationToken").waitFor();
  await seen("expired");
  await page.getByRole("button", { name: "Forget it" }).click();
  await page.getByRole("button", { name: "Connect to Azure" }).waitFor();
  await seen("forgotten");
  assert.deepEqual(await page.context().cookies(), []);
  assert.ok((await simulator.requests()).length > 0);
  await page.close();
});

test("nobody is asked for anything before somebody connects", async () => {
  const { page, problems } = await harness.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(linked());
  await page.locator("#cell-0-1").waitFor();
  await page.getByRole("button", { name: "Connect to Azure" }).click();
  await page.locator("#azure-token").fill(TOKEN);
  await page.locator("#azure-endpoint").fill(simulator.url);
  await page.locator("#azure-endpoint").press("Tab");
  await page.waitForLoadState("networkidle");
  assert.deepEqual(asked.filter((url) => !url.startsWith(harness.url)), []);
  assert.deepEqual(problems, []);
  await page.close();
});

for (const [name, pasted, endpoint, words] of [
  ["an endpoint that is not encrypted is refused", TOKEN, "http://azure.invalid", /is for this machine alone/],
  ["an endpoint with a path is refused", TOKEN, "https://azure.invalid/path", /is a host and perhaps a port/],
  ["an expired token is not sent", token(1_600_000_000), "", /has expired/],
]) {
  test(`with words: ${name}`, async () => {
    const { page } = await harness.newPage();
    const asked = [];
    await hold(page);
    page.on("response", (reply) => asked.push(reply.url()));
    await page.goto(linked());
    await page.locator("#cell-0-1").waitFor();
    await page.getByRole("button", { name: "Connect to Azure" }).click();
    await connect(page, endpoint, pasted);
    await until(page, page.locator("#azure-why"));
    assert.match(await page.locator("#azure-why").innerText(), words);
    assert.equal(await page.locator("#azure-endpoint").inputValue(), endpoint);
    assert.deepEqual(asked.filter((url) => !url.startsWith(harness.url)), []);
    await page.close();
  });
}

test("the page's own policy refuses every other host, in words", async () => {
  // Under no policy of the server's, so that the page's own one is seen.
  const lax = await launch(undefined, "frame-ancestors 'none'");
  const { page, problems } = await lax.newPage();
  await hold(page);
  await page.goto(linked());
  await page.locator("#cell-0-1").waitFor();
  assert.deepEqual(problems, []);
  await page.getByRole("button", { name: "Connect to Azure" }).click();
  await connect(page, "https://azure.invalid", TOKEN);
  await until(page, page.locator("#azure-why"));
  assert.match(await page.locator("#azure-why").innerText(), /could not be reached\. .*an extension or a proxy/);
  assert.ok(problems.some((problem) => /azure\.invalid.*violates the following Content Security Policy/.test(problem)), `${problems}`);
  await page.close();
  await lax.close();
});

const PAGE = `/subscriptions?api-version=2022-12-01&$skiptoken=x`;
for (const [name, answer, words] of [
  ["next page", (foreign) => ({ body: { value: [], nextLink: `${foreign}${PAGE}` } }), /It was not followed/],
  ["next page whose host only begins alike", (foreign, own) => ({
    body: { value: [], nextLink: `${own}@${foreign.slice("http://".length)}${PAGE}` },
  }), /It was not followed/],
  ["redirect", (foreign) => ({ status: 307, headers: { Location: `${foreign}${PAGE}` } }), /redirect/i],
  ["refresh", (foreign) => ({ status: 200, headers: { Refresh: `0;url=${foreign}` } }), /is not one that Azure/],
]) {
  test(`a hostile server's ${name} is not followed`, async (t) => {
    const foreign = await listen(t, () => ({ body: { value: [] } }));
    const hostile = await listen(t, (_, own) => answer(foreign.url, own));
    const { page } = await harness.newPage();
    await hold(page);
    await page.goto(linked());
    await page.locator("#cell-0-1").waitFor();
    await page.getByRole("button", { name: "Connect to Azure" }).click();
    await connect(page, hostile.url, TOKEN);
    await until(page, page.locator("#azure-why"));
    assert.match(await page.locator("#azure-why").innerText(), words);
    assert.ok(hostile.asked.some(({ headers }) => headers.authorization === `Bearer ${TOKEN}`));
    assert.deepEqual(foreign.asked, []);
    assert.equal(hostile.asked.some(({ headers }) => headers.cookie || headers.referer), false);
    await page.close();
  });
}

for (const header of ["Azure-AsyncOperation", "Location"]) {
  test(`a hostile server's ${header} is not followed, and the version is watched instead`, async (t) => {
    await simulator.reset();
    const foreign = await listen(t, () => ({ body: { status: "Succeeded" } }));
    // All as the simulator says, but for where the operation is.
    const hostile = await listen(t, async (request) => {
      const reply = await fetch(simulator.url + request.url, {
        method: request.method,
        headers: { Authorization: request.headers.authorization ?? "", "Content-Type": "application/json" },
        body: request.body || undefined,
      });
      const body = await reply.json();
      const headers = request.method === "PUT" ? { [header]: `${foreign.url}/operations/1` } : {};
      return { status: reply.status, headers, body };
    });
    const { page } = await harness.newPage();
    await hold(page);
    await enter(page, hostile.url);
    await page.getByRole("button", { name: "Create…" }).click();
    await page.getByRole("button", { name: "Send to Azure" }).click();
    const trouble = page.locator(".creating .trouble");
    await until(page, trouble);
    assert.match(await trouble.innerText(), /Azure has taken the request/);
    await page.getByRole("button", { name: "Watch again" }).click();
    await until(page, trouble.getByText("North Europe"), { simulator });
    assert.deepEqual(foreign.asked, []);
    assert.equal(hostile.asked.filter(({ method }) => method === "PUT").length, 1);
    assert.ok(await simulator.stored(`${DEFINITION}/versions/1.4.0`));
    await page.close();
  });
}

/** All texts that a page keeps, has in its address, and shows: run within the page. */
async function kept() {
  const texts = [["the address", location.href], ["the history", JSON.stringify(history.state)], ["cookies", document.cookie]];
  for (const storage of [localStorage, sessionStorage]) texts.push(["storage", JSON.stringify({ ...storage })]);
  for (const { name, version } of await indexedDB.databases()) texts.push(["a database", `${name} ${version}`]);
  for (const name of await caches.keys()) texts.push(["a cache", name]);
  texts.push(["the window", window.name + document.title]);
  const walk = (root) => {
    texts.push(["the document", root.documentElement?.outerHTML ?? root.innerHTML]);
    for (const element of root.querySelectorAll("*")) {
      if (typeof element.value === "string") texts.push([`the value of ${element.id || element.tagName}`, element.value]);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  return texts;
}

/** A server on loopback that pages may ask, and what it was asked. */
async function listen(t, answer) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const own = `http://${request.headers.host}`;
    const open = {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Headers": "authorization, content-type",
      "Access-Control-Allow-Methods": "GET, PUT",
      "Access-Control-Expose-Headers": "Azure-AsyncOperation, Location, Retry-After",
    };
    if (request.method === "OPTIONS") return response.writeHead(200, open).end();
    const { method, url, headers: given } = request;
    asked.push({ method, url, headers: given });
    const asking = { method, url, headers: given, body: Buffer.concat(chunks).toString() };
    const { status = 200, headers = {}, body } = await answer(asking, own);
    response.writeHead(status, { "Content-Type": "application/json", ...open, ...headers });
    return response.end(body && JSON.stringify(body));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${server.address().port}`, asked };
}
