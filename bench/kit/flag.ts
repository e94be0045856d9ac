import { addFlag } from "../../lib/domain/flags/verbs.ts";
import { newId } from "../../lib/domain/kernel/id.ts";
import { addStage } from "../../lib/domain/stages/edit-stages.ts";
import { enterStage } from "../../lib/domain/stages/promote-stages.ts";
import { perform } from "../../lib/journal/perform.ts";
import { firstAdmin } from "../../lib/queries/first-admin.ts";

/** Lets a plan out to 50 %, and makes a flag that follows it. */
export async function flagOf(planId: string, workspaceId: string, key: string): Promise<void> {
  const admin = await firstAdmin();
  if (!admin) throw new Error("there is no admin yet");
  const { actor } = admin;
  const stage = { title: "Half", percent: 50, soakMinutes: 60 };
  await perform({ verb: addStage, roomId: planId, input: stage, actor, commandId: newId() });
  await perform({ verb: enterStage, roomId: planId, input: {}, actor, commandId: newId() });
  await perform({ verb: addFlag, roomId: workspaceId, input: { key, planId }, actor, commandId: newId() });
}
