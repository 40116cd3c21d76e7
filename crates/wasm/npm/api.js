// The functions as people call them: values in, values out. What they do is done in WebAssembly.
import { GallerySealError } from "./error.js";
import * as wasm from "./gallery_seal_wasm.js";
import { json, refusal } from "./json.js";

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
export const read = (text, format, options) => ask(wasm.read, { text, format, options });
export const sarif = (findings, uri) => ask(wasm.sarif, { findings, uri });

function ask(call, given) {
  const texts = Object.entries(given).map(([name, value]) => json(name, value));
  let answer;
  try {
    answer = call(...texts);
  } catch (thrown) {
    throw refusal(thrown);
  }
  return JSON.parse(answer);
}
