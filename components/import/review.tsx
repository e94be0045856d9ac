"use client";

import clsx from "clsx";
import { useMemo, useRef, useState } from "react";
import { DoubtBar } from "#components/import/doubts/doubt-bar.tsx";
import { type Doubt, readAsOf, spotsAlike } from "#components/import/doubts/doubts.ts";
import { useDoubts, useReviewKeys } from "#components/import/doubts/use-doubts.ts";
import type { CreatePlan, Reading } from "#components/import/import-actions.ts";
import { LitBar } from "#components/import/lit-bar.tsx";
import { createLitStore, LitContext } from "#components/import/lit-store.ts";
import { OffersPanel } from "#components/import/offers-panel.tsx";
import { PlanFields } from "#components/import/plan-fields.tsx";
import { ResultPane } from "#components/import/result/result-pane.tsx";
import { type ReviewActs, ReviewContext, type Subject } from "#components/import/review-context.ts";
import { ReviewNotices } from "#components/import/review-notices.tsx";
import { CorrectionsBar } from "#components/import/said/corrections-bar.tsx";
import { saidMarks } from "#components/import/said/said-marks.ts";
import { useSaid } from "#components/import/said/use-said.ts";
import { choicesFor, kinds } from "#components/import/shown/kinds.ts";
import { type Spot, spotAt, spotOf } from "#components/import/shown/line-shape.ts";
import { linesIn } from "#components/import/shown/lines-in.ts";
import { ownersOf } from "#components/import/shown/pieces.ts";
import { plainWords } from "#components/import/shown/plain-words.ts";
import type { RowKind } from "#components/import/shown/row-kind.ts";
import { summary } from "#components/import/shown/summary.ts";
import { SourcePane } from "#components/import/source/source-pane.tsx";
import { usePlaceKept } from "#components/import/use-place-kept.ts";
import { LaterOpened } from "#components/ui/later.tsx";
import { segments } from "#components/ui/segment-class.ts";
import { useStable } from "#components/ui/use-stable.ts";
import type { Correction } from "#lib/domain/document/correction.ts";
import { later } from "#lib/later.ts";

export type ReviewProps = {
  reading: Reading;
  /** What a person says of the document, and what of it this reading was made with. */
  wanted: readonly Correction[];
  applied: readonly Correction[];
  create: CreatePlan;
  defaultZone: string | undefined;
  /** Why another file could not be read while this one is on the screen. */
  refusal: string | null;
  /** Why this one could not be read again with what was said of it. */
  failed: string | null;
  /** The document is being read again. */
  busy: boolean;
  onRepair: (wanted: boolean) => void;
  onCorrect: (corrections: readonly Correction[]) => void;
  onGiveUp: () => void;
  onBack: () => void;
};

const correctionMenu = later(() => import("#components/import/said/correction-menu.tsx").then(({ CorrectionMenu }) => CorrectionMenu));

const panes = { plan: "Plan", document: "Document" } as const;

/** The document on one side, the plan it becomes on the other, and what is still to be said before it is one. */
export function Review({ reading, wanted, applied, create, defaultZone, refusal, failed, busy, ...on }: ReviewProps) {
  const { text, notices, repair } = reading;
  const [front, setFront] = useState<keyof typeof panes>("plan");
  const [subject, setSubject] = useState<Subject | null>(null);
  const [asking, setAsking] = useState(false);
  /** What is said next goes for all lines like it. */
  const [all, setAll] = useState(false);
  const [store] = useState(createLitStore);
  const scroller = useRef<HTMLDivElement>(null);
  const both = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesIn(text), [text]);
  const owners = useMemo(() => ownersOf(reading, lines.length), [reading, lines]);
  const marks = useMemo(() => saidMarks(wanted, applied, owners), [wanted, applied, owners]);
  const rows = useMemo(() => new Map([...reading.rows, ...reading.planNotes].map((row) => [row.key, row])), [reading]);
  const place = usePlaceKept(scroller, reading);
  const said = useSaid({ wanted, lines, onCorrect: on.onCorrect, onPlace: place.keep });

  /** On a phone one pane hides the other: once it has come forward, point again, so that it scrolls there. */
  function bringForward(pane: keyof typeof panes) {
    setFront(pane);
    const lit = store.get();
    store.set(null);
    requestAnimationFrame(() => {
      if (!matchMedia("(width >= 64rem)").matches) both.current?.scrollIntoView({ block: "end" });
      store.set(lit);
    });
  }

  /** What is open or likely where one stands, the line that decides it, and all that were read like it. */
  const doubts = useDoubts(reading.doubts, point);
  const doubt = doubts.at === null ? undefined : reading.doubts[doubts.at];
  const doubtSpot = doubt && spotOfDoubt(doubt);
  const alikeDoubt = doubt && doubtSpot ? spotsAlike({ ...doubt, kind: doubt.as }, doubtSpot, reading, lines) : [];
  const readAs = subject ? readAsOf(subject.spot.line, reading, lines) : null;
  const alikeSubject = subject && readAs && !subject.said ? spotsAlike(readAs, subject.spot, reading, lines) : [];

  /** A doubt of a row is settled where the row is; one of a line in a note at that line. */
  function spotOfDoubt({ line, as }: Doubt): Spot {
    const row = as === "note" ? undefined : reading.rows.find((each) => each.line === line && each.kind === as);
    return row ? spotOf(row, lines) : spotAt(line, lines);
  }

  function point({ line }: Doubt) {
    setAll(false);
    pointAt(line);
  }

  function pointAt(line: number) {
    store.set({ line, endLine: line, row: owners.row[line]?.key ?? null, found: owners.found[line]?.key ?? null, from: "finding" });
  }

  function settle(as: Correction["as"]) {
    if (!doubtSpot) return;
    const spots = all ? inFront(doubtSpot, alikeDoubt) : [doubtSpot];
    said.say(spots, as);
    setAll(false);
    doubts.past(new Set([doubt?.line ?? 0, ...spots.map(({ line }) => line)]));
  }

  useReviewKeys({
    doubt: () => doubts.go(1),
    doubtBefore: () => doubts.go(-1),
    right: () => settle("right"),
  });

  const acts = useStable<ReviewActs>({
    ask: (next) => {
      setSubject(next);
      setAll(false);
      setAsking(true);
    },
    takeBack: (line, anchor) => said.say([{ line }], null, anchor),
    showLines: () => bringForward("document"),
  });

  return (
    <LitContext value={store}>
      <ReviewContext value={acts}>
        <div className="flex flex-col lg:h-[calc(100dvh-3rem)]">
          <PlanFields
            // A title that was repaired is the new title.
            key={reading.title}
            reading={reading}
            notYet={busy || failed ? "What you said last is not read yet. Wait a moment, or take it back." : null}
            create={(plan) => create({ ...plan, repair: repair?.done ?? false, corrections: [...applied] })}
            defaultZone={defaultZone}
            onBack={on.onBack}
          />
          <ReviewNotices
            {...{ notices, repair, refusal, failed, busy }}
            onAgain={() => on.onCorrect(wanted)}
            onGiveUp={on.onGiveUp}
            onRepair={on.onRepair}
          />
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t border-line bg-bg px-4 py-1.5 max-lg:sticky max-lg:top-0 max-lg:z-10 sm:px-6">
            <p className="text-xs text-muted">{summary(reading, lines.length)}</p>
            <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 max-sm:w-full">
              <CorrectionsBar wanted={wanted} busy={busy} onTakeBack={said.takeBack} onUndoAll={() => said.takeBack()} />
              <fieldset className={clsx(segments.frame, "order-first max-sm:w-full lg:hidden")}>
                <legend className="sr-only">Show</legend>
                {(["document", "plan"] as const).map((each) => (
                  <button
                    key={each}
                    type="button"
                    aria-pressed={front === each}
                    data-active={front === each ? "" : undefined}
                    onClick={() => bringForward(each)}
                    className={clsx(segments.option, segments.chosen, "max-sm:flex-1 max-sm:justify-center")}
                  >
                    {panes[each]}
                  </button>
                ))}
              </fieldset>
            </div>
          </div>
          <div ref={both} className="grid min-h-0 flex-1 grid-cols-1 border-t border-line lg:grid-cols-2">
            <div className={clsx("flex min-h-0 flex-col max-lg:h-[calc(100dvh-8rem)] lg:border-r", front === "plan" && "max-lg:hidden")}>
              <div className="min-h-0 flex-1">
                <SourcePane lines={lines} owners={owners} doubts={reading.doubts} />
              </div>
              <LitBar rows={rows} onShow={() => bringForward("plan")} />
            </div>
            <div className={clsx("min-h-0 bg-panel max-lg:h-[calc(100dvh-8rem)]", front === "document" && "max-lg:hidden")}>
              <ResultPane
                reading={reading}
                lines={lines}
                owners={owners}
                marks={marks}
                scroller={scroller}
                held={asking || doubt !== undefined}
              >
                <DoubtBar
                  doubts={doubts}
                  lines={lines}
                  alike={alikeDoubt.length}
                  all={all}
                  onAll={setAll}
                  onRight={() => settle("right")}
                  onElse={
                    doubt && doubtSpot && choicesFor[doubtSpot.shape].length > 0 && doubt.as in kinds
                      ? (anchor) => {
                          setSubject({ anchor, spot: doubtSpot, kind: doubt.as as RowKind, said: null });
                          setAsking(true);
                        }
                      : null
                  }
                  last={busy ? null : said.last}
                />
                <OffersPanel
                  offers={reading.offers}
                  busy={busy}
                  onTake={said.take}
                  onPoint={pointAt}
                  onShow={(line) => {
                    pointAt(line);
                    bringForward("document");
                  }}
                />
              </ResultPane>
            </div>
          </div>
        </div>
        <LaterOpened
          of={correctionMenu}
          props={{
            ...{ open: asking, subject, words: plainWords([lines[(subject?.spot.line ?? 0) - 1] ?? ""], 120) },
            anchorOf: ({ anchor, spot }) => (anchor.isConnected ? anchor : place.buttonOf(spot.line)),
            ...{ why: readAs?.why ?? "", alike: alikeSubject.length, all, onAll: setAll },
            onClose: () => setAsking(false),
            onChoose({ anchor, spot, kind, said: before }, as) {
              const spots = all ? inFront(spot, alikeSubject) : [spot];
              if (as !== (before ?? kind)) said.say(spots, as, anchor);
              setAll(false);
            },
            onTakeBack: ({ anchor, spot }) => said.say([spot], null, anchor),
          }}
        />
      </ReviewContext>
    </LitContext>
  );
}

/** All of them, the one it was said of first. */
const inFront = (one: Spot, alike: readonly Spot[]): Spot[] => [one, ...alike.filter(({ line }) => line !== one.line)];
