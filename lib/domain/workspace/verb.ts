import type * as z from "zod";
import type { Action } from "../kernel/permissions.ts";
import { refsIn } from "../kernel/ref.ts";
import { type Context, type Decision, missing, type Verb, verbsOf } from "../kernel/verb.ts";
import type { WorkspaceRoom } from "../room.ts";

export type WorkspaceVerb<I = unknown> = Verb<WorkspaceRoom, I>;

/** Declares a verb on a workspace's room. There is no time at which a workspace allows less (`during: null`). */
export const workspaceVerbOn = verbsOf<WorkspaceRoom, null>("workspace", () => null);

type Plain<I> = { type: string; input: z.ZodType<I>; may: Action; decide(room: WorkspaceRoom, input: I, context: Context): Decision };

export const workspaceVerb = <I>(verb: Plain<I>): WorkspaceVerb<I> => {
  const refs = refsIn(verb.input);
  return {
    ...{ room: "workspace", system: false, data: undefined as never, example: {}, sentence: () => [] },
    ...verb,
    decide: (room, input, context) => missing(room, input, refs) ?? verb.decide(room, input, context),
  };
};
