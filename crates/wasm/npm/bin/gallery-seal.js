#!/usr/bin/env node
import { run } from "../cli/main.js";

// A reader such as `head` may leave early: that is no mistake.
process.stdout.on("error", ({ code }) => {
  if (code === "EPIPE") process.exit();
});
// Not `exit`, which would cut off what is still to be written.
process.exitCode = run(process.argv.slice(2), process);
