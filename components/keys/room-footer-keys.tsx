"use client";

import { roomKeys } from "#components/keys/key-table.ts";
import { Kbd } from "#components/ui/kbd.tsx";

const inLine = roomKeys.filter(({ id, short }) => short !== "" || id === "next");

/** The keys worth knowing, in one line. */
export function RoomFooterKeys({ onHelp }: { onHelp: () => void }) {
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-xs text-faint">
      {inLine.map(({ id, keys, short }) =>
        id === "help" ? (
          <button key={id} type="button" onClick={onHelp} className="inline-flex items-center gap-1 rounded-sm hover:text-text">
            <Kbd>{keys}</Kbd> {short}
          </button>
        ) : (
          // J and K are one thing: they move.
          <span key={id} className={id === "next" ? "-mr-2" : "inline-flex items-center gap-1"}>
            <Kbd>{keys}</Kbd> {short}
          </span>
        ),
      )}
    </div>
  );
}
