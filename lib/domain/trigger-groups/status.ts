import { byOrder } from "../kernel/order.ts";
import { all, live } from "../kernel/room.ts";
import { metricName } from "../metrics/name.ts";
import { metrics } from "../metrics/rows.ts";
import { type RollbackDecision, tripwires } from "../rollback/rows.ts";
import { tripwiresOf } from "../rollback/status.ts";
import type { PlanRoom } from "../room.ts";
import { thresholds } from "../thresholds/rows.ts";
import { thresholdsOf, thresholdText } from "../thresholds/status.ts";
import { type TriggerGroup, triggerGroups } from "./rows.ts";

/** A trigger that may stand in a group: a limit, or what people see and pull. */
export type MemberOf = { kind: "threshold" | "tripwire"; id: string };
/** `text`: as the plan calls it. `holds`: it is breached, or was pulled. */
export type Member = MemberOf & { text: string; holds: boolean; since: string | null };

/** The groups of a plan, in its order. */
export const groupsOf = (room: PlanRoom): readonly TriggerGroup[] => all(room, triggerGroups).toSorted(byOrder);

/** The triggers of a group that are in the plan, limits first. */
export function membersOf(room: PlanRoom, { thresholdIds, tripwireIds }: Pick<TriggerGroup, "thresholdIds" | "tripwireIds">): Member[] {
  const limits = thresholdIds.flatMap((id): Member[] => {
    const threshold = live(room, thresholds, id);
    const metric = threshold && live(room, metrics, threshold.metricId);
    if (!threshold || !metric) return [];
    const text = `${metricName(metric)} ${thresholdText(threshold, metric.unit)}`;
    return [{ kind: "threshold", id, text, holds: threshold.breachedAt !== null, since: threshold.breachedAt }];
  });
  const seen = tripwireIds.flatMap((id): Member[] => {
    const tripwire = live(room, tripwires, id);
    return tripwire ? [{ kind: "tripwire", id, text: tripwire.title, holds: tripwire.pulledAt !== null, since: tripwire.pulledAt }] : [];
  });
  return [...limits, ...seen];
}

/** How a group stands: so many of its triggers hold, of so many that must. One without triggers never holds. */
export function standingOf(room: PlanRoom, group: TriggerGroup, also?: MemberOf) {
  const members = membersOf(room, group).map((each) => (isSame(each, also) ? { ...each, holds: true } : each));
  const holding = members.filter(({ holds }) => holds).length;
  const needed = group.needs ?? members.length;
  return { members, holding, needed, met: members.length > 0 && holding >= needed };
}

const isSame = (a: MemberOf, b: MemberOf | undefined) => b !== undefined && a.id === b.id && a.kind === b.kind;

/** The groups a trigger stands in. */
export const groupsWith = (room: PlanRoom, { kind, id }: MemberOf): readonly TriggerGroup[] =>
  groupsOf(room).filter((group) => (kind === "threshold" ? group.thresholdIds : group.tripwireIds).includes(id));

/** `any of 3`, `all of 3`, `2 of 3` */
export function needsText(needs: number | null, count: number): string {
  if (needs === null || (count > 1 && needs === count)) return `all of ${count}`;
  return needs === 1 ? `any of ${count}` : `${needs} of ${count}`;
}

/** What is asked, and how soon it is to be decided. */
type Asking = { cause: RollbackDecision["cause"]; responseMinutes: number | null };

/**
 * What a trigger asks that has just come to hold: what `own` says where it stands in no group, else what the first of its groups
 * asks that holds with it; null where none does.
 */
export function askedBy(room: PlanRoom, member: MemberOf, own: Asking | null): Asking | null {
  const groups = groupsWith(room, member);
  if (groups.length === 0) return own;
  const group = groups.find((each) => standingOf(room, each, member).met);
  return group ? { cause: { kind: "group", id: group.id, text: group.title }, responseMinutes: group.responseMinutes } : null;
}

/** What can ask to roll back by itself: with its own triggers, and whether it holds. */
export type Asker = {
  kind: "group" | MemberOf["kind"];
  id: string;
  text: string;
  responseMinutes: number | null;
  holds: boolean;
  members: Member[];
};

/** What can ask to roll back by itself: groups, and triggers that stand in none. Limits that only warn are none. */
export function askersOf(room: PlanRoom): Asker[] {
  const grouped = new Set(groupsOf(room).flatMap(({ thresholdIds, tripwireIds }) => [...thresholdIds, ...tripwireIds]));
  const alone = (
    { id, responseMinutes }: { id: string; responseMinutes: number | null },
    of: Partial<Pick<TriggerGroup, "thresholdIds" | "tripwireIds">>,
  ) =>
    grouped.has(id)
      ? []
      : membersOf(room, { thresholdIds: [], tripwireIds: [], ...of }).map(
          (member): Asker => ({ ...member, responseMinutes, members: [member] }),
        );
  return [
    ...groupsOf(room).map((group): Asker => {
      const { members, met } = standingOf(room, group);
      return { kind: "group", id: group.id, text: group.title, responseMinutes: group.responseMinutes, holds: met, members };
    }),
    ...thresholdsOf(room).flatMap(({ threshold }) => (threshold.opensDecision ? alone(threshold, { thresholdIds: [threshold.id] }) : [])),
    ...tripwiresOf(room).flatMap((tripwire) => alone(tripwire, { tripwireIds: [tripwire.id] })),
  ];
}
