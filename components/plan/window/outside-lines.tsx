import clsx from "clsx";
import type { PlanWindow } from "#lib/domain/plan/rows.ts";
import { type OutsideWindow, outsideSentence } from "#lib/domain/schedule/window.ts";

export type OutsideLinesProps = {
  outside: readonly OutsideWindow[];
  window: PlanWindow | null;
  zone: string;
  /** The moment the reader has before them, in epoch ms. */
  beside: number;
};

/** What of the work does not fit the plan's window, a line each; grave where people outside go by it. */
export function OutsideLines({ outside, window, zone, beside }: OutsideLinesProps) {
  if (!window) return null;
  return outside.map((each) => (
    <span key={each.what} className={clsx("block text-xs font-medium", window.published ? "text-nogo" : "text-hold")}>
      {outsideSentence(each, window, zone, beside)}
    </span>
  ));
}
