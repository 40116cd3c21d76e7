import { readFileSync } from "node:fs";
import { initSync } from "./gallery_seal_wasm.js";

initSync({ module: readFileSync(new URL("./gallery_seal_wasm_bg.wasm", import.meta.url)) });

export * from "./api.js";
