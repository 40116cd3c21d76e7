// A person and Azure: from a pasted token to a version in three regions, against the simulator.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DEFINITION, KEYS, SOURCE, SPEC, connect, enter, hold, linked, setId, simulate, token, until } from "./azure.mjs";
import { accessibility, launch } from "./harness.mjs";

const WIDE = { viewport: { width: 1440, height: 1000 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const VERSION = `${DEFINITION}/versions/1.3.1`;
const THERE = "Every region is there";

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

test("from a pasted token to three regions, past a set in the wrong region and a region that fails", async () => {
  const { page, problems } = await begin();
  const field = (name) => page.getByLabel(name, { exact: true });
  const button = (name) => page.getByRole("button", { name, exact: true });
  await page.goto("");
  await page.getByRole("button", { name: "Pick from Azure" }).click();
  await connect(page, simulator.url);
  await page.getByText("casey@contoso.example").waitFor();

  await field("Subscription").and(page.locator("select")).selectOption({ label: "Contoso Platform" });
  await field("Gallery").and(page.locator("select")).selectOption({ label: "sigPlatform (rg-images-prod)" });
  await page.locator("#pick-definition option").nth(1).waitFor({ state: "attached" });
  await page.locator("#pick-definition").selectOption({ label: "ubuntu-2204-app (Linux, Generalized, Standard)" });
  await page.getByText("1.3.1 is the next free version.").waitFor();
  await page.locator("#pick-source").selectOption(SOURCE);
  for (const region of Object.keys(KEYS)) {
    await field("Add a region").fill(region);
    await page.keyboard.press("Enter");
  }
  await page.getByText("3 regions × 3 disks: 0 of 9 under your keys").first().waitFor();

  // One set in a region speaks of its disk, or none does: LUN 0 is left to the person.
  await page.getByText("6 can be filled; 3 are left for you to choose.").waitFor();
  await button("Suggest keys").click();
  await page.getByText("6 of 9 under your keys").first().waitFor();
  await field("Take for… des-westus-d2").selectOption({ label: "LUN 0" });
  await field("Take for… des-northeurope-d2").selectOption({ label: "LUN 0" });
  // Its name says East US 2. It is in East US.
  await page.locator("#cell-1-2").focus();
  await page.keyboard.type("des-eastus2-d2");
  await page.keyboard.press("Enter");
  await page.getByText("9 of 9 under your keys").first().waitFor();

  await button("Check against Azure").click();
  await page.getByText("It only read:").waitFor();
  assert.equal(await simulator.writes(), 0);
  await page.locator(".finding", { hasText: "des-eastus2-d2" }).first().waitFor();
  await button("Create…").click();
  await page.locator(".creating").getByText("must be mended before anything is sent").waitFor();
  assert.equal(await button("Send to Azure").isDisabled(), true);
  await field("Take for… des-eastus2-data2").selectOption({ label: "LUN 0" });
  await button("Send to Azure").and(page.locator(":enabled")).waitFor();

  // What is shown is what is sent.
  await page.locator(".creating summary").click();
  const shown = await page.locator(".creating .code code").innerText();
  const [line] = shown.split("\n");
  assert.equal(await page.locator(".creating .request").innerText(), line);
  await button("Send to Azure").click();
  const bars = page.locator(".creating .progress li");
  await until(page, bars);
  assert.equal(await bars.count(), 3);
  const percents = async () => (await bars.locator(".percent").allTextContents()).map((text) => parseInt(text, 10));
  const early = await percents();
  await simulator.advance(3);
  const moved = page.locator(".creating .progress .percent", { hasNotText: /^0/ });
  await until(page, moved);
  assert.ok((await percents()).some((percent, region) => percent > early[region]), `${early}`);

  const trouble = page.locator(".creating .trouble");
  await until(page, trouble, { simulator });
  await trouble.getByText("northeurope").first().waitFor();
  assert.match(await trouble.innerText(), /It means\n.+\nTo mend it\n.+/);
  assert.match(await bars.nth(2).innerText(), /Failed/);
  assert.match(await bars.nth(0).innerText(), /Completed/);
  await trouble.getByRole("button", { name: "Go to the field" }).first().click();
  assert.match(await page.evaluate(() => document.activeElement.dataset.at), /^\/targetRegions\/2/);
  const sent = await simulator.stored(VERSION);
  assert.deepEqual(sent, JSON.parse(shown.slice(shown.indexOf("\n{"))));
  assert.deepEqual(
    sent.properties.publishingProfile.targetRegions.map(({ encryption }) => [
      encryption.osDiskImage.diskEncryptionSetId,
      ...encryption.dataDiskImages.map((disk) => disk.diskEncryptionSetId),
    ]),
    Object.values(KEYS).map((names) => names.map(setId)),
  );

  await button("Try again").click();
  await until(page, page.getByText(THERE), { simulator });
  assert.deepEqual(await percents(), [100, 100, 100]);
  await page.locator(".creating").getByText("3 of 3 there").waitFor();
  assert.deepEqual(await simulator.stored(VERSION), sent);
  assert.equal(await simulator.writes(), 2);
  assert.deepEqual(problems.filter((problem) => !problem.includes("404")), []);
  await page.close();
});

test("a creation is taken up after a reload, left, taken up again, and forgotten", async () => {
  const { page } = await begin();
  await enter(page, simulator.url);
  await send(page);
  await until(page, page.locator(".creating .progress li"));
  await page.reload();
  // Where it was is kept; the token is not.
  await page.getByRole("button", { name: "Go on" }).click();
  await page.locator("#cell-0-1").waitFor();
  await page.getByRole("button", { name: "Connect to Azure" }).click();
  await connect(page, simulator.url);
  await page.getByText("The creation of 1.4.0 was not seen to its end.").waitFor();
  await page.getByRole("button", { name: "Take it up" }).click();
  await page.getByRole("heading", { name: "Creating ubuntu-2204-app 1.4.0" }).waitFor();
  await page.getByRole("button", { name: "Stop watching" }).click();
  await page.locator(".creating [role=status]", { hasText: "Not watched any more" }).waitFor();
  await page.getByRole("button", { name: "Watch again" }).click();
  await page.getByRole("button", { name: "Stop watching" }).waitFor();
  await page.getByRole("button", { name: "Forget it" }).click();
  await page.locator(".demo").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Connect to Azure" }).waitFor();
  assert.equal(await page.locator("#h-picker").count(), 0);
  assert.equal(await page.getByRole("button", { name: "Stop watching" }).count(), 0);
  // Whoever is out asks nothing any more.
  await simulator.forget();
  await page.clock.runFor(60_000);
  assert.deepEqual(await simulator.requests(), []);
  // Azure goes on by itself.
  await simulator.advance(60);
  await page.getByRole("button", { name: "Outputs" }).click();
  await page.getByRole("button", { name: "Connect to Azure" }).click();
  await connect(page, simulator.url);
  await page.getByRole("button", { name: "Take it up" }).click();
  await until(page, page.locator(".creating .trouble"), { simulator });
  await page.getByRole("button", { name: "Try again" }).click();
  await until(page, page.getByText(THERE), { simulator });
  assert.equal(await page.evaluate(() => localStorage.getItem("gallery-seal/operation")), null);
  assert.equal(await simulator.writes(), 1);
  await page.close();
});

test("a token that Azure does not take any more is replaced, and nothing else", async () => {
  const { page } = await begin();
  await enter(page, simulator.url);
  await page.getByLabel("Version", { exact: true }).fill("2.0.0");
  const sources = await page.locator("#pick-source option").count();
  await simulator.fault({ path: "/versions?", effect: "status", status: 401, times: 1 });
  await page.locator("#pick-definition").selectOption({ label: "win-2025-golden (Windows, Specialized, Standard)" });
  await page.locator(".trouble").getByText("ExpiredAuthenticationToken").waitFor();
  await page.getByRole("button", { name: "Give a new token" }).click();
  await connect(page, simulator.url, "no token");
  await page.locator("#azure-why").waitFor();
  // Whoever was in is in as long as nobody else is.
  await page.getByText("casey@contoso.example").waitFor();
  await connect(page, simulator.url);
  await page.locator(".door").waitFor({ state: "detached" });
  assert.equal(await page.locator("#pick-source option").count(), sources);
  assert.equal(await page.getByLabel("Version", { exact: true }).inputValue(), "2.0.0");
  await page.close();
});

test("what is chosen last is what is listed", async () => {
  const { page } = await begin();
  await enter(page, simulator.url);
  await simulator.fault({ path: "/galleries?", effect: "slow", seconds: 2 });
  const choose = (label) => page.locator("#pick-subscription").selectOption({ label });
  await choose("Contoso Platform");
  await choose("Contoso Sandbox");
  await page.locator("#pick-gallery option", { hasText: "none there" }).waitFor({ state: "attached" });
  await page.locator("[aria-labelledby=h-picker] p[role=status]", { hasText: /^$/ }).waitFor({ state: "attached" });
  assert.equal(await page.locator("#pick-gallery option").count(), 1);
  assert.equal(await page.locator("#pick-source option").count(), 1);
  await page.close();
});

test("the demo tenant is the same, in the page alone", async () => {
  const { page, problems } = await begin();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(linked());
  await page.locator("#cell-0-1").waitFor();
  await page.getByRole("button", { name: "Connect to Azure" }).click();
  await page.getByRole("button", { name: "Try the demo tenant" }).click();
  await page.locator("#pick-source option").nth(1).waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Check against Azure" }).click();
  await page.getByText("It only read:").waitFor();
  await page.getByRole("button", { name: "Create…" }).click();
  await page.getByRole("button", { name: "Send to the demo tenant" }).click();
  await until(page, page.locator(".creating .progress li"));
  await page.getByRole("button", { name: "Stop watching" }).click();
  await page.getByRole("button", { name: "Watch again" }).click();
  await until(page, page.locator(".creating .trouble").getByText("northeurope"));
  await page.getByRole("button", { name: "Try again" }).click();
  await until(page, page.getByText(THERE));
  assert.deepEqual(asked.filter((url) => !url.startsWith(harness.url)), []);
  assert.equal(await page.evaluate(() => localStorage.getItem("gallery-seal/operation")), null);
  assert.deepEqual(problems, []);
  await page.close();
});

test("by keyboard alone through the door, to a creation", async () => {
  const { page } = await begin();
  await page.goto(linked());
  await page.locator("#cell-0-1").waitFor();
  await tabTo(page, "Connect to Azure");
  await page.keyboard.press("Enter");
  await page.locator("#azure-token:focus").waitFor();
  await page.keyboard.insertText(token());
  await page.keyboard.press("Tab");
  await page.keyboard.insertText(simulator.url);
  await page.keyboard.press("Enter");
  await page.locator(".door").waitFor({ state: "detached" });
  await tabTo(page, "Create…");
  await page.keyboard.press("Enter");
  await page.locator(".creating").waitFor();
  await tabTo(page, "Send to Azure");
  await page.keyboard.press("Enter");
  await until(page, page.locator(".creating .trouble"), { simulator });
  await tabTo(page, "Try again");
  await page.keyboard.press("Enter");
  await until(page, page.getByText(THERE), { simulator });
  await page.close();
});

for (const [name, options] of [
  ["light", { ...WIDE, colorScheme: "light" }],
  ["dark", { ...WIDE, colorScheme: "dark" }],
  ["Traditional Chinese", { ...WIDE, locale: "zh-TW" }],
  ["phone", PHONE],
]) {
  test(`axe finds nothing wrong while connected, and nothing scrolls sideways: ${name}`, async () => {
    const { page } = await begin(options);
    const wrong = [];
    const look = async () => wrong.push(...(await accessibility(page)), ...(await sideways(page)));
    await page.goto(linked());
    await page.locator("#cell-0-1").waitFor();
    await page.locator(".tools .button").last().click();
    await page.locator(".door").waitFor();
    await connect(page, simulator.url, "no token");
    await page.locator("#azure-why").waitFor();
    await look();
    await connect(page, simulator.url);
    await page.locator("#pick-source option").nth(1).waitFor({ state: "attached" });
    await page.locator("#h-check ~ .button, .section:has(#h-check) .button").first().click();
    await page.locator(".checklist").waitFor();
    for (const fold of await page.locator("details:has(.calls) summary").all()) await fold.click();
    await look();
    await simulator.fault({ path: "/snapshots", effect: "status", status: 403, times: 1 });
    await page.locator("#pick-subscription").selectOption({ label: "Contoso Platform" });
    await page.locator(".trouble").waitFor();
    await look();
    await page.locator(".strip .button.primary").click();
    await page.locator(".creating summary").click();
    await look();
    await page.locator(".creating .button.primary").click();
    await until(page, page.locator(".creating .progress li"));
    await look();
    await until(page, page.locator(".creating .trouble"), { simulator });
    await look();
    await page.locator(".creating .trouble menu .button").last().click();
    await until(page, page.locator('.creating .progress li.done:nth-child(3)'), { simulator });
    await look();
    assert.deepEqual([...new Set(wrong)], []);
    await page.close();
  });
}

/** A page whose clock is held, before an Azure that has begun anew. */
async function begin(options = WIDE) {
  await simulator.reset();
  const opened = await harness.newPage(options);
  await hold(opened.page);
  return opened;
}

/** Sends what is in the form. */
async function send(page) {
  await page.getByRole("button", { name: "Create…" }).click();
  await page.getByRole("button", { name: "Send to Azure" }).click();
}

/** Presses Tab until the button has the focus. */
async function tabTo(page, name) {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement.textContent.trim());
    if (focused === name) return;
  }
  assert.fail(`Tab does not lead to ${name}`);
}

/** By how much the page is wider than its window: a line, or none. */
async function sideways(page) {
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  return wide > seen ? [`the page is ${wide} px wide in a window of ${seen} px`] : [];
}
