import { copyFileSync, mkdirSync } from "node:fs";

const from = (name) => new URL(`src/${name}`, import.meta.url);
const to = (name) => new URL(`dist/${name}`, import.meta.url);
mkdirSync(to(""), { recursive: true });
for (const name of ["index.html", "icon.svg"]) copyFileSync(from(name), to(name));

export default {
  mode: "production",
  entry: "./src/main.js",
  // Parts that are loaded later are loaded by scripts: under Trusted Types that takes a policy.
  output: { filename: "main.js", trustedTypes: true },
  performance: { hints: false },
};
