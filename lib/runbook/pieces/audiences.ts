import { bulletsAt, nameOf, nearest, type Place } from "../place.ts";
import type { Audience } from "../reading.ts";

/** Who is to hear of the deployment, and what about: `Support team: user-facing changes`. */
export function audiencesAt(place: Place): Audience[] {
  if (place.topic !== "audiences") return [];
  const group = nameOf(nearest(place));
  return bulletsAt(place).flatMap(({ text, line, endLine }) => {
    const [, name = text, interest = ""] = /^([^:：–—]{1,60})\s*[:：–—]\s*(.*)$/u.exec(text) ?? [];
    // A whole sentence is something to say or do, not somebody.
    return name.trim().split(/\s+/).length > 5 ? [] : [{ name: name.trim(), interest, group, line, endLine }];
  });
}
