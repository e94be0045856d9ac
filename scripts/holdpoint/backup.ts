import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { restoreBackup } from "../../lib/backup/restore.ts";
import { writeBackup } from "../../lib/backup/write.ts";
import { databaseUrl } from "../../lib/db/pool.ts";
import { counted } from "../../lib/runbook/values/wording.ts";
import { Refused } from "../start/say.ts";
import { lostLines } from "../start/under-lock.ts";
import { unreadable } from "./unreadable.ts";

/** What the system says of a place where nothing can be written. */
const unwritable: readonly unknown[] = ["ENOENT", "ENOTDIR", "EACCES", "EPERM", "EROFS", "ENOSPC"];

/** Writes a backup and says what is in it. A file that exists stays as it is. */
export async function backUp(path: string): Promise<number> {
  if (existsSync(path)) throw new Refused(`“${path}” exists, and no backup is written over. Give another name.`);
  try {
    const { rows } = await writeBackup(databaseUrl(), path);
    console.log(
      `${resolve(path)}: ${counted(sum(rows), "row")} of ${Object.keys(rows).length} tables, ${counted(rows['public."Room"'] ?? 0, "room")}; read again, whole`,
    );
    console.log("The installation's key and secret are not in it. Keep HOLDPOINT_KEY, or the file “key” of the data folder, elsewhere.");
    return 0;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EEXIST") throw new Refused(`“${path}.part” is of a backup that goes on, or was cut off. If none goes on, remove it.`);
    if (code !== null && unwritable.includes(code))
      throw new Refused(`“${path}” cannot be written (${code}). Give a file in a folder that can, with room for it.`);
    throw error;
  }
}

/** Restores a backup and says what it found. */
export async function restore(path: string): Promise<number> {
  mustBeReadable(path);
  const { head, rows, rooms } = await restoreBackup(databaseUrl(), path);
  const events = rooms.reduce((all, room) => all + room.events, 0);
  console.log(`Restored what was there at ${head.at}: ${sum(rows)} rows of ${Object.keys(rows).length} tables`);
  console.log(`${counted(rooms.length, "room")}, ${counted(events, "event")}: every chain whole, rows as the journals say`);
  for (const line of await lostLines()) console.log(line);
  console.log("With another NEXTAUTH_SECRET than before, everybody signs in again.");
  return 0;
}

/** A folder can be opened, but not read. */
function mustBeReadable(path: string): void {
  try {
    const file = openSync(path, "r");
    try {
      readSync(file, Buffer.alloc(1));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

const sum = (rows: Record<string, number>) => Object.values(rows).reduce((all, many) => all + many, 0);
