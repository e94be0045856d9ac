"use client";

import { type KeyboardEvent, useState } from "react";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { useAttempt } from "#components/ui/use-attempt.ts";

/** Adds a role to the plan without leaving the gate, and polls it. */
export function NewSeat({ onAdded }: { onAdded: (roleId: string) => void }) {
  const { act } = useLiveRoom();
  const [title, setTitle] = useState("");
  const { run, busy, error } = useAttempt<string>(
    async (name) => {
      const acting = act("addRole", { title: name });
      void acting.then((answer) => answer.status === "done" && onAdded(answer.event.subject));
      return submitted(acting, name);
    },
    () => setTitle(""),
  );
  const add = () => title.trim() && run(title.trim());

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    // Enter adds the role, it does not send the form around it.
    event.preventDefault();
    add();
  }

  return (
    <div className="flex items-end gap-2">
      <div className="w-56 max-w-full">
        <LineField
          label="Another role"
          error={error}
          value={title}
          maxLength={500}
          placeholder="Security"
          onKeyDown={onKeyDown}
          onChange={setTitle}
        />
      </div>
      {/* The field keeps a line for its error; the button stands beside the control. */}
      <Button className="mb-1.5" busy={busy} disabled={title.trim() === ""} onClick={add}>
        Add and poll
      </Button>
    </div>
  );
}
