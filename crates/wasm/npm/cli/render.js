// `render`: writes a file's image version for a tool.
import { outputs, render } from "../node.js";
import { Misuse } from "./arguments.js";
import { reading } from "./reading.js";
import { Unreadable, textOf } from "./files.js";
import { located } from "./place.js";
import { reporters } from "./report.js";
import { say } from "./text.js";

export function renderFile({ options, rest }, io) {
  const { language, from, task = "imageVersion", format } = options;
  if (rest.length !== 1) throw new Misuse(say(language, "oneFile"));
  const known = outputs();
  const tasks = [...new Set(known.map((output) => output.task))];
  if (!tasks.includes(task)) throw new Misuse(say(language, "notOneOf", "--task", task, tasks.join(", ")));
  const formats = known.filter((output) => output.task === task).map((output) => output.format);
  if (format === undefined) throw new Misuse(say(language, "noFormat", task, formats.join(", ")));
  if (!formats.includes(format)) {
    throw new Misuse(say(language, "notOneOf", "--format", format, formats.join(", ")));
  }
  const [file] = rest;
  let text;
  try {
    text = textOf(file, language);
  } catch (error) {
    if (error instanceof Unreadable) throw new Misuse(error.message);
    throw error;
  }
  const { spec, format: found, findings, places } = reading(text, from, language);
  const rendering = render(spec, task, format, renderOptions(options));
  const all = located(text, [...findings, ...rendering.notes], places);
  // What is written is for a file or another program: what is said about it goes elsewhere.
  if (all.length > 0) {
    const report = reporters.text({ stdout: io.stderr, env: io.env }, language);
    report.file(file, found, all);
  }
  const isBroken = findings.some(({ rule }) => rule === "read/syntax");
  if (!isBroken) io.stdout.write(rendering.text);
  return all.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** The options of `render`, by the names that the command line has for them. */
function renderOptions({ language, parameters, variables, region, ...options }) {
  const given = {
    language,
    parameters,
    variables,
    region,
    oneLine: options["one-line"],
    comments: options["no-comments"] ? false : undefined,
    osState: options["os-state"],
    osType: options["os-type"],
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
