// What every end-to-end test needs: the built site on loopback and a browser to open it in.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { env } from "node:process";
import { chromium } from "playwright-core";

import { DIST, serve } from "./serve.mjs";

/** How long to wait for anything on a page, in milliseconds. */
const PATIENCE = 30_000;

/** The rules that count: WCAG 2.2 at level AA, and axe's own good practice. */
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Starts the server and the browser. Close it in `after`: that ends both.
 *
 * @param {string} [folder] another folder to serve than dist/
 * @param {string} [policy] another policy than the page's
 */
export async function launch(folder = DIST, policy = undefined) {
  if (!env.CHROME) {
    throw new Error("Set CHROME to the path of a Chromium; `cargo xtask test` finds one by itself.");
  }
  const site = await serve(folder, 0, policy);
  try {
    const browser = await chromium.launch({
      executablePath: env.CHROME,
      // The pages are our own, and neither root nor most containers can have the sandbox.
      chromiumSandbox: false,
      args: ["--disable-gpu", "--disable-quic", "--no-first-run"],
      timeout: 60_000,
    });
    return new Harness(site, browser);
  } catch (error) {
    await site.close();
    throw error;
  }
}

class Harness {
  #site;
  #browser;

  constructor(site, browser) {
    this.#site = site;
    this.#browser = browser;
  }

  /** Where the site is, with a `/` at the end. */
  get url() {
    return this.#site.url;
  }

  /**
   * A page of its own: no storage is shared with another one.
   *
   * `options` are Playwright's for a context (`colorScheme`, `locale`, `viewport`, …).
   * `problems` fills with all that a user should never cause: errors and warnings in the console,
   * uncaught exceptions, failed requests, breaches of the policy. Closing the page closes it all.
   *
   * @returns {Promise<{ page: import("playwright-core").Page, problems: string[] }>}
   */
  async newPage(options = {}) {
    const context = await this.#browser.newContext({ baseURL: this.url, ...options });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    page.once("close", () => context.close().catch(() => {}));
    const problems = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        problems.push(`console ${message.type()}: ${message.text()}`);
      }
    });
    page.on("pageerror", (error) => problems.push(`exception: ${error.stack ?? error}`));
    page.on("requestfailed", (request) => {
      const why = request.failure()?.errorText;
      // A page that is left lets go of an icon that is still on its way.
      if (why === "net::ERR_ABORTED" && /\/icon[^/]*\.svg$/.test(request.url())) return;
      problems.push(`request: ${request.url()} ${why}`);
    });
    return { page, problems };
  }

  /** As `newPage`, and goes to the app. */
  async open(options = {}, path = "") {
    const opened = await this.newPage(options);
    await opened.page.goto(path, { waitUntil: "load" });
    return opened;
  }

  /** Ends the browser and the server. */
  async close() {
    await this.#browser.close();
    await this.#site.close();
  }
}

let axeSource;

/**
 * What axe finds wrong with a page as it now is: a line each, empty when all is well.
 *
 * @param {import("playwright-core").Page} page
 * @param {object} [options] axe's own, to add to the usual ones
 */
export async function accessibility(page, options = {}) {
  axeSource ??= await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  // Evaluated by the driver, so that the page's policy stays as it is.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (given) => globalThis.axe.run(document, given),
    { runOnly: AXE_TAGS, resultTypes: ["violations"], ...options },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}: ${node.failureSummary}`),
  );
}
