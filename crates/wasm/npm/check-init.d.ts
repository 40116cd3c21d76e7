/**
 * The checks alone, for those who want to say when and from where their WebAssembly is loaded.
 *
 * @packageDocumentation
 */
export * from "./check.js";

/**
 * Loads the WebAssembly of the checks. Await it once, before any other function; loading again does
 * nothing. In Node it is loaded already.
 *
 * @param wasm - The module, its bytes or where it is; by default the file beside this one, which
 * is also `gallery-seal/wasm`.
 */
export function init(
  wasm?: string | URL | Request | Response | BufferSource | WebAssembly.Module,
): Promise<void>;
