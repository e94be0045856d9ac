"use client";

import { gateKeys } from "#components/gates/gate-keys.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { roomKeys } from "#components/war-room/room-keys.ts";

/** Every key of the war room. */
export function KeysSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog title="Keys" size="sm" open={open} onOpenChange={onOpenChange}>
      <dl className="grid grid-cols-[5rem_1fr] items-center gap-y-1.5 text-sm">
        {gateKeys.map(({ id, keys, label }) => (
          <div key={id} className="contents">
            <dt>
              <Kbd>{keys[0]}</Kbd>
            </dt>
            <dd>
              {label} <span className="text-xs text-muted">while a poll asks you{id === "go" ? "" : ", off the steps"}</span>
            </dd>
          </div>
        ))}
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
