// A component for React 19 compiles, and its mistakes do not.
import type { ImageVersionSpec } from "gallery-seal";
import type { GallerySealElement } from "gallery-seal/react";
import { type RefObject, useRef, useState } from "react";

export function Version() {
  const [spec, setSpec] = useState<ImageVersionSpec>({});
  const element: RefObject<GallerySealElement | null> = useRef(null);
  return (
    <gallery-seal
      ref={element}
      spec={spec}
      view="form"
      className="version"
      ongallery-seal-change={({ detail }) => setSpec(detail.spec)}
    />
  );
}

// @ts-expect-error: there is no such view.
export const wrong = <gallery-seal view="everything" />;
