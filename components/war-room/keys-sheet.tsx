"use client";

import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { roomKeys } from "#components/war-room/room-keys.ts";

/** Every key of the war room. */
export function KeysSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog title="Keys" size="sm" open={open} onOpenChange={onOpenChange}>
      <dl className="grid grid-cols-[5rem_1fr] items-center gap-y-1.5 text-sm">
        {roomKeys.map(({ id, keys, label }) => (
          <div key={id} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
