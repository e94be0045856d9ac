"use client";

import { ArrowUpRight } from "lucide-react";
import { useState } from "react";
import { ExpirySelect, hoursFrom } from "#components/forms/expiry-select.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { SecretOnce } from "#components/forms/secret-once.tsx";
import { asked } from "#components/live/asked.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { serverNow } from "#components/live/use-now.ts";
import type { CreateLink } from "#components/plan/share/create-link.ts";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { useAttempt } from "#components/ui/use-attempt.ts";

const day = 24;
const choices = [day, 7 * day, 30 * day, null];

/** Makes a link for people outside the workspace. */
export function ShareLinkForm({ createLink }: { createLink: CreateLink }) {
  const { room } = useLiveRoom();
  const may = useMay("plan:share");
  const [label, setLabel] = useState("");
  const [hours, setHours] = useState<number | null>(7 * day);
  const [made, setMade] = useState<{ url: string; label: string } | null>(null);
  const { run, busy, error, fail } = useAttempt<string>(
    async (name) => {
      const outcome = await asked(createLink(room.id, { label: name, expiresAt: hours === null ? null : hoursFrom(serverNow(), hours) }));
      if (outcome.state !== "done") return outcome.words;
      setMade({ url: outcome.url, label: name });
    },
    () => setLabel(""),
  );

  return (
    <div className="flex flex-col gap-3">
      <form
        noValidate
        className="grid grid-cols-[minmax(0,1fr)_8rem] items-start gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (label.trim()) run(label.trim());
          else fail("Say who it is for, so that you know it again.");
        }}
      >
        <LineField
          label="Who it is for"
          required
          error={error}
          value={label}
          maxLength={500}
          placeholder="Accounting"
          onChange={setLabel}
        />
        <ExpirySelect choices={choices} hours={hours} onChange={setHours} />
        <Button type="submit" busy={busy} className="justify-self-start" reasonDisabled={may.ok ? null : may.reason}>
          Make a link
        </Button>
      </form>
      {made ? (
        <SecretOnce
          label={`Link for ${made.label}`}
          secret={made.url}
          action={
            <a href={made.url} target="_blank" rel="noreferrer" className={buttonClass({ size: "sm" })}>
              Open
              <ArrowUpRight aria-hidden strokeWidth={1.75} />
            </a>
          }
        >
          Copy it now; it is not shown again.
        </SecretOnce>
      ) : null}
    </div>
  );
}
