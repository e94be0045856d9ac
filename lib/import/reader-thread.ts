import { parentPort, workerData } from "node:worker_threads";
import { isProblem } from "../domain/errors.ts";
import { decode } from "../runbook/decode.ts";
import { read } from "../runbook/read.ts";
import { lostGlyphs } from "../runbook/repair/lost-glyphs.ts";
import { repairOf } from "../runbook/repair.ts";
import { glyphNotice, shownRepair } from "./notices.ts";
import type { ReaderAnswer, ReaderInput } from "./read-document.ts";
import { toMarkdown } from "./to-markdown.ts";

function answer({ bytes, kind, name, repair: wanted, corrections }: ReaderInput): ReaderAnswer {
  try {
    const { text: decoded, encoding, notices } = decode(bytes);
    const original = toMarkdown(decoded, kind, name);
    const repair = repairOf(original);
    const text = repair && wanted ? repair.text : original;
    const { draft, reading } = read(text, corrections);
    const lost = lostGlyphs(text);
    return {
      ok: true,
      draft,
      reading,
      text,
      encoding,
      notices: lost.length > 0 ? [...notices, glyphNotice(lost)] : notices,
      repair: repair && shownRepair(repair, wanted),
    };
  } catch (error) {
    if (isProblem(error)) return { ok: false, reason: error.reason, message: error.message };
    if (error instanceof RangeError)
      return { ok: false, reason: "too-deep", message: "This document is nested too deeply to be read. Flatten its lists or quotes." };
    throw error;
  }
}

parentPort?.postMessage(answer(workerData));
