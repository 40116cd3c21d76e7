// `check`: says what is wrong with files, and mends what can be mended in one way.
import { writeFileSync } from "node:fs";
import { GallerySealError, check } from "../node.js";
import { Misuse } from "./arguments.js";
import { STDIN, Unreadable, expand, jsonOf, textOf } from "./files.js";
import { mended } from "./fix.js";
import { located } from "./place.js";
import { reading } from "./reading.js";
import { reporters } from "./report.js";
import { say } from "./text.js";

export function checkFiles({ options, rest }, io) {
  const { language, from, fix, reporter = "text" } = options;
  if (rest.length === 0) throw new Misuse(say(language, "noFile"));
  if (fix && rest.includes(STDIN)) throw new Misuse(say(language, "fixStdin"));
  const judged = judgedBy(options);
  reading("", from, language);
  const report = reporters[reporter](io, language);
  let failed = false;
  let hasErrors = false;
  const attempt = (work) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      failed = true;
      io.stderr.write(`gallery-seal: ${error.message}\n`);
    }
  };
  const seen = new Set();
  const one = (file) => {
    let text = textOf(file, language);
    if (fix) text = fixed(file, text, from, judged, io);
    const { format, findings } = findingsOf(text, from, judged);
    hasErrors ||= findings.some(({ severity }) => severity === "error");
    report.file(file, format, findings);
  };
  for (const word of rest) {
    attempt(() => {
      for (const file of expand(word, language)) {
        if (seen.has(file)) continue;
        seen.add(file);
        attempt(() => one(file));
      }
    });
  }
  report.end();
  if (failed) return 2;
  return hasErrors ? 1 : 0;
}

/** Facts and options, tried once so that a mistake in them is told once. */
function judgedBy({ language, policy, facts }) {
  const given = (file) => (file === undefined ? undefined : jsonOf(file, language));
  let judged;
  try {
    judged = { facts: given(facts), options: { language, policy: given(policy) } };
    check({}, judged.facts, judged.options);
  } catch (error) {
    if (error instanceof Unreadable) throw new Misuse(error.message);
    if (error instanceof GallerySealError) throw new Misuse(error.message);
    throw error;
  }
  return judged;
}

/** Everything that is to be said about a text, each with its place in it. */
function findingsOf(text, from, { facts, options }) {
  const { language } = options;
  const { spec, format, findings, places } = reading(text, from, language);
  // Of a text that breaks off, the rest is not known.
  const isBroken = findings.some(({ rule }) => rule === "read/syntax");
  const all = isBroken ? findings : [...findings, ...check(spec, facts, options)];
  return { format, findings: located(text, all, places) };
}

/** The text of a file after mending, which is written back when it is another one. */
function fixed(file, text, from, { facts, options }, io) {
  const { language } = options;
  const { format, findings } = reading(text, from, language);
  const isWhole = !findings.some(({ severity }) => severity === "error");
  const better = format === "spec" && isWhole ? mended(text, (spec) => check(spec, facts, options)) : undefined;
  if (better === undefined) {
    io.stderr.write(`${say(language, "notFixed", file)}\n`);
    return text;
  }
  if (better === text) return text;
  try {
    writeFileSync(file, better);
  } catch (error) {
    throw new Unreadable(say(language, "unwritable", file, error.code ?? error.message));
  }
  io.stderr.write(`${say(language, "fixed", file)}\n`);
  return better;
}
