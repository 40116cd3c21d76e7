/**
 * The checks alone, for pages that render and read nothing: half of the WebAssembly of
 * `gallery-seal`, whose functions of the same names these are.
 *
 * @packageDocumentation
 */
export {
  applyFix,
  check,
  coverage,
  fillKeys,
  GallerySealError,
  regions,
} from "./index.js";
export type * from "./index.js";
