"use client";

import { OctagonX, Vote } from "lucide-react";
import { useGateUi } from "#components/gates/gate-ui-context.ts";
import { ClosesText, PolledText } from "#components/gates/poll-line.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { gateState } from "#lib/domain/gates/gate-state.ts";
import { decisionOn } from "#lib/domain/gates/of-gate.ts";
import { gatesOf } from "#lib/domain/gates/place.ts";
import { pollResult } from "#lib/domain/gates/poll-result.ts";
import type { Gate } from "#lib/domain/gates/rows.ts";
import { isUnderWay } from "#lib/domain/plan/statuses.ts";
import type { PlanRoom } from "#lib/domain/room.ts";

/**
 * Across the whole room: every NO-GO, at once, and every poll in progress. `onShow` brings the gate before one's eyes;
 * `shownId` is the gate that fills the page already and needs no banner for its poll.
 */
export function GateBanners({ onShow, shownId }: { onShow?: (gateId: string) => void; shownId?: string | undefined }) {
  const { room } = useLiveRoom();
  const { choose } = useGateUi();
  if (!isUnderWay(room.plan)) return null;
  return gatesOf(room).map((gate) => {
    const noGo = noGoWords(room, gate);
    const polling = gateState(room, gate) === "polling";
    if (noGo.length === 0 && !polling) return null;
    const shown = gate.id === shownId;
    const show = shown ? null : () => (onShow ?? choose)(gate.id);
    if (noGo.length > 0) return <NoGo key={gate.id} gate={gate} words={noGo} polling={polling} onShow={show} />;
    return show ? <Polling key={gate.id} gate={gate} onShow={show} /> : null;
  });
}

type NoGoProps = { gate: Gate; words: readonly string[]; polling: boolean; onShow: (() => void) | null };

function NoGo({ gate, words, polling, onShow }: NoGoProps) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-y border-nogo bg-nogo-soft px-4 py-2.5 min-[900px]:px-6"
    >
      <span className="inline-flex items-center gap-2 text-lg font-bold tracking-wide text-nogo">
        <OctagonX aria-hidden className="size-5" strokeWidth={2} />
        NO-GO
      </span>
      <div className="min-w-0 flex-1 basis-48 text-sm wrap-anywhere">
        <span className="text-muted">
          {gate.title}
          {polling ? (
            <>
              {" · "}
              <PolledText gate={gate} />
            </>
          ) : null}
        </span>
        {words.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </div>
      {onShow ? (
        <Button size="sm" onClick={onShow}>
          Show the gate
        </Button>
      ) : null}
    </div>
  );
}

function Polling({ gate, onShow }: { gate: Gate; onShow: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-run-soft px-4 py-2 text-sm min-[900px]:px-6">
      <span className="inline-flex items-center gap-2 font-semibold text-run">
        <Vote aria-hidden className="size-4" strokeWidth={2} />
        Poll open
      </span>
      <span className="min-w-0 truncate">{gate.title}</span>
      <span className="text-muted">
        <PolledText gate={gate} />
      </span>
      <ClosesText gate={gate} />
      <Button size="sm" variant="quiet" className="ml-auto max-sm:hidden" onClick={onShow}>
        Show the gate
      </Button>
    </div>
  );
}

/** Who said no-go and why: the director's word, else the seats' in the open poll. */
function noGoWords(room: PlanRoom, gate: Gate): string[] {
  const decision = decisionOn(room, gate);
  if (decision) return decision.outcome === "no-go" ? [`${decision.by.name} decided NO-GO: ${decision.rationale}`] : [];
  if (gateState(room, gate) !== "polling") return [];
  return pollResult(room, gate).seats.flatMap(({ title, vote }) =>
    vote?.vote === "no-go" ? [`${title}, ${vote.voter.name}: ${vote.reason ?? ""}`] : [],
  );
}
