"use server";
import { revalidatePath } from "next/cache";
import * as z from "zod";
import { requireMember } from "#lib/auth/viewer.ts";
import { id } from "#lib/domain/kernel/fields.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import { fields } from "#lib/domain/kernel/schema.ts";
import { authKinds, serverName } from "#lib/domain/prometheus/rows.ts";
import { addServer, moveServer, removeServer, testServer } from "#lib/prometheus/servers.ts";
import { answer } from "./answer.ts";
import { parsed } from "./parsed.ts";

const where = {
  url: z.string().trim().min(1, "Write the server’s address.").max(2000, "That is too long for an address."),
  auth: z.enum(authKinds),
  user: z.string().max(500, "A name has at most 500 characters."),
  secret: z.string().max(4000, "That is too long for a token or password."),
};
const newServer = z.strictObject({ name: serverName(fields), ...where });
const newAddress = z.strictObject({ serverId: id, ...where });
const page = "/settings/prometheus";

/** Adds a server that metrics are read from. */
export async function addOne(raw: z.input<typeof newServer>): Promise<Outcome> {
  return answer(async () => {
    await addServer(await requireMember(), parsed(newServer, raw));
    revalidatePath(page);
    return {};
  });
}

export async function readdress(raw: z.input<typeof newAddress>): Promise<Outcome> {
  return answer(async () => {
    await moveServer(await requireMember(), parsed(newAddress, raw));
    revalidatePath(page);
    return {};
  });
}

export async function removeOne(serverId: string): Promise<Outcome> {
  return answer(async () => {
    await removeServer(await requireMember(), parsed(id, serverId));
    revalidatePath(page);
    return {};
  });
}

/** Asks the server once and says what came of it: `why` is null where it answered. */
export async function testOne(serverId: string): Promise<Outcome<{ why: string | null }>> {
  return answer(async () => ({ why: await testServer(await requireMember(), parsed(id, serverId)) }));
}
