"use server";
import * as z from "zod";
import { requireMember, requireUser, viewerIn } from "#lib/auth/viewer.ts";
import { now } from "#lib/clock.ts";
import { notFound } from "#lib/domain/kernel/errors.ts";
import { id } from "#lib/domain/kernel/fields.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { live } from "#lib/domain/kernel/room.ts";
import { fields } from "#lib/domain/kernel/schema.ts";
import type { Preview } from "#lib/domain/messages/preview.ts";
import { messages, messageText } from "#lib/domain/messages/rows.ts";
import { contactsTold } from "#lib/journal/contacts.ts";
import { readingsOf } from "#lib/measured/readings.ts";
import { previewsOf } from "#lib/outbox/previews.ts";
import { openPlan } from "#lib/queries/find-plan.ts";
import { answer } from "./answer.ts";
import { parsed } from "./parsed.ts";

/** What its sender would say this once. */
const ownWords = z.strictObject({ subject: z.string().max(500), body: messageText(fields) });

/** A message of a plan as each of its channels would show it now, in its own words or in those of its sender. */
export async function previewMessage(
  planId: string,
  messageId: string,
  own?: z.infer<typeof ownWords>,
): Promise<Outcome<{ previews: Preview[] }>> {
  return answer(async () => {
    await requireUser();
    const { room } = await openPlan(planId, viewerIn);
    const { workspace } = await requireMember();
    const message = live(room, messages, parsed(id, messageId));
    if (!message) throw notFound("That message is not in the plan any more.");
    const said = own === undefined ? undefined : parsed(ownWords, own);
    const readings = { ...(await readingsOf(room, now())), ...(await contactsTold(room)) };
    return { previews: previewsOf(room, workspace, message, now(), readings, said) };
  });
}
