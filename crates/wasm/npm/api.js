// All functions, as people call them.
import { ask } from "./ask.js";
import * as wasm from "./gallery_seal_wasm.js";

export * from "./checks.js";
export { explain } from "./explain.js";
export { schema } from "./schema.js";

export const payload = (spec) => ask(wasm.payload, { spec });
export const render = (spec, task, format, options) =>
  ask(wasm.render, { spec, task, format, options });
export const outputs = () => ask(wasm.outputs, {});
export const sarif = (findings, uri) => ask(wasm.sarif, { findings, uri });
export const read = (text, format, options) => ask(wasm.read, { text, format, options });
