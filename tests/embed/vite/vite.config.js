import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  // A file of its own, whatever its size: the policy allows no `data:` address.
  build: { assetsInlineLimit: 0 },
  // The development server would look for the WebAssembly beside a copy of the module.
  optimizeDeps: { exclude: ["gallery-seal"] },
});
