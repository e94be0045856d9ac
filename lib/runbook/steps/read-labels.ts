import type { Duration, Item } from "../reading.ts";
import { parseDuration } from "../values/parse-duration.ts";
import { parseOwner } from "../values/take-owner.ts";
import { durationOf } from "./new-step.ts";

const lengthLabel =
  /^(?:(?:expected|estimated|geschätzte|voraussichtliche) )?(?:duration|time needed|time required|time estimate|dauer|zeitbedarf|durée|duración|duración|duracion|duração|(?:tiempo|tempo|durée|duración|duracion|duração) (?:estimad[oa]|estimée|prévue)|estimated time)\s*[:：]\s*/iu;

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
    if (piece.duration === null && lengthLabel.test(text)) {
      const found = parseDuration(text.replace(lengthLabel, ""));
      if (found) piece.duration = durationOf(found.durationMin, found.durationMax, found.lengthCounts);
    }
  }
}
