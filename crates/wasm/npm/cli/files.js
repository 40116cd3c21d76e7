// Files by name or pattern, as text.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { say } from "./text.js";

/** Standard input, as a file. */
export const STDIN = "-";

/** A file that can't be had. */
export class Unreadable extends Error {}

/**
 * The files that a word means, in order: itself, or what matches it as a pattern. `**` is any
 * number of folders, `*` anything and `?` one character, but for slashes; names with a dot in front
 * and `node_modules` are only found where they are written out.
 */
export function expand(word, language) {
  if (word === STDIN) return [STDIN];
  const found = statSync(word, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    throw new Unreadable(say(language, "isFolder", word.replace(/[\\/]+$/, "")));
  }
  if (found !== undefined || !/[*?]/.test(word)) return [word];
  const normal = process.platform === "win32" ? word.replaceAll("\\", "/") : word;
  const steps = normal.split("/");
  const files = [];
  const fixed = steps.findIndex((step) => /[*?]/.test(step));
  walk(steps.slice(0, fixed).join("/") + (fixed > 0 ? "/" : ""), steps.slice(fixed), files);
  if (files.length === 0) throw new Unreadable(say(language, "noMatch", word));
  return [...new Set(files)];
}

function walk(folder, [step, ...rest], files) {
  if (step === "**") {
    walk(folder, rest.length > 0 ? rest : ["*"], files);
    for (const { name } of entries(folder).filter((entry) => entry.isDirectory())) {
      if (!name.startsWith(".") && name !== "node_modules") {
        walk(`${folder}${name}/`, [step, ...rest], files);
      }
    }
    return;
  }
  const matches = matcher(step);
  for (const entry of entries(folder)) {
    const { name } = entry;
    if (!matches(name) || (name.startsWith(".") && !step.startsWith("."))) continue;
    const path = `${folder}${name}`;
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && isDirectory(path));
    if (rest.length === 0 && !isFolder) files.push(path);
    if (rest.length > 0 && isFolder) walk(`${path}/`, rest, files);
  }
}

function isDirectory(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function entries(folder) {
  let found;
  try {
    found = readdirSync(folder === "" ? "." : folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function matcher(step) {
  const parts = step.replaceAll(/[\\^$.|+()[\]{}]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
  const pattern = new RegExp(`^${parts}$`, "su");
  return (name) => pattern.test(name);
}

/** A file's text. */
export function textOf(file, language) {
  let bytes;
  try {
    bytes = readFileSync(file === STDIN ? 0 : file);
  } catch (error) {
    if (error.code === "EISDIR") throw new Unreadable(say(language, "isFolder", file));
    throw new Unreadable(say(language, "unreadable", file, error.code ?? error.message));
  }
  // Windows PowerShell writes UTF-16 with a mark.
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return isWide ? bytes.toString("utf16le") : bytes.toString("utf8");
}

/** A file's JSON. Where its schema is does not count. */
export function jsonOf(file, language) {
  const text = textOf(file, language).replace(/^\ufeff/, "");
  let json;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Unreadable(say(language, "notJson", file, error.message));
  }
  // `null` would count as nothing given, and a policy be passed over in silence.
  if (json === null || typeof json !== "object") throw new Unreadable(say(language, "notObject", file));
  delete json.$schema;
  return json;
}
