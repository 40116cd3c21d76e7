// The functions as people call them: values in, values out. What they do is done in WebAssembly.
import { GallerySealError } from "./error.js";
import * as wasm from "./gallery_seal_wasm.js";

export { GallerySealError };
export { explain } from "./explain.js";
export { schema } from "./schema.js";

export const check = (spec, facts, options) => ask(wasm.check, { spec, facts, options });
export const payload = (spec) => ask(wasm.payload, { spec });
export const coverage = (spec, facts) => ask(wasm.coverage, { spec, facts });
export const render = (spec, task, format, options) =>
  ask(wasm.render, { spec, task, format, options });
export const outputs = () => ask(wasm.outputs, {});
export const regions = (cloud) => ask(wasm.regions, { cloud });
export const fillKeys = (spec, pattern) => ask(wasm.fillKeys, { spec, pattern });
export const applyFix = (spec, fix) => ask(wasm.applyFix, { spec, fix });
export const sarif = (findings, uri) => ask(wasm.sarif, { findings, uri });

function ask(call, given) {
  const texts = Object.entries(given).map(([name, value]) => json(name, value));
  let answer;
  try {
    answer = call(...texts);
  } catch (refusal) {
    if (typeof refusal !== "string") throw refusal;
    const { message, path } = JSON.parse(refusal);
    throw new GallerySealError(message, path);
  }
  return JSON.parse(answer);
}

/** An argument as JSON text; `undefined` for one that is absent. */
function json(name, argument) {
  if (argument === undefined || argument === null) return undefined;
  const places = new WeakMap();
  try {
    return JSON.stringify(argument, function (key, value) {
      const above = places.get(this);
      const place = above === undefined ? "" : `${above}/${escaped(key)}`;
      if (typeof value === "object" && value !== null) places.set(value, place);
      if (!hasJson(value)) {
        const what = typeof value === "number" ? `\`${value}\`` : `a ${typeof value}`;
        throw new GallerySealError(`${name}${place}: ${what} has no JSON form`, place);
      }
      return value;
    });
  } catch (cause) {
    if (cause instanceof GallerySealError) throw cause;
    const reason = cause instanceof Error ? `: ${cause.message}` : "";
    throw new GallerySealError(`${name}: has no JSON form${reason}`, undefined, { cause });
  }
}

// `JSON.stringify` would write these as `null`, or leave them out, and a mistake would go unseen.
function hasJson(value) {
  switch (typeof value) {
    case "bigint":
    case "function":
    case "symbol":
      return false;
    case "number":
      return Number.isFinite(value);
    default:
      return true;
  }
}

// RFC 6901, section 3.
function escaped(key) {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
