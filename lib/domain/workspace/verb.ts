import type * as z from "zod";
import type { Action } from "../kernel/permissions.ts";
import type { Context, Decision, Verb } from "../kernel/verb.ts";
import type { WorkspaceRoom } from "../room.ts";

export type WorkspaceVerb<I = unknown> = Verb<WorkspaceRoom, I>;

type Plain<I> = { type: string; input: z.ZodType<I>; may: Action; decide(room: WorkspaceRoom, input: I, context: Context): Decision };

export const workspaceVerb = <I>(verb: Plain<I>): WorkspaceVerb<I> => ({
  ...{ room: "workspace", system: false, data: undefined as never, example: {}, sentence: () => [] },
  ...verb,
});
