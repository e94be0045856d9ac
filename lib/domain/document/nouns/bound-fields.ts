import { find } from "../../kernel/room.ts";
import { aboutOf, isFact } from "../../messages/facts.ts";
import { fieldsOf } from "../../messages/fields.ts";
import type { Message } from "../../messages/rows.ts";
import { metricName } from "../../metrics/name.ts";
import { metrics } from "../../metrics/rows.ts";
import { phases } from "../../phases/rows.ts";
import { roles } from "../../roles/rows.ts";
import type { PlanRoom } from "../../room.ts";
import { steps } from "../../steps/rows.ts";
import type { DraftField } from "../draft.ts";
import { metricIdNamed } from "../metric-id-named.ts";
import type { Placing } from "../titled-noun.ts";

/** What people said of the fields of a message, in the order its words have them. */
export function boundHere(room: PlanRoom, message: Message): DraftField[] {
  const said = new Map(message.fields.map((field) => [field.gap, field]));
  return fieldsOf(message).flatMap(({ gap }): DraftField[] => {
    const { fact = null, of = null, value = null, source } = said.get(gap) ?? {};
    if (fact === null && value === null) return [];
    const about = of === null ? null : titleOf(room, of);
    return [{ gap, fact, ...(about !== null && { about }), value: fact === null ? value : null, ...(source && { source }) }];
  });
}

function titleOf(room: PlanRoom, id: string): string | null {
  const metric = find(room, metrics, id);
  return metric ? metricName(metric) : ((find(room, steps, id) ?? find(room, phases, id) ?? find(room, roles, id))?.title ?? null);
}

/** `forecast-end`, `step “Switch over”`, `“42 minutes”`, `“12 of 40” read at “the list”`: what stands in a field. */
export const boundWords = ({ fact, about, value, source }: DraftField): string =>
  fact === null ? `“${value ?? ""}”${source ? ` read at “${source}”` : ""}` : about === undefined ? fact : `${fact} “${about}”`;

/** The other way round; null for what says nothing. */
export function boundFrom(words: string): Pick<DraftField, "fact" | "about" | "value" | "source"> | null {
  const [, value, source] = /^“([\s\S]*)” read at “([\s\S]{1,500})”$/.exec(words) ?? [];
  if (value !== undefined && source !== undefined) return { fact: null, value, source };
  const [, fact = "", about] = /^([a-z-]{0,40}) ?(?:“([\s\S]*)”)?$/.exec(words) ?? [];
  if (fact === "") return about === undefined ? null : { fact: null, value: about };
  return { fact, ...(about !== undefined && { about }), value: null };
}

/** What a message's fields say, in one text that can be compared. */
export const boundText = (fields: readonly DraftField[]): string => fields.map((field) => `${field.gap} → ${boundWords(field)}`).join("\n");

/** Fields as rows have them. One about something that the plan has not is left open. */
export function boundIn(fields: readonly DraftField[], placing: Placing): Message["fields"] {
  return fields.flatMap(({ gap, fact, about, value, source }) => {
    if (fact === null || about === undefined) return [{ gap, fact, value, ...(source && { source }) }];
    const of = fact === "metric" ? metricIdNamed(about, placing) : placing.titled(collectionOf(fact), about);
    return of === null ? [] : [{ gap, fact, of, value: null }];
  });
}

/** Metrics are found by their names, and are none of these. */
const collectionOf = (fact: string) =>
  ({ role: roles.name, phase: phases.name, step: steps.name, metric: steps.name })[(isFact(fact) && aboutOf(fact)) || "step"];
