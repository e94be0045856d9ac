"use client";

import { useCallback, useLayoutEffect, useState } from "react";
import type { PlanPlace, PlanView } from "#components/plan/plan-place.ts";

/** Leads to a place of the plan page: opens its part, and brings the element into sight once it is drawn. */
export function useGoTo(open: (view: PlanView) => void): (place: PlanPlace) => void {
  const [wanted, setWanted] = useState<PlanPlace | null>(null);

  useLayoutEffect(() => {
    if (!wanted) return;
    const arrive = () => {
      const element = document.getElementById(wanted.id);
      element?.scrollIntoView({ block: "center" });
      if (element) setWanted(null);
    };
    arrive();
    // Its part of the page may still be on its way.
    const drawn = new MutationObserver(arrive);
    drawn.observe(document.body, { childList: true, subtree: true });
    return () => drawn.disconnect();
  }, [wanted]);

  return useCallback(
    (place: PlanPlace) => {
      open(place.view);
      setWanted(place);
    },
    [open],
  );
}
