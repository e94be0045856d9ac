import { statfsSync } from "node:fs";

/** What Postgres asks for in one piece, when it comes to the end of a file of its log and when it starts after a crash. */
export const segmentBytes = 16 * 2 ** 20;

/** How many bytes may still be written where this folder is, by an account without privileges. */
export function diskSpace(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
