import { addMetric } from "#lib/domain/metrics/verbs.ts";
import { editPhase } from "#lib/domain/phases/verbs.ts";
import { setWindow } from "#lib/domain/plan/when.ts";
import { addTripwire } from "#lib/domain/rollback/tripwires.ts";
import { addShift } from "#lib/domain/shifts/verbs.ts";
import { addStep } from "#lib/domain/steps/edit.ts";
import { orderStep } from "#lib/domain/steps/order-steps.ts";
import { jonas, mira } from "#lib/domain/testing/people.ts";
import { addTriggerGroup } from "#lib/domain/trigger-groups/verbs.ts";
import type { DayRoom } from "./day-room.ts";

/**
 * What holds work within bounds: a window that is too short, a deadline, the order of steps, a command that destroys and one that waits for its
 * blank, triggers that ask together, a roster with a gap; and the ways in which a number is one of several, is only tracked, or is read by us.
 */
export function boundsIn({ act, at, phase, stepId, roleId }: DayRoom) {
  act(setWindow, { window: { start: at(-30), end: at(40), published: true } });
  act(editPhase, { phaseId: phase("Deploy"), deadline: { kind: "offset", minutes: 35 } });
  act(orderStep, { stepId: stepId("Open the gateway"), afterIds: [stepId("Warm the caches")] });
  const last = { phaseId: phase("Deploy"), parentId: null, afterId: stepId("Open the gateway") };
  act(addStep, {
    ...last,
    title: "Drop the old tables",
    second: true,
    roleId: roleId("Database"),
    commands: [{ text: 'psql "$LEDGER3_URL" -c "DROP TABLE booking CASCADE;"', language: "bash" }],
  });
  act(addStep, {
    ...last,
    title: "Scale down",
    commands: [{ text: "kubectl scale deployment/<old-deployment> --replicas=0", language: "bash" }],
  });

  const tripwireIds = ["Two zones disagree", "Support hears of it"].map((title) => act(addTripwire, { title }));
  act(addTriggerGroup, { title: "Customers notice", tripwireIds, needs: 2, severity: "P1", responseMinutes: 15 });

  const support = { roleId: roleId("Support"), quiet: null };
  act(addShift, { ...support, person: { id: mira.userId, name: mira.name }, from: at(-60), to: at(60) });
  act(addShift, {
    ...support,
    person: { id: jonas.userId, name: jonas.name },
    from: at(90),
    to: at(240),
    quiet: { from: "22:00", to: "06:00" },
  });

  const split = act(addMetric, { title: "Error rate", segment: "zone b", unit: "%", better: "down" });
  const tracked = act(addMetric, { title: "Bookings", unit: "a minute", better: "up", trackOnly: true });
  const asked = act(addMetric, {
    title: "Letters that wait",
    probe: { url: "https://ledger.example.org/queue", read: "json", at: "$.depth", everySeconds: 30 },
  });
  return { split, tracked, asked };
}
