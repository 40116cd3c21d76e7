// A function's call: values in, values out. What it does is done in WebAssembly.
import { json, refusal } from "./json.js";

export function ask(call, given) {
  const texts = Object.entries(given).map(([name, value]) => json(name, value));
  let answer;
  try {
    answer = call(...texts);
  } catch (thrown) {
    throw refusal(thrown);
  }
  return JSON.parse(answer);
}
