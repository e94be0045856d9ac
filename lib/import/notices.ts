import { cutText } from "../domain/kernel/text.ts";
import type { LostGlyph } from "../runbook/repair/lost-glyphs.ts";
import type { Repair } from "../runbook/repair.ts";
import type { ShownRepair } from "./read-document.ts";

/** Nobody looks at more places than these. */
const mostShown = 200;

/** A repair as the page shows it: how much there is of it, and its first places. */
export function shownRepair({ codePage, changes, lost }: Repair, done: boolean): ShownRepair {
  return {
    done,
    codePage,
    places: changes.length,
    changes: changes.slice(0, mostShown),
    lostPlaces: lost.length,
    lost: lost.slice(0, mostShown),
  };
}

/** What the person should know of lines that have lost a symbol. */
export function glyphNotice(lost: readonly LostGlyph[]): string {
  const [first] = lost;
  const which = first ? `, such as line ${first.line} (“${cutText(first.text, 60)}”)` : "";
  return lost.length === 1
    ? `A symbol seems to be missing in line ${first?.line} (“${cutText(first?.text ?? "", 60)}”). Check it against the original.`
    : `Symbols seem to be missing in ${lost.length} lines${which}. Check marks may have stood there: check them against the original.`;
}
