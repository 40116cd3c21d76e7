export * from "./check.node.js";

// Importing was enough.
export async function init() {}
