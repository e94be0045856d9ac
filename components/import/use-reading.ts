import { startTransition, useRef, useState } from "react";
import type { Reading, ReadRunbook } from "#components/import/import-actions.ts";
import { linesIn } from "#components/import/shown/lines-in.ts";
import { asked } from "#components/live/asked.ts";
import type { Correction } from "#lib/domain/document/correction.ts";

const unread = "The document did not get through. It is still here; try again.";

/** A document that was read, what a person says of it, and how the next reading of it goes. */
export type CurrentReading = {
  reading: Reading;
  /** The corrections this reading was made with. */
  applied: readonly Correction[];
};

/**
 * Reads a document, and reads it again when a person says that a line is something else. The last word wins: while one
 * reading is on its way, the next waits with everything said since. Nothing said is lost when a reading fails.
 */
export function useReading(read: ReadRunbook) {
  const [current, setCurrent] = useState<CurrentReading | null>(null);
  const [wanted, setWanted] = useState<readonly Correction[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  /** Why the last reading with new corrections failed. */
  const [failed, setFailed] = useState<string | null>(null);
  const [inHand, setInHand] = useState<string | null>(null);
  const [again, setAgain] = useState(false);
  /** What was said of the documents of this visit, by digest. */
  const said = useRef(new Map<string, readonly Correction[]>());
  const next = useRef<Ask | null>(null);

  /** Says whether the document is on the page now. */
  async function open(file: File, name: string): Promise<boolean> {
    if (inHand !== null || again) return false;
    setRefusal(null);
    setInHand(name);
    const outcome = await send(read, { file });
    const before = outcome.state === "done" ? said.current.get(outcome.digest) : undefined;
    const restoring =
      outcome.state === "done" && before && before.length > 0
        ? await send(read, fieldsOf(outcome, { repair: false, corrections: before }))
        : null;
    setInHand(null);
    if (outcome.state !== "done") {
      setRefusal(outcome.words);
      return false;
    }
    const restored = restoring?.state === "done" ? restoring : outcome;
    const corrections = restoring?.state === "done" ? inWordsOf(restored, before ?? []) : [];
    setFailed(null);
    setWanted(corrections);
    setCurrent({ reading: restored, applied: corrections });
    return true;
  }

  async function ask(wish: Ask) {
    if (!current) return;
    const waiting = again;
    next.current = wish;
    setWanted(wish.corrections);
    said.current.set(current.reading.digest, wish.corrections);
    setFailed(null);
    if (waiting) return;
    setAgain(true);
    let outcome: Outcome = { state: "failed", words: unread };
    let last = wish;
    while (next.current) {
      last = next.current;
      next.current = null;
      outcome = await send(read, fieldsOf(current.reading, last));
    }
    const { corrections } = last;
    startTransition(() => {
      setAgain(false);
      if (outcome.state !== "done") return setFailed(outcome.words);
      const applied = inWordsOf(outcome, corrections);
      said.current.set(outcome.digest, applied);
      setWanted(applied);
      setCurrent({ reading: outcome, applied });
    });
  }

  const repaired = current?.reading.repair?.done ?? false;
  return {
    current,
    wanted,
    refusal,
    failed,
    inHand,
    /** The document on the page is being read again. */
    again,
    open,
    refuse: setRefusal,
    repair: (repair: boolean) => ask({ repair, corrections: wanted }),
    correct: (corrections: readonly Correction[]) => ask({ repair: repaired, corrections }),
    /** Goes back to what the page shows. */
    giveUp: () => {
      setFailed(null);
      setWanted(current?.applied ?? []);
    },
  };
}

type Ask = { repair: boolean; corrections: readonly Correction[] };
type Outcome = Awaited<ReturnType<ReadRunbook>>;

function fieldsOf({ digest, name }: Reading, { repair, corrections }: Ask) {
  return { digest, name, repair: repair ? "yes" : "no", corrections: JSON.stringify(corrections) };
}

async function send(read: ReadRunbook, fields: Record<string, string | File>): Promise<Outcome> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return asked(read(form), unread);
}

/** Corrections with the words their lines have now: a repair changes them. */
function inWordsOf({ text }: Reading, corrections: readonly Correction[]): Correction[] {
  const lines = linesIn(text);
  return corrections.flatMap((each) => {
    const words = lines[each.line - 1];
    return words === undefined ? [] : [{ ...each, text: words }];
  });
}
