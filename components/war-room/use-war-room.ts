"use client";

import { useEffect, useMemo, useState } from "react";
import { useGateUi } from "#components/gates/gate-ui-context.ts";
import type { RoomKey } from "#components/keys/key-table.ts";
import { useRoomKeys } from "#components/keys/use-room-keys.ts";
import { useRoom, useShownNow } from "#components/live/room-context.ts";
import { useWhyNot } from "#components/live/use-why-not.ts";
import type { Question, RoomTab, RoomUi } from "#components/room/room-ui.ts";
import { copyText } from "#components/ui/copy-text.ts";
import { notify } from "#components/ui/notify.ts";
import { useStepActions } from "#components/war-room/checklist/use-step-actions.ts";
import type { Plan } from "#lib/domain/plan/rows.ts";
import { notShut, partsInHand } from "#lib/domain/rollback/parts.ts";
import { goesBack } from "#lib/domain/rollback/status.ts";
import type { PlanRoom } from "#lib/domain/room.ts";
import { commandToRun } from "#lib/domain/steps/blanks.ts";
import { leavesOf, phasesOf, walkPhase } from "#lib/domain/steps/outline.ts";
import { isClosed, type Step } from "#lib/domain/steps/rows.ts";
import type { PlanVerbName } from "#lib/domain/verbs.ts";

/** The page's own state: what is shown, what is open, where the keyboard stands, what is being asked. */
export function useWarRoom() {
  const shown = useShownNow();
  const whyNot = useWhyNot();
  const { choose } = useGateUi();
  const [phaseId, setPhaseId] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [tab, setTab] = useState<RoomTab>("mine");
  const [asked, setAsked] = useState<{ question: Question; open: boolean } | null>(null);
  const [help, setHelp] = useState(false);
  const [wanted, setWanted] = useState<{ stepId: string } | null>(null);
  const [wantedPart, setWantedPart] = useState<{ id: string } | null>(null);
  const actions = useStepActions((step) => setAsked({ question: { kind: "children", step }, open: true }));

  // An address may name a step, or a part of the checklist: whoever comes by it lands there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on the way in; later the page moves by itself.
  useEffect(() => {
    const named = location.hash.slice(1);
    const step = shown().room.steps[named];
    if (step && !step.removedAt) roomUi.reveal(step);
    else if (/^(?:deliverable|check|incident)-/.test(named)) roomUi.showPart("checklist", named);
  }, []);

  // Once going back is decided everybody is brought to the way back, whatever was on the screen.
  const back = useRoom(({ room }) => goesBack(room));
  useEffect(() => {
    if (back) setPhaseId(null);
  }, [back]);

  useEffect(() => {
    if (wanted) focusStep(wanted.stepId);
  }, [wanted]);

  useEffect(() => {
    if (wantedPart) focusPart(wantedPart.id);
  }, [wantedPart]);

  const roomUi = useMemo<RoomUi>(
    () => ({
      actions,
      ask: (question) => setAsked({ question, open: true }),
      showPhase: setPhaseId,
      showGate(gateId) {
        choose(gateId);
        setTab("board");
      },
      showPart(onTab, id) {
        setTab(onTab);
        setWantedPart({ id });
      },
      stand: setCurrentId,
      toggleRow: (stepId) => setOpenId((open) => (open === stepId ? null : stepId)),
      reveal(step) {
        setPhaseId(step.phaseId);
        setTab("checklist");
        setOpenId(step.id);
        setWanted({ stepId: step.id });
      },
    }),
    [actions, choose],
  );

  // Asked when a key is pressed: the page itself need not be drawn again for what happens in the room.
  const phaseNow = () => phaseId ?? currentPhaseId(shown().room);
  const walkNow = () => {
    const shownId = phaseNow();
    return shownId ? walkPhase(shown().room, shownId).map(({ step }) => step) : [];
  };
  const withStep = (go: (it: Step) => void) => () => {
    const step = walkNow().find(({ id }) => id === currentId);
    if (step) go(step);
    else move(() => 0);
  };
  const move = (to: (at: number) => number) => {
    const walk = walkNow();
    const at = to(walk.findIndex(({ id }) => id === currentId));
    const target = walk[Math.min(Math.max(at, 0), walk.length - 1)];
    if (target) setWanted({ stepId: target.id });
  };
  const movePhase = (by: number) => {
    const phases = phasesOf(shown().room);
    const shownId = phaseNow();
    const next = phases[phases.findIndex(({ id }) => id === shownId) + by];
    if (next) setPhaseId(next.id);
  };
  /** Asks for the words of an act that can be done; where it cannot, says so before anybody writes. */
  const asking = (verb: PlanVerbName, input: unknown, question: Question) => {
    const why = whyNot(verb, input);
    if (why) notify(why, { tone: "error" });
    else roomUi.ask(question);
  };
  const run: Record<RoomKey, () => void> = {
    next: () => move((at) => at + 1),
    previous: () => move((at) => at - 1),
    toggle: withStep(actions.toggle),
    open: withStep(({ id }) => roomUi.toggleRow(id)),
    start: withStep(actions.start),
    skip: withStep((step) => asking("skipStep", { stepId: step.id, reason: "…" }, { kind: "skip", step })),
    fail: withStep((step) => asking("failStep", { stepId: step.id, reason: "…" }, { kind: "fail", step })),
    note: withStep((step) => asking("addNote", { stepId: step.id, text: "…" }, { kind: "note", step })),
    take: withStep((it) => actions.take(it, it.assigneeId === null)),
    copy: withStep((it) => void copyCommand(it.commands[0]?.text, shown().room.plan)),
    watch: focusDue,
    message: openMessage,
    nextPhase: () => movePhase(1),
    previousPhase: () => movePhase(-1),
    currentPhase: () => setPhaseId(null),
    help: () => setHelp(true),
  };
  useRoomKeys(run);

  return { roomUi, phaseId, openId, currentId, tab, setTab, asked, setAsked, help, setHelp };
}

function currentPhaseId(room: PlanRoom): string | null {
  const phases = phasesOf(room);
  if (goesBack(room) && partsInHand(room).length === 1) {
    const back = phases.find(
      (phase) => phase.kind === "rollback" && notShut(room, phase, leavesOf(room, phase.id)).some((step) => !isClosed(step)),
    );
    if (back) return back.id;
  }
  const counted = phases.filter(({ kind }) => kind !== "rollback");
  const current = counted.find(({ id }) => leavesOf(room, id).some((step) => !isClosed(step)));
  return (current ?? phases[0])?.id ?? null;
}

function focusStep(stepId: string) {
  const row = document.querySelector(`[data-step-title="${CSS.escape(stepId)}"]`);
  if (!(row instanceof HTMLElement)) return;
  row.focus({ preventScroll: true });
  row.closest("li")?.scrollIntoView({ block: "nearest" });
}

/** Scrolls to a part of the page and puts the keyboard on the first thing in it that can be pressed. */
function focusPart(id: string) {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: "center" });
  part?.querySelector<HTMLElement>("button, a, input")?.focus({ preventScroll: true });
}

/** The first thing to press or fill in of the checks that are due, where they are shown. */
function focusDue() {
  const shown = [...document.querySelectorAll<HTMLElement>("[data-due] input, [data-due] button")].find((each) => each.checkVisibility());
  if (!shown) return notify("No check is due now.");
  shown.focus();
  shown.scrollIntoView({ block: "center" });
}

/** Goes to the message that is due, or else the one that comes next, or else to all of them. */
function openMessage() {
  const shown = [...document.querySelectorAll<HTMLElement>("[data-open-message]")].find((each) => each.checkVisibility());
  shown?.click();
}

async function copyCommand(command: string | undefined, plan: Plan) {
  if (!command) return notify("This step has no command to copy.");
  const { text, open } = commandToRun(command, plan);
  if (open.length > 0 && !plan.endedAt) return notify(`Say what stands for ${open.join(", ")} first.`, { tone: "error" });
  const near = document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
  notify((await copyText(text, near)) ? "Command copied" : "Your browser refused; select the text instead");
}
