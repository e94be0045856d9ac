import { createHash } from "node:crypto";
import type { People } from "../domain/command.ts";
import { all } from "../domain/kernel/room.ts";
import type { WorkspaceRoom } from "../domain/room.ts";
import { members } from "../domain/workspace/rows.ts";

const kept = new WeakMap<object, People>();

/** Everybody of a workspace as its pages are told of them, worked out once for as long as its members stay as they are. */
export function peopleOf(workspace: WorkspaceRoom): People {
  const known = kept.get(workspace.members);
  if (known) return known;
  const there = all(workspace, members).map(({ userId, name, role, contact }) => ({ userId, name, role, contact }));
  const ids = new Set(there.map(({ userId }) => userId));
  const former = Object.values(workspace.members)
    .filter(({ userId }) => !ids.has(userId))
    .map(({ userId, name }) => ({ userId, name }));
  const stamp = createHash("sha256")
    .update(JSON.stringify([there, former]))
    .digest("hex")
    .slice(0, 16);
  const people = { stamp, members: there, former };
  kept.set(workspace.members, people);
  return people;
}
