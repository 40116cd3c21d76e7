import load from "./gallery_seal_wasm.js";

export * from "./api.js";

// The URL stands in the call, where bundlers look for it.
export async function init(wasm = new URL("./gallery_seal_wasm_bg.wasm", import.meta.url)) {
  await load({ module_or_path: wasm });
}
