// Writes the built site as one file that needs no server: node offline.mjs <dist> <start script> <file>.
// The same site gives the same file.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const [dist, start, file] = process.argv.slice(2);
const read = (name) => readFileSync(join(dist, name), "utf8");

const page = read("index.html");
const glue = withParts(withoutExports(read(named(/ data-js="\.\/([^"]+)"/))));
const script = `${asFunction(read("parts.js"))}${glue}${readFileSync(start, "utf8")}`;
const style = read(named(/ href="\.\/([^"]+\.css)"/));
const icon = read(named(/ href="\.\/([^"]+\.svg)"/));
const program = readFileSync(join(dist, named(/ data-wasm="\.\/([^"]+)"/)));
const parts = named(/ data-js="[^"]+"((?: data-[a-z]+="[^"]+")+?) data-wasm=/);
const title = named(/<title>([^<]+)<\/title>/);
const noscript = named(/(<noscript>.*<\/noscript>)/);

writeFileSync(
  file,
  `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
<style>${inline(style, "style")}</style>
</head>
<body>
<div id="app"></div>
${noscript}
<script type="application/gzip" id="program" data-wasm${parts}>${packed(program)}</script>
${files(parts)}
<script type="application/gzip" id="pages">${packed(JSON.stringify(pages()))}</script>
<script type="module">${inline(script, "script")}</script>
</body>
</html>
`,
);

/** The site's own policy, but with the hashes of what stands in the file instead of its origin. */
function policy() {
  const meta = page.match(/<meta http-equiv="Content-Security-Policy" content="([^"]+)"/);
  const directives = new Map(meta?.[1].split("; ").map((line) => line.split(/ (.*)/)));
  const asked = (directives.get("connect-src") ?? "").split(" ").filter((source) => source && source !== "'self'");
  return [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    "img-src data:",
    `connect-src ${asked.join(" ") || "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hash(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** Every rule's page, by its address below `pages/`. */
function pages() {
  const entries = readdirSync(join(dist, "pages"), { recursive: true }).filter((name) => name.endsWith(".md")).sort();
  return Object.fromEntries(entries.map((name) => [name.replaceAll("\\", "/"), read(join("pages", name))]));
}

/** The files of the parts, each under its name. */
function files(parts) {
  const names = new Set([...parts.matchAll(/\.\/[^" ]+/g)].map(([name]) => name));
  const file = (name) => `<script type="application/gzip" id="${name}">${packed(readFileSync(join(dist, name)))}</script>`;
  return [...names].map(file).join("\n");
}

function packed(content) {
  return gzipSync(content, { level: 9 }).toString("base64");
}

/** A text as the content of an element, which it must not end. */
function inline(text, element) {
  if (text.includes(`</${element}`) || text.includes("<!--") || text.includes("\r")) {
    throw new Error(`The ${element} holds what would end it.`);
  }
  return text;
}

/** A module's text to go on with: what is exported is there already. */
function withoutExports(module) {
  return module.replace(/^export \{[^}]*\};$/m, "");
}

/** What imports the parts has them already. */
function withParts(module) {
  const imported = /^import \* as (\w+) from "\.\/parts\.js";?$/gm;
  if (module.search(imported) < 0) throw new Error("The app's JavaScript imports no parts.");
  return module.replaceAll(imported, "const $1 = parts;");
}

/** A module as one value, so that its names are its own: what it exports. */
function asFunction(module) {
  const names = [...module.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name);
  const body = module.replaceAll(/^export /gm, "");
  return `const parts = (() => {\n${body}\nreturn { ${names.join(", ")} };\n})();\n`;
}

function named(pattern) {
  const found = page.match(pattern)?.[1];
  if (!found) throw new Error(`index.html holds nothing like ${pattern}.`);
  return found;
}
