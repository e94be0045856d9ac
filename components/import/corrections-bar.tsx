"use client";

import { ChevronDown, Undo2 } from "lucide-react";
import { kinds } from "#components/import/kinds.ts";
import { plainWords } from "#components/import/plain-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import type { Correction } from "#lib/domain/document/correction.ts";

export type CorrectionsBarProps = {
  wanted: readonly Correction[];
  /** The document is being read with them. */
  busy: boolean;
  onTakeBack: (line: number) => void;
  onUndoAll: () => void;
};

/** How much a person said otherwise, what it was, and the ways back. */
export function CorrectionsBar({ wanted, busy, onTakeBack, onUndoAll }: CorrectionsBarProps) {
  return (
    <div className="flex items-center gap-1">
      <p role="status" className="text-xs text-muted">
        {busy ? <span className="animate-pulse pr-1">Reading it again…</span> : null}
      </p>
      {wanted.length > 0 ? (
        <>
          <Menu
            trigger={
              <Button variant="quiet" size="sm">
                {wanted.length === 1 ? "1 correction" : `${wanted.length.toLocaleString("en")} corrections`}
                <ChevronDown aria-hidden />
              </Button>
            }
          >
            {wanted.map(({ line, text, as }) => (
              <MenuItem key={line} icon={Undo2} onSelect={() => onTakeBack(line)}>
                <span className="block max-w-72 truncate">{plainWords([text], 120) || `Line ${line}`}</span>
                <span className="block text-xs text-faint">
                  Line {line}, you said: {kinds[as].word.toLowerCase()}. Take it back
                </span>
              </MenuItem>
            ))}
          </Menu>
          <Button variant="quiet" size="sm" onClick={onUndoAll}>
            Undo all
          </Button>
        </>
      ) : null}
    </div>
  );
}
