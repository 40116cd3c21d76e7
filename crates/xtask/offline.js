// Starts the app in gallery-seal.html, which holds everything that it would load: the app with its
// parts and the rules' pages, each packed by gzip and written in base64. The app's own JavaScript
// stands above.
let pages;
const network = globalThis.fetch;

// The app asks for a part or a rule's page beside itself, where a file has nothing.
globalThis.fetch = async (what, options) => {
  if (typeof what !== "string") return network(what, options);
  if (what.startsWith("./") && document.getElementById(what)) return unpacked(what);
  if (!what.startsWith("pages/")) return network(what, options);
  pages ??= unpacked("pages").then((response) => response.json());
  const page = (await pages)[what.slice("pages/".length)];
  return new Response(page, { status: page === undefined ? 404 : 200 });
};

unpacked("program")
  .then((program) => __wbg_init({ module_or_path: program.arrayBuffer() }))
  .then(parts.begin)
  .catch((error) => {
    const say = document.createElement("p");
    say.setAttribute("role", "alert");
    say.textContent = navigator.language.startsWith("zh")
      ? `Gallery Seal 無法啟動：${error.message}`
      : `Gallery Seal could not start: ${error.message}`;
    document.getElementById("app").replaceChildren(say);
    throw error;
  });

async function unpacked(id) {
  const text = atob(document.getElementById(id).textContent);
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const packed = new Blob([bytes]).stream();
  return new Response(packed.pipeThrough(new DecompressionStream("gzip")));
}
