// What Vue's templates check against holds, and mistakes do not.
import type { GallerySealComponent } from "gallery-seal/vue";
import type { GlobalComponents } from "vue";

type Known = InstanceType<GlobalComponents["gallery-seal"]>;
({}) as Known satisfies InstanceType<GallerySealComponent>;

const properties: Known["$props"] = { spec: { gallery: "sigPlatform" }, view: "form", class: "version" };
const emit: Known["$emit"] = () => {};
emit("gallery-seal-copy", new CustomEvent("gallery-seal-copy", { detail: { task: "imageVersion", format: "rest", text: "" } }));
properties satisfies object;

// @ts-expect-error: there is no such view.
({ view: "everything" }) satisfies Known["$props"];
