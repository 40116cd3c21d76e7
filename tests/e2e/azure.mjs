// A simulator of Azure that runs for a test, and a person who connects to it.
import { spawn } from "node:child_process";
import { env } from "node:process";

/** Where the simulator's tenant has its things. */
export const SUBSCRIPTION = "8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8";
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-images-prod/providers/Microsoft.Compute`;
export const GALLERY = `${GROUP}/galleries/sigPlatform`;
export const DEFINITION = `${GALLERY}/images/ubuntu-2204-app`;
export const SOURCE = `${GROUP}/images/img-ubuntu-app`;
export const setId = (name) => `${GROUP}/diskEncryptionSets/${name}`;

/** The target regions of the tests' version, and the sets of its OS disk, LUN 0 and LUN 1. */
export const KEYS = {
  westus: ["des-westus-os", "des-westus-d2", "des-westus-d1"],
  eastus2: ["des-eastus2-os", "des-eastus2-data2", "des-eastus2-d1"],
  northeurope: ["des-northeurope-os", "des-northeurope-d2", "des-northeurope-d1"],
};

/** A version for the next free name of the definition. */
export const SPEC = {
  subscriptionId: SUBSCRIPTION,
  resourceGroup: "rg-images-prod",
  location: "westus",
  gallery: "sigPlatform",
  definition: "ubuntu-2204-app",
  version: "1.4.0",
  source: { kind: "managedImage", id: SOURCE, dataDiskLuns: [0, 1] },
  targetRegions: Object.entries(KEYS).map(([name, [os, first, second]]) => ({
    name,
    encryption: {
      osDisk: { diskEncryptionSet: setId(os) },
      dataDisks: [
        { lun: 0, diskEncryptionSet: setId(first) },
        { lun: 1, diskEncryptionSet: setId(second) },
      ],
    },
  })),
};

/** The address of the page with a spec in its form. */
export const linked = (spec = SPEC) => `#spec=${encodeURIComponent(JSON.stringify(spec))}`;

/** A token that nobody has signed. It holds for an hour from the given moment, in seconds since 1970. */
export function token(now = Math.floor(Date.now() / 1000)) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = {
    aud: "https://management.azure.com/",
    tid: "0f8fad5b-d9cb-469f-a165-70867728950e",
    oid: "7c9e6679-7425-40de-944b-e07fc1f90ae7",
    upn: "casey@contoso.example",
    nbf: now - 60,
    exp: now + 3600,
  };
  const signature = Buffer.from("a signature that nobody made, and that stays a secret").toString("base64url");
  return [part({ typ: "JWT", alg: "RS256" }), part(claims), signature].join(".");
}

/** Starts a simulator of its own, whose time stands still until it is put forward. */
export async function simulate(...options) {
  if (!env.SIMULATOR) {
    throw new Error("Set SIMULATOR to the path of the simulator; `cargo xtask test` builds it by itself.");
  }
  const child = spawn(env.SIMULATOR, ["--port", "0", "--clock", "stepped", ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise((resolve, reject) => {
    let said = "";
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The simulator ended with ${code}: ${said}`)));
    child.stdout.on("data", (text) => {
      said += text;
      const [, url] = said.match(/^(http:\/\/127\.0\.0\.1:\d+)\/$/m) ?? [];
      if (url) resolve(url);
    });
  });
  return new Simulator(child, url);
}

class Simulator {
  #child;

  constructor(child, url) {
    this.#child = child;
    this.url = url;
  }

  async #control(method, path, body) {
    const reply = await fetch(`${this.url}/__simulator${path}`, { method, body: body && JSON.stringify(body) });
    if (!reply.ok) throw new Error(`${method} ${path}: ${await reply.text()}`);
    return reply.json();
  }

  /** Puts its time forward by so many seconds. */
  advance = (seconds) => this.#control("POST", "/clock", { advance: seconds });
  /** Begins anew, with its usual pace. */
  reset = () => this.#control("POST", "/reset", {});
  fault = (fault) => this.#control("POST", "/faults", fault);
  mend = () => this.#control("DELETE", "/faults");
  settings = (settings) => this.#control("POST", "/settings", settings);
  requests = () => this.#control("GET", "/requests");
  forget = () => this.#control("DELETE", "/requests");
  /** The body as it was last received. */
  stored = (id) => this.#control("GET", `/resources${id}`);

  /** How many requests that change something it was sent. */
  async writes() {
    const requests = await this.requests();
    return requests.filter(({ method }) => method !== "GET" && method !== "HEAD").length;
  }

  async close() {
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.kill();
    await ended;
  }
}

/** Fills in the way in, which is open. */
export async function connect(page, endpoint, pasted = token()) {
  await page.locator("#azure-token").fill(pasted);
  await page.locator("#azure-endpoint").fill(endpoint);
  await page.locator(".door button[type=submit]").click();
}

/** Goes to the page with a spec in its form, and connects. */
export async function enter(page, endpoint, spec = SPEC) {
  await page.goto(linked(spec));
  await page.locator("#cell-0-1").waitFor();
  await page.getByRole("button", { name: "Connect to Azure" }).click();
  await connect(page, endpoint);
  await page.locator("#pick-source option").nth(1).waitFor({ state: "attached" });
}

const flights = new WeakMap();

/** Takes the page's clock in hand, and keeps count of what it has asked and not heard yet. */
export async function hold(page) {
  const flying = new Set();
  flights.set(page, flying);
  page.on("request", (request) => flying.add(request));
  page.on("requestfinished", (request) => flying.delete(request));
  page.on("requestfailed", (request) => flying.delete(request));
  await page.clock.install();
}

/** Waits until the page has heard of all that it has asked. */
async function heard(page) {
  const flying = [...(flights.get(page) ?? [])];
  await Promise.all(flying.map((request) => request.response().then((reply) => reply?.finished()).catch(() => {})));
}

/**
 * Lets time pass in the page, which `hold` has in hand, until something is seen there.
 *
 * @param {object} [options] `simulator`: time passes there as well; `slow`: answers are not waited for.
 */
export async function until(page, locator, { simulator, slow = false } = {}) {
  for (let rounds = 0; rounds < 300; rounds += 1) {
    if (await locator.first().isVisible()) return;
    await simulator?.advance(1);
    if (slow) {
      await page.clock.fastForward(10_000);
    } else {
      await heard(page);
      await page.clock.runFor(1000);
    }
  }
  await locator.first().waitFor({ timeout: 1000 });
}
