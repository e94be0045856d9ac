"use client";

import { type ReactNode, useMemo, useState } from "react";
import { type GateQuestion, GateUiContext } from "#components/gates/gate-ui-context.ts";
import { useRoomSound } from "#components/gates/sound/use-room-sound.ts";
import { useGateKeys } from "#components/gates/use-gate-keys.ts";
import { LaterPart } from "#components/ui/later.tsx";
import { later } from "#lib/later.ts";

const gateQuestions = later(() => import("./dialogs/gate-questions.tsx").then(({ GateQuestions }) => GateQuestions));

/** What everything about gates shares on a page: the dialogs, the keys, the sound, and which gate is looked at. */
export function GateUi({ planHref, children }: { planHref: string; children: ReactNode }) {
  const [asked, setAsked] = useState<{ question: GateQuestion; open: boolean } | null>(null);
  const [chosenId, choose] = useState<string | null>(null);
  const gateUi = useMemo(
    () => ({ ask: (question: GateQuestion) => setAsked({ question, open: true }), chosenId, choose, planHref }),
    [chosenId, planHref],
  );
  useGateKeys(gateUi.ask);
  useRoomSound();
  return (
    <GateUiContext value={gateUi}>
      {children}
      {asked ? (
        <LaterPart
          of={gateQuestions}
          props={{
            question: asked.question,
            open: asked.open,
            onOpenChange: (open) => setAsked((before) => before && { ...before, open }),
          }}
        />
      ) : null}
    </GateUiContext>
  );
}
