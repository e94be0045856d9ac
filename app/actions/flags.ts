"use server";
import { revalidatePath } from "next/cache";
import * as z from "zod";
import { userActor } from "#lib/auth/actors.ts";
import { requireMember } from "#lib/auth/viewer.ts";
import { mayFollow } from "#lib/domain/flags/evaluate.ts";
import { flagKey } from "#lib/domain/flags/rows.ts";
import { addFlag, followPlan, retireFlag } from "#lib/domain/flags/verbs.ts";
import { invalid } from "#lib/domain/kernel/errors.ts";
import { id, roomId } from "#lib/domain/kernel/fields.ts";
import { newId } from "#lib/domain/kernel/id.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { fields } from "#lib/domain/kernel/schema.ts";
import type { WorkspaceVerb } from "#lib/domain/workspace/verb.ts";
import { type Performed, perform } from "#lib/journal/perform.ts";
import { openPlan } from "#lib/queries/find-plan.ts";
import { answerOf } from "./answer.ts";
import { parsed } from "./parsed.ts";

const newFlag = z.strictObject({ key: flagKey(fields), planId: roomId.nullable() });

export async function addOne(raw: z.input<typeof newFlag>): Promise<Outcome> {
  return answerOf(async () => {
    const input = parsed(newFlag, raw);
    await mayBeFollowed(input.key, input.planId);
    return done(addFlag, input);
  });
}

const following = z.strictObject({ flagId: id, planId: roomId.nullable() });

export async function followOne(raw: z.input<typeof following>): Promise<Outcome> {
  return answerOf(async () => {
    const input = parsed(following, raw);
    const { workspace } = await requireMember();
    const flag = Object.hasOwn(workspace.flags, input.flagId) ? workspace.flags[input.flagId] : undefined;
    if (flag) await mayBeFollowed(flag.key, input.planId);
    return done(followPlan, input);
  });
}

export async function retireOne(flagId: string): Promise<Outcome> {
  return answerOf(async () => done(retireFlag, { flagId: parsed(id, flagId) }));
}

async function done<I>(verb: WorkspaceVerb<I>, input: unknown): Promise<Performed> {
  const { actor, workspace } = await requireMember();
  const performed = await perform({ verb, roomId: workspace.id, input, actor, commandId: newId() });
  revalidatePath("/settings/flags");
  return performed;
}

/** The plan is one of this workspace that the person may see, and live, or a rehearsal under the key of one. */
async function mayBeFollowed(key: string, planId: string | null): Promise<void> {
  if (planId === null) return;
  const { actor, workspace } = await requireMember();
  const { room } = await openPlan(planId, async (workspaceId) =>
    workspaceId === workspace.id ? userActor(actor.userId, workspaceId) : null,
  );
  if (mayFollow(key, room.plan.mode)) return;
  throw room.plan.mode === "rehearsal"
    ? invalid("A rehearsal is followed under a key that begins with “rehearsal:”, so that no application takes it for the real thing.")
    : invalid("Only a live plan is followed under this key; keys that begin with “rehearsal:” are for rehearsals.");
}
