"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { CheckBox } from "#components/checks/check-box.tsx";
import { checkLook } from "#components/checks/check-look.ts";
import { OpenAbout } from "#components/incidents/open-about.tsx";
import { submitted, takeOut, tell } from "#components/live/answers.ts";
import { Moment } from "#components/live/moment.tsx";
import { NotSent } from "#components/live/not-sent.tsx";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { InlineCode } from "#components/markdown/inline-code.tsx";
import { CommandBlock } from "#components/steps/command-block.tsx";
import { Button } from "#components/ui/button.tsx";
import { EditItems } from "#components/ui/edit-items.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { ReasonDialog } from "#components/ui/reason-dialog.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Check, Verdict } from "#lib/domain/checks/rows.ts";
import { stepOfCheck } from "#lib/domain/checks/status.ts";
import { notNow } from "#lib/domain/plan/statuses.ts";

export type CheckCardProps = {
  check: Check;
  /** The command stands right above: only what is expected of it is said. */
  withoutCommand?: boolean;
  /** The box for what came is there at once; without, a press opens it. */
  open?: boolean;
  /** It is in a list of the whole plan: the step it belongs to is named. */
  listed?: boolean;
  onEdit?: (() => void) | null;
};

const asked: Record<Verdict, { title: string; label: string; confirm: string; tone: "primary" | "danger" | "go" }> = {
  pass: { title: "It passes all the same?", label: "Why does it pass?", confirm: "Pass", tone: "go" },
  fail: { title: "It fails?", label: "What did you see?", confirm: "Fail", tone: "danger" },
  "cannot-tell": { title: "Nobody can tell?", label: "Why can it not be told?", confirm: "Cannot tell", tone: "primary" },
};

/** One check: what to run or try, what to expect, a box for what came, and what came of it. */
export function CheckCard({ check, withoutCommand = false, open = false, listed = false, onEdit = null }: CheckCardProps) {
  const { room, act } = useLiveRoom();
  const may = useMay("step:work");
  const [boxed, setBoxed] = useState(open);
  const [judging, setJudging] = useState<Verdict | null>(null);
  const { id, title, command, expected, validate, verdict } = check;
  const step = stepOfCheck(room, check);
  const runs = room.plan.startedAt !== null && !room.plan.endedAt;
  const off = may.ok ? (notNow(room, "work")?.message ?? null) : may.reason;
  // What has no command, or what its words do not decide, is a person's to say.
  const byHand = runs && (verdict === "cannot-tell" || (command === null && verdict === null));
  const judge = (word: Verdict) => void tell(act("judgeCheck", { checkId: id, verdict: word }));

  function remove() {
    return takeOut(act("removeCheck", { checkId: id }), `“${title}” is removed.`, () => act("restoreCheck", { checkId: id }));
  }

  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="flex items-start justify-between gap-3">
        <p className="min-w-0 text-sm wrap-anywhere">
          <InlineCode text={title} />
          {listed && step && step.title !== title ? <span className="block text-xs text-muted">{step.title}</span> : null}
        </p>
        <span className="flex shrink-0 items-center gap-1">
          <StatusMark state={checkLook(verdict)} size="sm" />
          {runs || onEdit ? (
            <Menu trigger={<IconButton size="sm" icon={Ellipsis} label={`More about the check “${title}”`} />}>
              {runs && !byHand && verdict !== "pass" ? (
                <MenuItem reasonDisabled={off} onSelect={() => (verdict === "fail" ? setJudging("pass") : judge("pass"))}>
                  {verdict === "fail" ? "It passes all the same…" : "It passes"}
                </MenuItem>
              ) : null}
              {runs && !byHand && verdict !== "fail" ? (
                <MenuItem reasonDisabled={off} onSelect={() => setJudging("fail")}>
                  It fails…
                </MenuItem>
              ) : null}
              {runs && command === null && !boxed ? (
                <MenuItem reasonDisabled={off} onSelect={() => setBoxed(true)}>
                  Paste what came…
                </MenuItem>
              ) : null}
              {runs && verdict !== "cannot-tell" ? (
                <MenuItem reasonDisabled={off} onSelect={() => setJudging("cannot-tell")}>
                  It cannot be told…
                </MenuItem>
              ) : null}
              {onEdit ? (
                <EditItems
                  onEdit={onEdit}
                  onRemove={() => void remove()}
                  whyKept={verdict ? "It was run and stays in the record." : null}
                />
              ) : null}
            </Menu>
          ) : null}
        </span>
      </div>
      {command && !withoutCommand ? <CommandBlock command={{ language: "", text: command }} /> : null}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-0.5 text-xs">
        <dt className="text-muted">Expected</dt>
        <dd className="whitespace-pre-line wrap-anywhere">
          <InlineCode text={expected} />
        </dd>
        {validate ? <dt className="text-muted">Look at</dt> : null}
        {validate ? <dd className="whitespace-pre-line wrap-anywhere">{validate}</dd> : null}
      </dl>
      <Result check={check} />
      <NotSent id={id} />
      {runs && boxed ? <CheckBox check={check} off={off} /> : null}
      {(runs && !boxed && command !== null) || byHand ? (
        <div className="flex flex-wrap gap-1.5">
          {boxed || command === null ? null : (
            <Button
              size="sm"
              variant={verdict === "pass" ? "quiet" : "outline"}
              reasonDisabled={off}
              aria-label={`What came… of “${title}”`}
              onClick={() => setBoxed(true)}
            >
              What came…
            </Button>
          )}
          {byHand ? (
            <Button size="sm" ink="go" reasonDisabled={off} aria-label={`It passes: “${title}”`} onClick={() => judge("pass")}>
              It passes
            </Button>
          ) : null}
          {byHand ? (
            <Button size="sm" ink="nogo" reasonDisabled={off} aria-label={`It fails… “${title}”`} onClick={() => setJudging("fail")}>
              It fails…
            </Button>
          ) : null}
        </div>
      ) : null}
      {verdict === "fail" && runs ? (
        <OpenAbout
          links="checkIds"
          id={id}
          called={title}
          title={`${title}: ${check.why ?? check.note ?? "the check failed"}`}
          stepIds={step ? [step.id] : []}
        />
      ) : null}
      {judging ? (
        <ReasonDialog
          open
          onOpenChange={() => setJudging(null)}
          title={asked[judging].title}
          description={title}
          label={asked[judging].label}
          confirmLabel={asked[judging].confirm}
          tone={asked[judging].tone}
          onSubmit={(note) => submitted(act("judgeCheck", { checkId: id, verdict: judging, note }), note)}
        />
      ) : null}
    </div>
  );
}

/** What came of it: what it rests on, who and when, and what is kept of the answer. */
function Result({ check: { verdict, why, note, output, resultAt, resultBy } }: { check: Check }) {
  if (!verdict || !resultAt) return null;
  return (
    <div className="text-xs text-muted wrap-anywhere">
      <p>
        {resultBy?.name} · <Moment at={resultAt} />
        {why ? `: ${why}` : null}
      </p>
      {note ? <p className="whitespace-pre-line text-text">{note}</p> : null}
      {output ? (
        <details>
          <summary className="tap rounded-sm hover:text-text">What it answered</summary>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
            tabIndex={0}
            className="num mt-1 max-h-64 overflow-auto rounded-lg border border-line bg-bg px-2.5 py-1.5 whitespace-pre-wrap"
          >
            {output}
          </pre>
        </details>
      ) : null}
    </div>
  );
}
