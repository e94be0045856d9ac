"use client";

import { Menu as Base } from "@base-ui/react/menu";
import clsx from "clsx";
import { Check, Undo2 } from "lucide-react";
import type { Subject } from "#components/import/review-context.ts";
import { choicesFor, kinds } from "#components/import/shown/kinds.ts";
import { popupClass } from "#components/ui/popup-class.ts";
import type { CorrectionKind } from "#lib/domain/document/correction.ts";

export type CorrectionMenuProps = {
  open: boolean;
  /** What was asked about last; it stays while the menu closes. */
  subject: Subject | null;
  /** The words of its line, and why it was read as it was. */
  words: string;
  why: string;
  /** How many lines were read alike, this one among them, and whether what is said goes for all of them. */
  alike: number;
  all: boolean;
  onAll: (all: boolean) => void;
  /** Where the menu hangs and gives the focus back to: a new reading may replace the button while it closes. */
  anchorOf: (subject: Subject) => HTMLElement | null;
  onClose: () => void;
  onChoose: (subject: Subject, as: CorrectionKind) => void;
  onTakeBack: (subject: Subject) => void;
};

const look =
  "flex items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm outline-none data-highlighted:bg-raise pointer-coarse:min-h-11 max-sm:min-h-11";

/** Everything a row may be instead. One menu for all rows; on a phone it comes up from the bottom. */
export function CorrectionMenu({
  open,
  subject,
  words,
  why,
  alike,
  all,
  onAll,
  anchorOf,
  onClose,
  onChoose,
  onTakeBack,
}: CorrectionMenuProps) {
  const choices = subject ? choicesFor[subject.spot.shape] : [];
  const anchor = () => subject && anchorOf(subject);
  const now = choices.some(({ as }) => as === subject?.said) ? (subject?.said ?? "") : (subject?.kind ?? "");
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim sm:hidden" />
        <Base.Positioner
          anchor={anchor}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-sm:fixed! max-sm:inset-x-2! max-sm:top-auto! max-sm:bottom-2! max-sm:w-auto! max-sm:transform-none! max-sm:translate-none!"
        >
          <Base.Popup
            aria-label="What it is"
            finalFocus={anchor}
            className={clsx(
              popupClass,
              "max-h-(--available-height) min-w-64 overflow-y-auto p-1 max-sm:max-h-[80dvh] max-sm:rounded-2xl max-sm:p-2",
            )}
          >
            <p className="max-w-80 truncate px-2.5 pt-1 pb-1.5 text-xs text-faint">
              {[subject && `Line ${subject.spot.line}`, words].filter(Boolean).join(" · ")}
            </p>
            {why ? <p className="max-w-80 px-2.5 pb-1.5 text-xs text-muted">{why}</p> : null}
            {alike > 1 ? (
              <>
                <Base.CheckboxItem checked={all} onCheckedChange={onAll} closeOnClick={false} className={look}>
                  <span className="grid size-4 shrink-0 place-items-center rounded-sm border-[1.5px] border-edge">
                    {all ? <Check aria-hidden strokeWidth={3} className="size-3" /> : null}
                  </span>
                  All {alike.toLocaleString("en")} lines like this one
                </Base.CheckboxItem>
                <Base.Separator className="my-1 h-px bg-line" />
              </>
            ) : null}
            <Base.RadioGroup
              value={now}
              onValueChange={(value) => {
                const choice = choices.find(({ as }) => as === value);
                if (subject && choice) onChoose(subject, choice.as);
              }}
            >
              {choices.map(({ as, label, means }) => {
                const { icon: Icon } = kinds[as];
                return (
                  <Base.RadioItem key={as} value={as} label={label} closeOnClick className={look}>
                    <Icon aria-hidden strokeWidth={1.75} className="size-4 shrink-0 text-muted" />
                    <span className="min-w-0 flex-1">
                      {label}
                      <span className="block text-xs text-faint">{means}</span>
                    </span>
                    {now === as ? <Check aria-hidden strokeWidth={2} className="size-4 shrink-0" /> : null}
                  </Base.RadioItem>
                );
              })}
            </Base.RadioGroup>
            {subject?.said ? (
              <>
                <Base.Separator className="my-1 h-px bg-line" />
                <Base.Item className={look} onClick={() => onTakeBack(subject)}>
                  <Undo2 aria-hidden strokeWidth={1.75} className="size-4 shrink-0 text-muted" />
                  Take back what you said
                </Base.Item>
              </>
            ) : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
