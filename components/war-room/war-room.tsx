"use client";

import clsx from "clsx";
import Link from "next/link";
import { GateUi } from "#components/gates/gate-ui.tsx";
import { SoundToggle } from "#components/gates/sound/sound-toggle.tsx";
import { HoldButton } from "#components/holds/hold-button.tsx";
import { RoomFooterKeys } from "#components/keys/room-footer-keys.tsx";
import { RoomSoon } from "#components/live/room-soon.tsx";
import { RoomAnnouncer } from "#components/room/room-announcer.tsx";
import type { RoomTab } from "#components/room/room-ui.ts";
import { RoomUiContext } from "#components/room/room-ui.ts";
import { alarms, roomBanners, roomSections } from "#components/sections.ts";
import { buttonClass } from "#components/ui/button-class.ts";
import { drawnFirst, LaterOpened, LaterPart } from "#components/ui/later.tsx";
import { Parts } from "#components/ui/parts.tsx";
import { PhasePanel } from "#components/war-room/checklist/phase-panel.tsx";
import { PhoneHeader } from "#components/war-room/header/phone-header.tsx";
import { RoomHeader } from "#components/war-room/header/room-header.tsx";
import { MyWork } from "#components/war-room/now/my-work.tsx";
import { RoomBanner } from "#components/war-room/room-banner.tsx";
import { RoomTabs } from "#components/war-room/room-tabs.tsx";
import { RoomTimeline } from "#components/war-room/side/room-timeline.tsx";
import { Track } from "#components/war-room/track/track.tsx";
import { useWarRoom } from "#components/war-room/use-war-room.ts";
import { later } from "#lib/later.ts";

const stepQuestions = later(() => import("#components/war-room/checklist/step-questions.tsx").then(({ StepQuestions }) => StepQuestions));
const reminders = later(() => import("#components/reminders/reminders.tsx").then(({ Reminders }) => Reminders));
const keysSheet = later(() => import("#components/keys/keys-sheet.tsx").then(({ KeysSheet }) => KeysSheet));

const GateBanners = drawnFirst(() => import("#components/gates/gate-banners.tsx").then((module) => module.GateBanners));
const NumberStrip = drawnFirst(() => import("#components/numbers/number-strip.tsx").then((module) => module.NumberStrip));
const HandoverOffer = drawnFirst(() => import("#components/roles/handover-offer.tsx").then((module) => module.HandoverOffer));
const ReminderToggle = drawnFirst(() => import("#components/reminders/reminder-toggle.tsx").then((module) => module.ReminderToggle));
const EndPlan = drawnFirst(() => import("#components/war-room/now/end-plan.tsx").then((module) => module.EndPlan));
const WayBack = drawnFirst(() => import("#components/war-room/now/way-back.tsx").then((module) => module.WayBack));
const WhereWeAre = drawnFirst(() => import("#components/war-room/now/where-we-are.tsx").then((module) => module.WhereWeAre));
const RoomContacts = drawnFirst(() => import("#components/plan/contacts/room-contacts.tsx").then((module) => module.RoomContacts));
const RoomPeople = drawnFirst(() => import("#components/war-room/side/room-people.tsx").then((module) => module.RoomPeople));
const RoomGate = drawnFirst(() => import("#components/war-room/side/room-gate.tsx").then((module) => module.RoomGate));

/** The plan's own page. */
type WarRoomProps = { planHref: string };

/** The war room of the plan around it, with what gates need on every page. Needs a RoomProvider. */
export function WarRoom({ planHref }: WarRoomProps) {
  return (
    <RoomSoon>
      <GateUi planHref={planHref}>
        <Room planHref={planHref} />
      </GateUi>
    </RoomSoon>
  );
}

/**
 * The clock and the track above three columns, or on a phone one page at a time.
 */
function Room({ planHref }: WarRoomProps) {
  const { roomUi, phaseId, openId, currentId, tab, setTab, asked, setAsked, help, setHelp } = useWarRoom();
  const onPhone = (...tabs: RoomTab[]) => (tabs.includes(tab) ? "" : "max-[900px]:hidden");
  return (
    <RoomUiContext value={roomUi}>
      <div className="flex h-dvh flex-col overflow-hidden">
        <RoomHeader planHref={planHref} />
        <PhoneHeader planHref={planHref} />
        <Track shownId={phaseId} />
        <section aria-label="State of the plan" className="border-b border-line vacant:hidden">
          <Parts of={alarms} props={{}} />
          <GateBanners onShow={roomUi.showGate} />
          <Parts of={roomBanners} props={{}} />
          <RoomBanner planHref={planHref} />
          <HandoverOffer className="p-3" />
        </section>
        <main className="grid min-h-0 flex-1 min-[900px]:grid-cols-[14rem_minmax(0,1fr)_15rem] min-[1200px]:grid-cols-[18.25rem_minmax(0,1fr)_21.75rem]">
          <aside aria-label="Where we are" className="overflow-y-auto px-5 py-4.5 max-[900px]:hidden">
            <WhereWeAre />
          </aside>
          <div className={clsx("overflow-y-auto min-[900px]:hidden", onPhone("mine"))}>
            <MyWork />
          </div>
          <section
            aria-label="Checklist"
            className={clsx("overflow-y-auto bg-panel min-[900px]:border-x min-[900px]:border-line", onPhone("checklist"))}
          >
            <WayBack />
            <Parts of={roomSections.above} props={{}} />
            <PhasePanel phaseId={phaseId} openId={openId} currentId={currentId} />
            <Parts of={roomSections.below} props={{}} />
          </section>
          <aside
            aria-label="Gate, people and timeline"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
            tabIndex={0}
            className={clsx("overflow-y-auto px-5 py-4.5 max-[900px]:px-4", onPhone("board", "timeline", "people"))}
          >
            <div className={clsx("mb-6 vacant:hidden", onPhone("board"))}>
              <RoomGate />
            </div>
            <div className={clsx("mb-5", onPhone("people"))}>
              <RoomContacts className="mb-4" />
              <RoomPeople />
              <div className="mt-6 flex flex-wrap items-center gap-2 min-[900px]:hidden">
                <Link href={`${planHref}/messages`} className={buttonClass({ variant: "outline" })}>
                  Messages
                </Link>
                <HoldButton />
                <EndPlan />
                <SoundToggle />
                <ReminderToggle />
              </div>
            </div>
            <div className={onPhone("timeline")}>
              <RoomTimeline />
            </div>
          </aside>
        </main>
        <NumberStrip planHref={planHref} />
        <footer className="flex min-h-11 items-center justify-between gap-4 border-t border-line px-6 py-1.5 max-[900px]:hidden">
          <RoomFooterKeys onHelp={() => setHelp(true)} />
          <div className="flex items-center gap-2">
            <Link href={`${planHref}/messages`} data-open-message className={buttonClass({ variant: "quiet", size: "sm" })}>
              Messages
            </Link>
            <Link href={`${planHref}/wall`} className={buttonClass({ variant: "quiet", size: "sm" })}>
              Wall
            </Link>
            <ReminderToggle />
            <SoundToggle />
            <HoldButton />
            <EndPlan />
          </div>
        </footer>
        <RoomTabs tab={tab} onChange={setTab} />
      </div>
      {asked ? (
        <LaterPart of={stepQuestions} props={{ ...asked, onOpenChange: (open) => setAsked((before) => before && { ...before, open }) }} />
      ) : null}
      <LaterOpened of={keysSheet} props={{ open: help, onOpenChange: setHelp }} />
      <RoomAnnouncer />
      <LaterPart of={reminders} props={{}} />
    </RoomUiContext>
  );
}
