// `explain`: the pages of rules, as Markdown.
import { GallerySealError, explain } from "../node.js";
import { Misuse } from "./arguments.js";
import { say } from "./text.js";

export function explainRules({ options, rest }, io) {
  const { language } = options;
  if (rest.length === 0) throw new Misuse(say(language, "noRule"));
  let pages;
  try {
    pages = rest.map((rule) => explain(rule, language));
  } catch (error) {
    if (error instanceof GallerySealError) throw new Misuse(error.message);
    throw error;
  }
  io.stdout.write(pages.join("\n"));
  return 0;
}
