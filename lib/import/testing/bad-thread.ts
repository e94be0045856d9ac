/** Work that never ends, or that wants all memory there is. */
export default (kind: "endless" | "greedy") => {
  for (const kept: unknown[] = []; ; ) if (kind === "greedy") kept.push(new Array(1e6).fill(kept));
};
