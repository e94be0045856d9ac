import type { PlanRoom } from "../../room.ts";
import type { PlanDraft } from "../draft.ts";
import { type Difference, keys, livePairs, whereIs, whoChanged } from "./difference.ts";
import {
  type Fields,
  fieldsOfDraft,
  fieldsOfDraftPhase,
  fieldsOfDraftStep,
  fieldsOfPhase,
  fieldsOfPlan,
  fieldsOfStep,
  isSame,
} from "./fields.ts";
import type { Matches } from "./match.ts";
import type { Owners } from "./owners.ts";

type Documents = { room: PlanRoom; base: PlanDraft | null; draft: PlanDraft; matches: Matches; owners: Owners };

/** What pieces that are in both say otherwise: the plan itself, its phases and its steps. */
export function changedPieces({ room, base, draft, matches, owners }: Documents): Difference[] {
  const about = { of: "plan", id: room.id, title: room.plan.title, where: "", status: null, line: null } as const;
  const basePlan = base && fieldsOfDraft(base, room);
  return [
    ...changedFields(basePlan, fieldsOfPlan(room), fieldsOfDraft(draft, room), about).flatMap((each) => whileRunning(each, room)),
    ...livePairs(matches.phases.toNew).flatMap(({ old, fresh, row }) => {
      const said = old.base && fieldsOfDraftPhase(old.base, base ?? draft, owners);
      const of = { of: "phase", id: row.id, title: row.title, where: "", status: null, line: fresh.draft.line } as const;
      return changedFields(said, fieldsOfPhase(row, room, owners), fieldsOfDraftPhase(fresh.draft, draft, owners), of);
    }),
    ...livePairs(matches.steps.toNew).flatMap(({ old, fresh, row }) => {
      const said = old.base && fieldsOfDraftStep(old.base, base ?? draft, owners);
      const of = { of: "step", id: row.id, title: row.title, where: whereIs(old), status: row.status, line: fresh.draft.line } as const;
      return changedFields(said, fieldsOfStep(row, room, owners), fieldsOfDraftStep(fresh.draft, draft, owners), of);
    }),
  ];
}

/** Once a plan runs, its T0 is moved by people, never along with a document. */
function whileRunning(difference: Difference, { plan }: PlanRoom): Difference[] {
  if (difference.field !== "t0" || !plan.startedAt) return [difference];
  return difference.made === "here"
    ? []
    : [{ ...difference, blocked: "The plan is running. If T0 has to move, move it on the plan’s page." }];
}

type About = Pick<Difference, "of" | "title" | "where" | "status" | "line"> & { id: string };

const nothing = { value: null, text: "" };

function changedFields(base: Fields | null, here: Fields, fresh: Fields, about: About): Difference[] {
  return Object.entries(fresh).flatMap(([field, { value, text }]) => {
    const stands = here[field] ?? nothing;
    const said = base ? (base[field] ?? nothing) : stands;
    const made = whoChanged(said.value, stands.value, value, isSame);
    if (!made) return [];
    return [
      { key: keys.changed(about.id, field), kind: "changed", ...about, field, from: stands.text, to: text, made, under: 0, blocked: null },
    ];
  });
}
