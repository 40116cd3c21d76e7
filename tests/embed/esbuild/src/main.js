import { check, init } from "gallery-seal/init";
import "gallery-seal/element";

await init();
const spec = { gallery: "no gallery" };
document.querySelector("#found").textContent = `${check(spec).length} findings`;

const element = document.querySelector("gallery-seal");
element.addEventListener("gallery-seal-change", ({ detail }) => {
  document.title = `${detail.spec.gallery}: ${detail.findings.length}`;
});
element.spec = spec;
