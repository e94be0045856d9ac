"use client";

import { useState } from "react";
import { GatePanel } from "#components/gates/gate-panel.tsx";
import { HoldPointRow } from "#components/gates/hold-point-row.tsx";
import { HeldTime } from "#components/holds/held-time.tsx";
import { useLiveRoom } from "#components/live/room-context.ts";
import { MessageComposer } from "#components/messages/message-composer.tsx";
import { MessageLine } from "#components/messages/message-line.tsx";
import type { OwnWords } from "#components/messages/own-words.tsx";
import { MetricCard } from "#components/metrics/metric-card.tsx";
import { type GivenDay, InRoom } from "#components/parts/in-room.tsx";
import { Sample, Samples } from "#components/parts/sample.tsx";
import { ScreenParts } from "#components/parts/screen-parts.tsx";
import { OutlineGate } from "#components/plan/outline/outline-gate.tsx";
import { OutlineStep } from "#components/plan/outline/outline-step.tsx";
import { RoleRow } from "#components/roles/role-row.tsx";
import { RoomClock, RoomTimes } from "#components/room/room-clock.tsx";
import { alarms, mySections, planSections, roomBanners, roomSections } from "#components/sections.ts";
import { SignOffRow } from "#components/sign-offs/sign-off-row.tsx";
import { useSignedContent } from "#components/sign-offs/use-signed-content.ts";
import { Parts } from "#components/ui/parts.tsx";
import { PhaseChecklist } from "#components/war-room/checklist/phase-checklist.tsx";
import { WayBack } from "#components/war-room/now/way-back.tsx";
import { WhereWeAre } from "#components/war-room/now/where-we-are.tsx";
import { RoomPeople } from "#components/war-room/side/room-people.tsx";
import { WatchTable } from "#components/watches/watch-table.tsx";
import { gatesOf } from "#lib/domain/gates/place.ts";
import { all } from "#lib/domain/kernel/room.ts";
import { messages } from "#lib/domain/messages/rows.ts";
import { metricsOf } from "#lib/domain/metrics/samples.ts";
import { rolesOf } from "#lib/domain/roles/acting.ts";
import { phasesOf, walkPhase } from "#lib/domain/steps/outline.ts";

/** The parts that show a room, on one of its days. */
export function RoomParts({ day }: { day: GivenDay }) {
  return (
    <InRoom day={day}>
      <Alarms now={day.now} />
      <Steps />
      <Gates />
      <SignOffs />
      <Told now={day.now} />
      <Measured />
      <Shared />
      <ScreenParts />
    </InRoom>
  );
}

function Alarms({ now }: { now: number }) {
  return (
    <Samples title="Across every screen">
      <div className="flex flex-wrap items-start gap-6">
        <div>
          <RoomClock className="text-3xl" />
          <RoomTimes />
        </div>
        <HeldTime />
      </div>
      <div key={now} className="overflow-clip rounded-xl border border-line vacant:hidden">
        <Parts of={alarms} props={{}} />
        <Parts of={roomBanners} props={{}} />
      </div>
    </Samples>
  );
}

function Steps() {
  const { room } = useLiveRoom();
  const phases = phasesOf(room);
  const deploy = phases[1];
  if (!deploy) return null;
  const [first] = walkPhase(room, deploy.id);
  return (
    <Samples title="Steps">
      <Sample of="where we are">
        <WhereWeAre />
      </Sample>
      <Sample of="in the war room; the second is the keyboard’s, the first is open">
        <div className="overflow-clip rounded-xl border border-line bg-panel">
          <PhaseChecklist phaseId={deploy.id} openId={first?.step.id ?? null} currentId={walkPhase(room, deploy.id)[1]?.step.id ?? null} />
        </div>
      </Sample>
      <Sample of="behind a gate that is not released">
        <div className="overflow-clip rounded-xl border border-line bg-panel">
          <PhaseChecklist phaseId={phases[2]?.id ?? ""} openId={null} currentId={null} />
        </div>
      </Sample>
      <Sample of="on the plan page">
        <div className="overflow-clip rounded-xl border border-line bg-panel">
          {walkPhase(room, deploy.id).map(({ step, depth }) => (
            <OutlineStep
              key={step.id}
              step={step}
              depth={depth}
              notes={[]}
              owner={room.roles[step.roleId ?? ""]?.title ?? null}
              editable
              current={false}
            />
          ))}
        </div>
      </Sample>
    </Samples>
  );
}

function Gates() {
  const { room } = useLiveRoom();
  return (
    <Samples title="Gates">
      {gatesOf(room).map((gate) => (
        <div key={gate.id} className="flex flex-col gap-3">
          <ol>
            <HoldPointRow gate={gate} />
          </ol>
          <div className="max-w-96">
            <GatePanel gate={gate} />
          </div>
          <OutlineGate gate={gate} editable current={false} />
        </div>
      ))}
      <Sample of="people and roles">
        <RoomPeople />
        <ul className="pt-3">
          {rolesOf(room).map((role) => (
            <RoleRow key={role.id} role={role} editable={false} />
          ))}
        </ul>
      </Sample>
    </Samples>
  );
}

function SignOffs() {
  return (
    <Samples title="Sign-offs: signed, open, stale">
      <ul className="border-b border-line">
        {useSignedContent().map((status) => (
          <SignOffRow key={status.signOff.id} status={status} editable />
        ))}
      </ul>
    </Samples>
  );
}

function Told({ now }: { now: number }) {
  const { room } = useLiveRoom();
  const list = all(room, messages);
  const [chosen, choose] = useState(2);
  const [own, setOwn] = useState<OwnWords | null>(null);
  const message = list[chosen];
  return (
    <Samples title="Messages: said, skipped, with a gap, ready">
      <ul className="border-b border-line">
        {list.map((each, at) => (
          <MessageLine key={each.id} message={each} now={now} current={at === chosen} onChoose={() => choose(at)} />
        ))}
      </ul>
      {message ? <MessageComposer message={message} channels={[]} onEdit={() => undefined} own={own} onOwn={setOwn} /> : null}
    </Samples>
  );
}

function Measured() {
  const { room } = useLiveRoom();
  const deploy = phasesOf(room)[1];
  return (
    <Samples title="Numbers and checks to repeat">
      <Sample of="measured, silent, never measured, twice">
        <ul className="grid gap-3 sm:grid-cols-2">
          {metricsOf(room).map((metric) => (
            <MetricCard key={metric.id} metric={metric} onEdit={null} />
          ))}
        </ul>
      </Sample>
      {deploy ? (
        <Sample of="every time of the watch">
          <WatchTable phaseId={deploy.id} />
        </Sample>
      ) : null}
    </Samples>
  );
}

/** What each noun shows on the pages that nouns share, by the lists that the pages go by: a new noun is here without a line. */
function Shared() {
  return (
    <Samples title="Of every noun">
      <Sample of="a phone’s first page, before the step in hand">
        <Parts of={mySections.before} props={{ className: "my-3" }} />
      </Sample>
      <Sample of="and after it">
        <Parts of={mySections.after} props={{ className: "my-3" }} />
      </Sample>
      <Sample of="in the war room, around the phase in hand">
        <div className="overflow-clip rounded-xl border border-line bg-panel">
          <WayBack />
          <Parts of={roomSections.above} props={{}} />
          <Parts of={roomSections.below} props={{}} />
        </div>
      </Sample>
      <Sample of="on the plan page">
        <Parts of={planSections} props={{}} />
      </Sample>
    </Samples>
  );
}
