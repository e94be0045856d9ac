import { setTimeout as pause } from "node:timers/promises";

/** Waits until something is so. False where it is still not after this many milliseconds. */
export async function until(isSo: () => boolean, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (!isSo()) {
    if (performance.now() > deadline) return false;
    await pause(50);
  }
  return true;
}
