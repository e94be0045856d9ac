import { Problem } from "../domain/kernel/errors.ts";
import { perProcess } from "../per-process.ts";

/** Whose stream it is (a person, a token; null for whoever holds a public link, of whom there may be many), and from where. */
export type StreamOf = { holder: string | null; address: string };

/** How many streams may be open in one process; docs/configuration.md. */
const limits = () => ({
  holder: Number(process.env.HOLDPOINT_STREAMS_PER_PERSON) || 40,
  address: Number(process.env.HOLDPOINT_STREAMS_PER_ADDRESS) || 2000,
  all: Number(process.env.HOLDPOINT_STREAMS) || 10_000,
});

const open = () => perProcess("open-streams", () => new Map<string, number>());

/**
 * Counts a stream that is about to be opened, and gives what counts it off again. A stream costs a socket and what its reader has not read:
 * throws `too-many` where one viewer, one address or all together have enough of them.
 */
export function countStream({ holder, address }: StreamOf): () => void {
  const { holder: perHolder, address: perAddress, all } = limits();
  const counts: [key: string, most: number, sentence: string][] = [
    ...(holder === null
      ? []
      : [[`of ${holder}`, perHolder, `You have ${perHolder} live pages open. Close some of them.`] as [string, number, string]]),
    [`from ${address}`, perAddress, "Too many live pages are open from your network. Close some of them, or try again later."],
    ["all", all, "Too many live pages are open on this server. Try again later."],
  ];
  const full = counts.find(([key, most]) => (open().get(key) ?? 0) >= most);
  if (full) throw new Problem("too-many", `${full[2]} This one looks again by itself.`);
  for (const [key] of counts) open().set(key, (open().get(key) ?? 0) + 1);
  let counted = true;
  return () => {
    if (!counted) return;
    counted = false;
    for (const [key] of counts) {
      const left = (open().get(key) ?? 1) - 1;
      if (left > 0) open().set(key, left);
      else open().delete(key);
    }
  };
}
