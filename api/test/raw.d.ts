/** A file's text, as Vite's `?raw` gives it to tests. */
declare module "*?raw" {
  const text: string;
  export = text;
}
