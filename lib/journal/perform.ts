import type * as z from "zod";
import { now } from "../clock.ts";
import { pool } from "../db/pool.ts";
import { mayPerform } from "../domain/access.ts";
import { invalid, isProblem, notFound, Problem } from "../domain/kernel/errors.ts";
import type { JournalEvent } from "../domain/kernel/event.ts";
import type { Person } from "../domain/kernel/fields.ts";
import { namesPeople, withNames } from "../domain/kernel/member.ts";
import type { Actor } from "../domain/kernel/permissions.ts";
import { all } from "../domain/kernel/room.ts";
import { requireText } from "../domain/kernel/text.ts";
import type { Facts, Verb } from "../domain/kernel/verb.ts";
import type { Room } from "../domain/room.ts";
import { members } from "../domain/workspace/rows.ts";
import { readingsOf } from "../measured/readings.ts";
import { noteSecurity } from "../security/log.ts";
import { enqueue } from "./commit.ts";
import { contactsTold } from "./contacts.ts";
import type { Request } from "./pending.ts";
import { asked } from "./people-first.ts";
import { beginCopy, copyOf, discard } from "./rooms.ts";
import { sha256 } from "./seal.ts";
import { dropEmptyRoom, openRoom } from "./store.ts";

/** A command's answer: the event it made (now or the first time; `text` is the same as JSON), or that the room already was as asked, and by whom. */
export type Performed =
  | { already: false; event: JournalEvent; text: string; repeated: boolean }
  | { already: true; by: Person | null; at: string | null; message: string };

export type Command = {
  verb: Verb<Room>;
  roomId: string;
  input: unknown;
  actor: Actor;
  /** Chosen by the sender, once per intent: sending it again gives the first answer again. */
  commandId: string;
  facts?: Facts;
  seen?: number;
  madeAt?: string;
};

/**
 * The one way anything in a room changes: parse → room → permission → decide → commit → tell everyone. Throws a Problem
 * where the input, the permission or the rule says no (`unavailable` where the database does).
 */
export function perform(command: Command): Promise<Performed> {
  return command.actor.kind === "system" ? carryOut(command) : asked(() => carryOut(command));
}

async function carryOut(command: Command): Promise<Performed> {
  const { roomId, verb } = command;
  const request = toRequest(command);
  const copy = await copyOf(roomId);
  if (!copy || copy.room.kind !== verb.room) throw notFound();
  return noted(command, toPerformed(await enqueue(copy, await withReadings(await withKnownNames(request, copy.room), copy.room))));
}

/** What opens and closes doors stands in the record of its room; the security log tells from where it was done, too. */
function noted({ verb, roomId, actor }: Command, performed: Performed): Performed {
  if (performed.already || performed.repeated) return performed;
  const { type, seq } = performed.event;
  if (verb.room === "workspace" || type.startsWith("share_link."))
    noteSecurity("workspace-changed", { event: type, room: roomId, seq, by: actor.id, data: JSON.stringify(performed.event.data) });
  return performed;
}

/** What people are called is said by their accounts, never by whoever sends a command; who is not in the workspace is nobody here. */
async function withKnownNames(request: Request, room: Room): Promise<Request> {
  // Who has no leave is told that, and learns nothing of who is here.
  if (room.kind !== "plan" || !namesPeople(request.verb.input) || !mayPerform(request.actor, request.verb, room).ok) return request;
  const workspace = await copyOf(room.plan.workspaceId);
  const people = workspace?.room.kind === "workspace" ? all(workspace.room, members).filter(({ removedAt }) => !removedAt) : [];
  const named = withNames(request.verb.input, request.input, (id) => people.find(({ userId }) => userId === id)?.name);
  if ("stranger" in named)
    throw invalid("That person is not in this workspace. Choose somebody who is, or invite them first.", "no-member");
  return { ...request, input: named.input };
}

/** What was measured is read when a verb that goes by it is performed, not before: the sender's own word for a number counts nothing. */
async function withReadings(request: Request, room: Room): Promise<Request> {
  if (room.kind !== "plan" || !request.verb.measured || !mayPerform(request.actor, request.verb, room).ok) return request;
  const readings = { ...(await readingsOf(room, now(), request.verb.measured === "all")), ...(await contactsTold(room)) };
  return { ...request, facts: { ...request.facts, readings } };
}

/** The same for the verb that begins a room: the room is opened first, and goes again if the verb is refused. */
export async function performFirst(command: Command): Promise<Performed> {
  const request = toRequest(command);
  await openRoom(pool(), command.verb.room, command.roomId);
  const copy = (await copyOf(command.roomId)) ?? beginCopy(command.verb.room, command.roomId);
  try {
    return toPerformed(await enqueue(copy, request));
  } catch (error) {
    // Where the database is away, whoever resends the command finds the room as it is.
    if (isProblem(error) && error.code !== "unavailable" && copy.room.seq === 0) {
      discard(copy);
      await dropEmptyRoom(pool(), command.roomId);
    }
    throw error;
  }
}

function toRequest({ verb, input, actor, commandId, facts = {}, seen, madeAt }: Command): Request {
  if (commandId.length < 1 || commandId.length > 100) throw invalid("A command id has 1 to 100 characters.", "command-id");
  const parsed = verb.input.safeParse(input);
  if (!parsed.success) throw invalid(sentenceOf(parsed.error));
  const json = JSON.stringify(input ?? null);
  requireText(parsed.data, json);
  const request = { verb, input: parsed.data, actor, commandId, facts };
  return { ...request, inputDigest: sha256(json), ...(seen === undefined ? {} : { seen }), ...(madeAt === undefined ? {} : { madeAt }) };
}

function toPerformed(outcome: Awaited<ReturnType<typeof enqueue>>): Performed {
  if (outcome.kind === "refusal") throw new Problem(outcome.code, outcome.message, outcome.reason);
  if (outcome.kind === "already") return { already: true, by: outcome.by, at: outcome.at, message: outcome.message };
  const { event, text, repeated } = outcome;
  return { already: false, event, text, repeated };
}

function sentenceOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return "That input is not valid.";
  const where = issue.path.join(".");
  return where ? `${where}: ${issue.message}` : issue.message;
}
