import "./load.node.js";

export * from "./checks.js";
