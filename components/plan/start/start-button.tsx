"use client";

import { useState } from "react";
import { useMay } from "#components/live/room-context.ts";
import type { StartAskingProps } from "#components/plan/start/start-asking.tsx";
import { Button } from "#components/ui/button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { later } from "#lib/later.ts";

const startAsking = later(() => import("./start-asking.tsx").then(({ StartAsking }) => StartAsking));

/** Starts the plan: first when its clock begins, with what follows from it, and what will stand in the way. */
export function StartButton({ now, onGo, check }: Omit<StartAskingProps, "onClose">) {
  const may = useMay("plan:run");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="primary" reasonDisabled={may.ok ? null : may.reason} onClick={() => setAsking(true)}>
        Start…
      </Button>
      {asking ? <LaterPart of={startAsking} props={{ now, onGo, check, onClose: () => setAsking(false) }} /> : null}
    </>
  );
}
