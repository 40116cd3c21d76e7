import { GallerySealError } from "./error.js";

/** An argument as JSON text; `undefined` for one that is absent. */
export function json(name, argument) {
  if (argument === undefined || argument === null) return undefined;
  const places = new WeakMap();
  try {
    return JSON.stringify(argument, function (key, value) {
      const above = places.get(this);
      const place = above === undefined ? "" : `${above}/${escaped(key)}`;
      if (typeof value === "object" && value !== null) places.set(value, place);
      if (!hasJson(value)) {
        const what = typeof value === "number" ? `\`${value}\`` : `a ${typeof value}`;
        throw new GallerySealError(`${name}${place}: ${what} has no JSON form`, place);
      }
      return value;
    });
  } catch (cause) {
    if (cause instanceof GallerySealError) throw cause;
    const reason = cause instanceof Error ? `: ${cause.message}` : "";
    throw new GallerySealError(`${name}: has no JSON form${reason}`, undefined, { cause });
  }
}

/** What WebAssembly throws: a text that says what is refused, or something else, which stays. */
export function refusal(thrown) {
  if (typeof thrown !== "string") return thrown;
  const { message, path } = JSON.parse(thrown);
  return new GallerySealError(message, path);
}

// `JSON.stringify` would write these as `null`, or leave them out, and a mistake would go unseen.
function hasJson(value) {
  switch (typeof value) {
    case "bigint":
    case "function":
    case "symbol":
      return false;
    case "number":
      return Number.isFinite(value);
    default:
      return true;
  }
}

// RFC 6901, section 3.
function escaped(key) {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
