import { Check, CircleDashed, CircleHelp, OctagonX } from "lucide-react";
import type { StatusLook } from "#components/ui/statuses.ts";
import type { Verdict } from "#lib/domain/checks/rows.ts";

/** The look of each verdict, and of a check that was not run. */
const looks: Record<Verdict | "not-run", StatusLook> = {
  pass: { word: "Pass", icon: Check, tone: "go" },
  fail: { word: "Fail", icon: OctagonX, tone: "nogo" },
  "cannot-tell": { word: "Cannot tell", icon: CircleHelp, tone: "hold" },
  "not-run": { word: "Not run", icon: CircleDashed, tone: "quiet" },
};

export const checkLook = (verdict: Verdict | null): StatusLook => looks[verdict ?? "not-run"];
