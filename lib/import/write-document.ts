import type { PlanRoom } from "../domain/room.ts";
import type { PlanFinding } from "../runbook/write/plan-findings.ts";
import { inThread } from "./in-thread.ts";

export type WriterInput = { job: "write" | "check"; room: PlanRoom };

/** The plan as Markdown, with how it went. Throws `invalid` where it is too long to be written. */
export function writeDocument(room: PlanRoom, who: string): Promise<string> {
  return inThread<string>("writer-thread.ts", { job: "write", room } satisfies WriterInput, { lane: "write", who });
}

/** What is wrong or missing in a plan as it is now, each finding with the phase and step it is about. */
export function checkPlan(room: PlanRoom, who: string): Promise<PlanFinding[]> {
  return inThread<PlanFinding[]>("writer-thread.ts", { job: "check", room } satisfies WriterInput, { lane: "write", who });
}
