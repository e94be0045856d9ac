import type { Status } from "#components/ui/statuses.ts";
import { gateState } from "#lib/domain/gates/gate-state.ts";
import { decisionOn, openConditions } from "#lib/domain/gates/of-gate.ts";
import type { Gate, Outcome, VoteWord } from "#lib/domain/gates/rows.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

/** How a vote looks. */
export const voteStates: Record<VoteWord, Status> = { go: "go", "no-go": "no-go", conditional: "go-if", abstain: "abstain" };

/** How what was decided looks, and its word. */
export const outcomeLooks: Record<Outcome, { state: Status; word: string; tone: "go" | "hold" | "nogo" }> = {
  go: { state: "go", word: "GO", tone: "go" },
  "no-go": { state: "no-go", word: "NO-GO", tone: "nogo" },
  hold: { state: "held", word: "HOLD", tone: "hold" },
  reschedule: { state: "rescheduled", word: "RESCHEDULE", tone: "hold" },
  waived: { state: "waived", word: "WAIVED", tone: "nogo" },
};

/** How a gate stands, as a shape and a few words. */
export function gateLook(room: PlanRoom, gate: Gate): { state: Status; word: string } {
  const state = gateState(room, gate);
  if (state === "waiting") return { state: "hold-point", word: "Not polled yet" };
  if (state === "polling") return { state: "polling", word: "Poll open" };
  if (state === "second")
    return { state: "go-if", word: `${outcomeLooks[decisionOn(room, gate)?.outcome ?? "go"].word} waits for a second person` };
  if (state === "conditions") {
    const open = openConditions(room, gate).length;
    return { state: "go-if", word: `GO waits for ${open === 1 ? "1 condition" : `${open} conditions`}` };
  }
  return outcomeLooks[state];
}
