import { Waypoints } from "lucide-react";

/** Beside the name of a step the end of the plan hangs on: what holds it up holds up everything. */
export function HangsMark() {
  return (
    <span title="The end hangs on it" className="ml-2 inline-flex align-[-2px]">
      <Waypoints aria-hidden className="size-3.5" strokeWidth={2} />
      <span className="sr-only">, the end hangs on it</span>
    </span>
  );
}
