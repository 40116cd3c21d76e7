// What may stand on the command line.
import { say } from "./text.js";

/** A command line that can't be run. */
export class Misuse extends Error {}

/** Options: `true` for a flag, a list of words, or `null` for any value. */
const LANGUAGE = { "--language": ["en", "zh-TW"] };
const FROM = { "--from": null };
const OPTIONS = {
  check: {
    ...LANGUAGE,
    ...FROM,
    "--reporter": ["text", "json", "sarif"],
    "--policy": null,
    "--facts": null,
    "--fix": true,
  },
  render: {
    ...LANGUAGE,
    ...FROM,
    "--task": null,
    "--format": null,
    "--parameters": true,
    "--variables": true,
    "--one-line": true,
    "--no-comments": true,
    "--region": null,
    "--os-state": ["Generalized", "Specialized"],
    "--os-type": ["Linux", "Windows"],
  },
  explain: { ...LANGUAGE },
};

/** Options by name without dashes, and the words that are none. */
export function parse(command, words, language) {
  const known = OPTIONS[command];
  const options = { language: "en" };
  const rest = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === "--") {
      rest.push(...words.slice(at + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      rest.push(word);
      continue;
    }
    const [name, ...parts] = word.split("=");
    if (!Object.hasOwn(known, name)) {
      const list = Object.keys(known).join(", ");
      throw new Misuse(say(language, "unknownOption", name, command, list));
    }
    const takes = known[name];
    let value = parts.length > 0 ? parts.join("=") : undefined;
    if (takes === true) {
      if (value !== undefined) throw new Misuse(say(language, "noValue", name));
      value = true;
    } else if (value === undefined) {
      at += 1;
      value = words[at];
    }
    if (value === undefined || value === "") throw new Misuse(say(language, "needsValue", name));
    if (Array.isArray(takes) && !takes.includes(value)) {
      throw new Misuse(say(language, "notOneOf", name, value, takes.join(", ")));
    }
    options[name.slice(2)] = value;
  }
  return { options, rest };
}
