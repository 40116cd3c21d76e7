// How findings are written. A reporter is given file after file and writes as it goes, where it can.
import { sarif } from "../node.js";
import { STDIN } from "./files.js";
import { count, say } from "./text.js";

export const reporters = { text: plain, json: lines, sarif: log };

/** A line a finding, as compilers write it, with what to do below. */
function plain(io, language) {
  const { stdout, env } = io;
  const isColourful = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
  const paint = (code, text) => (isColourful ? `\u001b[${code}m${text}\u001b[0m` : text);
  const colour = { error: "31", warning: "33", info: "36" };
  const counts = { file: 0, error: 0, warning: 0, info: 0 };
  let example;
  return {
    file(file, _, findings) {
      counts.file += 1;
      let text = "";
      for (const { rule, severity, path, message, help, line, column } of findings) {
        counts[severity] += 1;
        if (example === undefined || (severity === "error" && counts.error === 1)) example = rule;
        const place = [file, line, column].filter((part) => part !== undefined).join(":");
        const kind = paint(colour[severity], say(language, severity));
        const field = path === "" ? "" : ` ${paint("2", printable(path))}`;
        text += `${paint("1", printable(place))}: ${kind}: ${printable(message)} [${rule}]${field}\n`;
        if (help !== undefined) text += `    ${printable(help)}\n`;
      }
      if (text !== "") stdout.write(text);
    },
    end() {
      const parts = ["error", "warning", "info"].map((kind) => count(language, `${kind}s`, counts[kind]));
      stdout.write(`${say(language, "summary", count(language, "files", counts.file), ...parts)}\n`);
      if (example !== undefined) stdout.write(`${say(language, "explainHint", example)}\n`);
    },
  };
}

// What a file holds must neither steer the terminal nor look like a line of its own.
function printable(text) {
  const unseen = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
  return text.replaceAll(unseen, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A JSON array, an element a file, each in a line of its own. */
function lines({ stdout }) {
  let before = "[\n";
  return {
    file(file, format, findings) {
      stdout.write(before + JSON.stringify({ file, format, findings }));
      before = ",\n";
    },
    end() {
      stdout.write(before === "[\n" ? "[]\n" : "\n]\n");
    },
  };
}

/** A SARIF 2.1.0 log of one run. */
function log({ stdout }) {
  let whole = sarif([], "");
  const results = [];
  const rules = [];
  const known = new Map();
  return {
    file(file, _, findings) {
      const bare = findings.map(({ line, column, endLine, endColumn, ...finding }) => finding);
      const uri = file === STDIN ? "stdin" : file.replaceAll("\\", "/").replace(/^\.\//, "");
      const [run] = sarif(bare, uri).runs;
      for (const [index, result] of run.results.entries()) {
        const rule = run.tool.driver.rules[result.ruleIndex];
        if (!known.has(rule.id)) known.set(rule.id, rules.push(rule) - 1);
        const { line, column, endLine, endColumn } = findings[index];
        if (line !== undefined) {
          const region = { startLine: line, startColumn: column, endLine, endColumn };
          result.locations[0].physicalLocation.region = region;
        }
        results.push({ ...result, ruleIndex: known.get(rule.id) });
      }
    },
    end() {
      const [{ tool, ...run }] = whole.runs;
      const driver = { ...tool.driver, rules };
      whole = { ...whole, runs: [{ ...run, tool: { ...tool, driver }, columnKind: "utf16CodeUnits", results }] };
      stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
    },
  };
}
