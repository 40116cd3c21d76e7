import { loadChecks } from "./load.js";

export * from "./checks.js";

export const init = (wasm) => loadChecks(wasm);
