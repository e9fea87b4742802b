import { createServer } from "node:net";
import { StepError } from "./progress.ts";

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code }: NodeJS.ErrnoException) =>
      resolve(code !== "EADDRINUSE" && code !== "EACCES"),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Throws a sentence that names the first port that somebody else listens on. `setting` is the variable that moves it. */
export async function requireFreePorts(
  ports: readonly { port: number; setting: string; what: string }[],
): Promise<void> {
  for (const { port, setting, what } of ports) {
    const free = (await isFree(port, "127.0.0.1")) && (await isFree(port, "::1"));
    if (!free) {
      throw new StepError(
        `Port ${port}, wanted for ${what}, is taken. Stop what uses it, or choose another: ${setting}=${port + 10} npm start`,
      );
    }
  }
}
