"use server";
import * as z from "zod";
import { countMembers, userActor } from "#lib/auth/actors.ts";
import type { SessionUser } from "#lib/auth/session-user.ts";
import { currentUser } from "#lib/auth/viewer.ts";
import type { CommandAnswer } from "#lib/domain/command.ts";
import { isProblem } from "#lib/domain/kernel/errors.ts";
import { instant } from "#lib/domain/kernel/fields.ts";
import type { Actor } from "#lib/domain/kernel/permissions.ts";
import type { Facts } from "#lib/domain/kernel/verb.ts";
import { type PlanVerbName, planVerbs } from "#lib/domain/verbs.ts";
import { unknownProblem } from "#lib/http/reply.ts";
import { perform } from "#lib/journal/perform.ts";
import { openPlan } from "#lib/queries/find-plan.ts";

/** A command as it comes from a browser, which may be of an earlier deployment. */
const sentCommand = z.strictObject({
  id: z.string().min(8).max(64),
  verb: z.string().max(100),
  input: z.unknown(),
  seen: z.int().nonnegative(),
  madeAt: instant.optional(),
});
const input = z.strictObject({ planId: z.string(), commands: z.array(z.unknown()).min(1).max(100) });
type SentCommand = z.infer<typeof sentCommand>;
const named = z.object({ id: z.string().max(64) });

const isKnown = (verb: string): verb is PlanVerbName => Object.hasOwn(planVerbs, verb);
const unknown = {
  status: "refused",
  reason: "unknown-verb",
  message: "This server does not know that act. Reload the page, then look again.",
} as const;

/**
 * What people click. Many commands in one call, because a browser sends its actions one after another; nothing is
 * revalidated, because the change comes back on the stream like everybody's. Null where the sender is signed out.
 */
export async function sendCommands(raw: { planId: string; commands: SentCommand[] }): Promise<CommandAnswer[] | null> {
  const user = await currentUser();
  if (!user) return null;
  const sent = input.safeParse(raw);
  if (!sent.success) return [];
  const { planId, commands } = sent.data;
  const fit = commands.flatMap((each) => sentCommand.safeParse(each).data ?? []);
  return [...garbledAmong(commands), ...(await answersTo(user, planId, fit))];
}

/** What is no command is refused under its own name, and holds up none of the others. */
function garbledAmong(sent: readonly unknown[]): CommandAnswer[] {
  const message = "This did not arrive as something that can be done. Reload the page and do it again.";
  return sent.flatMap((each): CommandAnswer[] => {
    const name = named.safeParse(each);
    return name.success && !sentCommand.safeParse(each).success
      ? [{ id: name.data.id, status: "refused", message, reason: "invalid" }]
      : [];
  });
}

async function answersTo(user: SessionUser, planId: string, commands: readonly SentCommand[]): Promise<CommandAnswer[]> {
  let actor: Actor;
  let facts: Facts;
  try {
    const opened = await openPlan(planId, (workspaceId) => userActor(user.userId, workspaceId));
    actor = opened.actor;
    facts = { people: await countMembers(opened.room.plan.workspaceId), ...(user.proof ? { proof: user.proof } : {}) };
  } catch (error) {
    const problem = isProblem(error) ? error : unknownProblem(error);
    const status = problem.code === "unavailable" ? "later" : "refused";
    return commands.map(({ id }) => ({ id, status, message: problem.message, reason: problem.reason }));
  }
  return Promise.all(
    commands.map(async ({ id, verb, input, seen, madeAt }): Promise<CommandAnswer> => {
      // What an earlier page left in its outbox keeps nothing else from being sent.
      if (!isKnown(verb)) return { id, ...unknown };
      try {
        const when = madeAt === undefined ? {} : { madeAt };
        const performed = await perform({ verb: planVerbs[verb], roomId: planId, input, actor, commandId: id, seen, facts, ...when });
        if (performed.already) return { id, status: "already", message: performed.message, by: performed.by, at: performed.at };
        return { id, status: "done", event: performed.event };
      } catch (error) {
        const problem = isProblem(error) ? error : unknownProblem(error);
        if (problem.code === "unavailable") return { id, status: "later", message: problem.message };
        return { id, status: "refused", message: problem.message, reason: problem.reason };
      }
    }),
  );
}
