import { type Context, me, touch } from "../kernel/verb.ts";
import type { Step } from "./rows.ts";
import { unconfirmed } from "./unconfirmed.ts";

/** What a step says once somebody has it in hand. What had failed and is begun again is not finished any more. */
export const begun = (context: Context): Partial<Step> => ({
  status: "doing",
  startedAt: context.now,
  startedBy: me(context),
  finishedAt: null,
  finishedBy: null,
  reason: null,
  ...touch(context),
});

/** What a step says once it is over. Started is kept only where somebody said so: a tick alone has no duration. */
export const finished = (step: Step, status: Exclude<Step["status"], "todo" | "doing">, context: Context): Partial<Step> => ({
  status,
  startedAt: step.startedAt,
  finishedAt: context.now,
  finishedBy: me(context),
  ...touch(context),
});

/** What a step says once what was said of it is taken back. */
export const openAgain = (context: Context): Partial<Step> => ({
  status: "todo",
  startedAt: null,
  startedBy: null,
  finishedAt: null,
  finishedBy: null,
  reason: null,
  ...unconfirmed,
  ...touch(context),
});
