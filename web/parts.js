// Fetches the parts of the app that are wanted only by some, when the app asks for them, and puts
// them into the memory of the first. `cargo xtask dist` splits the app, and writes the hashed names
// of each part's files into the attributes of boot.js's tag, in the order in which they are to be
// instantiated. An app that is in one piece asks for none.
const { dataset } = document.querySelector("script[data-wasm]");
const there = new Map();
let first;

/** Takes what the first part exports. */
export function begin(exports) {
  first = exports;
}

export const __wasm_split_load_demo = (answer, asked) => load("demo", answer, asked);

async function load(part, answer, asked) {
  let is_there = true;
  try {
    // Together on their way, one after the other into place.
    const modules = dataset[part].split(" ").map((file) => [file, compiled(file)]);
    await Promise.all(modules.map(([, module]) => module));
    for (const [file, module] of modules) await placed(file, module);
  } catch (error) {
    is_there = false;
    console.error(error);
  }
  first.__indirect_function_table.get(answer)(asked, is_there);
}

/** A file is needed by several parts, and instantiated once. */
function placed(file, module) {
  if (!there.has(file)) {
    const done = module.then((module) => WebAssembly.instantiate(module, { __wasm_split: first }));
    there.set(file, done);
    done.catch(() => there.delete(file));
  }
  return there.get(file);
}

async function compiled(file) {
  if (there.has(file)) return undefined;
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status} ${answer.statusText}`);
  // From bytes, for servers that do not know what kind of file it is.
  return WebAssembly.compile(await answer.arrayBuffer());
}
