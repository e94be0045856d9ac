import { expect } from "vitest";

/** The processor time that some work takes of this thread, in ms: what else the machine does is none of it. */
async function spent(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Beside what the runtime does meanwhile, such as collecting garbage, in ms. */
const noise = 40;

/**
 * Holds that work on a text grows hardly faster than the text: what is four times as long takes 4 times as long where the work is linear, 16 times where
 * it goes over the text again for each of its parts. Measured up to three times, as a runtime warms up.
 */
export async function expectSteady(work: (size: number) => unknown, size: number): Promise<void> {
  const ratios: number[] = [];
  for (let round = 0; round < 3; round++) {
    const quarter = await spent(() => work(Math.floor(size / 4)));
    const whole = await spent(() => work(size));
    if (whole < 9 * quarter + noise) return;
    ratios.push(whole / quarter);
  }
  expect(ratios, "times as long for four times as much").toEqual([]);
}
