import { set } from "../../kernel/change.ts";
import { live } from "../../kernel/room.ts";
import { metricName } from "../../metrics/name.ts";
import { metrics } from "../../metrics/rows.ts";
import { tripwires } from "../../rollback/rows.ts";
import { tripwiresOf } from "../../rollback/status.ts";
import { type Threshold, thresholds } from "../../thresholds/rows.ts";
import { thresholdsOf, thresholdText } from "../../thresholds/status.ts";
import { mostMembers, type TriggerGroup, triggerGroups } from "../../trigger-groups/rows.ts";
import { groupsOf, membersOf, needsText } from "../../trigger-groups/status.ts";
import type { DraftTriggerGroup } from "../draft.ts";
import { sourceOf } from "../origin.ts";
import { type Placing, titledNoun } from "../titled-noun.ts";
import { graveFields } from "./grave-fields.ts";

const key = (title: string) => title.trim().toLowerCase();
/** In whatever order they are named, they are the same group. */
const named = (titles: readonly string[]) => titles.toSorted().join("\n");
/** Groups of triggers. What of them holds is the plan's own. */
export const triggerGroupsNoun = titledNoun<TriggerGroup, DraftTriggerGroup>({
  of: "trigger-group",
  called: "Group of rollback triggers",
  rows: groupsOf,
  set: (id, row) => set(triggerGroups, id, row),
  found: (draft) => draft.triggerGroups ?? [],
  fields: {
    needs: {
      called: "Asks when",
      here: (group, room) => needsText(group.needs, membersOf(room, group).length),
      said: ({ needs, triggers }) => needsText(needs, triggers.length),
      take: ({ needs }) => ({ needs }),
    },
    triggers: {
      called: "Triggers",
      here: (group, room) => named(membersOf(room, group).map(({ text }) => text)),
      said: ({ triggers }) => named(triggers),
      take: (group, placing) => membersIn(group, placing),
    },
    ...graveFields,
  },
  make(group, at, placing) {
    const { title, needs, severity, responseMinutes } = group;
    const row = { ...at, planId: placing.origin.planId, originId: at.id, title, needs, severity, responseMinutes };
    return triggerGroups.make({ ...row, ...membersIn(group, placing), source: sourceOf(group, placing.origin) });
  },
});

/** The rows that the triggers of a group are: of the plan, or made before it. */
function membersIn({ triggers }: DraftTriggerGroup, placing: Placing): Pick<TriggerGroup, "thresholdIds" | "tripwireIds"> {
  const [limits, seen] = [limitsIn(placing), seenIn(placing)];
  const ids = (of: ReadonlyMap<string, string>) =>
    [...new Set(triggers.flatMap((title) => of.get(key(title)) ?? []))].slice(0, mostMembers);
  return { thresholdIds: ids(limits), tripwireIds: ids(seen) };
}

/** Rows of one collection that were made, or changed, before this one, whole. */
function whole<Row>({ rows }: Placing, collection: string, here: (id: string) => Row | undefined): [id: string, row: Row][] {
  const ids = new Set(rows.flatMap((each) => (each.collection === collection ? [each.id] : [])));
  return [...ids].map((id) => {
    const patches = rows.flatMap((each) => (each.collection === collection && each.id === id ? [each.row] : []));
    // A row of this collection is what its noun made of it: the patches of one that is there, or all of one that is new.
    return [id, Object.assign({}, here(id), ...patches) as Row];
  });
}

/** The limits as they are called. */
function limitsIn(placing: Placing): Map<string, string> {
  const { room } = placing;
  const units = new Map(whole(placing, metrics.name, (id) => (room ? live(room, metrics, id) : undefined)));
  const called = (threshold: Threshold): string | null => {
    const metric = units.get(threshold.metricId) ?? (room ? live(room, metrics, threshold.metricId) : undefined);
    return metric ? key(`${metricName(metric)} ${thresholdText(threshold, metric.unit)}`) : null;
  };
  const made = whole(placing, thresholds.name, (id) => (room ? live(room, thresholds, id) : undefined));
  const all = [...(room ? thresholdsOf(room).map(({ threshold }): [string, Threshold] => [threshold.id, threshold]) : []), ...made];
  return new Map(
    all.flatMap(([id, threshold]) => {
      const title = threshold.removedAt ? null : called(threshold);
      return title === null ? [] : [[title, id] as const];
    }),
  );
}

/** What people see and pull, as it is called. */
function seenIn(placing: Placing): Map<string, string> {
  const { room } = placing;
  const made = whole(placing, tripwires.name, (id) => (room ? live(room, tripwires, id) : undefined));
  const here = room ? tripwiresOf(room).map(({ id, title }) => [key(title), id] as const) : [];
  return new Map([...here, ...made.flatMap(([id, { title, removedAt }]) => (removedAt ? [] : [[key(title), id] as const]))]);
}
