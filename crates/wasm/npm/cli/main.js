// The commands. Exit codes: 0 clean, 1 findings of severity error, 2 could not run.
import { readFileSync } from "node:fs";
import { Misuse, parse } from "./arguments.js";
import { checkFiles } from "./check.js";
import { explainRules } from "./explain.js";
import { renderFile } from "./render.js";
import { say } from "./text.js";

const COMMANDS = {
  check: checkFiles,
  render: renderFile,
  explain: explainRules,
};

/** Runs a command line. `io` has `stdout`, `stderr` and `env`, as `process` does. */
export function run(words, io) {
  const language = languageOf(words);
  try {
    const [name, ...rest] = words;
    if (name === "--version" || name === "-V") {
      io.stdout.write(`${version()}\n`);
      return 0;
    }
    if (words.some((word) => word === "--help" || word === "-h") || name === "help") {
      io.stdout.write(say(language, "help"));
      return 0;
    }
    if (name === undefined) throw new Misuse(say(language, "noCommand"));
    if (!Object.hasOwn(COMMANDS, name)) throw new Misuse(say(language, "unknownCommand", name));
    return COMMANDS[name](parse(name, rest, language), io);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    io.stderr.write(`gallery-seal: ${error.message}\n${say(language, "seeHelp")}\n`);
    return 2;
  }
}

function version() {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}

// Known before anything else is, so that mistakes are told in it, too.
function languageOf(words) {
  const at = words.findIndex((word) => word === "--language" || word.startsWith("--language="));
  const named = words[at] === "--language" ? words[at + 1] : words[at]?.slice("--language=".length);
  return named === "zh-TW" ? named : "en";
}
