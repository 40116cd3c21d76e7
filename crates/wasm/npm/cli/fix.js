// Mends a spec's text: the order of its keys, its indentation and its line ends stay.

/** More fixes than any spec has that a person writes. */
const MOST = 500;

/** Its fix is a guess at which region was meant, and the region may be new. */
const GUESSED = "region/unknown";

/**
 * The text with the fix of every finding applied that has exactly one, one after the other: each
 * may make others needless. A guess is left to a person. `undefined` where the text is not plain JSON.
 */
export function mended(text, check) {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  let document;
  try {
    document = JSON.parse(text.slice(mark.length));
  } catch {
    return undefined;
  }
  const { $schema, ...rest } = document;
  let spec = rest;
  let isChanged = false;
  for (let round = 0; round < MOST; round += 1) {
    const before = JSON.stringify(spec);
    const next = check(spec)
      .filter(({ rule, fixes }) => fixes?.length === 1 && rule !== GUESSED)
      .map(({ fixes: [{ edits }] }) => edits.reduce(edited, structuredClone(spec)))
      .find((better) => JSON.stringify(better) !== before);
    if (next === undefined) break;
    spec = next;
    isChanged = true;
  }
  if (!isChanged) return text;
  if ($schema !== undefined) spec = { $schema, ...spec };
  return mark + written(spec, text);
}

/** A document with one edit applied, as `applyFix` does it. */
function edited(document, { path, value }) {
  const steps = path.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = steps.pop();
  let place = document;
  for (const step of steps) {
    if (!Object.hasOwn(place, step)) put(place, step, {});
    place = place[step];
  }
  if (value !== undefined) put(place, last, value);
  else if (Array.isArray(place)) place.splice(Number(last), 1);
  else delete place[last];
  return document;
}

// Not assigned, for a tag may be named `__proto__`.
function put(place, step, value) {
  const key = Array.isArray(place) && step === "-" ? place.length : step;
  Object.defineProperty(place, key, { value, configurable: true, enumerable: true, writable: true });
}

/** JSON as the text before it was written. */
function written(document, before) {
  const indent = before.match(/\n([ \t]+)/)?.[1] ?? (before.trim().includes("\n") ? "  " : "");
  const end = before.match(/\s*$/)[0];
  const text = JSON.stringify(document, null, indent);
  return (before.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text) + end;
}
