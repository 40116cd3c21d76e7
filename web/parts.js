// Fetches the parts of the app that only some want, when the app asks for them, and puts them into
// the memory of the first. `cargo xtask dist` splits the app, and writes the hashed names of each
// part's files into the attributes of boot.js's tag, in the order in which they are to be
// instantiated. An app that is in one piece asks for none.
const { dataset } = document.querySelector("script[data-wasm]");
const modules = new Map();
const placed = new Map();
let first;

/** Takes what the first part exports. */
export function begin(exports) {
  first = exports;
}

export const __wasm_split_load_azure = (answer, asked) => load("azure", answer, asked);
export const __wasm_split_load_demo = (answer, asked) => load("demo", answer, asked);

async function load(part, answer, asked) {
  let is_there = true;
  try {
    const files = dataset[part].split(" ");
    // Together on their way, one after the other into place.
    await Promise.all(files.map(fetched));
    for (const file of files) await place(file);
  } catch (error) {
    is_there = false;
    console.error(error);
  }
  first.__indirect_function_table.get(answer)(asked, is_there);
}

const fetched = (file) => once(modules, file, compiled);
const place = (file) =>
  once(placed, file, async () => WebAssembly.instantiate(await fetched(file), { __wasm_split: first }));

/** What was done or is being done for a file: parts share files. What went wrong is done anew. */
function once(done, file, work) {
  if (!done.has(file)) {
    const result = work(file);
    done.set(file, result);
    result.catch(() => done.delete(file));
  }
  return done.get(file);
}

async function compiled(file) {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status} ${answer.statusText}`);
  // From bytes, for servers that do not know what kind of file it is.
  return WebAssembly.compile(await answer.arrayBuffer());
}
