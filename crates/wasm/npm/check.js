import { init } from "./check-init.js";

await init();

export * from "./checks.js";
