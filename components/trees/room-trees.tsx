"use client";

import clsx from "clsx";
import { GitFork } from "lucide-react";
import { tell } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { TreeWalk } from "#components/trees/tree-walk.tsx";
import { Button } from "#components/ui/button.tsx";
import { notNow } from "#lib/domain/plan/statuses.ts";
import { treesOf, walksOf } from "#lib/domain/trees/walk.ts";

/** The decision trees in the war room: walks that go on first, then the trees to walk, and the walks of before. */
export function RoomTrees({ className }: { className?: string }) {
  const { room, act } = useLiveRoom();
  const may = useMay("step:work");
  const off = (may.ok ? null : may.reason) ?? notNow(room, "work")?.message ?? null;
  const walks = walksOf(room);
  const [open, over] = [walks.filter(({ endedAt }) => !endedAt), walks.filter(({ endedAt }) => endedAt)];
  const trees = treesOf(room).filter(({ id }) => !open.some(({ treeId }) => treeId === id));
  if (trees.length === 0 && walks.length === 0) return null;
  return (
    <section aria-label="Decision trees" className={clsx("border-t border-line", className)}>
      <h2 className="caption px-4 py-2.5 sm:px-5.5">Decision trees</h2>
      {open.map((walk) => (
        <TreeWalk key={walk.id} walk={walk} />
      ))}
      <ul>
        {trees.map(({ id, title, nodes, kind }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2 sm:px-5.5">
            <GitFork aria-hidden strokeWidth={1.75} className="size-4.5 shrink-0 text-muted" />
            <p className="min-w-0 flex-1 basis-56 text-sm wrap-anywhere">
              {title}{" "}
              <span className="text-xs text-muted">
                {kind === "matrix" ? `${nodes.filter(({ depth }) => depth === 0).length} cases` : `${nodes.length} lines`}
              </span>
            </p>
            <Button
              size="sm"
              reasonDisabled={off}
              aria-label={`Walk it: “${title}”`}
              onClick={() => void tell(act("startWalk", { treeId: id }))}
            >
              Walk it
            </Button>
          </li>
        ))}
      </ul>
      {over.length > 0 ? (
        <details className="border-t border-line">
          <summary className="px-4 py-2 text-xs text-muted sm:px-5.5">Walked before · {over.length}</summary>
          {over.map((walk) => (
            <TreeWalk key={walk.id} walk={walk} />
          ))}
        </details>
      ) : null}
    </section>
  );
}
