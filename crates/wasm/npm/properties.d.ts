// What frameworks set on the element.
import type { Theme, View } from "./element.js";
import type { DeepReadonly, Facts, Format, ImageVersionSpec, Policy, Task } from "./index.js";

/** The element's properties and attributes, all of which may be left out. */
export interface GallerySealProperties {
  spec?: DeepReadonly<ImageVersionSpec> | null | undefined;
  facts?: DeepReadonly<Facts> | null | undefined;
  policy?: DeepReadonly<Policy> | null | undefined;
  tokenProvider?: (() => Promise<string>) | undefined;
  view?: View | undefined;
  theme?: Theme | undefined;
  task?: Task | undefined;
  format?: Format | undefined;
  src?: string | undefined;
  readOnly?: boolean | undefined;
  name?: string | undefined;
  disabled?: boolean | undefined;
}
