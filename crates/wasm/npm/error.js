export class GallerySealError extends Error {
  constructor(message, path, options) {
    super(message, options);
    if (path !== undefined) this.path = path;
  }

  get name() {
    return "GallerySealError";
  }
}
