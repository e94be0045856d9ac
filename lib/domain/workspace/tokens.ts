import * as z from "zod";
import { set } from "../kernel/change.ts";
import { instant, line, roomId, tokenScope } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, refuse } from "../kernel/verb.ts";
import { tokens, workspaces } from "./rows.ts";
import { workspaceVerbOn } from "./verb.ts";

const named = () => z.strictObject({ name: z.string() });

/** The longest an API token lives, in ms: a year that has a leap day. */
export const longestTokenMs = 366 * 24 * 3600_000;

/** Makes an API token that acts for its maker, within scopes, until it expires, a year from now at the latest. */
export const createToken = workspaceVerbOn({
  on: workspaces,
  type: "token.created",
  may: "member:invite",
  during: null,
  input: () => z.strictObject({ name: line, scopes: z.array(tokenScope).min(1).max(20), planId: roomId.nullable(), expiresAt: instant }),
  data: () => named().extend({ scopes: z.array(tokenScope), expiresAt: z.string() }),
  example: { name: "Pipeline", scopes: ["step:work"], expiresAt: "2026-12-26T12:00:00.000Z" },
  sentence: ({ name = "" }) => ["made the token ", strong(name)],
  decide(workspace, { name, scopes, planId, expiresAt }, { newId, now, actor, facts }) {
    if (!facts.secretHash) return refuse("server-only", "A token can only be made by the server.", "invalid");
    if (expiresAt <= now) return refuse("expired", "That moment has passed; choose a later one.", "invalid");
    if (Date.parse(expiresAt) - Date.parse(now) > longestTokenMs)
      return refuse("too-long", "A token lives for a year at most. Choose an earlier moment, and make another one then.", "invalid");
    const tokenId = newId();
    const row = {
      ...{ id: tokenId, workspaceId: workspace.id, name, scopes, planId },
      ...{ ownerId: actor.userId, createdAt: now, expiresAt, revokedAt: null },
    };
    return change(
      tokenId,
      { name, scopes, expiresAt },
      [set(tokens, tokenId, row)],
      [{ hash: facts.secretHash, kind: "token", rowId: tokenId }],
    );
  },
});

/** Ends an API token at once. */
export const revokeToken = workspaceVerbOn({
  on: tokens,
  type: "token.revoked",
  may: "member:invite",
  during: null,
  input: () => z.strictObject({ tokenId: ref(tokens) }),
  data: named,
  example: { name: "Pipeline" },
  sentence: ({ name = "" }) => ["revoked the token ", strong(name)],
  decide(token, { tokenId }, { now, actor }) {
    if (token.revokedAt) return already("It is revoked already.", null, token.revokedAt);
    if (token.ownerId !== actor.userId && actor.role !== "admin")
      return refuse("not-yours", "Only its owner or an admin may revoke it.", "forbidden");
    return change(tokenId, { name: token.name }, [set(tokens, tokenId, { revokedAt: now })]);
  },
});
