// The schemas are data and nothing else: a bundler drops them where nobody asks for one.
import { GallerySealError } from "./error.js";
import { schemas } from "./schemas.js";

export function schema(document) {
  if (typeof document !== "string") throw new GallerySealError("document: expected a string", "");
  if (Object.hasOwn(schemas, document)) return structuredClone(schemas[document]);
  const known = Object.keys(schemas).map((name) => `\`${name}\``);
  throw new GallerySealError(`document: \`${document}\` is none of ${known.join(", ")}`);
}
