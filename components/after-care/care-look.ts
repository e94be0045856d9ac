import type { Status } from "#components/ui/statuses.ts";
import type { CareState } from "#lib/domain/after-care/status.ts";

/** The look of each state of an after-care check; its word is `careWord`. */
export const careLook = {
  "to-come": "upcoming",
  due: "due",
  overdue: "late",
  met: "met",
  missed: "missed",
  "not-measured": "not-measured",
} as const satisfies Record<CareState, Status>;
