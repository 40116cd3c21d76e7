// The pages are texts and nothing else: a bundler drops them where nobody asks for one.
import { GallerySealError } from "./error.js";
import { pages } from "./pages.js";

export function explain(rule, language) {
  const page = own(pages, "rule", rule);
  if (page === undefined) throw new GallerySealError(`rule: there is no rule \`${rule}\``);
  const text = own(page, "language", language ?? "en");
  if (text !== undefined) return text;
  const known = Object.keys(page).map((name) => `\`${name}\``);
  throw new GallerySealError(`language: \`${language}\` is none of ${known.join(", ")}`);
}

function own(members, argument, name) {
  if (typeof name !== "string") throw new GallerySealError(`${argument}: expected a string`, "");
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
