import "/node_modules/gallery-seal/element.js";

// What a portal would look at.
globalThis.heard = [];
for (const name of ["change", "copy", "error"]) {
  addEventListener(`gallery-seal-${name}`, ({ detail, target }) => {
    globalThis.heard.push({ name, detail, id: target.id });
  });
}
