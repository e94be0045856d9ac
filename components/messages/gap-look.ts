import { CircleHelp, CircleSlash2, Hash, ListChecks, TriangleAlert } from "lucide-react";
import type { StatusLook } from "#components/ui/statuses.ts";
import type { FieldKind } from "#lib/domain/messages/fields.ts";

/** The look of a field nobody has answered for, by what is asked at it. */
export const gapLook: Record<FieldKind, StatusLook> = {
  literal: { word: "Stated before the run", icon: TriangleAlert, tone: "hold" },
  choice: { word: "Choose", icon: ListChecks, tone: "hold" },
  count: { word: "A count, and its source", icon: Hash, tone: "hold" },
  question: { word: "Open", icon: CircleHelp, tone: "quiet" },
  unknown: { word: "Blank", icon: CircleSlash2, tone: "quiet" },
};
