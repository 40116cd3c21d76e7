// Node has the files at hand: both parts are there when this was imported.
import { readFileSync } from "node:fs";
import { initSync } from "./gallery_seal_wasm.js";
import { begin, end, shared } from "./parts.js";

const file = (name) => readFileSync(new URL(name, import.meta.url));

begin(initSync({ module: file("./gallery_seal_wasm_bg.wasm") }));
new WebAssembly.Instance(new WebAssembly.Module(file("./gallery_seal_outputs.wasm")), shared());
end();
