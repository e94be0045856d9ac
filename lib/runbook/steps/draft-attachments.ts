import type { DraftAttachment, DraftPhase } from "#lib/domain/document/draft.ts";
import type { Reading } from "../reading.ts";
import { tidy } from "../values/tidy.ts";
import type { DraftedNoun } from "./drafted.ts";

const most = 200;

/** The places a document names to look something up. */
export const draftedAttachments: DraftedNoun = ({ links }) => ({ part: (phases) => ({ attachments: draftAttachments(links, phases) }) });

/** Each address once in a phase; a phase that is made of others is not where it belongs, the inner one is. Its words stay in the notes. */
function draftAttachments(links: Reading["links"], phases: readonly DraftPhase[]): DraftAttachment[] {
  const found = new Map<string, DraftAttachment>();
  for (const { title, url, line, endLine } of links) {
    const phase = phases.findLast((each) => each.line <= line && line <= each.endLine)?.line ?? null;
    const key = `${phase} ${url}`;
    if (!found.has(key)) found.set(key, { title: tidy(title).trim(), url, phase, line, endLine });
  }
  return [...found.values()].filter(({ title }) => title !== "").slice(0, most);
}
