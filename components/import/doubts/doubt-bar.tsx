"use client";

import clsx from "clsx";
import { ArrowDown, ArrowUp, Check, CircleQuestionMark, ListChecks, X } from "lucide-react";
import type { Doubt } from "#components/import/doubts/doubts.ts";
import type { Doubts } from "#components/import/doubts/use-doubts.ts";
import { takenNames } from "#components/import/shown/taken-names.ts";
import { keyOf } from "#components/keys/key-table.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";

export type DoubtBarProps = {
  doubts: Doubts;
  lines: readonly string[];
  /** How many lines were read as the one in hand was, itself among them; 1 where nothing else may be said of it. */
  alike: number;
  all: boolean;
  onAll: (all: boolean) => void;
  onRight: () => void;
  /** Opens the choice of what it is instead; null where there is none. */
  onElse: ((anchor: HTMLElement) => void) | null;
  /** What was said last, and the way back. */
  last: { words: string; undo: () => void } | null;
};

const count = (of: number, one: string, many: string) => `${of.toLocaleString("en")} ${of === 1 ? one : many}`;

/** How much of the document a person should look at, and one after the other the lines beside what they were read as. */
export function DoubtBar({ doubts, last, ...acts }: DoubtBarProps) {
  const { all, at, go } = doubts;
  const open = all.filter(({ sure }) => sure === "open").length;
  const doubt = at === null ? undefined : all[at];
  if (all.length === 0 && !last)
    return (
      <p className="flex items-center gap-2 border-b border-line px-4 py-2 text-xs text-muted">
        <Check aria-hidden strokeWidth={1.75} className="size-3.5 text-go" />
        Every line is read for sure.
      </p>
    );
  return (
    <section aria-label="Lines to look at" className="border-b border-line">
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1">
        <p className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 text-xs text-muted">
          {open > 0 ? (
            <span className="inline-flex items-center gap-1.5 font-medium text-hold">
              <CircleQuestionMark aria-hidden strokeWidth={1.75} className="size-3.5" />
              {count(open, "line to look at", "lines to look at")}
            </span>
          ) : (
            <span className="inline-flex items-center gap-1.5">
              <Check aria-hidden strokeWidth={1.75} className="size-3.5 text-go" />
              No line is open
            </span>
          )}
          {all.length > open ? <span>{(all.length - open).toLocaleString("en")} likely</span> : null}
        </p>
        {last ? (
          <p role="status" className="flex items-center gap-1 text-xs text-muted">
            {last.words}
            <Button size="sm" variant="quiet" onClick={last.undo}>
              Undo
            </Button>
          </p>
        ) : null}
        {all.length > 0 && !doubt ? (
          <Button size="sm" onClick={() => go(1)}>
            Look at them <Kbd className="pointer-coarse:hidden">{keyOf("doubt")}</Kbd>
          </Button>
        ) : null}
      </div>
      {doubt ? <Card key={doubt.line} doubt={doubt} doubts={doubts} {...acts} /> : null}
    </section>
  );
}

type CardProps = Omit<DoubtBarProps, "last"> & { doubt: Doubt };

/** A line of the document beside its reading. */
function Card({ doubt, doubts, lines, alike, all, onAll, onRight, onElse }: CardProps) {
  const { line, sure, as, why } = doubt;
  const { icon: Icon, word } = takenNames[as];
  return (
    <div className="border-t border-line px-4 pt-1 pb-2.5">
      <div className="flex items-center gap-1">
        <p aria-live="polite" className="min-w-0 flex-1 text-xs text-muted">
          <span className="num">
            {((doubts.at ?? 0) + 1).toLocaleString("en")} of {doubts.all.length.toLocaleString("en")}
          </span>
          <span aria-hidden> · </span>
          <span className={clsx("font-medium", sure === "open" ? "text-hold" : "text-text")}>{sure === "open" ? "Open" : "Likely"}</span>
          <span aria-hidden> · </span>
          line <span className="num">{line}</span>
        </p>
        <IconButton icon={ArrowUp} label="Line before" keys={keyOf("doubtBefore")} size="sm" onClick={() => doubts.go(-1)} />
        <IconButton icon={ArrowDown} label="Next line to look at" keys={keyOf("doubt")} size="sm" onClick={() => doubts.go(1)} />
        <IconButton icon={X} label="Close the list of lines" size="sm" onClick={doubts.close} />
      </div>
      <div className="rounded-md bg-hold-soft px-3 py-2">
        <p className="num line-clamp-3 text-xs leading-5 whitespace-pre-wrap wrap-anywhere">{lines[line - 1]?.trim() || " "}</p>
        <p className="mt-1 flex items-start gap-1.5 text-sm">
          <Icon aria-hidden strokeWidth={1.75} className="mt-0.5 size-4 shrink-0 text-hold" />
          <span>
            <span className="font-medium">{word}.</span> {why}
          </span>
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 pt-2">
        <Button size="sm" onClick={onRight}>
          <Check aria-hidden /> Right as read <Kbd className="pointer-coarse:hidden">{keyOf("right")}</Kbd>
        </Button>
        {onElse ? (
          <Button size="sm" aria-haspopup="menu" onClick={({ currentTarget }) => onElse(currentTarget)}>
            <ListChecks aria-hidden /> Something else…
          </Button>
        ) : null}
        {alike > 1 ? (
          <Checkbox
            label={`All ${alike.toLocaleString("en")} lines like this one`}
            checked={all}
            onChange={({ target }) => onAll(target.checked)}
          />
        ) : null}
      </div>
    </div>
  );
}
