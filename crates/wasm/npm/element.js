// <gallery-seal>: the app in a shadow tree of somebody else's page. What it draws is drawn by one
// WebAssembly module, whatever the number of elements; what a page knows of it is written down here.
import load, { mount } from "./gallery_seal_element.js";
import { GallerySealError } from "./error.js";
import { json, refusal } from "./json.js";
import { style } from "./style.js";

/** Properties that a page may have set before the element was defined. */
const PROPERTIES = [
  "spec", "facts", "policy", "tokenProvider", "name", "disabled", "readOnly", "theme", "task", "format", "view", "src",
];
const ATTRIBUTES = ["lang", "theme", "task", "format", "readonly", "src", "view"];

// Where there are no elements, such as in Node, the module can be imported all the same.
const Base = globalThis.HTMLElement ?? class {};

export class GallerySealElement extends Base {
  static formAssociated = true;
  static observedAttributes = ATTRIBUTES;

  #internals = this.attachInternals();
  #frame = document.createElement("div");
  #app;
  #spec;
  #facts;
  #given;
  #policy;
  #tokenProvider;
  #isDisabled = false;
  #ready = Promise.withResolvers?.() ?? deferred();

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
    this.#frame.className = "frame";
    this.#internals.role = "group";
    this.#internals.ariaLabel = "Gallery Seal";
    this.#internals.setValidity({ customError: true }, "Gallery Seal is loading.");
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  connectedCallback() {
    const root = this.shadowRoot;
    root.adoptedStyleSheets = [sheet(this.ownerDocument)];
    if (!this.#frame.isConnected) root.append(this.#frame);
    follow(this);
    if (this.#app) this.#speak();
    else this.#begin();
  }

  disconnectedCallback() {
    // An element that is moved is back by then, and keeps everything.
    queueMicrotask(() => {
      if (this.isConnected) return;
      unfollow(this);
      this.#end();
    });
  }

  // Moved by `moveBefore`: nothing is lost by that.
  connectedMoveCallback() {
    this.#speak();
  }

  adoptedCallback() {
    // What is drawn in one document can't be drawn on in another.
    this.#end();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (!this.#app) {
      if (name === "src" && this.isConnected) this.#begin();
      return;
    }
    switch (name) {
      case "lang":
        return this.#speak();
      case "theme":
        return this.#dress();
      case "task":
      case "format":
        return this.#app.show(this.task, this.format);
      case "view":
        return this.#app.setView(this.view);
      case "readonly":
        return this.#lock();
    }
  }

  formDisabledCallback(isDisabled) {
    this.#isDisabled = isDisabled;
    this.#lock();
  }

  formResetCallback() {
    this.#give(this.#given);
  }

  formStateRestoreCallback(state) {
    const [spec, facts] = JSON.parse(state);
    this.#give(JSON.stringify(spec));
    this.#know(JSON.stringify(facts));
  }

  /** Fulfilled when the app is there. */
  get ready() {
    return this.#ready.promise;
  }

  get spec() {
    return JSON.parse(this.#app?.spec() ?? this.#spec ?? "{}");
  }

  set spec(spec) {
    this.#said("spec", spec, (text) => {
      this.#give(text);
      this.#given = text;
    });
  }

  get facts() {
    return JSON.parse(this.#app?.facts() ?? this.#facts ?? "{}");
  }

  set facts(facts) {
    this.#said("facts", facts, (text) => this.#know(text));
  }

  /** What is to be said about the spec; nothing before the app is there. */
  get findings() {
    return this.#app ? JSON.parse(this.#app.findings()) : [];
  }

  get policy() {
    return this.#policy && JSON.parse(this.#policy);
  }

  set policy(policy) {
    this.#said("policy", policy, (text) => {
      this.#app?.setPolicy(text);
      this.#policy = policy ? text : undefined;
      this.#judge();
    });
  }

  get tokenProvider() {
    return this.#tokenProvider;
  }

  set tokenProvider(provider) {
    this.#tokenProvider = provider ?? undefined;
    this.#app?.setConnectable(this.#tokenProvider !== undefined);
  }

  get form() {
    return this.#internals.form;
  }

  get labels() {
    return this.#internals.labels;
  }

  get type() {
    return this.localName;
  }

  /** What a form posts: the body of ARM's request, as JSON text. */
  get value() {
    return this.#app?.payload() ?? "";
  }

  get validity() {
    return this.#internals.validity;
  }

  get validationMessage() {
    return this.#internals.validationMessage;
  }

  get willValidate() {
    return this.#internals.willValidate;
  }

  /** Gives the focus to the first control. */
  focus(options) {
    this.#app?.root.querySelector("input, button, select, [tabindex='0']")?.focus(options);
  }

  checkValidity() {
    return this.#internals.checkValidity();
  }

  reportValidity() {
    return this.#internals.reportValidity();
  }

  async #begin() {
    try {
      await module(this.src);
    } catch (error) {
      this.#fail(error);
      return;
    }
    if (this.#app || !this.isConnected) return;
    this.#frame.replaceChildren();
    this.#app = mount(this.#frame, {
      drawn: (changed) => this.#drawn(changed),
      copied: (task, format, text) => this.#tell("copy", { task, format, text }),
      page,
      // The token goes from the provider to the app and is kept nowhere else.
      token: async () => this.#tokenProvider(),
      submit: () => this.#tell("submit", { spec: this.spec }, true),
      submitted: (id, operation) => this.#tell("submitted", { id, operation }),
      failed: (message) => this.#tell("error", { error: new Error(message) }),
    });
    const { root } = this.#app;
    root.className = "app";
    root.part = "app";
    this.#app.show(this.task, this.format);
    this.#app.setView(this.view);
    this.#app.setConnectable(this.#tokenProvider !== undefined);
    this.#speak();
    this.#dress();
    this.#lock();
    this.#trying(() => this.#spec === undefined || this.#app.setSpec(this.#spec));
    this.#trying(() => this.#policy === undefined || this.#app.setPolicy(this.#policy));
    this.#trying(() => this.#facts === undefined || this.#app.setFacts(this.#facts));
    this.#judge();
    this.#ready.resolve();
  }

  #end() {
    if (!this.#app) return;
    this.#spec = this.#app.spec();
    this.#facts = this.#app.facts();
    this.#app.destroy();
    this.#app = undefined;
  }

  #said(name, value, give) {
    this.#trying(() => give(json(name, value) ?? "{}"));
  }

  #give(text) {
    if (text === undefined) this.#app?.begin();
    else this.#app?.setSpec(text);
    this.#spec = text;
    this.#judge();
  }

  #know(text) {
    this.#app?.setFacts(text);
    this.#facts = text;
    this.#judge();
  }

  #speak() {
    if (this.#app) this.#app.root.lang = this.#app.setLanguage(languageOf(this));
  }

  #dress() {
    const { root } = this.#app;
    if (this.hasAttribute("theme")) root.dataset.theme = this.theme;
    else delete root.dataset.theme;
  }

  #lock() {
    this.#app?.setLocked(this.readOnly || this.#isDisabled);
  }

  #drawn(changed) {
    if (!this.#app) return;
    this.#judge();
    if (changed) this.#tell("change", { spec: this.spec, findings: this.findings });
  }

  // What a form posts, and whether it may.
  #judge() {
    if (!this.#app) return;
    const state = `[${this.#app.spec()},${this.#app.facts()}]`;
    this.#internals.setFormValue(this.#app.payload(), state);
    const fault = this.findings.find(({ severity }) => severity === "error");
    if (fault) {
      const field = this.#app.fault() ?? this.#app.root.querySelector("[tabindex]");
      this.#internals.setValidity({ customError: true }, fault.message, field ?? undefined);
    } else {
      this.#internals.setValidity({});
    }
  }

  #trying(act) {
    try {
      act();
    } catch (thrown) {
      this.#tell("error", { error: refusal(thrown) });
    }
  }

  #fail(error) {
    const say = document.createElement("p");
    say.setAttribute("role", "alert");
    say.textContent = languageOf(this).toLowerCase().startsWith("zh")
      ? `Gallery Seal 無法啟動：${error.message}`
      : `Gallery Seal could not start: ${error.message}`;
    this.#frame.replaceChildren(say);
    this.#internals.setValidity({ customError: true }, say.textContent);
    this.#tell("error", { error });
  }

  #tell(name, detail, cancelable = false) {
    const event = { bubbles: true, composed: true, cancelable, detail };
    return this.dispatchEvent(new CustomEvent(`gallery-seal-${name}`, event));
  }

  // The language of one element has changed around it.
  static heard(element) {
    element.#speak();
  }
}

// Attributes that are properties as well, as those of HTML's own elements are.
for (const name of ["theme", "task", "format", "view", "src", "name"]) {
  Object.defineProperty(GallerySealElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}
for (const [name, attribute] of [["readOnly", "readonly"], ["disabled", "disabled"]]) {
  Object.defineProperty(GallerySealElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.hasAttribute(attribute);
    },
    set(value) {
      this.toggleAttribute(attribute, Boolean(value));
    },
  });
}

// Fetched once for all elements, from where the first one says.
let coming;
function module(src) {
  const from = src ? { module_or_path: new URL(src, document.baseURI) } : undefined;
  coming ??= load(from).catch((error) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

// The rules' pages are texts that few ask for: a module of their own.
async function page(rule, language) {
  const { pages } = await import("./pages.js");
  return pages[rule]?.[language];
}

const sheets = new WeakMap();
function sheet(document) {
  if (!sheets.has(document)) {
    const made = new document.defaultView.CSSStyleSheet();
    made.replaceSync(style);
    sheets.set(document, made);
  }
  return sheets.get(document);
}

/** The language of the closest element that says one, through shadow trees; else the browser's. */
function languageOf(element) {
  for (let at = element; at; at = at.getRootNode().host) {
    const said = at.closest("[lang]");
    if (said) return said.getAttribute("lang");
  }
  return navigator.language;
}

// One observer for all elements that are in a page, none when there is none.
const followers = new Set();
let observer;
function follow(element) {
  followers.add(element);
  observer ??= new MutationObserver(() => {
    for (const follower of followers) GallerySealElement.heard(follower);
  });
  const root = element.ownerDocument.documentElement;
  observer.observe(root, { attributeFilter: ["lang"], subtree: true });
}

function unfollow(element) {
  followers.delete(element);
  if (followers.size) return;
  observer?.disconnect();
}

function deferred() {
  const made = {};
  made.promise = new Promise((resolve) => {
    made.resolve = resolve;
  });
  return made;
}

// Two copies of this module in one page do not quarrel: the first one is the element.
if (globalThis.customElements && !customElements.get("gallery-seal")) {
  customElements.define("gallery-seal", GallerySealElement);
}
