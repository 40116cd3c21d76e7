import { check } from "gallery-seal";
import "gallery-seal/element";

const spec = { gallery: "no gallery" };
document.querySelector("#found").textContent = `${check(spec).length} findings`;

const element = document.querySelector("gallery-seal");
element.addEventListener("gallery-seal-change", ({ detail }) => {
  document.title = `${detail.spec.gallery}: ${detail.findings.length}`;
});
element.spec = spec;
