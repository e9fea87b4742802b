/** A step that went wrong in a way the reader can do something about: shown as one line, without a stack. */
export class StepError extends Error {
  override name = "StepError";
}

/** Does one step and says so: what is being done, and how long it took. */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const live = process.stdout.isTTY;
  process.stdout.write(live ? `… ${title}` : `… ${title}\n`);
  try {
    const result = await work();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${live ? "\r\x1b[K" : ""}✓ ${title} (${seconds} s)\n`);
    return result;
  } catch (error) {
    if (live) process.stdout.write("\r\x1b[K");
    throw error;
  }
}
