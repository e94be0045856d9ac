/** Why Holdpoint does not start, in one sentence that says what to do. */
export class Refused extends Error {}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Does a piece of work and says how long it took, while it is under way and after. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const live = process.stdout.isTTY;
  if (live) process.stdout.write(`  ${name} …`);
  try {
    const result = await work();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${live ? "\r" : ""}  ${name.padEnd(12)} ready in ${seconds} s\n`);
    return result;
  } catch (error) {
    if (live) process.stdout.write("\n");
    throw error;
  }
}
