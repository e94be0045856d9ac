// What journeys need that is not their subject, done beside a site, at its database, by the verbs and tables of the product:
// node e2e/kit/backstage.ts, with DATABASE_URL and NEXTAUTH_SECRET. Asked over the channel to whoever started it (site.ts).
import { encode } from "next-auth/jwt";
import { normaliseEmail } from "#lib/auth/accounts.ts";
import { userActor } from "#lib/auth/actors.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { newSecret } from "#lib/auth/secrets.ts";
import { createSession } from "#lib/auth/sessions.ts";
import { foundWorkspace } from "#lib/auth/setup.ts";
import { pool } from "#lib/db/pool.ts";
import { prisma } from "#lib/db/prisma.ts";
import { newId } from "#lib/domain/kernel/id.ts";
import { must } from "#lib/domain/kernel/must.ts";
import { type MemberRole, type TokenScope, tokenScopes } from "#lib/domain/kernel/permissions.ts";
import { acceptInvite, createInvite } from "#lib/domain/workspace/invites.ts";
import { createToken } from "#lib/domain/workspace/tokens.ts";
import { perform } from "#lib/journal/perform.ts";
import { verifyRoom } from "#lib/journal/replay.ts";
import { firstAdmin } from "#lib/queries/first-admin.ts";
import { type Account, password } from "./account.ts";

let hashed: Promise<string> | undefined;

const acts = {
  /** A workspace of its own, with its admin, who has neither an address nor a password, unless an address is given. */
  async found({ name, email = null }: { name: string; email?: string | null }): Promise<Account> {
    const userId = await account(name, email);
    const { workspaceId } = await foundWorkspace(`Workspace of ${name}`, { userId, name, email });
    return signedIn(userId, workspaceId, name, email !== null);
  },

  /** The first admin of the installation, who has the sample plans. */
  async firstAdmin(_: object): Promise<Account> {
    const { actor, workspaceId } = must(await firstAdmin(), "the first admin");
    return signedIn(actor.userId, workspaceId, actor.name, false);
  },

  /** Somebody joins the host's workspace by an invite, with a new account and the password of everybody. */
  async join({ host, name, email, role }: { host: Account; name: string; email: string; role: MemberRole }): Promise<Account> {
    const { workspaceId } = host;
    const userId = await account(name, email);
    const { secret: _, hash } = newSecret("invite");
    const input = { role, email: null, planId: null, expiresAt: hence(3600_000) };
    const facts = { secretHash: hash };
    const made = await perform({ verb: createInvite, roomId: workspaceId, input, actor: await actorOf(host), commandId: newId(), facts });
    if (made.already) throw new Error("that invite has been there before");
    await perform({
      ...{ verb: acceptInvite, roomId: workspaceId, input: { inviteId: made.event.subject }, commandId: newId() },
      actor: { kind: "user", id: userId, userId, name, role },
      facts: { account: { userId, name, email } },
    });
    return signedIn(userId, workspaceId, name, true);
  },

  /** The secret of a token of this person. */
  async token({ account, scopes = tokenScopes }: { account: Account; scopes?: readonly TokenScope[] }): Promise<string> {
    const { secret, hash } = newSecret("token");
    const input = { name: "Journey", scopes: [...scopes], planId: null, expiresAt: hence(24 * 3600_000) };
    const facts = { secretHash: hash };
    await perform({ verb: createToken, roomId: account.workspaceId, input, actor: await actorOf(account), commandId: newId(), facts });
    return secret;
  },

  /** The accounts whose address is like this, in SQL. */
  async accounts({ like }: { like: string }): Promise<string[]> {
    const { rows } = await pool().query<{ id: string }>('SELECT id FROM "User" WHERE email LIKE $1', [like]);
    return rows.map(({ id }) => id);
  },

  /** Whatever waits for its time here is not waited for any more. */
  async forgetTimers(_: object): Promise<void> {
    await pool().query("DELETE FROM graphile_worker._private_jobs");
  },

  /** What the record of a plan is found to be. */
  async verify({ slug }: { slug: string }): Promise<{ ok: boolean; events?: number; problem?: string }> {
    return verifyRoom(pool(), await idOf(slug));
  },
};

export type Acts = typeof acts;

async function account(name: string, email: string | null): Promise<string> {
  const id = newId();
  if (email !== null) hashed ??= hashPassword(password);
  const secret = email === null ? null : ((await hashed) ?? null);
  await prisma().user.create({ data: { id, name, email: email && normaliseEmail(email), passwordHash: secret, emailConfirmedAt: null } });
  return id;
}

/** Begins a session, as signing in does: with a proof where it was by a password. */
async function signedIn(userId: string, workspaceId: string, name: string, proved: boolean): Promise<Account> {
  const proof = proved ? { at: new Date().toISOString(), by: "password" as const } : null;
  const sessionId = await createSession(userId, "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0", proof);
  const secret = must(process.env.NEXTAUTH_SECRET ?? null, "NEXTAUTH_SECRET");
  return { userId, workspaceId, name, cookie: await encode({ token: { sub: userId, sessionId }, secret, maxAge: 24 * 3600 }) };
}

const actorOf = async ({ userId, workspaceId }: Account) => must(await userActor(userId, workspaceId), "a member");

async function idOf(slug: string): Promise<string> {
  const { id } = await prisma().plan.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  return id;
}

const hence = (ms: number) => new Date(Date.now() + ms).toISOString();

type Asked = { id: number; act: keyof Acts; sent: never };

process.on("message", async ({ id, act, sent }: Asked) => {
  try {
    process.send?.({ id, value: await acts[act](sent) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? `${act}: ${error.message}` : String(error) });
  }
});
process.on("disconnect", () => process.exit());
