// The package in small projects, as their tools build them: opened under the strict policy, or run.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";

import { launch } from "../e2e/harness.mjs";
import { POLICY, installed, run } from "./project.mjs";

const BUILDS = {
  vite: (folder) => run(folder, "node_modules/vite/bin/vite.js", ["build", "--logLevel", "warn"]),
  webpack: (folder) => run(folder, "node_modules/webpack/bin/webpack.js"),
  esbuild: (folder) => run(folder, "build.js"),
};

for (const [name, build] of Object.entries(BUILDS)) {
  test(`a page built by ${name}`, async () => {
    const folder = installed(name);
    build(folder);
    const harness = await launch(join(folder, "dist"), POLICY);
    try {
      const { page, problems } = await harness.open();
      await page.getByText(/^\d+ findings$/).waitFor();
      await page.getByLabel("Gallery", { exact: true }).fill("sigPlatform");
      await page.waitForFunction(() => /^sigPlatform: \d+$/.test(document.title));
      await page.locator(".code").getByText("sigPlatform").first().waitFor();
      await page.locator(".findings").getByRole("button", { name: /^why/ }).first().click();
      await page.locator(".finding .page h3").waitFor();
      assert.deepEqual(problems, []);
      await page.close();
    } finally {
      await harness.close();
    }
  });
}

test("a program for Node", () => {
  const folder = installed("node");
  const said = execFileSync(process.execPath, ["main.js"], { cwd: folder, encoding: "utf8" });
  assert.deepEqual(JSON.parse(said), {
    rule: "name/gallery",
    keys: ["location", "properties"],
    first: "az sig image-version create \\",
    element: true,
  });
});
