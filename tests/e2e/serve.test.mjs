// The little server of these tests: what it lets through, and under which headers.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { DIST, POLICY, serve } from "./serve.mjs";

let site;
before(async () => {
  site = await serve();
});
after(() => site?.close());

/** Asks for a path exactly as given: `fetch` would tidy it up first. */
function ask(path, method = "GET") {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.url);
    const asked = request({ hostname, port, path, method }, (reply) => {
      reply.resume();
      resolve(reply);
    });
    asked.once("error", reject).end();
  });
}

test("the page and every file go out under the policy and with their types", async () => {
  const page = await ask("/");
  assert.equal(page.statusCode, 200);
  assert.equal(page.headers["content-security-policy"], POLICY);
  assert.equal(page.headers["content-type"], "text/html; charset=utf-8");
  const script = await ask("/boot.js");
  assert.equal(script.headers["content-type"], "text/javascript; charset=utf-8");
});

test("the page is shipped with that policy, before all that it loads", async () => {
  const page = await readFile(join(DIST, "index.html"), "utf8");
  const [, shipped] = page.match(/<meta http-equiv="Content-Security-Policy" content="([^"]+)">/);
  // A page can't say of itself who may frame it.
  assert.equal(shipped, POLICY.replace("; frame-ancestors 'none'", ""));
  assert.ok(page.indexOf(shipped) < page.indexOf("<link"));
  assert.equal(/<script(?![^>]* src=)/.test(page), false);
});

test("what is not in the folder is not found, however it is asked for", async () => {
  const paths = ["/none.js", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "/..%2fCargo.toml", "/%zz"];
  for (const path of paths) {
    assert.equal((await ask(path)).statusCode, 404, path);
  }
});

test("nothing can be written", async () => {
  assert.equal((await ask("/", "POST")).statusCode, 405);
});
