import { all } from "../kernel/room.ts";
import type { PlanRoom, WorkspaceRoom } from "../room.ts";
import { rolloutOf, stagesOf } from "../stages/status.ts";
import { type Flag, flags, rehearsalPrefix } from "./rows.ts";

/** What an application says of whom it asks for, as OFREP has it. */
export type EvaluationContext = Readonly<Record<string, unknown>> & { readonly targetingKey?: unknown };

/** An answer in the words of OFREP. */
export type Evaluation =
  | {
      key: string;
      value: boolean;
      variant: "on" | "off";
      reason: "STATIC" | "SPLIT" | "TARGETING_MATCH";
      metadata: Readonly<Record<string, string | number>>;
    }
  | { key: string; errorCode: "TARGETING_KEY_MISSING"; errorDetails: string };

/** The flags that are asked for by their keys: not retired ones, and of plans those that the key may follow. */
export const flagsOf = (room: WorkspaceRoom): readonly Flag[] => all(room, flags).filter(({ retiredAt }) => retiredAt === null);

/** Rehearsals answer under `rehearsal:` keys and live plans under all others. */
export const mayFollow = (key: string, mode: PlanRoom["plan"]["mode"]): boolean =>
  key.startsWith(rehearsalPrefix) ? mode === "rehearsal" : mode === "live";

/**
 * Whether the change is on for whoever is asked for. A cohort that the context names is on from its own stage on; without one, a
 * number that follows from flag and `targetingKey` alone is compared with the share, so that who is in stays in while it grows.
 * `bucket`: that number, at least 0 and below 100.
 */
export function evaluate(
  flag: Flag,
  room: PlanRoom | null,
  context: EvaluationContext,
  now: number,
  bucket: (key: string, target: string) => number,
): Evaluation {
  const { key } = flag;
  const { percent, stage } = room ? rolloutOf(room, now) : { percent: 0, stage: null };
  const metadata = { percent, stage: stage?.title ?? "", cohort: stage?.cohort ?? "" };
  const said = (value: boolean, reason: "STATIC" | "SPLIT" | "TARGETING_MATCH"): Evaluation => ({
    ...{ key, value, variant: value ? "on" : "off", reason, metadata },
  });
  if (percent <= 0 || percent >= 100) return said(percent >= 100, "STATIC");
  const cohorts = cohortsIn(context);
  if (room && cohorts.length > 0) {
    const named = stagesOf(room).filter(({ cohort }) => cohort !== "" && cohorts.includes(keyOf(cohort)));
    if (named.length > 0)
      return said(
        named.some((each) => each.percent <= percent),
        "TARGETING_MATCH",
      );
  }
  const { targetingKey } = context;
  if (typeof targetingKey !== "string" || targetingKey === "")
    return {
      key,
      errorCode: "TARGETING_KEY_MISSING",
      errorDetails: `“${key}” is on for ${percent} %: send a targetingKey in the context.`,
    };
  return said(bucket(key, targetingKey) < percent, "SPLIT");
}

/** `cohort` of the context: one name, or several. */
function cohortsIn({ cohort }: EvaluationContext): string[] {
  const list: unknown[] = Array.isArray(cohort) ? cohort.slice(0, 50) : [cohort];
  return list.flatMap((each) => (typeof each === "string" && each.trim() !== "" && each.length <= 500 ? [keyOf(each)] : []));
}

const keyOf = (cohort: string) => cohort.trim().toLowerCase();
