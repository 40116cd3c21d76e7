// How long 10,000 spec files take through the package's `check`, beside ten calls of the Azure CLI's
// help, on this machine and in this run. `cargo xtask package` makes the one, `cargo xtask
// conformance` installs the other.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const COUNT = 10_000;
const CALLS = 10;
const root = fileURLToPath(new URL("../../", import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const bin = join(target, "npm/gallery-seal/bin/gallery-seal.js");
const python = join(target, process.platform === "win32" ? "python/Scripts/python.exe" : "python/bin/python");

function seconds(program, words, options) {
  const begin = process.hrtime.bigint();
  const { status, error, stdout, stderr } = spawnSync(program, words, { encoding: "utf8", maxBuffer: 1 << 30, ...options });
  const took = Number(process.hrtime.bigint() - begin) / 1e9;
  if (error !== undefined) throw error;
  return { took, status, stdout, stderr };
}

function files() {
  const folder = mkdtempSync(join(tmpdir(), "gallery-seal-bench-"));
  const cases = join(root, "tests/cases");
  const specs = readdirSync(cases).map((name) => JSON.parse(readFileSync(join(cases, name, "spec.json"), "utf8")));
  for (let index = 0; index < COUNT; index += 1) {
    const spec = { ...specs[index % specs.length], version: `1.0.${index}` };
    writeFileSync(join(folder, `${index}.json`), `${JSON.stringify(spec, null, 2)}\n`);
  }
  return folder;
}

if (!existsSync(bin)) {
  console.log("Skipped: there is no package; `cargo xtask package` makes it.");
} else {
  const folder = files();
  try {
    const { took, status, stdout, stderr } = seconds(process.execPath, [bin, "check", join(folder, "*.json")]);
    const summary = stdout.trimEnd().split("\n").find((line) => line.startsWith(`${COUNT} files: `));
    if (summary === undefined || status === 2) throw new Error(stderr || stdout.slice(-500));
    console.log(`${took.toFixed(2)} s for gallery-seal check of ${summary}`);
    if (!existsSync(python)) {
      console.log("Not compared: there is no Azure CLI; `cargo xtask conformance` installs it.");
    } else {
      const env = { ...process.env, AZURE_CORE_COLLECT_TELEMETRY: "0", AZURE_CONFIG_DIR: join(folder, "azure") };
      let all = 0;
      for (let call = 0; call < CALLS; call += 1) {
        const az = seconds(python, ["-m", "azure.cli", "sig", "image-version", "create", "--help"], { env });
        if (az.status !== 0) throw new Error(az.stderr);
        all += az.took;
      }
      console.log(`${all.toFixed(2)} s for ${CALLS} calls of az sig image-version create --help`);
      if (took >= all) {
        console.error("The check takes longer than the calls.");
        process.exitCode = 1;
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
