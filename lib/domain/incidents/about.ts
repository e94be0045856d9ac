import { checks } from "../checks/rows.ts";
import { all, live } from "../kernel/room.ts";
import { messages } from "../messages/rows.ts";
import { metricName } from "../metrics/name.ts";
import { risks } from "../risks/rows.ts";
import type { PlanRoom } from "../room.ts";
import { leavesOf, phasesOf } from "../steps/outline.ts";
import { steps } from "../steps/rows.ts";
import { thresholdsOf, thresholdText } from "../thresholds/status.ts";
import type { Incident } from "./rows.ts";

/** What an incident is about, by kind. */
export type Links = Pick<Incident, "stepIds" | "checkIds" | "riskIds" | "thresholdIds" | "messageIds">;
/** What of a row, or of more than that, is its links. */
export const linksOf = ({ stepIds, checkIds, riskIds, thresholdIds, messageIds }: Links): Links => ({
  ...{ stepIds, checkIds, riskIds, thresholdIds, messageIds },
});
export const noLinks: Links = { stepIds: [], checkIds: [], riskIds: [], thresholdIds: [], messageIds: [] };

/** The kinds of things an incident may be about, in the order they are told: their word, and where an incident keeps them. */
export const aboutKinds = {
  step: { word: "Step", of: "stepIds" },
  check: { word: "Check", of: "checkIds" },
  risk: { word: "Risk", of: "riskIds" },
  breach: { word: "Breach", of: "thresholdIds" },
  message: { word: "Message", of: "messageIds" },
} as const satisfies Record<string, { word: string; of: keyof Links }>;
export type AboutKind = keyof typeof aboutKinds;

type Linkable = { kind: AboutKind; of: keyof Links; id: string; title: string };

const item = (kind: AboutKind, id: string, title: string): Linkable => ({ kind, of: aboutKinds[kind].of, id, title });

/** Everything of the plan that an incident may be about. */
export const linkable = (room: PlanRoom): Linkable[] => [
  ...phasesOf(room).flatMap(({ id }) => leavesOf(room, id).map((step) => item("step", step.id, step.title))),
  ...all(room, checks).map(({ id, title }) => item("check", id, title)),
  ...all(room, risks).map(({ id, title }) => item("risk", id, title)),
  ...thresholdsOf(room).map(({ threshold, metric }) =>
    item("breach", threshold.id, `${metricName(metric)} ${thresholdText(threshold, metric.unit)}`),
  ),
  ...all(room, messages).map(({ id, title }) => item("message", id, title)),
];

/** Something an incident is about. `part`: the id of its place on the page of the room, where it has one. */
export type About = { kind: AboutKind; id: string; title: string; part: string | null };

/** What an incident is about that is still in the plan. */
export function aboutOf(room: PlanRoom, { stepIds, riskIds, checkIds, thresholdIds, messageIds }: Links): About[] {
  const rules = new Map(
    thresholdsOf(room).map(({ threshold, metric }) => [threshold.id, `${metricName(metric)} ${thresholdText(threshold, metric.unit)}`]),
  );
  const of = (kind: AboutKind, row: { title: string } | undefined, id: string, part: string | null): About[] =>
    row ? [{ kind, id, title: row.title, part }] : [];
  return [
    ...stepIds.flatMap((id) => of("step", live(room, steps, id), id, id)),
    ...checkIds.flatMap((id) => of("check", live(room, checks, id), id, `check-${id}`)),
    ...riskIds.flatMap((id) => of("risk", live(room, risks, id), id, `risk-${id}`)),
    ...thresholdIds.flatMap((id) => of("breach", rules.has(id) ? { title: rules.get(id) ?? "" } : undefined, id, null)),
    ...messageIds.flatMap((id) => of("message", live(room, messages, id), id, null)),
  ];
}
