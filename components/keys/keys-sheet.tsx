"use client";

import { keyTable } from "#components/keys/key-table.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";

const groups = [
  { of: "step", title: "The step you are on" },
  { of: "vote", title: "While a poll asks you" },
  { of: "room", title: "The room" },
  { of: "plan", title: "On every page of a plan" },
  { of: "dialog", title: "Dialogs" },
  { of: "outline", title: "On the plan page" },
  { of: "review", title: "While a document is looked over" },
] as const;

/** Every key there is, from the one table. */
export function KeysSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog title="Keys" size="lg" open={open} onOpenChange={onOpenChange}>
      <div className="gap-x-8 sm:columns-2">
        {groups.map(({ of, title }) => (
          <section key={of} className="mb-4 break-inside-avoid">
            <h3 className="mb-1.5 text-xs text-muted">{title}</h3>
            <dl className="grid grid-cols-[4.75rem_1fr] items-center gap-y-1.5 text-sm">
              {keyTable
                .filter((row) => row.of === of)
                .map(({ id, keys, label }) => (
                  <div key={id} className="contents">
                    <dt>
                      <Kbd>{keys}</Kbd>
                    </dt>
                    <dd>{label}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
