// Every call of a creation's journey meets every mishap: the person is told, nothing typed is lost, nothing is sent twice.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DEFINITION, SPEC, connect, enter, hold, linked, simulate, until } from "./azure.mjs";
import { launch } from "./harness.mjs";

// North Europe's own failure belongs in another test.
const TYPED = { ...SPEC, targetRegions: SPEC.targetRegions.slice(0, 2), tags: { typed: "by hand" } };

const MISHAPS = {
  401: { effect: "status", status: 401 },
  403: { effect: "status", status: 403 },
  404: { effect: "status", status: 404 },
  409: { effect: "status", status: 409 },
  412: { effect: "status", status: 412 },
  "429, wait": { effect: "status", status: 429, retryAfter: 2 },
  429: { effect: "status", status: 429 },
  500: { effect: "status", status: 500 },
  503: { effect: "status", status: 503 },
  cut: { effect: "cut" },
  "cut after": { effect: "cutAfter" },
  slow: { effect: "slow", seconds: 60 },
  garbage: { effect: "garbage" },
};

const COMPUTE = "/providers/Microsoft.Compute";
const pick = (id, label) => (page) => page.locator(`#pick-${id}`).selectOption({ label });
const subscription = pick("subscription", "Contoso Platform");
const listed = (page) => page.locator(".trouble");

// What is asked, what a person does for it, where its failure is told, and the mishaps that are none for it.
const READS = [
  ["galleries", `${COMPUTE}/galleries?`, subscription, listed],
  ["sets", "/diskEncryptionSets?", subscription, listed],
  ["sources", "/snapshots?", subscription, listed],
  ["definitions", "/sigPlatform/images?", pick("gallery", "sigPlatform (rg-images-prod)"), listed],
  ["versions", "/versions?", pick("definition", "ubuntu-2204-app (Linux, Generalized, Standard)"), listed],
  ["facts", "/sigPlatform?", (page) => page.getByRole("button", { name: /Check a/ }).click(), gaps],
];

const SENT = [
  // That a version is not there is what it is read for.
  ["the version before", { method: "GET", path: "/versions/1.4.0?" }, ["404"]],
  // Whether a lost request was taken is learned by reading.
  ["PUT", { method: "PUT", path: "/versions/1.4.0?" }, ["cut after", "slow"]],
  // Records of operations expire: the version itself is asked then.
  ["the operation", { method: "GET", path: "/operations/" }, ["404"]],
  ["replication", { method: "GET", path: "ReplicationStatus" }, []],
];

let harness;
let simulator;
before(async () => {
  simulator = await simulate();
  harness = await launch();
});
after(async () => {
  await harness?.close();
  await simulator?.close();
  const names = Object.keys(MISHAPS);
  const wide = (at) => Math.max(names[at].length, "goes on".length) + 2;
  const row = (name, cells) => name.padEnd(20) + cells.map((cell, at) => cell.padEnd(wide(at))).join("");
  console.log(["", row("", names), ...rows.map(([name, cells]) => row(name, cells))].join("\n"));
});
const rows = [];

test("the way in", async () => {
  const page = await begin(async (page) => {
    await page.goto(linked(TYPED));
    await page.locator("#cell-0-1").waitFor();
    await page.getByRole("button", { name: "Connect to Azure" }).click();
  });
  const cells = [];
  for (const mishap of Object.keys(MISHAPS)) {
    await simulator.fault({ path: "/subscriptions?", times: 99, ...MISHAPS[mishap] });
    await connect(page, simulator.url);
    await until(page, page.locator("#azure-why"), { slow: mishap === "slow" });
    assert.ok((await page.locator("#azure-why").innerText()).length > 20, mishap);
    assert.equal(await page.locator("#azure-endpoint").inputValue(), simulator.url);
    await keeps(page, mishap);
    await simulator.mend();
    cells.push("told");
  }
  await connect(page, simulator.url);
  await page.locator("#pick-source option").nth(1).waitFor({ state: "attached" });
  rows.push(["subscriptions", cells]);
  await page.close();
});

for (const [name, path, act, told] of READS) {
  test(`a read: ${name}`, async () => {
    const page = await begin((page) => enter(page, simulator.url, TYPED));
    const cells = [];
    for (const mishap of Object.keys(MISHAPS)) {
      await simulator.fault({ method: "GET", path, times: 99, ...MISHAPS[mishap] });
      await act(page);
      await until(page, told(page), { slow: mishap === "slow" });
      assert.ok((await told(page).first().innerText()).length > 20, mishap);
      await keeps(page, mishap);
      await simulator.mend();
      cells.push("told");
      // And once it is over, it is as if nothing had been.
      await idle(page);
      await act(page);
      await told(page).first().waitFor({ state: "detached" });
      await idle(page);
    }
    assert.equal(await simulator.writes(), 0);
    rows.push([name, cells]);
    await page.close();
  });
}

for (const [name, call, harmless] of SENT) {
  test(`a creation: ${name}`, async () => {
    const page = await begin((page) => enter(page, simulator.url, TYPED));
    const cells = [];
    for (const mishap of Object.keys(MISHAPS)) {
      await simulator.reset();
      // One answer that the version is not there is what a reader hopes for.
      const times = name === "the version before" && mishap === "404" ? 1 : 99;
      await simulator.fault({ times, ...call, ...MISHAPS[mishap] });
      // What was learned of the version before is forgotten with it.
      await page.getByRole("button", { name: /Check a/ }).click();
      await idle(page);
      await page.getByRole("button", { name: "Create…" }).click();
      await page.getByRole("button", { name: "Send to Azure" }).click();
      const trouble = page.locator(".creating .trouble");
      const done = page.locator(".creating [role=status]", { hasText: "Every region is there" });
      await until(page, trouble.or(done), { simulator, slow: mishap === "slow" });
      const isTold = await trouble.isVisible();
      cells.push(isTold ? "told" : "goes on");
      assert.equal(isTold, !harmless.includes(mishap), mishap);
      if (isTold) assert.match(await trouble.innerText(), /It means\n.+\nTo mend it\n.+/, mishap);
      await keeps(page, mishap);
      await simulator.mend();
      // What is offered then leads to the end.
      for (const way of ["Watch again", "Try again"]) {
        const button = page.locator(".creating").getByRole("button", { name: way });
        if (!(await done.isVisible()) && (await button.isVisible())) {
          await button.click();
          await until(page, trouble.or(done), { simulator });
        }
      }
      const there = page.locator(".creating .trouble", { hasText: "exists already" });
      await until(page, done.or(there), { simulator });
      const puts = (await simulator.requests()).filter(({ method }) => method === "PUT");
      // Created once. Refusals say that a request was not taken; a success that is garbage was none.
      const taken = puts.filter(({ status }) => status === 201 || (status === 200 && mishap !== "garbage"));
      assert.ok(taken.length <= 1, `${mishap}: ${JSON.stringify(puts)}`);
      assert.ok(await simulator.stored(`${DEFINITION}/versions/1.4.0`), mishap);
      await page.getByRole("button", { name: "Outputs" }).click();
    }
    rows.push([name, cells]);
    await page.close();
  });
}

/** A page before an Azure that has begun anew, with all that is typed in its form. */
async function begin(arrive) {
  await simulator.reset();
  const { page } = await harness.newPage({ viewport: { width: 1440, height: 1000 } });
  await hold(page);
  await arrive(page);
  return page;
}

/** Nothing is asked any more. */
async function idle(page) {
  await page.locator("[aria-labelledby=h-picker] p[role=status]", { hasText: /^$/ }).waitFor({ state: "attached" });
}

/** What could not be learned, in the list of the check. */
function gaps(page) {
  return page.locator(".checklist li:has(.tone-warning)");
}

/** Whatever happened, what was typed is there: as it is drawn, and as it is copied. */
async function keeps(page, mishap) {
  const value = (place) => page.locator(`[data-at="${place}"]:is(input, select)`).first().inputValue();
  assert.equal(await value("/version"), TYPED.version, mishap);
  assert.equal(await value("/gallery"), TYPED.gallery, mishap);
  assert.equal(await value("/definition"), TYPED.definition, mishap);
  assert.equal(await value("/source/id"), TYPED.source.id, mishap);
  assert.equal(await page.locator(".matrix .seal[data-seal=customer-key]").count(), 6, mishap);
}
