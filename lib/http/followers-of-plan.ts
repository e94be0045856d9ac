import type { IncomingMessage, ServerResponse } from "node:http";
import { userActor } from "../auth/actors.ts";
import { channels } from "../domain/channels/rows.ts";
import { flagsOf } from "../domain/flags/evaluate.ts";
import type { Following } from "../domain/flags/following.ts";
import { all } from "../domain/kernel/room.ts";
import { readRoom } from "../journal/rooms.ts";
import { openPlan } from "../queries/find-plan.ts";
import { followersOf } from "./ofrep/followers.ts";
import { sendJson } from "./reply.ts";
import { signedIn } from "./who.ts";

/** `GET /live/:planId/followers`: who follows the rollout of a plan by its flags, and which webhooks could be told of it. */
export async function serveFollowers(request: IncomingMessage, response: ServerResponse, planId: string): Promise<void> {
  const user = await signedIn(request);
  const { room } = await openPlan(planId, (workspaceId) => userActor(user.userId, workspaceId));
  const workspace = await readRoom("workspace", room.plan.workspaceId);
  const flags = flagsOf(workspace).filter((flag) => flag.planId === room.id);
  const followers = flags.length > 0 ? await followersOf(flags.map(({ id }) => id)) : [];
  const keys = new Map(flags.map(({ id, key }) => [id, key]));
  const answer: Following = {
    flags: flags.map(({ key }) => key),
    followers: followers.map(({ flagId, tokenId, instance, askedAt, percent }) => ({
      ...{ flag: keys.get(flagId) ?? "", token: workspace.tokens[tokenId]?.name ?? "a token that is gone" },
      ...{ instance, askedAt: askedAt.getTime(), percent },
    })),
    webhooks: all(workspace, channels)
      .filter(({ kind }) => kind === "webhook")
      .map(({ id, name, goesTo }) => ({ id, name, goesTo })),
  };
  sendJson(response, 200, answer);
}
