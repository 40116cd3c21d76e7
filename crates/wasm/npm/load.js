// Fetches the parts of the module, each once, for those who do not run in Node.
import start from "./gallery_seal_wasm.js";
import { begin, end, shared } from "./parts.js";

let checks;
let outputs;

// The URLs stand in the calls, where bundlers look for them.
export function loadChecks(wasm = new URL("./gallery_seal_wasm_bg.wasm", import.meta.url)) {
  checks ??= start({ module_or_path: wasm }).then(begin);
  return checks.catch((error) => {
    checks = undefined;
    throw error;
  });
}

export function loadOutputs(
  wasm,
  part = new URL("./gallery_seal_outputs.wasm", import.meta.url),
) {
  outputs ??= Promise.all([compiled(part), loadChecks(wasm)])
    .then(([module]) => WebAssembly.instantiate(module, shared()))
    .then(end);
  return outputs.catch((error) => {
    outputs = undefined;
    throw error;
  });
}

async function compiled(part) {
  if (part instanceof WebAssembly.Module) return part;
  const answer = typeof part === "string" || part instanceof URL || part instanceof Request ? await fetch(part) : part;
  if (!(answer instanceof Response)) return WebAssembly.compile(answer);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${answer.statusText}`);
  // From bytes, for servers that do not know what kind of file it is.
  return WebAssembly.compile(await answer.arrayBuffer());
}
