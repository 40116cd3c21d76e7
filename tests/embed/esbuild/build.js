import { copyFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

await build({
  entryPoints: ["src/main.js"],
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  outdir: "dist",
});
// esbuild leaves `new URL(…, import.meta.url)` as it is: the WebAssembly belongs beside the bundle.
for (const name of ["gallery-seal/wasm", "gallery-seal/outputs/wasm", "gallery-seal/element/wasm"]) {
  const file = fileURLToPath(import.meta.resolve(name));
  copyFileSync(file, new URL(`dist/${file.split(/[\\/]/).at(-1)}`, import.meta.url));
}
for (const name of ["index.html", "icon.svg"]) copyFileSync(`src/${name}`, `dist/${name}`);
