"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { OutsideLines } from "#components/plan/window/outside-lines.tsx";
import { MomentFields, readMoment, typedMoment } from "#components/time/moment-fields.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { outsideWindow } from "#lib/domain/schedule/window.ts";

/** When the work may be done: says at once what of it would be outside. `now` in epoch ms. */
export function WindowDialog({ now, onClose }: { now: number; onClose: () => void }) {
  const { room, act } = useLiveRoom();
  const { zone, t0, window: before } = room.plan;
  const [start, setStart] = useState(() => typedMoment(before?.start ?? t0, zone));
  const [end, setEnd] = useState(() => typedMoment(before?.end ?? null, zone));
  const [published, setPublished] = useState(before?.published ?? false);
  const none = !start.date && !start.clock && !end.date && !end.clock;
  const [opens, closes] = [readMoment(start, zone), readMoment(end, zone)];
  const window = opens && closes && opens < closes ? { start: opens, end: closes, published } : null;

  async function save() {
    if (none) return before ? submitted(act("setWindow", { window: null })) : undefined;
    if (!opens || !closes) return "Give the day and the time of both ends, or leave all four open for no window.";
    return submitted(act("setWindow", { window: { start: opens, end: closes, published } }));
  }

  return (
    <FormDialog
      title="Window"
      description={`When the work may be done, by agreement with others. Times are ${zone}. The forecast and every move of T0 are held against it.`}
      submitLabel={none && before ? "Take the window away" : "Save"}
      onClose={onClose}
      onSubmit={save}
    >
      <MomentFields label="Opens" value={start} onChange={setStart} />
      <MomentFields label="Closes" value={end} onChange={setEnd} />
      <Checkbox
        label="Published"
        hint="Stakeholders go by it: it stands on the status page, and work that leaves it needs a reason."
        checked={published}
        onChange={({ target }) => setPublished(target.checked)}
      />
      {window ? (
        <p aria-live="polite">
          <OutsideLines
            outside={outsideWindow({ ...room, plan: { ...room.plan, window } }, now)}
            window={window}
            zone={zone}
            beside={Date.parse(window.start)}
          />
        </p>
      ) : null}
    </FormDialog>
  );
}
