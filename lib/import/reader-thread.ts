import { read } from "../runbook/read.ts";
import { lostGlyphs } from "../runbook/repair/lost-glyphs.ts";
import { repairOf } from "../runbook/repair.ts";
import { decode } from "../runbook/text/decode.ts";
import { glyphNotice, shownRepair } from "./notices.ts";
import type { ReadDocument, ReaderInput } from "./read-document.ts";
import { answerOf } from "./thread-answer.ts";
import { toMarkdown } from "./to-markdown.ts";

async function readIt({ bytes, kind, name, repair: wanted, corrections }: ReaderInput): Promise<ReadDocument> {
  const { text: decoded, encoding, notices } = decode(bytes);
  const original = await toMarkdown(decoded, kind, name);
  const repair = repairOf(original);
  const text = repair && wanted ? repair.text : original;
  const lost = lostGlyphs(text);
  return {
    ...read(text, corrections),
    text,
    encoding,
    notices: lost.length > 0 ? [...notices, glyphNotice(lost)] : notices,
    repair: repair && shownRepair(repair, wanted),
  };
}

export default (input: ReaderInput) => answerOf(() => readIt(input));
