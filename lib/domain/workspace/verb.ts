import type { Verb } from "../kernel/verb.ts";
import { verbsOf } from "../kernel/verbs-of.ts";
import type { WorkspaceRoom } from "../room.ts";

export type WorkspaceVerb<I = unknown> = Verb<WorkspaceRoom, I>;

/** Declares a verb on a workspace's room. There is no time at which a workspace allows less (`during: null`). */
export const workspaceVerbOn = verbsOf<WorkspaceRoom, null>("workspace", () => null);
