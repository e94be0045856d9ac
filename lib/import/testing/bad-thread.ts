/** Work that never ends, that wants all memory there is, or that is done at once. */
export default (kind: "endless" | "greedy" | "quick") => {
  if (kind === "quick") return { ok: true, result: "done" };
  for (const kept: unknown[] = []; ; ) if (kind === "greedy") kept.push(new Array(1e6).fill(kept));
};
