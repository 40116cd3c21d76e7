// Shows the start in the visitor's language, and fetches the app when it is wanted: by a hand on a
// control, a draft or settings of an earlier visit, or a description in the address. Trunk writes
// the hashed names of the app's files into this script's own tag (pattern_script in Trunk.toml), so
// the page needs no inline script.
const root = document.documentElement;
const app = document.getElementById("app");
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const CONTROLS = "a, button, select";

const settings = kept("gallery-seal/settings");
const language = settings?.language ?? navigator.language;
// As `Language::from_tag` in the core.
if (/^zh-(tw|hk|mo|hant)/i.test(language)) {
  root.lang = "zh-TW";
  app.replaceChildren(document.getElementById("start-zh-TW").content.cloneNode(true));
}
if (["light", "dark"].includes(settings?.theme)) root.dataset.theme = settings.theme;

let coming;
let pressed;
let chosen;
const LEFT = ["draft", "draft/earlier", "operation"].map((name) => `gallery-seal/${name}`);
if (settings || LEFT.some(kept) || location.hash.length > 1) {
  begin();
} else {
  for (const event of ["pointerover", "pointerdown", "focusin"]) app.addEventListener(event, reach);
  app.addEventListener("click", press);
  app.addEventListener("change", choose);
  addEventListener("hashchange", begin);
}

function reach({ target }) {
  if (target.closest(CONTROLS)) begin();
}

// What is pressed or chosen before the app is there is pressed or chosen again when it is.
function press({ target }) {
  const control = target.closest("a, button");
  if (!control) return;
  pressed = place(control);
  begin();
}

function choose({ target }) {
  chosen = { place: place(target), value: target.value };
  begin();
}

function begin() {
  coming ??= fetched().catch((error) => {
    coming = undefined;
    pressed = undefined;
    chosen = undefined;
    failed(error);
    throw error;
  });
}

async function fetched() {
  const [{ default: init }, { begin: share }] = await Promise.all(
    [js, "./parts.js"].map((script) => import(new URL(script, document.baseURI))),
  );
  const module = await fetch(new URL(wasm, document.baseURI));
  if (!module.ok) throw new Error(`${module.status} ${module.statusText}`);
  const focused = place(document.activeElement);
  share(await init({ module_or_path: module }));
  for (const event of ["pointerover", "pointerdown", "focusin"]) app.removeEventListener(event, reach);
  app.removeEventListener("click", press);
  app.removeEventListener("change", choose);
  removeEventListener("hashchange", begin);
  // The app draws itself in the scheduler's next turn.
  await new Promise((drawn) => requestAnimationFrame(drawn));
  control(focused)?.focus();
  control(pressed)?.click();
  const choice = control(chosen?.place);
  if (choice) {
    choice.value = chosen.value;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

const controls = () => [...app.querySelectorAll(CONTROLS)];
const place = (element) => controls().indexOf(element);
const control = (index) => controls()[index];

function failed(error) {
  const say = document.createElement("p");
  say.setAttribute("role", "alert");
  say.textContent = root.lang.startsWith("zh")
    ? `Gallery Seal 無法啟動：${error.message}`
    : `Gallery Seal could not start: ${error.message}`;
  app.querySelector("[role=alert]")?.remove();
  app.prepend(say);
}

function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    // A browser that keeps nothing shows the page as the system says.
    return null;
  }
}
