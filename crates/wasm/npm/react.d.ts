/**
 * The element for React 19, which sets properties of elements and listens to their events: importing
 * this module defines `<gallery-seal>`, and types it in JSX.
 *
 * @packageDocumentation
 */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { GallerySealElement, GallerySealEventMap } from "./element.js";
import type { GallerySealProperties } from "./properties.js";

export * from "./element.js";

/** What `<gallery-seal>` takes in JSX. */
export type GallerySealProps = DetailedHTMLProps<
  HTMLAttributes<GallerySealElement>,
  GallerySealElement
> &
  GallerySealProperties & {
    [Type in keyof GallerySealEventMap as `on${Type}`]?: (event: GallerySealEventMap[Type]) => void;
  };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "gallery-seal": GallerySealProps;
    }
  }
}
