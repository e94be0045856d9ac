import type { Duration, Item } from "../reading.ts";
import { parseDuration } from "../values/parse-duration.ts";
import { parseOwner } from "../values/take-owner.ts";
import { durationOf } from "./new-step.ts";

type Facts = { owner?: string | null; duration: Duration | null; notes: Item[] };

/** Fills owner and length from labelled lines of the notes (`**Owner:** Ana`, `- Duration: 15 min`); the notes stay whole. */
export function readLabels(piece: Facts): void {
  let fenced = false;
  for (const line of piece.notes.flatMap((note) => note.text.split("\n"))) {
    // What a message template says about length is not about this piece.
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) continue;
    const text = line.replace(/[*_]/g, "").replace(/^[\s>+-]+/, "");
    if (piece.owner === null) piece.owner = /^\w[\w ]*:/u.test(text) ? parseOwner(text) : null;
    if (piece.duration === null && /^(?:expected |estimated )?(?:duration|time needed|dauer|durée|duración)\s*:/iu.test(text)) {
      const found = parseDuration(text);
      if (found) piece.duration = durationOf(found.durationMin, found.durationMax);
    }
  }
}
