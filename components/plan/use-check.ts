"use client";

import { useEffect, useState } from "react";
import { asked } from "#components/live/asked.ts";
import type { CheckPlan } from "#components/plan/check-plan.ts";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { PlanFinding } from "#lib/runbook/write/plan-findings.ts";

/** What is wrong or missing in a plan as it is now, asked as the component appears and again on `again`; null while that is looked at. */
export function useCheck(check: CheckPlan, planId: string): { found: Outcome<{ findings: PlanFinding[] }> | null; again: () => void } {
  const [found, setFound] = useState<Outcome<{ findings: PlanFinding[] }> | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again.
  useEffect(() => {
    let open = true;
    setFound(null);
    void asked(check(planId), "The plan could not be checked. Look at your connection and try again.").then(
      (answer) => open && setFound(answer),
    );
    return () => {
      open = false;
    };
  }, [check, planId, turn]);
  return { found, again: () => setTurn(turn + 1) };
}
