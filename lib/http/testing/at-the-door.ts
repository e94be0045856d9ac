import { createServer } from "node:http";
import { afterAll } from "vitest";
import { createAccount } from "../../auth/accounts.ts";
import { addressOf } from "../../auth/address-of.ts";
import { newSecret } from "../../auth/secrets.ts";
import { foundWorkspace } from "../../auth/setup.ts";
import { startListening, stopListening } from "../../db/listen.ts";
import { newId } from "../../domain/kernel/id.ts";
import type { Actor } from "../../domain/kernel/permissions.ts";
import { type TokenScope, tokenScopes } from "../../domain/kernel/permissions.ts";
import { createToken } from "../../domain/workspace/tokens.ts";
import { perform } from "../../journal/perform.ts";
import { closeAll } from "../../live/hub.ts";
import { askedFrom } from "../../security/log.ts";
import { answerAtTheDoor } from "../door.ts";
import { listeners } from "../listeners.ts";

export type Door = {
  base: string;
  admin: Actor;
  workspaceId: string;
  token: (scopes?: readonly TokenScope[], planId?: string | null) => Promise<{ id: string; secret: string }>;
  /** A plan made of a document: its id and its address in the API. */
  plan: (markdown: string) => Promise<{ id: string; path: string }>;
  call: (method: string, path: string, sent?: Sent) => Promise<{ status: number; body: Answer }>;
};
/** What goes along with a call: as whom, which body (JSON, or a document), and by which key it may be repeated. */
type Sent = { token?: string; body?: unknown; markdown?: string; key?: string };
/** What the API said; tests look into it field by field. */
export type Answer = Record<string, unknown> & { error?: { code: string; reason: string; message: string } };

/** The front door on a port of its own, with a workspace and its admin. */
export async function atTheDoor(): Promise<Door> {
  const server = createServer((request, response) => {
    const render = async (path: string) => `<html><body>${path}<script>1</script></body></html>`;
    void askedFrom(addressOf(request), async () => {
      if (!(await answerAtTheDoor(request, response, render))) response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  startListening(listeners);
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  afterAll(async () => {
    closeAll();
    await stopListening();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { userId } = await createAccount({ name: "Ada", email: `${newId()}@example.org`, password: null });
  const { workspaceId, actor: admin } = await foundWorkspace("Test", { userId, name: "Ada", email: null });
  const door: Door = {
    base,
    admin,
    workspaceId,
    async token(scopes = tokenScopes, planId = null) {
      const { secret, hash } = newSecret("token");
      const input = { name: "CI", scopes: [...scopes], planId, expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
      const made = await perform({
        verb: createToken,
        roomId: workspaceId,
        input,
        actor: admin,
        commandId: newId(),
        facts: { secretHash: hash },
      });
      return { id: made.already ? "" : made.event.subject, secret };
    },
    async plan(markdown) {
      const { secret: token } = await door.token();
      const { body: made } = await door.call("POST", "/api/v1/plans", { token, markdown });
      const path = `/api/v1/plans/${made.slug}`;
      const { body: read } = await door.call("GET", path, { token });
      return { id: String((read.plan as { id: string }).id), path };
    },
    async call(method, path, { token, body, markdown, key }: Sent = {}) {
      const headers = {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(key ? { "idempotency-key": key } : {}),
        ...(markdown === undefined ? {} : { "content-type": "text/markdown" }),
      };
      const words = markdown ?? (body === undefined ? null : JSON.stringify(body));
      const answer = await fetch(base + path, { method, headers, body: words });
      return { status: answer.status, body: JSON.parse(await answer.text()) };
    },
  };
  return door;
}
