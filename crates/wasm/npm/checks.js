// The functions of the module's first part, as people call them.
import { ask } from "./ask.js";
import * as wasm from "./gallery_seal_wasm.js";

export { GallerySealError } from "./error.js";

export const check = (spec, facts, options) => ask(wasm.check, { spec, facts, options });
export const coverage = (spec, facts) => ask(wasm.coverage, { spec, facts });
export const regions = (cloud) => ask(wasm.regions, { cloud });
export const fillKeys = (spec, pattern) => ask(wasm.fillKeys, { spec, pattern });
export const applyFix = (spec, fix) => ask(wasm.applyFix, { spec, fix });
