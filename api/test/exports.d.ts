declare namespace Cloudflare {
  /** Lets tests call the Worker through `exports.default`. */
  interface GlobalProps {
    mainModule: typeof import("../index.ts");
  }
}
