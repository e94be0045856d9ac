"use client";

import clsx from "clsx";
import { History, LayoutGrid, ListChecks, type LucideIcon, User, Users } from "lucide-react";
import { type RoomTab, roomTabs } from "#components/room/room-ui.ts";

const looks: Record<RoomTab, { word: string; icon: LucideIcon }> = {
  mine: { word: "Mine", icon: User },
  checklist: { word: "Checklist", icon: ListChecks },
  board: { word: "Board", icon: LayoutGrid },
  timeline: { word: "Timeline", icon: History },
  people: { word: "People", icon: Users },
};

/** The phone's way around the room, under the thumb. */
export function RoomTabs({ tab, onChange }: { tab: RoomTab; onChange: (tab: RoomTab) => void }) {
  return (
    <nav
      aria-label="Parts of the room"
      className="grid grid-cols-5 border-t border-line bg-panel pb-[env(safe-area-inset-bottom)] min-[900px]:hidden"
    >
      {roomTabs.map((each) => {
        const { word, icon: Icon } = looks[each];
        return (
          <button
            key={each}
            type="button"
            aria-current={each === tab ? "page" : undefined}
            onClick={() => onChange(each)}
            className={clsx(
              "flex h-14 flex-col items-center justify-center gap-1 text-caption -outline-offset-2",
              each === tab ? "font-semibold text-text" : "text-faint",
            )}
          >
            <Icon aria-hidden className="size-4.5" strokeWidth={each === tab ? 2 : 1.75} />
            {word}
          </button>
        );
      })}
    </nav>
  );
}
