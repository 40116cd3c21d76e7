/**
 * The same functions, for those who want to say when and from where the WebAssembly module is
 * loaded: bundlers without top-level `await`, a module on another host, workers.
 *
 * @example
 * ```ts
 * import { check, init } from "gallery-seal/init";
 * await init();
 * check({});
 * ```
 *
 * @packageDocumentation
 */
export * from "./index.js";

/**
 * Loads the WebAssembly, which is in two parts. Await it once, before any other function; loading
 * again does nothing. In Node it is loaded already.
 *
 * @param wasm - The first part, which holds the checks: the module, its bytes or where it is; by
 * default the file beside this one, which is also `gallery-seal/wasm`.
 * @param outputs - The second part, which holds the outputs and readers, likewise; it is also
 * `gallery-seal/outputs/wasm`.
 */
export function init(
  wasm?: string | URL | Request | Response | BufferSource | WebAssembly.Module,
  outputs?: string | URL | Request | Response | BufferSource | WebAssembly.Module,
): Promise<void>;
