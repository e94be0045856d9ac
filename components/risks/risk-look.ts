import type { Status } from "#components/ui/statuses.ts";
import type { RiskState } from "#lib/domain/risks/rows.ts";

/** The look of each state of a risk. */
export const riskLook = {
  open: "risk-open",
  accepted: "risk-accepted",
  fired: "risk-fired",
  closed: "risk-closed",
} as const satisfies Record<RiskState, Status>;
