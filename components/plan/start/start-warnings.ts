import type { PlanPlace } from "#components/plan/plan-place.ts";
import { noDirector } from "#lib/domain/gates/gate-state.ts";
import { criteriaOf } from "#lib/domain/gates/of-gate.ts";
import { gatesOf } from "#lib/domain/gates/place.ts";
import { actingIn, rolesOf } from "#lib/domain/roles/acting.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { dateTimeText, momentText } from "#lib/domain/schedule/format-time.ts";
import { rosters } from "#lib/domain/shifts/status.ts";
import { signOffStatuses } from "#lib/domain/sign-offs/status.ts";
import type { PlanFinding } from "#lib/runbook/write/plan-findings.ts";

/** Something that will stand in the way once the plan runs, and where it is put right. */
export type StartWarning = { text: string; place: PlanPlace };

/** What of the gates, roles and sign-offs of a plan nobody could carry out. It warns; starting is never refused for it. */
export function startWarnings(room: PlanRoom): StartWarning[] {
  const gates = gatesOf(room);
  const polled = new Set(gates.flatMap(({ voterRoleIds }) => voterRoleIds));
  const empty = rolesOf(room).filter((role) => polled.has(role.id) && !actingIn(role));
  const unsigned = signOffStatuses(room).filter(({ signOff }) => !actingIn(room.roles[signOff.roleId]));
  return [
    ...gates.flatMap((gate): StartWarning[] => {
      const place: PlanPlace = { view: "plan", id: `gate-${gate.id}` };
      const nobody = noDirector(room, gate);
      const director = room.roles[gate.directorRoleId ?? ""];
      const held = director && !director.removedAt ? ({ view: "people", id: `role-${director.id}` } as const) : place;
      const pollsNobody = gate.voterRoleIds.length === 0;
      const asksNothing = pollsNobody && criteriaOf(room, gate.id).length === 0;
      return [
        ...(nobody ? [{ text: nobody, place: held }] : []),
        ...(asksNothing ? [{ text: `“${gate.title}” asks nothing of anybody: it has no questions and polls no role.`, place }] : []),
        ...(pollsNobody && !asksNothing
          ? [{ text: `“${gate.title}” polls nobody: its director decides on the answers alone.`, place }]
          : []),
      ];
    }),
    ...empty.map(
      ({ id, title }): StartWarning => ({
        text: `${title} is polled, and nobody holds it.`,
        place: { view: "people", id: `role-${id}` },
      }),
    ),
    ...unsigned.map(
      ({ signOff, role }): StartWarning => ({
        text: `${role} has to sign, and nobody holds it.`,
        place: { view: "people", id: `role-${signOff.roleId}` },
      }),
    ),
  ];
}

/** Every time in the roster that is nobody's. */
export function rosterWarnings(room: PlanRoom): StartWarning[] {
  return rosters(room, 0).flatMap(({ role, gaps }) =>
    gaps.map(
      ({ from, to }): StartWarning => ({
        text: `Nobody has ${role.title} from ${dateTimeText(from, room.plan.zone)} to ${momentText(to, room.plan.zone, from)}.`,
        place: { view: "plan", id: "roster" },
      }),
    ),
  );
}

/** What of the findings on a plan concerns its start: what cannot be true, and gaps that somebody must fill before it is used. */
export function findingsAtStart(findings: readonly PlanFinding[]): StartWarning[] {
  return findings
    .filter(({ level, rule }) => level === "error" || rule === "placeholder-left")
    .map(({ message, stepId, phaseId }) => ({
      text: message,
      place: { view: "plan", id: stepId ? `step-${stepId}` : phaseId ? `phase-${phaseId}` : "outline" },
    }));
}
