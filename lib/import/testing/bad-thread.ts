/** Work that never ends, that hangs, that wants all memory there is, or that is done at once. */
export default (kind: "endless" | "hanging" | "greedy" | "quick") => {
  if (kind === "quick") return { ok: true, result: "done" };
  // It waits for what nobody does, and leaves the processor to others.
  if (kind === "hanging") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  // Numbers of this kind lie in the array itself: the collector need not look at each of them, again and again.
  for (const kept: number[][] = []; ; ) if (kind === "greedy") kept.push(new Array<number>(1e6).fill(0.5));
};
