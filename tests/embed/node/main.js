// A server checks what a form posted, and draws pages with the element in them.
import { check, payload, render } from "gallery-seal";
import { GallerySealElement } from "gallery-seal/element";

const spec = { gallery: "no gallery" };
const [{ rule }] = check(spec).filter(({ path }) => path === "/gallery");
console.log(JSON.stringify({
  rule,
  keys: Object.keys(payload(spec)),
  first: render(spec, "imageVersion", "azure-cli").text.split("\n")[0],
  element: GallerySealElement.formAssociated,
}));
