/**
 * The custom element `<gallery-seal>`. Importing this module defines it, once in a page.
 *
 * @example
 * ```ts
 * import "gallery-seal/element";
 *
 * const element = document.querySelector("gallery-seal")!;
 * element.spec = { gallery: "sigPlatform" };
 * element.addEventListener("gallery-seal-change", ({ detail }) => console.log(detail.findings));
 * ```
 *
 * @packageDocumentation
 */
/// <reference lib="dom" />
import type {
  DeepReadonly,
  Facts,
  Finding,
  Format,
  GallerySealError,
  ImageVersionSpec,
  Policy,
  Task,
} from "./index.js";

/** What of the app is drawn: everything, the form with its findings, regions and keys, or the outputs. */
export type View = "all" | "form" | "matrix" | "outputs";

/** Colours: `"system"` are those of the person's system; without a theme they are the page's. */
export type Theme = "light" | "dark" | "system";

/** The person has changed the spec, or what is known beside it. */
export interface ChangeDetail {
  spec: ImageVersionSpec;
  findings: Finding[];
}

/** The person has copied an output. */
export interface CopyDetail {
  task: Task;
  format: Format;
  text: string;
}

/** The person wants the version published; a cancelled event leaves that to the page. */
export interface SubmitDetail {
  spec: ImageVersionSpec;
}

/** Azure has taken the request: the version's id, and as JSON text what is to be asked to follow it. */
export interface SubmittedDetail {
  id: string;
  operation: string;
}

/** The app could not start, a property has the wrong shape, or Azure refused. */
export interface ErrorDetail {
  error: GallerySealError | Error;
}

/** The element's events. All of them bubble, out of shadow trees as well. */
export interface GallerySealEventMap {
  "gallery-seal-change": CustomEvent<ChangeDetail>;
  "gallery-seal-copy": CustomEvent<CopyDetail>;
  "gallery-seal-submit": CustomEvent<SubmitDetail>;
  "gallery-seal-submitted": CustomEvent<SubmittedDetail>;
  "gallery-seal-error": CustomEvent<ErrorDetail>;
}

/** The element. In a form it posts the body of ARM's request under its `name`. */
export class GallerySealElement extends HTMLElement {
  /**
   * The spec as it now is. Setting it is not told by an event, and can't be undone by the person.
   */
  get spec(): ImageVersionSpec;
  set spec(spec: DeepReadonly<ImageVersionSpec> | null | undefined);

  /** What is known beyond the spec. Without `today` the browser's day is meant. */
  get facts(): Facts;
  set facts(facts: DeepReadonly<Facts> | null | undefined);

  /** What the owner of the page decides. */
  get policy(): Policy | undefined;
  set policy(policy: DeepReadonly<Policy> | null | undefined);

  /** Asked for a token of Azure Resource Manager whenever one is needed; tokens are not kept. */
  tokenProvider: (() => Promise<string>) | undefined;

  /** What is to be said about the spec; nothing before the app is there. */
  readonly findings: Finding[];

  /** Fulfilled when the app is there for the first time. */
  readonly ready: Promise<void>;

  /** What is drawn; `""` is everything. */
  view: View | "";
  /** Light or dark; `""` follows the page's `color-scheme`. */
  theme: Theme | "";
  /** The task whose outputs are shown at first. */
  task: Task | "";
  /** The format that is shown at first. */
  format: Format | "";
  /** Where the element's `.wasm` file is, if not beside this module. The first element decides. */
  src: string;
  /** Lets everything only be looked at. */
  readOnly: boolean;

  /** As a form's own controls have them. */
  name: string;
  disabled: boolean;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;
  readonly type: string;
  /** What a form posts: the body of ARM's request, as JSON text. */
  readonly value: string;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;

  addEventListener<Type extends keyof GallerySealEventMap>(
    type: Type,
    listener: (this: GallerySealElement, event: GallerySealEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof GallerySealEventMap>(
    type: Type,
    listener: (this: GallerySealElement, event: GallerySealEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "gallery-seal": GallerySealElement;
  }
  interface GlobalEventHandlersEventMap extends GallerySealEventMap {}
}
