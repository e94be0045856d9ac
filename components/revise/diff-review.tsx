"use client";

import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { RepairNotice } from "#components/import/repair-notice.tsx";
import { asked } from "#components/live/asked.ts";
import { CorrectionsTold } from "#components/revise/corrections-told.tsx";
import { countsText, groupsOf } from "#components/revise/diff-groups.ts";
import { DiffSection } from "#components/revise/diff-section.tsx";
import type { ApplyRevision, Revision } from "#components/revise/revise-actions.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { notify } from "#components/ui/notify.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";
import { isProposed, stampOf } from "#lib/domain/document/revision/difference.ts";
import { newId } from "#lib/domain/kernel/id.ts";

export type DiffReviewProps = {
  plan: { id: string; slug: string; title: string };
  revision: Revision;
  apply: ApplyRevision;
  refusal: string | null;
  /** The document is being compared again. */
  busy: boolean;
  /** Compares again, with the plan as it is now; with a word about the repair of its encoding or without. */
  onAgain: (repair?: boolean) => void;
  onBack: () => void;
};

/** What a new version changes, each thing to be taken over or left; then it is applied in one go. */
export function DiffReview({ plan, revision, apply, refusal, busy, onAgain, onBack }: DiffReviewProps) {
  const { diff, name, repair, notices, carried, lost } = revision;
  const { differences, ticks } = diff;
  const router = useRouter();
  const groups = useMemo(() => groupsOf(differences), [differences]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(differences.filter(isProposed).map(({ key }) => key)));
  const [done, setDone] = useState(false);
  // One intent, one id: pressing again after a lost answer applies nothing twice.
  const intent = useRef<{ take: string; id: string } | null>(null);
  const { run, busy: applying, error } = useAttempt(take, () => setDone(true));

  const proposed = differences.filter(isProposed).length;
  const counts = countsText(differences);
  const tickText = ticks === 0 ? "" : ticks === 1 ? "1 tick stays" : `${ticks.toLocaleString("en")} ticks stay`;

  async function take() {
    const keys = [...chosen].sort();
    const id = intent.current?.take === keys.join("\n") ? intent.current.id : newId();
    intent.current = { take: keys.join("\n"), id };
    const outcome = await asked(
      apply({
        planId: plan.id,
        digest: revision.digest,
        name,
        repair: repair?.done ?? false,
        seq: revision.seq,
        seen: differences.map((each) => [each.key, stampOf(each)]),
        take: keys,
        commandId: id,
      }),
    );
    if (outcome.state !== "done") return outcome.words;
    notify("The new version is in the plan.", tickText ? { description: `${tickText}.` } : {});
    router.push(`/plans/${plan.slug}`);
  }

  function choose(keys: string[], wanted: boolean) {
    setChosen((before) => {
      const next = new Set(before);
      for (const key of keys) wanted ? next.add(key) : next.delete(key);
      return next;
    });
  }

  return (
    <div className="mx-auto max-w-3xl px-4 pt-5 pb-28 sm:px-6">
      <PageHeader
        back={{ href: `/plans/${plan.slug}`, label: plan.title }}
        title={proposed > 0 ? "What the new version changes" : "Nothing changed"}
        description={`“${name}”: ${[counts || "it says what the plan says", tickText].filter(Boolean).join(" · ")}.`}
        actions={
          <Button variant="quiet" onClick={onBack}>
            Another document
          </Button>
        }
      />
      <div className="flex flex-col gap-2">
        {refusal || error ? (
          <Banner
            tone="danger"
            live
            action={
              <Button size="sm" busy={busy} onClick={() => onAgain()}>
                Compare again
              </Button>
            }
          >
            {refusal ?? error}
          </Banner>
        ) : null}
        {repair ? <RepairNotice repair={repair} busy={busy} onRepair={onAgain} /> : null}
        <CorrectionsTold carried={carried} lost={lost} />
        {notices.map((notice) => (
          <Banner key={notice} tone="warn">
            {notice}
          </Banner>
        ))}
      </div>
      {groups.length === 0 ? (
        <EmptyState action={<Button onClick={onBack}>Another document</Button>}>
          Every phase and step of the document is in the plan as it is.
        </EmptyState>
      ) : null}
      {groups.map((group) => (
        <DiffSection key={group.id} group={group} chosen={chosen} onChoose={choose} />
      ))}
      {groups.some(({ id }) => id !== "stays") ? (
        <div className="sticky bottom-0 -mx-4 mt-6 flex flex-wrap items-center justify-between gap-3 border-t border-line bg-bg px-4 py-3 sm:-mx-6 sm:px-6">
          <p className="text-sm text-muted" role="status">
            {chosen.size} of {differences.filter(({ blocked }) => blocked === null).length} chosen{tickText ? ` · ${tickText}` : ""}
          </p>
          <Button
            variant="primary"
            busy={applying || done || busy}
            reasonDisabled={chosen.size === 0 ? "Tick what should be taken over." : null}
            onClick={() => run(undefined)}
          >
            Apply
          </Button>
        </div>
      ) : null}
    </div>
  );
}
