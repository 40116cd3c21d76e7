// Reads a text, in a format that the command line may name.
import { GallerySealError, read } from "../node.js";
import { Misuse } from "./arguments.js";

export function reading(text, from, language) {
  try {
    return read(text, from, { language });
  } catch (error) {
    if (error instanceof GallerySealError) throw new Misuse(`--from: ${error.message}`);
    throw error;
  }
}
