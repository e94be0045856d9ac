"use client";

import { useState } from "react";
import { tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";

/** The question what stands for a blank of the plan's commands. It is answered once, for every command that has it. */
export function BlankAnswer({ gap }: { gap: string }) {
  const { act } = useLiveRoom();
  const work = useMay("step:work");
  const [typed, setTyped] = useState("");
  const value = typed.trim();
  const fill = async (answer: string) => {
    const outcome = await tell(act("fillBlank", { gap, value: answer }), answer);
    if (outcome) setTyped("");
  };
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (value) void fill(value);
      }}
    >
      <code className="num text-xs wrap-anywhere text-hold">{gap}</code>
      {work.ok ? (
        <>
          <Input
            aria-label={`What stands for ${gap}`}
            className="min-w-0 flex-1 basis-32"
            value={typed}
            maxLength={1000}
            placeholder="everywhere"
            autoComplete="off"
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button size="sm" type="submit" reasonDisabled={value ? null : "Type what stands there. It is kept in the record: no passwords."}>
            Fill in
          </Button>
          <Button size="sm" variant="quiet" aria-label={`${gap}: as it stands`} onClick={() => void fill(gap)}>
            As it stands
          </Button>
        </>
      ) : (
        <span className="text-xs text-muted">nobody has said what stands there yet</span>
      )}
    </form>
  );
}
