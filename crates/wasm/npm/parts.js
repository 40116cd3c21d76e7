// The parts of the module. The second is instantiated in the memory of the first, and fills the
// table of functions through which the first calls it.
let first;
let complete = false;

/** Takes what the first part exports. */
export function begin(exports) {
  first = exports;
}

/** What the second part imports. */
export const shared = () => ({ __wasm_split: first });

/** Says that the second part is instantiated. */
export function end() {
  complete = true;
}

// The module asks for the part when it is first used, and is answered at once: it was told before.
export function __wasm_split_load_outputs(answer, asked) {
  first.__indirect_function_table.get(answer)(asked, complete);
}
