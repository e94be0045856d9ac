import type { LengthCounts } from "../kernel/fields.ts";
import { workdaysOf } from "../schedule/format-time.ts";
import type { CareCheck } from "./rows.ts";
import type { CareState } from "./status.ts";

const units: [number, string][] = [
  [30 * 24 * 60, "month"],
  [7 * 24 * 60, "week"],
  [24 * 60, "day"],
  [60, "h"],
  [1, "min"],
];

/** How long after the work, as people say it: `24 h`, `3 days`, `1 week`, `1 month`, `2 working days`. */
export function afterText(minutes: number, counts: LengthCounts = null): string {
  if (counts) return workdaysOf(minutes);
  if (minutes === 24 * 60) return "24 h";
  const [size, name] = units.find(([each]) => minutes >= each && minutes % each === 0) ?? [1, "min"];
  const count = minutes / size;
  return `${count.toLocaleString("en")} ${name}${name.length > 3 && count !== 1 ? "s" : ""}`;
}

/** What a check stands at, as one of the states that have a look; what is done has other words than what holds. */
export function careWord(check: Pick<CareCheck, "kind">, state: CareState): string {
  const isAction = check.kind === "action";
  const words: Record<CareState, string> = {
    "to-come": isAction ? "Open" : "Not measured yet",
    due: "Due",
    overdue: "Overdue",
    met: isAction ? "Done" : "Met",
    missed: "Missed",
    "not-measured": isAction ? "Not done" : "Not measured",
  };
  return words[state];
}
