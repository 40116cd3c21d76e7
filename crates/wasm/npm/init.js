import { loadOutputs } from "./load.js";

export * from "./api.js";

export const init = (wasm, outputs) => loadOutputs(wasm, outputs);
