"use client";

import clsx from "clsx";
import { ChevronDown, Lightbulb, Megaphone, Merge, OctagonPause, Send, UserRound, UsersRound } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Offer, OfferPart } from "#lib/runbook/offers/offer.ts";

export type OffersPanelProps = {
  offers: readonly Offer[];
  busy: boolean;
  /** Takes parts of an offer, in one go. */
  onTake: (parts: readonly OfferPart[]) => void;
  onPoint: (line: number) => void;
  onShow: (line: number) => void;
};

const take = (count: number) => (count === 1 ? "Take it" : `Take all ${count.toLocaleString("en")}`);
const looks: Record<Offer["kind"], { icon: typeof Merge; all: (count: number) => string }> = {
  gate: { icon: OctagonPause, all: () => "Take the gate" },
  same: { icon: Merge, all: (count) => `Make all ${count} one` },
  audience: { icon: Megaphone, all: take },
  second: { icon: UsersRound, all: take },
  sender: { icon: Send, all: take },
  owner: { icon: UserRound, all: take },
};

/** What one press takes: all that the text speaks for; guesses only where there is nothing else, and by that name. */
function takenAtOnce({ kind, parts }: Offer): { parts: readonly OfferPart[]; label: string; left: number } {
  const sure = parts.filter(({ guess }) => !guess);
  const count = (of: readonly OfferPart[]) => of.length.toLocaleString("en");
  if (sure.length === parts.length) return { parts, label: looks[kind].all(parts.length), left: 0 };
  if (sure.length > 0) return { parts: sure, label: `Take the ${count(sure)} that fit`, left: parts.length - sure.length };
  return { parts, label: parts.length === 1 ? "Take the guess" : `Take all ${count(parts)} guesses`, left: 0 };
}

/** More of a list nobody confirms one by one. */
const most = 200;

/** What the runbook lacks or says twice, and what could be taken for it. Nothing is done without a press. */
export function OffersPanel({ offers, ...on }: OffersPanelProps) {
  if (offers.length === 0) return null;
  return (
    <section aria-label="What the runbook lacks" className="border-b border-line">
      <h3 className="caption flex items-center gap-1.5 px-4 pt-2 pb-0.5">
        <Lightbulb aria-hidden strokeWidth={1.75} className="size-3.5" />
        What the runbook lacks
      </h3>
      <ul className="max-h-[min(22rem,38vh)] overflow-y-auto pb-1">
        {offers.map((offer) => (
          <OfferRow key={`${offer.kind} ${offer.line}`} offer={offer} {...on} />
        ))}
      </ul>
    </section>
  );
}

/** One offer: what is missing, taken whole, or part by part with the reason of each. */
function OfferRow({ offer, busy, onTake, onPoint, onShow }: Omit<OffersPanelProps, "offers"> & { offer: Offer }) {
  const { kind, message, parts } = offer;
  const atOnce = takenAtOnce(offer);
  const [open, setOpen] = useState(false);
  const list = useId();
  const { icon: Icon } = looks[kind];
  return (
    <li className="px-4 py-1.5">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1.5">
        <Icon aria-hidden strokeWidth={1.75} className="mt-1 size-4 shrink-0 text-run" />
        <p className="min-w-0 flex-1 basis-56 py-0.5 text-sm wrap-anywhere">
          {message}
          {atOnce.left > 0 ? (
            <span className="text-muted">
              {" "}
              {atOnce.left === 1 ? "The guess is" : `The ${atOnce.left.toLocaleString("en")} guesses are`} left to you.
            </span>
          ) : null}
        </p>
        <div className="flex items-center gap-1.5">
          <Button size="sm" variant="quiet" aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
            {kind === "gate" ? "What it asks" : "One by one"}
            <ChevronDown aria-hidden className={clsx(open && "rotate-180")} />
          </Button>
          <Button size="sm" busy={busy} onClick={() => onTake(atOnce.parts)}>
            {atOnce.label}
          </Button>
        </div>
      </div>
      <ul id={list} hidden={!open} className="mt-1 border-l border-line sm:ml-2">
        {open
          ? parts.slice(0, most).map((part) => (
              <li
                key={part.line}
                onPointerEnter={() => onPoint(part.line)}
                className="flex flex-wrap items-start gap-x-3 gap-y-1 py-1 pl-4 [contain-intrinsic-size:auto_2.5rem] [content-visibility:auto]"
              >
                <div className="min-w-0 flex-1 basis-56 wrap-anywhere">
                  <p className="text-sm">
                    {part.title} <span aria-hidden>→</span>
                    <span className="sr-only"> becomes </span> <span className="font-medium">{part.becomes}</span>
                  </p>
                  <p className="text-xs text-muted">
                    {part.guess ? <span className="font-medium text-hold">Guess: </span> : null}
                    {part.why}
                  </p>
                </div>
                <div className="flex items-center gap-1.5">
                  <button
                    type="button"
                    aria-label={`Show line ${part.line}`}
                    onFocus={() => onPoint(part.line)}
                    onClick={() => onShow(part.line)}
                    className="num grid min-h-6 min-w-6 place-items-center rounded-sm text-caption text-faint hover:text-text pointer-coarse:min-h-11 pointer-coarse:min-w-11"
                  >
                    {part.line}
                  </button>
                  {kind === "gate" ? null : (
                    <Button size="sm" busy={busy} aria-label={`Take ${part.becomes} for ${part.title}`} onClick={() => onTake([part])}>
                      Take
                    </Button>
                  )}
                </div>
              </li>
            ))
          : null}
        {open && parts.length > most ? (
          <li className="py-1 pl-4 text-xs text-muted">{(parts.length - most).toLocaleString("en")} more</li>
        ) : null}
      </ul>
    </li>
  );
}
