"use server";
import { revalidatePath } from "next/cache";
import * as z from "zod";
import { requireMember } from "#lib/auth/viewer.ts";
import { channelKind } from "#lib/domain/channels/rows.ts";
import { renameChannel } from "#lib/domain/channels/verbs.ts";
import { id, line } from "#lib/domain/kernel/fields.ts";
import { newId } from "#lib/domain/kernel/id.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { fields } from "#lib/domain/kernel/schema.ts";
import { perform } from "#lib/journal/perform.ts";
import { closeChannel, moveChannel, openChannel, testChannel } from "#lib/outbox/channels.ts";
import { answer, answerOf } from "./answer.ts";
import { parsed } from "./parsed.ts";

const address = z.string().trim().min(1, "Write where it goes.").max(4000, "That is too long for an address.");
const name = line.max(100, "A name has at most 100 characters.");

const newChannel = z.strictObject({ name, kind: channelKind(fields), address });

/** Adds a channel; a webhook's key is shown this once. */
export async function addOne(raw: z.input<typeof newChannel>): Promise<Outcome<{ key: string | null }>> {
  return answer(async () => {
    const input = parsed(newChannel, raw);
    const { key } = await openChannel(await requireMember(), input);
    revalidatePath("/settings/channels");
    return { key };
  });
}

const newAddress = z.strictObject({ channelId: id, address });

/** Gives a channel another address, and says how many messages that waited for one are on their way. */
export async function readdress(raw: z.input<typeof newAddress>): Promise<Outcome<{ key: string | null; sent: number }>> {
  return answer(async () => {
    const input = parsed(newAddress, raw);
    const moved = await moveChannel(await requireMember(), input);
    revalidatePath("/settings/channels");
    return moved;
  });
}

const newName = z.strictObject({ channelId: id, name });

export async function renameOne(raw: z.input<typeof newName>): Promise<Outcome> {
  return answerOf(async () => {
    const input = parsed(newName, raw);
    const { actor, workspace } = await requireMember();
    const performed = await perform({ verb: renameChannel, roomId: workspace.id, input, actor, commandId: newId() });
    revalidatePath("/settings/channels");
    return performed;
  });
}

export async function removeOne(channelId: string): Promise<Outcome> {
  return answer(async () => {
    await closeChannel(await requireMember(), parsed(id, channelId));
    revalidatePath("/settings/channels");
    return {};
  });
}

/** Sends a test message and says what became of it: `why` is null where it was taken. */
export async function sendTest(channelId: string): Promise<Outcome<{ why: string | null }>> {
  return answer(async () => {
    const handed = await testChannel(await requireMember(), parsed(id, channelId));
    return { why: handed.taken ? null : handed.why };
  });
}
