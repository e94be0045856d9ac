import { addCheck, editCheck, removeCheck, restoreCheck } from "./edit-checks.ts";
import { judgeCheck, runCheck } from "./results.ts";

/** What a person may do with checks, by name. */
export const checkVerbs = { addCheck, editCheck, removeCheck, restoreCheck, runCheck, judgeCheck } as const;
