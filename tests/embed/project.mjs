// The package as people get it: packed by npm, unpacked into a project beside what its lock file names.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { platform } from "node:process";
import { fileURLToPath } from "node:url";

const PACKAGE = fileURLToPath(new URL("../../target/npm/gallery-seal", import.meta.url));

/** The strictest policy that a page with the element must work under. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
].join("; ");

/** A project of this folder by name, with the package in its `node_modules`: where it is. */
export function installed(name) {
  const folder = fileURLToPath(new URL(`${name}/`, import.meta.url));
  if (existsSync(join(folder, "package-lock.json"))) {
    npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"], folder);
  }
  const place = join(folder, "node_modules", "gallery-seal");
  const packed = mkdtempSync(join(tmpdir(), "gallery-seal-"));
  try {
    npm(["pack", PACKAGE, "--silent", "--pack-destination", packed], folder);
    const [tarball] = readdirSync(packed);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    execFileSync("tar", ["-xzf", join(packed, tarball), "-C", place, "--strip-components=1"]);
  } finally {
    rmSync(packed, { recursive: true, force: true });
  }
  return folder;
}

/** Runs a script of a project in its folder; returns what it prints. */
export function run(folder, script, parameters = []) {
  return execFileSync(process.execPath, [script, ...parameters], {
    cwd: folder,
    encoding: "utf8",
  });
}

function npm(parameters, folder) {
  const name = platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(name, parameters, { cwd: folder, stdio: ["ignore", "ignore", "inherit"], shell: platform === "win32" });
}
