import type { DraftTriggerGroup } from "#lib/domain/document/draft.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { metricName } from "#lib/domain/metrics/name.ts";
import { thresholdText } from "#lib/domain/thresholds/status.ts";
import { mostMembers } from "#lib/domain/trigger-groups/rows.ts";
import { tidy } from "../values/tidy.ts";
import { draftMetrics } from "./draft-metrics.ts";
import { draftTripwires } from "./draft-tripwires.ts";
import type { DraftedNoun, Told } from "./drafted.ts";

/** Triggers that hold together: “Roll back if all of the following hold”, “at least two of these”. Where any of a list is enough, each asks by itself. */
export const draftedTriggerGroups: DraftedNoun = (told) => ({ part: () => draftTriggerGroups(told) });

function draftTriggerGroups(told: Told): { triggerGroups?: DraftTriggerGroup[] } {
  const together = told.rollback.triggers.filter((trigger) => trigger.together !== undefined);
  if (together.length === 0) return {};
  const { metrics, thresholds } = draftMetrics(told);
  const units = new Map(metrics.map((metric) => [metricName(metric), metric.unit]));
  const called = new Map([
    ...draftTripwires(told).map(({ line, title }) => [line, title] as const),
    ...thresholds
      .filter(({ opensDecision }) => opensDecision)
      .map((each) => [each.line, `${each.metric} ${thresholdText(each, units.get(each.metric) ?? "")}`] as const),
  ]);
  const found = Map.groupBy(together, (trigger) => trigger.together?.line ?? 0);
  const groups = [...found].flatMap(([line, list]): DraftTriggerGroup[] => {
    const said = list[0]?.together;
    const triggers = [...new Set(list.flatMap((each) => called.get(each.line) ?? []))].slice(0, 2 * mostMembers);
    if (!said || triggers.length < 2) return [];
    const title = cutText(tidy(said.text).replace(/\s*[:：]$/, ""), 500).trim();
    const needs = said.needs === null ? null : Math.min(said.needs, triggers.length);
    const endLine = list.reduce((last, each) => Math.max(last, each.endLine), line);
    return [{ title, needs, triggers, severity: "", responseMinutes: null, line, endLine }];
  });
  return groups.length > 0 ? { triggerGroups: groups.slice(0, 50) } : {};
}
