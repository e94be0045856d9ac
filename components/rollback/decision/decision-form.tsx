"use client";

import clsx from "clsx";
import { type FormEvent, Fragment, useEffect, useRef } from "react";
import { submitted } from "#components/live/answers.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { MatrixRowChoice, useMatrixRow } from "#components/rollback/decision/matrix-row-choice.tsx";
import { OpenedFacts } from "#components/rollback/decision/opened-facts.tsx";
import type { ChosenParts } from "#components/rollback/decision/use-chosen-parts.ts";
import { PartChoice } from "#components/rollback/part-choice.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { sendByKey } from "#components/ui/send-by-key.ts";
import { Textarea } from "#components/ui/textarea.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import type { RollbackDecision, RollbackOutcome } from "#lib/domain/rollback/rows.ts";
import { deciderOf } from "#lib/domain/rollback/status.ts";
import { type Way, waysOn } from "#lib/domain/rollback/ways.ts";

export type DecisionFormProps = {
  decision: RollbackDecision;
  form: string;
  chosen: RollbackOutcome | null;
  choose: (outcome: RollbackOutcome) => void;
  rationale: string;
  setRationale: (words: string) => void;
  parts: ChosenParts;
};

/** The ways on beside each other, why, and the press that decides. None is chosen before somebody chooses. */
export function DecisionForm({ decision, form, chosen, choose, rationale, setRationale, parts }: DecisionFormProps) {
  const { room, act } = useLiveRoom();
  const now = useSecond();
  const matrix = useMatrixRow(decision);
  const why = useRef<HTMLTextAreaElement>(null);
  const off = useOff(decision, now);
  const ways = waysOn(room, decision, now, parts.ids);
  // A way that is not there any more is not chosen any more.
  const way = ways.find(({ outcome }) => outcome === chosen);
  const { run, busy, error, fail } = useAttempt<void>(save, () => setRationale(""));

  // Whoever comes to decide has the keyboard on the ways; standing on one chooses none.
  const first = useRef<HTMLFieldSetElement>(null);
  useEffect(() => first.current?.querySelector("input")?.focus({ preventScroll: true }), []);

  async function save() {
    if (!way) return "Choose what is to happen first.";
    const words = rationale.trim();
    if (way.outcome === "roll-back" && parts.blocks.length > 0 && parts.ids.length === 0) return "Choose which parts are rolled back.";
    const said = { decisionId: decision.id, outcome: way.outcome, rationale: words };
    const byRow = matrix.row ? { matrixRow: matrix.row.text } : {};
    const some = way.outcome === "roll-back" && parts.ids.length < parts.blocks.length ? { partIds: [...parts.ids] } : {};
    return submitted(act("decideRollback", { ...said, ...byRow, ...some }), words);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (off) return;
    if (way && !rationale.trim()) {
      fail("Say why: it stands in the record, and people ask.");
      why.current?.focus();
      return;
    }
    run();
  }

  return (
    <form id={form} onSubmit={submit} onKeyDown={sendByKey} noValidate className="flex min-h-0 flex-1 flex-col">
      <fieldset ref={first} className="min-h-0 min-w-0 flex-1 overflow-y-auto">
        <legend className="sr-only">What is to happen</legend>
        <div aria-hidden className={clsx(grid, "caption h-9 items-center max-sm:hidden")}>
          <span />
          <span>{`${countWords[ways.length] ?? ways.length} ways on`}</span>
          <span>What it costs</span>
          <span>What is lost</span>
          <span className="text-right">Takes</span>
        </div>
        {ways.map((each) => (
          <Fragment key={each.outcome}>
            <WayRow
              way={each}
              planned={each.outcome === matrix.planned}
              chosen={each.outcome === way?.outcome}
              onChoose={() => choose(each.outcome)}
              partIds={parts.ids}
            />
            {each.outcome === "roll-back" && way?.outcome === "roll-back" && parts.blocks.length > 1 ? (
              <PartChoice
                label="Which parts"
                hint={parts.by ? `Suggested by “${parts.by}”` : "They go side by side; the others stay shut"}
                blocks={parts.blocks}
                chosen={parts.ids}
                onChange={parts.choose}
                className="bg-raise px-4 pb-3.5 shadow-[inset_3px_0_0_var(--nogo)] sm:pr-5.5 sm:pl-[3.4rem]"
              />
            ) : null}
          </Fragment>
        ))}
        <div className="border-t border-line px-4 pt-3 sm:px-5.5 empty:hidden">
          <MatrixRowChoice decision={decision} {...matrix} />
        </div>
      </fieldset>
      <div className="sticky bottom-0 border-t border-line bg-panel px-4 py-3 sm:px-5.5">
        {error ? (
          <Banner tone="danger" live>
            {error}
          </Banner>
        ) : null}
        <div className="flex gap-3 max-sm:flex-col sm:items-start">
          <div className="min-w-0 flex-1">
            <label htmlFor={`${form}-why`} className="sr-only">
              Why
            </label>
            <Textarea
              ref={why}
              id={`${form}-why`}
              rows={1}
              className="block min-h-9! w-full"
              maxLength={4000}
              placeholder="Why, in one sentence"
              value={rationale}
              onChange={({ target }) => setRationale(target.value)}
            />
          </div>
          <Button
            type="submit"
            busy={busy}
            variant={way?.outcome === "roll-back" ? "nogo" : "primary"}
            reasonDisabled={off ?? (way ? null : "Choose what is to happen first.")}
            className="h-9! max-sm:h-13!"
          >
            {way ? way.title : "Decide"}
          </Button>
        </div>
      </div>
    </form>
  );
}

const countWords: Record<number, string> = { 3: "Three", 4: "Four", 5: "Five" };

/** Why this person cannot decide now; null where they can. */
function useOff(decision: RollbackDecision, now: number): string | null {
  const { room, viewer } = useLiveRoom();
  const may = useMay("rollback:decide");
  if (!may.ok) return may.reason;
  const decider = deciderOf(room, decision);
  const others = decider !== null && decider.person.id !== viewer.actor.userId && now < decider.until;
  return others ? `${decider.person.name} decides this. After that any lead may.` : null;
}

const grid = "grid gap-x-3 px-4 sm:grid-cols-[1.125rem_minmax(7rem,1.15fr)_minmax(0,1fr)_minmax(0,1fr)_6rem] sm:px-5.5";

type WayRowProps = { way: Way; planned: boolean; chosen: boolean; onChoose: () => void; partIds: readonly string[] };

function WayRow({ way: { outcome, title, what, costs, loses, takes, how }, planned, chosen, onChoose, partIds }: WayRowProps) {
  return (
    <label
      className={clsx(
        grid,
        "cursor-pointer border-t border-line py-3 has-checked:bg-raise max-sm:grid-cols-[auto_minmax(0,1fr)_auto] lg:py-4",
        outcome === "roll-back" && "has-checked:shadow-[inset_3px_0_0_var(--nogo)]",
      )}
    >
      <input
        type="radio"
        name="outcome"
        className={clsx("mt-0.5 size-4.5 self-start", outcome === "roll-back" ? "accent-(--nogo)" : "accent-(--text)")}
        checked={chosen}
        onChange={onChoose}
      />
      <span className="min-w-0">
        <span className="block font-semibold">
          {title}
          {planned ? <span className="font-normal text-muted"> · the plan’s answer</span> : null}
        </span>
        <span className="block text-caption text-muted wrap-anywhere first-letter:uppercase">{what}</span>
      </span>
      <span className="text-xs text-muted wrap-anywhere first-letter:uppercase max-sm:hidden">{costs}</span>
      <span className="text-xs text-muted wrap-anywhere first-letter:uppercase max-sm:hidden">{loses}</span>
      <span className="text-right">
        <span className={clsx("block text-sm font-medium whitespace-nowrap", /\d/.test(takes) && "num")}>{takes}</span>
        <span className="block text-caption text-muted">{how}</span>
      </span>
      {chosen ? (
        <span className="col-start-2 col-end-4 mt-1.5 sm:hidden">
          <OpenedFacts {...{ outcome, costs, loses, partIds }} />
        </span>
      ) : (
        <span className="col-start-2 col-end-4 text-xs text-muted wrap-anywhere sm:hidden">{costs}</span>
      )}
    </label>
  );
}
