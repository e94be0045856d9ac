"use client";

import { useCallback, useLayoutEffect, useState } from "react";
import type { PlanPlace, PlanView } from "#components/plan/plan-place.ts";

/** Leads to a place of the plan page: opens its part, and brings the element into sight once it is drawn. */
export function useGoTo(open: (view: PlanView) => void): (place: PlanPlace) => void {
  const [wanted, setWanted] = useState<PlanPlace | null>(null);

  useLayoutEffect(() => {
    if (!wanted) return;
    const element = document.getElementById(wanted.id);
    element?.scrollIntoView({ block: "center" });
    setWanted(null);
  }, [wanted]);

  return useCallback(
    (place: PlanPlace) => {
      open(place.view);
      setWanted(place);
    },
    [open],
  );
}
