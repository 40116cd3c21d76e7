export * from "./node.js";

// Importing was enough.
export async function init() {}
