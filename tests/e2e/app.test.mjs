// The built page, as people meet it: with a mouse, with a keyboard, on a phone, in two languages.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { accessibility, launch } from "./harness.mjs";

const CASES = new URL("../cases/", import.meta.url);
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

let harness;
before(async () => {
  harness = await launch();
});
after(() => harness?.close());

test("starts under a strict policy without a word in the console", async () => {
  const { page, problems } = await open();
  assert.equal(await page.title(), "Gallery Seal");
  assert.deepEqual(problems, []);
  await page.close();
});

test("asks no other server for anything, whatever one does", async () => {
  const { page, problems } = await harness.newPage(CLIPBOARD);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("");
  await page.getByRole("button", { name: "Sample" }).click();
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByLabel("Gallery", { exact: true }).fill("another");
  await page.waitForLoadState("networkidle");
  assert.ok(asked.some((url) => url.endsWith(".wasm")));
  assert.deepEqual(asked.filter((url) => !url.startsWith(harness.url)), []);
  assert.deepEqual(problems, []);
  await page.close();
});

test("the article's example, typed into an empty form, is copied as its case says", async () => {
  const spec = JSON.parse(await readFile(new URL("article-powershell/spec.json", CASES), "utf8"));
  const { page } = await open(CLIPBOARD);
  await page.getByRole("button", { name: "Blank" }).click();
  const field = (name) => page.getByLabel(name, { exact: true });
  await field("Subscription").fill(spec.subscriptionId);
  await field("Resource group").fill(spec.resourceGroup);
  await field("Home region").fill(spec.location);
  await field("Gallery").fill(spec.gallery);
  await field("Image definition").fill(spec.definition);
  await field("Version").fill(spec.version);
  await field("Made from").selectOption(spec.source.kind);
  await field("Resource ID or name").fill(spec.source.id);
  for (const { lun } of spec.targetRegions[0].encryption.dataDisks) {
    await field("LUN to add").fill(String(lun));
    await page.keyboard.press("Enter");
  }
  for (const [row, region] of spec.targetRegions.entries()) {
    await field("Add a region").fill(region.name);
    await page.keyboard.press("Enter");
    const { osDisk, dataDisks } = region.encryption;
    const sets = [osDisk, ...dataDisks].map((disk) => disk.diskEncryptionSet);
    await page.locator(`#cell-${row}-0`).focus();
    for (const text of [...sets, String(region.replicas), region.storageAccountType]) {
      await page.keyboard.press("ArrowRight");
      await page.keyboard.type(text);
      await page.keyboard.press("Escape");
    }
  }
  await field("Replicas, by default").fill(String(spec.replicaCount));
  await field("End of life").fill(spec.endOfLifeDate);
  await page.locator("summary", { hasText: "More" }).click();
  await field("Storage, by default").selectOption(spec.storageAccountType);
  await page.getByText("2 regions × 3 disks: 6 of 6 under your keys").first().waitFor();
  for (const [format, file] of [
    ["PowerShell", "powershell.ps1"],
    ["Azure CLI", "azure-cli.sh"],
    ["REST", "rest.http"],
    ["Bicep", "bicep.bicep"],
  ]) {
    await choose(page, format);
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    await page.getByRole("status").getByText("Copied").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await readFile(new URL(`article-powershell/${file}`, CASES), "utf8"));
  }
  await page.close();
});

test("whoever types keeps their place while a finding comes and goes", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: "Sample" }).click();
  const version = page.getByLabel("Version", { exact: true });
  const before = await version.inputValue();
  await version.press("End");
  await page.keyboard.type(".x");
  assert.equal(await version.inputValue(), `${before}.x`);
  assert.equal(await version.getAttribute("aria-invalid"), "true");
  for (const key of ["Backspace", "Backspace", "7"]) await page.keyboard.press(key);
  assert.equal(await version.inputValue(), `${before}7`);
  assert.equal(await version.getAttribute("aria-invalid"), null);
  await page.close();
});

test("what is selected in the code is what is copied by the button", async () => {
  const { page } = await sample(CLIPBOARD);
  const selected = await page.locator(".code code").evaluate((code) => {
    getSelection().selectAllChildren(code);
    return getSelection().toString();
  });
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("status").getByText("Copied").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  // A selection never ends in a line break.
  assert.equal(selected, copied.trimEnd());
  await page.close();
});

test("the matrix is a grid: arrows move, typing edits, Enter goes down, Escape leaves, Tab leaves it", async () => {
  const { page } = await sample();
  const focused = () => page.evaluate(() => document.activeElement.id);
  await page.locator("#cell-0-0").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "cell-1-1");
  await page.keyboard.press("ArrowUp");
  // As fast as keys can come: none is lost while the editor opens.
  await page.keyboard.type("des-fast-os");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "cell-1-1");
  assert.match(await page.locator("#cell-0-1").textContent(), /^des-fast-os/);
  await page.keyboard.press("F2");
  await page.locator("#cell-editor:focus").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await focused(), "cell-1-1");
  await page.keyboard.press("Delete");
  await page.getByRole("status").getByText("would fall back to a platform key").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText("6 of 6 under your keys").first().waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "add-region");
  await page.close();
});

test("keystrokes in a cell are undone and redone together", async () => {
  const { page } = await sample();
  const cell = page.locator("#cell-0-2");
  await cell.focus();
  await page.keyboard.type("abc");
  await page.keyboard.press("Escape");
  await cell.getByText("abc").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await cell.getByText("myDESet1").waitFor();
  await page.getByRole("button", { name: "Redo" }).click();
  await cell.getByText("abc").waitFor();
  await page.close();
});

test("a table from a spreadsheet is pasted from the current cell on", async () => {
  const { page } = await sample(CLIPBOARD);
  await page.evaluate(() => navigator.clipboard.writeText("a-os\ta-1\nb-os\tb-1\n"));
  await page.locator("#cell-0-1").focus();
  await page.keyboard.press("Control+v");
  await page.getByRole("status").getByText("Pasted 4 cells.").waitFor();
  assert.match(await page.locator("#cell-1-2").textContent(), /b-1/);
  await page.evaluate(() => navigator.clipboard.writeText("2\tPremium_LRS\n3\tPremium_LRS"));
  await page.locator("#cell-0-4").focus();
  await page.keyboard.press("Control+v");
  await page.locator("#cell-1-4", { hasText: "3" }).waitFor();
  assert.match(await page.locator("#cell-0-5").textContent(), /LRS.*Premium/);
  assert.match(await page.locator("#cell-0-1").textContent(), /a-os/);
  await page.close();
});

test("what is current stays with the cell that has the focus when its key goes", async () => {
  const { page } = await sample();
  await page.locator("#cell-1-2").focus();
  await page.locator("#cell-1-2.is-current").waitFor();
  await page.keyboard.press("Delete");
  await page.locator('#cell-1-2[data-seal="platform-key"]').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "cell-1-2");
  assert.deepEqual(await page.locator(".matrix .is-current").evaluateAll((all) => all.map(({ id }) => id)), ["cell-1-2"]);
  await page.close();
});

test("fields and tokens light each other up", async () => {
  const { page } = await sample();
  const token = page.locator('.tok[data-from="/version"]');
  await page.getByLabel("Version", { exact: true }).hover();
  await page.locator('.tok.lit[data-from="/version"]').waitFor();
  await token.hover();
  await page.locator("#at-version.is-lit").waitFor();
  await token.click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "at-version");
  await page.close();
});

test("a cell's set is copied, and Escape closes the box for a table", async () => {
  const { page } = await sample(CLIPBOARD);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.locator("#cell-1-2").focus();
  await page.keyboard.press("Control+c");
  assert.equal(await copied(), "myEastUS2DESet1");
  await page.locator("#cell-1-6").focus();
  await page.keyboard.press("Control+c");
  assert.equal(await copied(), ["eastus2", "myEastUS2DESet", "myEastUS2DESet1", "myEastUS2DESet2", "1", "Standard_LRS"].join("\t"));
  await page.getByRole("button", { name: "Paste table" }).click();
  await page.locator("#paste-table:focus").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#paste-table").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.id), "cell-1-6");
  await page.close();
});

test("a set's name is read as one word, though its end is kept apart", async () => {
  const { page } = await sample();
  const named = page.getByRole("button", { name: /myEastUS2DESet1/ });
  assert.equal(await named.getAttribute("id"), "cell-1-2");
  await page.close();
});

test("what can't be added says why, and Enter adds what the button adds", async () => {
  const { page } = await sample();
  const says = (text) => page.getByRole("status").getByText(text).waitFor();
  const region = page.getByLabel("Add a region");
  await region.fill("West US");
  await region.press("Enter");
  await says("West US is in the table already.");
  assert.equal(await region.getAttribute("aria-invalid"), "true");
  await region.fill("");
  await says("Type a region and press Enter.");
  const lun = page.locator("#add-lun");
  await lun.fill("abc");
  await lun.press("Enter");
  await says("abc is no LUN");
  assert.equal(await lun.inputValue(), "abc");
  await lun.fill("2");
  await lun.press("Enter");
  await says("LUN 2 is in the table already.");
  await lun.fill("");
  await lun.press("Enter");
  await page.getByRole("columnheader", { name: /LUN 0/ }).waitFor();
  await page.close();
});

test("the focus goes on in the list once a finding is fixed, and it is said", async () => {
  const { page } = await sample();
  await page.getByLabel("Version", { exact: true }).fill("01.4.0");
  await page.getByLabel("End of life", { exact: true }).fill("2099-01-01");
  const focused = () => page.evaluate(() => document.activeElement.id);
  const fix = page.locator(".finding menu button").first();
  const label = await fix.textContent();
  await fix.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText(`Done: ${label}.`).waitFor();
  assert.match(await focused(), /^finding-\d+-place$/);
  await page.getByLabel("Version", { exact: true }).fill("01.4.0");
  await page.getByRole("button", { name: /^Fix all/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText("Done: Fix all").waitFor();
  assert.match(await focused(), /^(finding-\d+-place|h-findings)$/);
  await page.close();
});

test("heads stay in view above many rows, and no focused cell is beneath them", async () => {
  const { page } = await sample({ viewport: { width: 900, height: 700 } });
  const luns = Array.from({ length: 20 }, (_, lun) => `LUN ${lun}`);
  const rows = Array.from({ length: 60 }, (_, row) => [`region${row}`, ...luns.map((lun) => `${row} ${lun}`)].join("\t"));
  await page.getByRole("button", { name: "Paste table" }).click();
  await page.locator("#paste-table").fill(["Region", ...luns].join("\t") + "\n" + rows.join("\n"));
  await page.getByRole("button", { name: "Place", exact: true }).click();
  const last = page.locator("#cell-61-20");
  await last.focus();
  const box = (name) => page.locator(name).first().boundingBox();
  const head = await box(".matrix thead th");
  const frame = await box(".matrix-frame");
  assert.ok(Math.abs(head.y - frame.y) < 2, "the heads are where the frame begins");
  assert.ok(frame.height < 700, "the frame is in view as a whole");
  for (const keys of ["Control+ArrowUp", "Control+ArrowDown"]) {
    await page.keyboard.press(keys);
    for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowLeft");
    const cell = await box(".matrix :focus");
    assert.ok(cell.x >= head.x + head.width - 1, `${keys}: beside the regions`);
    assert.ok(cell.y >= head.y + head.height - 1, `${keys}: below the heads`);
  }
  await page.close();
});

test("F8 walks the findings, worst first, to their fields", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: "Blank" }).click();
  await page.locator(".finding").first().waitFor();
  // The form has taken the focus from the start by then.
  await page.locator("#main:focus").waitFor();
  await page.keyboard.press("F8");
  await page.locator('.finding[aria-current="true"]').waitFor();
  const first = await page.evaluate(() => document.activeElement.dataset.at);
  await page.keyboard.press("F8");
  await page.keyboard.press("Shift+F8");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.at), first);
  await page.close();
});

test("the draft survives a reload, and can be discarded", async () => {
  const { page } = await sample();
  await page.getByLabel("Image definition").fill("golden");
  await page.waitForFunction(() => localStorage.getItem("gallery-seal/draft")?.includes("golden"));
  await page.reload();
  await page.getByRole("button", { name: "Go on" }).click();
  assert.equal(await page.getByLabel("Image definition").inputValue(), "golden");
  await page.reload();
  await page.getByRole("button", { name: "Discard" }).click();
  await page.reload();
  await page.getByRole("button", { name: "Blank" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Go on" }).count(), 0);
  await page.close();
});

test("a text that is no number stays in its box or cell, as an error that leads there", async () => {
  const { page } = await sample();
  const box = page.getByLabel("Replicas, by default");
  await box.fill("two");
  await page.getByLabel("Gallery", { exact: true }).focus();
  assert.equal(await box.inputValue(), "two");
  assert.equal(await box.getAttribute("aria-invalid"), "true");
  await page.locator("#cell-1-4").focus();
  await page.keyboard.type("1e3");
  await page.keyboard.press("Escape");
  await page.locator("#cell-1-4.is-invalid").getByText("1e3").waitFor();
  await page.getByText("2 errors").first().waitFor();
  const finding = page.locator(".finding", { hasText: "two is not a whole number" });
  await finding.getByRole("button", { name: "Replicas, by default" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "at-replicaCount");
  await box.fill("2");
  await finding.waitFor({ state: "detached" });
  await page.close();
});

for (const [name, options] of [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["Traditional Chinese", { locale: "zh-TW" }],
  ["Traditional Chinese, dark, phone", { locale: "zh-TW", colorScheme: "dark", ...PHONE }],
  ["phone", PHONE],
  ["tablet", { viewport: { width: 1024, height: 800 } }],
]) {
  test(`axe finds nothing wrong, and nothing scrolls sideways: ${name}`, async () => {
    const { page, problems } = await open(options);
    const wrong = [...(await accessibility(page)), ...(await sideways(page))];
    await page.locator(".way").first().click();
    await page.locator(".matrix").waitFor();
    wrong.push(...(await accessibility(page)), ...(await sideways(page)));
    await page.locator(".brand").click();
    await page.locator(".way").nth(1).click();
    await page.locator("#cell-0-1").focus();
    await page.keyboard.press("Delete");
    await page.locator('.seal[data-seal="platform-key"]').waitFor();
    await page.locator("#at-version").fill("1.4");
    await page.locator("#at-source-kind").selectOption("disks");
    for (const summary of await page.locator("summary").all()) await summary.click();
    wrong.push(...(await accessibility(page)), ...(await sideways(page)));
    await page.locator(".finding .why").first().click();
    await page.locator(".page h3").waitFor();
    const formats = page.locator(".formats [role=tab], .more-formats option:not([value=''])");
    for (const format of await formats.allTextContents()) {
      await choose(page, format);
      wrong.push(...(await accessibility(page)), ...(await sideways(page)));
    }
    await page.locator("#cell-0-2").click();
    await page.locator("#cell-editor:focus").waitFor();
    wrong.push(...(await accessibility(page)));
    assert.deepEqual([...new Set(wrong)], []);
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test("a finding says why in place, and Escape closes it", async () => {
  const { page, problems } = await sample();
  await page.getByLabel("Version", { exact: true }).fill("1.4");
  const why = page.locator(".finding .why").first();
  await why.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "The image version's name is not three whole numbers" }).waitFor();
  assert.equal(await why.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Escape");
  await page.locator(".page").waitFor({ state: "detached" });
  assert.match(await page.evaluate(() => document.activeElement.className), /why/);
  await page.locator("#at-version").hover();
  await page.locator(".field:has(#at-version) > .why").click();
  await page.locator(".page h3").waitFor();
  assert.match(await page.evaluate(() => document.activeElement.id), /^finding-\d+-why$/);
  assert.deepEqual(problems, []);
  await page.route("**/pages/**", (route) => route.fulfill({ status: 404, body: "" }));
  await page.locator(".finding .why").last().click();
  await page.getByText("The page of this rule could not be fetched").waitFor();
  await page.close();
});

test("what a person knows of Azure is judged, and comes back with the draft", async () => {
  const { page } = await sample();
  await page.locator("summary", { hasText: "What is known" }).click();
  await page.getByLabel("Versions that exist, one a line").fill("0.9.0\n1.0.0");
  await page.getByText("exists already").first().waitFor();
  await page.getByRole("button", { name: "+ Add set" }).click();
  await page.getByLabel("Resource ID", { exact: true }).fill("/subscriptions/s");
  await page.getByRole("button", { name: "Remove set 1" }).click();
  assert.equal(await page.getByLabel("Resource ID", { exact: true }).count(), 0);
  await page.getByLabel("Image definition").fill("golden");
  await page.waitForFunction(() => localStorage.getItem("gallery-seal/draft")?.includes("golden"));
  await page.reload();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByText("exists already").first().waitFor();
  await page.close();
});

test("a link that can't be read is named, and stays in the address", async () => {
  const { page } = await harness.open({}, "#spec=%7B%22galery%22%3A1%7D");
  await page.getByRole("alert").getByText("unknown key galery").waitFor();
  assert.match(page.url(), /#spec=/);
  await page.getByRole("button", { name: "Sample" }).click();
  await page.locator(".matrix").waitFor();
  assert.equal(await page.getByRole("alert").count(), 0);
  await page.close();
});

test("every task has its outputs, and they are written as the person chooses", async () => {
  const { page, problems } = await sample({ viewport: { width: 1440, height: 900 } });
  const code = page.locator("#code code");
  const shows = (pattern) => code.filter({ hasText: pattern }).waitFor();
  const hides = (pattern) => code.filter({ hasNotText: pattern }).waitFor();
  await page.getByRole("tab", { name: "Create VM" }).click();
  await shows(/az vm create[^]*--location westus [^]*--os-disk-encryption-set myDESet /);
  await page.getByLabel("In", { exact: true }).selectOption("eastus2");
  await shows(/--location eastus2 [^]*--os-disk-encryption-set myEastUS2DESet /);
  await page.getByRole("tab", { name: "Keys and sets" }).click();
  await shows(/: 'westus:/);
  await page.getByLabel("Comments").uncheck();
  await hides(/: '/);
  await page.getByRole("tab", { name: "Update" }).click();
  await shows(/targetRegions=\[[^]*myEastUS2DESet/);
  await hides(/--target-regions/);
  await page.getByLabel("One line").check();
  await hides(/\\/);
  for (const task of ["Scale set", "Verify", "Register"]) {
    await page.getByRole("tab", { name: task }).click();
    assert.deepEqual(await accessibility(page), []);
  }
  assert.deepEqual(problems, []);
  await page.close();
});

test("PowerShell is saved with the mark that Windows PowerShell needs, and copied without", async () => {
  const { page } = await sample(CLIPBOARD);
  await choose(page, "PowerShell");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const saved = await readFile(await (await download).path(), "utf8");
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("status").getByText("Copied").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(saved, `\ufeff${copied}`);
  await page.close();
});

test("says its language at the top of the document, and keeps it", async () => {
  const { page } = await open();
  await page.getByLabel("Language").selectOption("zh-TW");
  await page.getByRole("button", { name: "範例" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-TW");
  await page.reload();
  await page.getByRole("button", { name: "範例" }).waitFor();
  await page.close();
});

test("somebody's link leaves the draft alone, and once it is edited both are offered", async () => {
  const { page } = await sample();
  await page.getByLabel("Image definition").fill("mine");
  await page.locator(".brand").click();
  await page.getByRole("button", { name: "Go on" }).waitFor();
  // The app is open: the address alone changes.
  await page.goto(link({ gallery: "theirs" }));
  const gallery = page.getByLabel("Gallery", { exact: true });
  await page.waitForFunction(() => document.querySelector("#at-gallery")?.value === "theirs");
  await leave(page);
  assert.match(await page.evaluate(() => localStorage.getItem("gallery-seal/draft")), /mine/);
  // Until it is edited, the address carries it.
  await page.reload();
  await gallery.waitFor();
  assert.equal(await gallery.inputValue(), "theirs");
  await gallery.fill("ours");
  await page.locator(".brand").click();
  assert.doesNotMatch(page.url(), /#/);
  await page.reload();
  const earlier = page.getByRole("region", { name: "Your earlier draft" });
  await page.getByRole("region", { name: "Your last draft" }).waitFor();
  await earlier.getByText("mine").waitFor();
  assert.deepEqual(await accessibility(page), []);
  await earlier.getByRole("button", { name: "Go on" }).click();
  assert.equal(await page.getByLabel("Image definition").inputValue(), "mine");
  // They change places.
  await page.getByLabel("Image definition").fill("mine again");
  await page.locator(".brand").click();
  await page.getByRole("region", { name: "Your last draft" }).getByText("mine again").waitFor();
  await earlier.getByRole("button", { name: "Go on" }).click();
  assert.equal(await gallery.inputValue(), "ours");
  await page.close();
});

test("a new document moves the draft aside, and discarding one leaves the other", async () => {
  const { page } = await sample();
  await page.getByLabel("Image definition").fill("mine");
  await page.locator(".brand").click();
  await page.getByRole("button", { name: "Blank" }).click();
  await page.getByLabel("Gallery", { exact: true }).fill("fresh");
  await page.locator(".brand").click();
  const last = page.getByRole("region", { name: "Your last draft" });
  await last.getByRole("button", { name: "Discard" }).click();
  await last.waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("region", { name: "Your earlier draft" }).getByText("mine").waitFor();
  await page.close();
});

test("what was typed a moment before a reload is kept", async () => {
  const { page } = await sample();
  await page.clock.install();
  // The clock stands still: nobody pauses.
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.getByLabel("Image definition").fill("golden");
  await page.locator("#code").getByText("golden").first().waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem("gallery-seal/draft")), null);
  await leave(page);
  assert.match(await page.evaluate(() => localStorage.getItem("gallery-seal/draft")), /golden/);
  await page.close();
});

test("a draft is called kept when it is, and only then", async () => {
  const { page } = await sample();
  assert.equal(await page.getByText("Draft kept on this device").count(), 0);
  await page.getByLabel("Image definition").fill("golden");
  await page.getByText("Draft kept on this device").waitFor();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.getByLabel("Image definition").fill("silver");
  await page.getByText("Draft kept on this device").waitFor({ state: "detached" });
  await page.close();
});

test("a link that can't be read is named in the form as well, where nothing changes", async () => {
  const { page } = await sample();
  await page.goto("#spec=%7B%22galery%22%3A1%7D");
  await page.getByRole("alert").getByText("unknown key galery").waitFor();
  assert.equal(await page.getByLabel("Gallery", { exact: true }).inputValue(), "myGallery");
  await page.close();
});

test("nothing scrolls sideways, however narrow the window and long a name", async () => {
  const name = "averyveryverylongregionname".repeat(20);
  for (const width of [320, 390, 720, 1440]) {
    const { page } = await sample({ viewport: { width, height: 900 } });
    assert.deepEqual(await sideways(page), [], "the sample");
    await page.goto(link({ gallery: "g", targetRegions: [{ name }, { name: "westus" }] }));
    await page.locator(".row-bar b", { hasText: name }).waitFor();
    assert.deepEqual(await sideways(page), [], "a long name");
    await page.close();
  }
});

test("on a phone the cloud can be chosen, the link copied and the picture saved", async () => {
  const { page } = await sample({ ...PHONE, ...CLIPBOARD });
  await page.getByLabel("Cloud", { exact: true }).selectOption("usGovernment");
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByRole("status").getByText("Copied").waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /usGovernment/);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Picture" }).click();
  assert.equal((await download).suggestedFilename(), "coverage.svg");
  await page.close();
});

test("where there is little height, the bars scroll away", async () => {
  const { page } = await sample({ viewport: { width: 720, height: 500 } });
  await page.mouse.wheel(0, 900);
  await page.waitForFunction(() => scrollY > 400);
  for (const bar of [".header", ".strip"]) {
    const { y, height } = await page.locator(bar).boundingBox();
    assert.ok(y + height <= 0, `${bar} is gone`);
  }
  await page.close();
});

for (const [locale, copy, copyLink, refused] of [
  ["en-US", "Copy", "Copy link", "The browser refused to copy. The text is selected: press Ctrl+C"],
  ["zh-TW", "複製", "複製連結", "瀏覽器拒絕複製。文字已選取：請按 Ctrl+C"],
]) {
  test(`where copying is refused, the text is selected and the way out is said: ${locale}`, async () => {
    const { page } = await harness.newPage({ locale });
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    });
    await page.goto(link({ gallery: "sigPlatform" }));
    const said = page.locator(".refusal");
    const selected = () => page.evaluate(() => getSelection().toString());
    await page.getByRole("button", { name: copy, exact: true }).click();
    await said.getByText(refused).waitFor();
    assert.deepEqual(await accessibility(page), []);
    assert.equal(await selected(), (await page.locator(".code .line").allTextContents()).join("").trimEnd());
    await page.getByRole("button", { name: copyLink }).click();
    await said.getByText(refused).waitFor();
    const left = page.locator("input.left");
    const address = await left.inputValue();
    assert.match(address, /#spec=.*sigPlatform/);
    assert.equal(await selected(), address);
    await page.locator("#at-gallery").fill("another");
    await said.waitFor({ state: "detached" });
    await page.close();
  });
}

test("a name that turns its direction leaves the sentence around it alone", async () => {
  const { page } = await sample();
  await page.getByLabel("Version", { exact: true }).fill("1.0\u202e");
  const code = page.locator(".finding .message code").first();
  assert.equal(await code.evaluate((shown) => getComputedStyle(shown).unicodeBidi), "isolate");
  await page.close();
});

test("on paper there are no buttons to press and no bars", async () => {
  const { page } = await sample();
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".button:visible, .header:visible").count(), 0);
  assert.equal(await page.locator(".strip").evaluate((strip) => getComputedStyle(strip).position), "static");
  assert.ok(await page.locator(".code .line").last().isVisible());
  assert.ok(await page.locator("#cell-1-1").isVisible());
  await page.close();
});

/** The page, started. */
async function open(options = {}) {
  const opened = await harness.open(options);
  await opened.page.locator(".header").waitFor();
  return opened;
}

/** The page with the sample in its form. */
async function sample(options = {}) {
  const opened = await open(options);
  await opened.page.getByRole("button", { name: "Sample" }).click();
  await opened.page.locator("#cell-1-1").waitFor();
  return opened;
}

/** Shows a format: by its tab, or from the list of the others. */
async function choose(page, format) {
  const tab = page.getByRole("tab", { name: format, exact: true });
  if ((await tab.count()) > 0) await tab.click();
  else await page.locator(".more-formats select").selectOption(format);
}

/** The address of a spec. */
const link = (spec) => `#spec=${encodeURIComponent(JSON.stringify(spec))}`;

/** Says what a browser says when the page goes out of sight. */
const leave = (page) => page.evaluate(() => dispatchEvent(new Event("pagehide")));

/** By how much the page is wider than its window: a line, or none. */
async function sideways(page) {
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  return wide > seen ? [`the page is ${wide} px wide in a window of ${seen} px`] : [];
}
