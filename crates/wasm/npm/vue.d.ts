/**
 * The element for Vue 3: importing this module defines `<gallery-seal>`, and types it in templates.
 * Vue is to be told that it is an element: `compilerOptions.isCustomElement`.
 *
 * @packageDocumentation
 */
import type { HTMLAttributes, PublicProps } from "vue";
import type { GallerySealElement, GallerySealEventMap } from "./element.js";
import type { GallerySealProperties } from "./properties.js";

export * from "./element.js";

type Listened<Events> = {
  [Type in keyof Events]: (type: Type, event: Events[Type]) => void;
}[keyof Events];

type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** `<gallery-seal>` as templates know it. */
export type GallerySealComponent = new () => {
  $props: HTMLAttributes & PublicProps & GallerySealProperties;
  $emit: Together<Listened<GallerySealEventMap>>;
} & GallerySealElement;

declare module "vue" {
  interface GlobalComponents {
    "gallery-seal": GallerySealComponent;
  }
}
