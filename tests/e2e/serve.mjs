// Serves a folder on loopback the way a careful web server would: under a strict
// Content-Security-Policy and with the right types. By hand: `node tests/e2e/serve.mjs [port]`.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

/** What `cargo xtask dist` writes. */
export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** All that a page may ask beside its own site: Azure Resource Manager, and a simulator on loopback. */
export const ASKED = [
  "https://management.azure.com",
  "https://management.usgovcloudapi.net",
  "https://management.chinacloudapi.cn",
  "https://management.sovcloud-api.fr",
  "http://127.0.0.1:*",
  "http://localhost:*",
];

/** The strictest policy that the page must work under. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  `connect-src 'self' ${ASKED.join(" ")}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/**
 * Starts a server of `folder`; port 0 is any free one. `policy` takes the place of `POLICY`,
 * and `headers` come with every answer.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folder = DIST, port = 0, policy = POLICY, headers = {}) {
  const server = createServer(async (request, response) => {
    const { status, type, body } = await answer(folder, request);
    response.writeHead(status, {
      "Content-Type": type,
      "Content-Length": body.length,
      "Content-Security-Policy": policy,
      "Cross-Origin-Opener-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
      ...headers,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      return closed;
    },
  };
}

async function answer(folder, request) {
  const plain = (status, text) => ({ status, type: TYPES[".txt"], body: Buffer.from(text) });
  if (request.method !== "GET" && request.method !== "HEAD") {
    return plain(405, "Only GET and HEAD are served.\n");
  }
  try {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const file = normalize(join(folder, decodeURIComponent(path)));
    if (!file.startsWith(normalize(folder + sep))) {
      return plain(404, "There is no such file.\n");
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    return { status: 200, type, body: await readFile(file) };
  } catch {
    return plain(404, "There is no such file.\n");
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve(DIST, Number(argv[2] ?? 0));
  console.log(url);
}
