// Starts the app. Trunk writes the hashed names of its files into this script's own tag
// (pattern_script in Trunk.toml), so the page needs no inline script.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const { default: init } = await import(new URL(js, document.baseURI));
await init({ module_or_path: new URL(wasm, document.baseURI) });
