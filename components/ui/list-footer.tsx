"use client";

import { Plus } from "lucide-react";
import { Button } from "#components/ui/button.tsx";

/** Below the rows of a section: what it says while there are none (`empty`), and the line that adds one, for whoever may (`onAdd`). */
export function ListFooter({ empty, add, onAdd }: { empty: string | null; add: string; onAdd: (() => void) | null }) {
  return (
    <>
      {empty ? <p className="border-t border-line px-4 py-3 text-sm text-muted sm:px-5.5">{empty}</p> : null}
      {onAdd ? (
        <div className="border-t border-line px-3 py-2 sm:px-4.5">
          <Button size="sm" variant="quiet" onClick={onAdd}>
            <Plus aria-hidden strokeWidth={1.75} />
            {add}
          </Button>
        </div>
      ) : null}
    </>
  );
}
