"use client";

import { Flame } from "lucide-react";
import { use } from "react";
import { OpenAbout } from "#components/incidents/open-about.tsx";
import { Moment } from "#components/live/moment.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { RoomLine } from "#components/room/room-line.tsx";
import { RoomUiContext } from "#components/room/room-ui.ts";
import { Button } from "#components/ui/button.tsx";
import type { Risk } from "#lib/domain/risks/rows.ts";
import { firedRisks, stepsAtRisk } from "#lib/domain/risks/status.ts";
import { actingIn, roleTitle } from "#lib/domain/roles/acting.ts";

/** Across the whole room for every risk that has fired: what was seen, what is done about it, and whose it is. */
export function FiredBanner() {
  const { room } = useLiveRoom();
  const fired = room.plan.endedAt ? [] : firedRisks(room);
  return fired.map((risk) => <Fired key={risk.id} risk={risk} />);
}

function Fired({ risk }: { risk: Risk }) {
  const { room, viewer } = useLiveRoom();
  const roomUi = use(RoomUiContext);
  const { id, title, seen, mitigation, firedAt, firedBy, roleId } = risk;
  const holder = roleId ? actingIn(room.roles[roleId]) : null;
  const whose = holder?.id === viewer.actor.userId ? "It is yours." : null;
  const role = roleId ? [roleTitle(room, roleId), holder?.name].filter(Boolean).join(" · ") : "nobody’s yet";
  return (
    <RoomLine look="alarm" icon={Flame} word="Risk has fired">
      <p className="min-w-0 flex-1 basis-64 wrap-anywhere">
        <b className="font-semibold">{title}</b>
        {seen ? <>: {seen}</> : null}{" "}
        <span className="text-xs text-muted">{[firedBy?.name, whose ?? role].filter(Boolean).join(" · ")}</span>
        {firedAt ? (
          <span className="text-xs text-muted">
            {" "}
            · <Moment at={firedAt} />
          </span>
        ) : null}
        {mitigation ? <span className="block whitespace-pre-line">What to do: {mitigation}</span> : null}
      </p>
      <OpenAbout
        links="riskIds"
        id={id}
        called={title}
        title={seen ? `${title}: ${seen}` : title}
        stepIds={stepsAtRisk(room, risk).map((step) => step.id)}
      />
      {roomUi ? (
        <Button size="sm" onClick={() => roomUi.showPart("checklist", `risk-${id}`)}>
          Show the risk
        </Button>
      ) : null}
    </RoomLine>
  );
}
