// A page's code compiles, and its mistakes do not.
import type { ImageVersionSpec } from "gallery-seal";
import { type ChangeDetail, GallerySealElement } from "gallery-seal/element";

const element = document.createElement("gallery-seal");
element satisfies GallerySealElement;
element.spec = { gallery: "sigPlatform", targetRegions: [{ name: "westus" }] };
element.spec satisfies ImageVersionSpec;
element.facts = { existingVersions: ["1.0.0"] as const };
element.policy = { allowedRegions: ["westus"] };
element.tokenProvider = async () => "token";
element.view = "matrix";
element.task = "imageVersion";
await element.ready;
element.form satisfies HTMLFormElement | null;

element.addEventListener("gallery-seal-change", ({ detail }) => {
  detail satisfies ChangeDetail;
  detail.findings[0]?.rule satisfies string | undefined;
});
document.addEventListener("gallery-seal-copy", (event) => event.detail.text.trim());
document.querySelector("gallery-seal")?.addEventListener("click", () => {});

// @ts-expect-error: there is no such key.
element.spec = { galery: "sigPlatform" };
// @ts-expect-error: there is no such view.
element.view = "everything";
// @ts-expect-error: findings are not set.
element.findings = [];
