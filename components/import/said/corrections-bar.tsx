"use client";

import { ChevronDown, Undo2 } from "lucide-react";
import { kinds } from "#components/import/shown/kinds.ts";
import { plainWords } from "#components/import/shown/plain-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import type { Correction } from "#lib/domain/document/correction.ts";

export type CorrectionsBarProps = {
  wanted: readonly Correction[];
  /** The document is being read with them. */
  busy: boolean;
  onTakeBack: (said: readonly Correction[]) => void;
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
            {saidAtOnce(wanted).map(([first, ...others]) => (
              <MenuItem key={`${first.as} ${first.line}`} icon={Undo2} onSelect={() => onTakeBack([first, ...others])}>
                <span className="block max-w-72 truncate">{plainWords([first.text], 120) || `Line ${first.line}`}</span>
                <span className="block text-xs text-faint">
                  {others.length === 0 ? `Line ${first.line}` : `Line ${first.line} and ${others.length} like it`}, you said:{" "}
                  {wordsFor(first)}. Take it back
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

/** What was said of a line, in its own words. */
const wordsFor = ({ as, value }: Correction) => (as === "owner" && value ? value : kinds[as].word.toLowerCase());

/** What was said in one go: of one line, or of all lines like it, that line first. */
function saidAtOnce(wanted: readonly Correction[]): [Correction, ...Correction[]][] {
  const groups = new Map<string, [Correction, ...Correction[]]>();
  for (const each of wanted) {
    const key = each.like === undefined ? `${each.as} ${each.line}` : `like ${each.like} ${each.as}`;
    const group = groups.get(key);
    if (!group) groups.set(key, [each]);
    else if (each.line === each.like) group.unshift(each);
    else group.push(each);
  }
  return [...groups.values()];
}
