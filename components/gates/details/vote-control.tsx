"use client";

import clsx from "clsx";
import { useVote } from "#components/gates/details/use-vote.ts";
import { useGateUi } from "#components/gates/gate-ui-context.ts";
import { keyOf } from "#components/keys/key-table.ts";
import { useSecond } from "#components/live/initial-now.ts";
import { useMoment } from "#components/live/moment.tsx";
import { useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { AskedSeat } from "#lib/domain/gates/asked-of.ts";

/** What the viewer says for one seat: GO in one tap, the others with their words. `big` is for a thumb. */
export function VoteControl({ asked, big = false, keys = false }: { asked: AskedSeat; big?: boolean; keys?: boolean }) {
  const moment = useMoment();
  const { ask } = useGateUi();
  const vote = useVote();
  const may = useMay("gate:vote");
  const now = useSecond();
  const { gate, poll, seat } = asked;
  const said = seat.vote?.vote ?? null;
  const closed = poll.closesAt && now > Date.parse(poll.closesAt) ? poll.closesAt : null;
  const off = !may.ok ? may.reason : closed ? `The poll closed at ${moment(closed)}. The director decides, or opens a new one.` : null;
  const size = big ? "lg" : "md";
  const look = { size, reasonDisabled: off } as const;
  const open = (kind: "no-go" | "conditional") => () => ask({ kind, gateId: gate.id, pollId: poll.id, roleId: seat.roleId });
  return (
    <fieldset>
      <legend className="text-sm">
        {said ? "You spoke for " : "You speak for "}
        <b className="font-semibold">{seat.title}</b>
        {seat.person?.standingIn ? <span className="text-muted"> · standing in</span> : null}
      </legend>
      <div className={clsx("mt-2 grid", keys ? "gap-1" : "gap-2", big ? "grid-cols-3" : "grid-cols-[1fr_1fr_1fr_auto]")}>
        <Button {...look} ink="go" aria-pressed={said === "go"} onClick={() => void vote(asked, "go")} className="font-bold! px-1!">
          GO {keys ? <Kbd className="max-[900px]:hidden">{keyOf("go")}</Kbd> : null}
        </Button>
        <Button {...look} ink="hold" aria-pressed={said === "conditional"} onClick={open("conditional")} className="font-bold! px-1!">
          GO, IF {keys ? <Kbd className="max-[900px]:hidden">{keyOf("conditional")}</Kbd> : null}
        </Button>
        <Button {...look} ink="nogo" aria-pressed={said === "no-go"} onClick={open("no-go")} className="font-bold! px-1!">
          NO-GO {keys ? <Kbd className="max-[900px]:hidden">{keyOf("no-go")}</Kbd> : null}
        </Button>
        <Button
          size={big ? "sm" : "md"}
          variant="quiet"
          reasonDisabled={off}
          aria-pressed={said === "abstain"}
          onClick={() => void vote(asked, "abstain")}
          className={clsx("aria-pressed:text-text", keys ? "px-1!" : "px-2!", big && "col-span-3")}
        >
          {said === "abstain" ? "Abstained" : "Abstain"}
        </Button>
      </div>
    </fieldset>
  );
}
