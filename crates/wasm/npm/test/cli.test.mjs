// The commands, as a user runs them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import { check, explain, outputs, payload, render } from "gallery-seal";

const root = new URL(".", import.meta.resolve("gallery-seal/package.json"));
const bin = fileURLToPath(new URL("bin/gallery-seal.js", root));
const folder = mkdtempSync(join(tmpdir(), "gallery-seal-"));
after(() => rmSync(folder, { recursive: true }));

const require = createRequire(import.meta.url);
const schema = (name) => JSON.parse(readFileSync(require.resolve(name), "utf8"));
const draft4 = schema("ajv/lib/refs/json-schema-draft-04.json");
const ajv = new Ajv({ meta: draft4, schemaId: "id", nullable: true });
const isLog = ajv.compile(schema("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));

const spec = JSON.parse(readFileSync(new URL("spec.json", import.meta.url), "utf8"));
const broken = { ...spec, version: "latest" };

function file(name, content) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  const isRaw = typeof content === "string" || Buffer.isBuffer(content);
  writeFileSync(path, isRaw ? content : `${JSON.stringify(content, null, 2)}\n`);
  return name;
}

function run(words, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [bin, ...words], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: "" },
    ...options,
  });
  assert.equal(error, undefined);
  return { status, stdout, stderr };
}

function misused(words, said, options) {
  const { status, stdout, stderr } = run(words, options);
  assert.deepEqual([status, stdout], [2, ""], stderr);
  assert.match(stderr, said);
}

file("clean.json", spec);
file("broken.json", broken);

test("a clean file is 0, one with an error 1", () => {
  const clean = run(["check", "clean.json"]);
  assert.equal(clean.status, 0, clean.stdout);
  assert.match(clean.stdout, /^1 file: 0 errors, \d+ warnings?, \d+ infos?$/m);
  const { status, stdout, stderr } = run(["check", "clean.json", "broken.json"]);
  assert.deepEqual([status, stderr], [1, ""]);
  const line = readFileSync(join(folder, "broken.json"), "utf8").split("\n").findIndex((text) => text.includes('"latest"'));
  const column = '  "version": '.length + 1;
  assert.match(stdout, new RegExp(`^broken\\.json:${line + 1}:${column}: error: \`latest\`.* \\[name/version\\] /version$`, "m"));
  assert.match(stdout, /^2 files: 1 error, /m);
  assert.match(stdout, /^Reasons: gallery-seal explain name\/version$/m);
});

test("text has no colours where it is no terminal, and steers none", () => {
  const odd = file("odd\u001b[31m.json", { ...spec, gallery: "a\u001b[2J\u202eb\nc.json:1:1: error: x" });
  const { stdout } = run(["check", odd]);
  assert.doesNotMatch(stdout, /[\u001b\u202e]/);
  assert.match(stdout, /`a\\u001b\[2J\\u202eb\\u000ac/);
});

test("a template, a request and an answer are checked as specs are", () => {
  for (const format of ["arm-template", "rest"]) {
    const name = file(`${format}.txt`, render(broken, "imageVersion", format).text);
    const { status, stdout } = run(["check", name, "--reporter", "json"]);
    assert.equal(status, 1);
    const [{ file: said, format: found, findings }] = JSON.parse(stdout);
    assert.deepEqual([said, found], [name, format]);
    // In what is sent, no name is bare.
    const rules = check(broken).map(({ rule }) => rule).filter((rule) => rule !== "encryption/bare-name");
    assert.deepEqual(findings.map(({ rule }) => rule).sort(), rules.sort());
    const { span } = findings.find(({ rule }) => rule === "name/version");
    assert.match(readFileSync(join(folder, name), "utf8").slice(span.start, span.end), /latest/);
  }
});

test("positions count UTF-16 and every kind of line end", () => {
  const text = '{\r\n  "tags": { "😀": "金" },\r\n  "tags2": 1, "gallery": "a-b" }';
  const name = file("lines.json", text);
  const { stdout } = run(["check", name, "--reporter=json"]);
  const [{ findings }] = JSON.parse(stdout);
  const at = (wanted) => {
    const { line, column, endLine, endColumn } = findings.find(({ rule }) => rule === wanted);
    return [line, column, endLine, endColumn];
  };
  assert.deepEqual(at("read/ignored-key"), [3, 3, 3, 13]);
  assert.deepEqual(at("name/gallery"), [3, 26, 3, 31]);
});

test("a text that can't be read is a finding, and the only one", () => {
  for (const [name, text] of [["empty.json", ""], ["cut.json", '{ "gallery": '], ["prose.txt", "Dear Azure"], ["list.json", "[]"]]) {
    const { status, stdout } = run(["check", file(name, text), "--reporter", "json"]);
    assert.equal(status, 1);
    const [{ findings }] = JSON.parse(stdout);
    assert.deepEqual(findings.map(({ rule }) => rule), ["read/syntax"], name);
  }
});

test("bytes of other kinds are survived", () => {
  const wide = file("wide.json", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(JSON.stringify(spec), "utf16le")]));
  const marked = file("marked.json", `\ufeff${JSON.stringify(spec)}`);
  assert.equal(run(["check", wide, marked]).status, 0);
  const noise = file("noise.bin", Buffer.from([0, 159, 146, 150, 255, 13, 10]));
  assert.equal(run(["check", noise]).status, 1);
});

test("standard input is a file named -", () => {
  const { status, stdout } = run(["check", "-"], { input: JSON.stringify(broken) });
  assert.equal(status, 1);
  assert.match(stdout, /^-:1:\d+: error: `latest`/m);
  assert.equal(run(["check", "-"], { input: JSON.stringify(spec) }).status, 0);
});

test("patterns find files, each once and in order", () => {
  for (const name of ["deep/a/one.json", "deep/b/two.json", "deep/three.json", "deep/four.txt", "deep/node_modules/x.json", "deep/.hidden/y.json"]) {
    file(name, spec);
  }
  const found = (...words) => JSON.parse(run(["check", "--reporter", "json", ...words]).stdout).map((one) => one.file);
  assert.deepEqual(found("deep/**/*.json"), ["deep/three.json", "deep/a/one.json", "deep/b/two.json"]);
  assert.deepEqual(found("deep/*.json", "deep/**/t*.json"), ["deep/three.json", "deep/b/two.json"]);
  assert.deepEqual(found("deep/?/one.json"), ["deep/a/one.json"]);
  assert.deepEqual(found("**/one.json"), ["deep/a/one.json"]);
  file("[odd] (1)+.json", spec);
  assert.deepEqual(found("[odd]*.json"), ["[odd] (1)+.json"]);
  assert.deepEqual(found(join(folder, "deep/*.json")), [`${folder}/deep/three.json`]);
  file("star*.json", spec);
  assert.deepEqual(found("star*.json"), ["star*.json"]);
});

test("a file that is not there is 2, and the others are checked all the same", () => {
  const { status, stdout, stderr } = run(["check", "missing.json", "broken.json", "none/**/*.json", "deep"]);
  assert.equal(status, 2);
  assert.match(stdout, /broken\.json:\d+/);
  assert.equal(stderr, [
    "gallery-seal: missing.json: cannot be read (ENOENT)",
    "gallery-seal: none/**/*.json: no file matches",
    "gallery-seal: deep: is a folder; give a pattern such as deep/**/*.json",
    "",
  ].join("\n"));
});

test("mistakes on the command line are 2 and named", () => {
  misused([], /^gallery-seal: name a command: /);
  misused(["chekc"], /there is no command chekc/);
  misused(["check"], /name a file, a pattern or -/);
  misused(["check", "--fxi", "clean.json"], /there is no option --fxi of check; there are .*--fix/);
  misused(["check", "-x"], /there is no option -x/);
  misused(["check", "clean.json", "--reporter", "xml"], /--reporter: xml is none of text, json, sarif/);
  misused(["check", "clean.json", "--reporter"], /--reporter needs a value/);
  misused(["check", "clean.json", "--policy="], /--policy needs a value/);
  misused(["check", "clean.json", "--fix=yes"], /--fix takes no value/);
  misused(["check", "clean.json", "--from", "yaml"], /--from: format: `yaml` is none of `spec`/);
  misused(["check", "clean.json", "--language", "de"], /--language: de is none of en, zh-TW/);
  misused(["check", "-", "--fix"], /--fix cannot write standard input back/, { input: "{}" });
  misused(["render", "clean.json"], /--format is missing; formats of imageVersion: azure-cli, /);
  misused(["render", "clean.json", "--format", "yaml"], /--format: yaml is none of azure-cli, /);
  misused(["render", "clean.json", "--task", "moon", "--format", "rest"], /--task: moon is none of imageVersion, /);
  misused(["render", "clean.json", "broken.json", "--format", "rest"], /name one file/);
  misused(["render", "missing.json", "--format", "rest"], /missing\.json: cannot be read \(ENOENT\)/);
  misused(["explain"], /name a rule, such as/);
  misused(["explain", "name/moon"], /there is no rule `name\/moon`/);
  misused(["chekc", "--language", "zh-TW"], /沒有命令 chekc/);
});

test("help and version are there", () => {
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  assert.deepEqual(run(["--version"]), { status: 0, stdout: `${version}\n`, stderr: "" });
  const help = run(["--help"]);
  assert.deepEqual([help.status, help.stderr], [0, ""]);
  for (const word of ["check", "render", "explain", "--fix", "--policy", "--facts", "--reporter"]) {
    assert.ok(help.stdout.includes(word), word);
  }
  assert.equal(run(["check", "-h"]).stdout, help.stdout);
  assert.match(run(["--help", "--language", "zh-TW"]).stdout, /^檢查/);
  assert.equal(run(["-V"]).status, 0);
});

test("messages are in the language that is wanted", () => {
  const { stdout } = run(["check", "broken.json", "--language=zh-TW"]);
  assert.match(stdout, /: 錯誤: `latest`/);
  assert.match(stdout, /^1 個檔案：1 個錯誤，/m);
});

test("a policy and facts are heard, and mistakes in them named", () => {
  const policy = file("policy.json", { $schema: "policy.json", allowedRegions: ["westus"] });
  const facts = file("facts.json", { existingVersions: [spec.version] });
  const { status, stdout } = run(["check", "clean.json", "--policy", policy, "--facts", facts, "--reporter", "json"]);
  assert.equal(status, 1);
  const rules = JSON.parse(stdout)[0].findings.map(({ rule }) => rule);
  assert.ok(rules.includes("policy/region") && rules.includes("source/exists"), rules);
  misused(["check", "clean.json", "--policy", "missing.json"], /missing\.json: cannot be read/);
  misused(["check", "clean.json", "--policy", file("bad.json", "{")], /bad\.json: is not JSON/);
  misused(["check", "clean.json", "--policy", file("odd.json", { allowedRegion: [] })], /unknown key `allowedRegion`/);
  misused(["check", "clean.json", "--facts", file("text.json", '"a"')], /text\.json: is not a JSON object/);
  misused(["check", "clean.json", "--policy", file("null.json", "null")], /null\.json: is not a JSON object/);
  misused(["check", "clean.json", "--policy", file("array.json", "[]")], /policy: found a list, expected an object/);
});

test("--fix mends what is clear, keeps how the file is written, and leaves the rest", () => {
  const keys = spec.targetRegions[0];
  const text = `\ufeff${JSON.stringify({ $schema: "x", version: "latest", ...spec, targetRegions: [...spec.targetRegions, keys] }, null, "\t")}\n`.replaceAll("\n", "\r\n");
  const name = file("mend.json", text);
  const { status, stderr } = run(["check", name, "--fix"]);
  assert.deepEqual([status, stderr], [0, "mend.json: mended\n"]);
  const mended = readFileSync(join(folder, name), "utf8");
  const expected = `\ufeff${JSON.stringify({ $schema: "x", version: "latest", ...spec }, null, "\t")}\n`.replaceAll("\n", "\r\n");
  assert.equal(mended, expected);
  const again = run(["check", name, "--fix"]);
  assert.deepEqual([again.status, again.stderr], [0, ""]);
  assert.equal(readFileSync(join(folder, name), "utf8"), expected);
});

test("--fix touches no file in which there is nothing to mend, nor one that is no spec", () => {
  const odd = '{"version":"latest",   "gallery":"a"}';
  const template = render({ ...spec, targetRegions: [...spec.targetRegions, spec.targetRegions[0]] }, "imageVersion", "arm-template").text;
  for (const [name, text, said] of [
    ["odd.json", odd, ""],
    ["template.json", template, "template.json: not mended; --fix mends specs in plain JSON\n"],
    ["comment.json", '// a\n{ "gallery": "a" }', "comment.json: not mended; --fix mends specs in plain JSON\n"],
    ["key.json", '{ "gallery": "a", "galery": "b" }', "key.json: not mended; --fix mends specs in plain JSON\n"],
  ]) {
    const { status, stderr } = run(["check", file(name, text), "--fix"]);
    assert.deepEqual([status, stderr], [1, said], name);
    assert.equal(readFileSync(join(folder, name), "utf8"), text);
  }
});

test("--fix does not guess which region was meant", () => {
  const text = JSON.stringify({ ...spec, location: "eastus3", targetRegions: [{ name: "eastus3" }] });
  const name = file("region.json", text);
  assert.match(run(["check", name, "--fix"]).stdout, /region\/unknown/);
  assert.equal(readFileSync(join(folder, name), "utf8"), text);
});

test("--fix keeps to the policy", () => {
  const policy = file("lock.json", { lockedFields: [{ path: "/tags/__proto__", value: "x" }], requiredStorageAccountType: "Standard_ZRS" });
  const name = file("policy-mend.json", spec);
  assert.equal(run(["check", name, "--policy", policy, "--fix"]).status, 0);
  const mended = JSON.parse(readFileSync(join(folder, name), "utf8"));
  assert.deepEqual(Object.entries(mended.tags), [["__proto__", "x"]]);
  assert.deepEqual(mended.targetRegions.map(({ storageAccountType }) => storageAccountType), ["Standard_ZRS", undefined]);
  assert.equal(mended.storageAccountType, "Standard_ZRS");
});

test("SARIF is one run that keeps to the standard, with lines and columns", () => {
  const { status, stdout } = run(["check", "--reporter", "sarif", "broken.json", "./clean.json", "lines.json"]);
  assert.equal(status, 1);
  const log = JSON.parse(stdout);
  assert.ok(isLog(log), ajv.errorsText(isLog.errors));
  const [{ tool, results }] = log.runs;
  assert.equal(log.runs.length, 1);
  const ids = tool.driver.rules.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { ruleId, ruleIndex } of results) assert.equal(ids[ruleIndex], ruleId);
  const uris = new Set(results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri));
  assert.deepEqual([...uris].sort(), ["broken.json", "clean.json", "lines.json"]);
  const { region } = results.find(({ ruleId }) => ruleId === "name/version").locations[0].physicalLocation;
  assert.ok(region.startLine > 1 && region.startColumn === 14 && region.endColumn > 14);
  assert.deepEqual(JSON.parse(run(["check", "-", "--reporter", "sarif"], { input: JSON.stringify(broken) }).stdout).runs[0].results[0].locations[0].physicalLocation.artifactLocation, { uri: "stdin" });
});

test("render writes what the function gives, and what it says goes to the other stream", () => {
  for (const { task, format } of outputs()) {
    const { text, notes } = render(spec, task, format);
    const { status, stdout, stderr } = run(["render", "clean.json", "--task", task, "--format", format]);
    assert.equal(stdout, text);
    assert.equal(status, notes.some(({ severity }) => severity === "error") ? 1 : 0, format);
    assert.equal(stderr === "", notes.length === 0);
  }
  const template = run(["render", "clean.json", "--format", "arm-template", "--parameters"]);
  assert.equal(template.stdout, render(spec, "imageVersion", "arm-template", { parameters: true }).text);
  const machine = run(["render", "clean.json", "--task", "virtualMachine", "--format", "azure-cli", "--one-line", "--variables", "--no-comments", "--region", "eastus2", "--os-state", "Specialized", "--os-type", "Linux"]);
  const options = { oneLine: true, variables: true, comments: false, region: "eastus2", osState: "Specialized", osType: "Linux" };
  assert.equal(machine.stdout, render(spec, "virtualMachine", "azure-cli", options).text);
  const piped = run(["render", "-", "--format", "rest"], { input: template.stdout });
  assert.deepEqual(JSON.parse(piped.stdout.split("\n\n")[1]), payload(spec));
  const nothing = run(["render", "-", "--format", "rest"], { input: "no" });
  assert.deepEqual([nothing.status, nothing.stdout], [1, ""]);
});

test("explain gives pages", () => {
  assert.equal(run(["explain", "name/version"]).stdout, explain("name/version"));
  const both = run(["explain", "name/version", "read/syntax", "--language", "zh-TW"]);
  assert.equal(both.stdout, `${explain("name/version", "zh-TW")}\n${explain("read/syntax", "zh-TW")}`);
});

test("thousands of files are checked in one go, and a reader may leave", () => {
  mkdirSync(join(folder, "many"));
  for (let index = 0; index < 2000; index += 1) {
    file(`many/${index}.json`, index % 100 === 0 ? broken : spec);
  }
  const { status, stdout } = run(["check", "many/*.json"]);
  assert.equal(status, 1);
  assert.match(stdout, /^2000 files: 20 errors, /m);
  const left = spawnSync("sh", ["-c", `"$0" "$1" check 'many/*.json' --reporter json | head -c 100`, process.execPath, bin], { cwd: folder, encoding: "utf8" });
  assert.deepEqual([left.stdout.length, left.stderr], [100, ""]);
});

test("what the documents say to run can be run", () => {
  for (const page of ["../../../../docs/pipelines.md", "../README.md"]) {
    const text = readFileSync(new URL(page, import.meta.url), "utf8");
    const calls = [...text.matchAll(/npx gallery-seal ([^`\n>&]*)/g)].map(([, words]) => words.trim());
    assert.ok(calls.length > 2);
    const example = { ...spec, targetRegions: [...spec.targetRegions] };
    for (const name of ["images/ubuntu.json", "images/deep/debian.json", "image-version.json"]) file(name, example);
    file("policy.json", { allowedRegions: ["westus", "eastus2"] });
    for (const call of calls) {
      const words = call.split(/\s+/).map((word) => word.replace(/^'(.*)'$/, "$1"));
      const { status, stderr } = run(words);
      assert.equal(status, 0, `${call}\n${stderr}`);
    }
  }
});

test("the command is the package's", () => {
  const manifest = require("gallery-seal/package.json");
  assert.deepEqual(manifest.bin, { "gallery-seal": "bin/gallery-seal.js" });
  assert.ok(manifest.files.includes("bin") && manifest.files.includes("cli"));
  assert.match(readFileSync(bin, "utf8"), /^#!\/usr\/bin\/env node\n/);
});
