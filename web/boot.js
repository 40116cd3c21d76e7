// Starts the app. Trunk writes the hashed names of its files into this script's own tag
// (pattern_script in Trunk.toml), so the page needs no inline script.
const root = document.documentElement;

// The colours and the language of the last visit, before the app is there to say them.
try {
  const { language, theme } = JSON.parse(localStorage.getItem("gallery-seal/settings")) ?? {};
  if (language) root.lang = language;
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch {
  // A browser that keeps nothing shows the page as the system says.
}

const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
try {
  const { default: init } = await import(new URL(js, document.baseURI));
  await init({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  const say = document.createElement("p");
  say.setAttribute("role", "alert");
  say.textContent = root.lang.startsWith("zh")
    ? `Gallery Seal 無法啟動：${error.message}`
    : `Gallery Seal could not start: ${error.message}`;
  document.getElementById("app").replaceChildren(say);
  throw error;
}
