import * as z from "zod";
import { set } from "../kernel/change.ts";
import { roomId } from "../kernel/fields.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { strong } from "../kernel/sentence.ts";
import { already, change, me, refuse } from "../kernel/verb.ts";
import { workspaces } from "../workspace/rows.ts";
import { workspaceVerbOn } from "../workspace/verb.ts";
import { flagKey, flags } from "./rows.ts";

const mostFlags = 1000;
const told = () => z.strictObject({ key: z.string(), planId: z.string().nullable() });
const example = { key: "new-ledger", planId: "p1" };

/** Makes a flag that applications ask for by its key. Whoever performs this has seen that the plan is one its key may follow. */
export const addFlag = workspaceVerbOn({
  on: workspaces,
  type: "flag.added",
  may: "flag:manage",
  during: null,
  input: () => z.strictObject({ key: flagKey(fields), planId: roomId.nullable() }),
  data: told,
  example,
  sentence: ({ key = "" }) => ["added the flag ", strong(key)],
  decide(workspace, { key, planId }, context) {
    const { room, newId, now } = context;
    const list = all(room, flags);
    const same = list.find((flag) => flag.key.toLowerCase() === key.toLowerCase());
    if (same?.retiredAt)
      return refuse("key-taken", `“${same.key}” was a flag that is retired. Choose another key: old code may still ask for it.`);
    if (same) return refuse("key-taken", `There is a flag “${same.key}” already. Let it follow this plan instead.`);
    if (list.length >= mostFlags) return refuse("too-many", `A workspace has at most ${mostFlags} flags.`);
    const id = newId();
    const row = flags.make({
      id,
      workspaceId: workspace.id,
      key,
      planId,
      createdAt: now,
      createdBy: me(context),
      followsAt: planId ? now : null,
    });
    return change(id, { key, planId }, [set(flags, id, row)]);
  },
});

/** Lets a flag follow another plan, or none: then it is off for everybody. */
export const followPlan = workspaceVerbOn({
  on: flags,
  type: "flag.follows",
  may: "flag:manage",
  during: null,
  input: () => z.strictObject({ flagId: ref(flags), planId: roomId.nullable() }),
  data: told,
  example,
  sentence: ({ key = "", planId }) => [
    planId ? "let the flag " : "let the flag ",
    strong(key),
    planId ? " follow another plan" : " follow no plan",
  ],
  decide(flag, { planId }, { now }) {
    if (flag.retiredAt) return refuse("retired", `“${flag.key}” is retired. Add another flag.`);
    if (flag.planId === planId) return already(`“${flag.key}” follows that already.`, null, flag.followsAt);
    return change(flag.id, { key: flag.key, planId }, [set(flags, flag.id, { planId, followsAt: planId ? now : null })]);
  },
});

/** Retires a flag: nobody is answered under its key any more. */
export const retireFlag = workspaceVerbOn({
  on: flags,
  type: "flag.retired",
  may: "flag:manage",
  during: null,
  input: () => z.strictObject({ flagId: ref(flags) }),
  data: () => z.strictObject({ key: z.string() }),
  example: { key: "new-ledger" },
  sentence: ({ key = "" }) => ["retired the flag ", strong(key)],
  decide(flag, _input, context) {
    if (flag.retiredAt) return already(`“${flag.key}” is retired already.`, flag.retiredBy, flag.retiredAt);
    return change(flag.id, { key: flag.key }, [set(flags, flag.id, { retiredAt: context.now, retiredBy: me(context) })]);
  },
});

/** What a person may do with flags, by name. */
export const flagVerbs = { addFlag, followPlan, retireFlag } as const;
