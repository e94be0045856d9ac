"use client";

import { PencilLine, Trash2 } from "lucide-react";
import { useState } from "react";
import { takeOut } from "#components/live/answers.ts";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import type { Tree } from "#lib/domain/trees/rows.ts";
import { treesOf } from "#lib/domain/trees/walk.ts";
import { later } from "#lib/later.ts";

const treeDialog = later(() => import("./tree-dialog.tsx").then(({ TreeDialog }) => TreeDialog));

/** The decision trees where the plan is written. */
export function PlanTrees() {
  const { room, act } = useLiveRoom();
  const may = useMay("plan:edit");
  const editable = may.ok && !room.plan.endedAt;
  const [edited, setEdited] = useState<Tree | "new" | null>(null);
  const trees = treesOf(room);
  if (trees.length === 0 && !editable) return null;
  function remove({ id, title }: Tree) {
    return takeOut(act("removeTree", { treeId: id }), `“${title}” is removed.`, () => act("restoreTree", { treeId: id }));
  }
  return (
    <section aria-labelledby="trees" className="mt-6 overflow-clip rounded-xl border border-line">
      <h2 id="trees" className="caption px-4 py-2.5 sm:px-5.5">
        Decision trees
      </h2>
      <ul>
        {trees.map((tree) => (
          <li key={tree.id} className="flex items-start gap-3 border-t border-line px-4 py-2 sm:px-5.5">
            <details className="min-w-0 flex-1 text-sm">
              <summary className="wrap-anywhere">
                {tree.title} <span className="text-xs text-muted">{tree.nodes.length} lines</span>
              </summary>
              <ul className="pt-1 text-xs text-muted">
                {tree.nodes.map(({ depth, text }, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a line of a tree is its place.
                  <li key={place} className="wrap-anywhere" style={{ paddingLeft: `${Math.min(depth, 8)}rem` }}>
                    {text}
                  </li>
                ))}
              </ul>
            </details>
            {editable ? (
              <span className="-my-1 flex gap-1">
                <IconButton size="sm" icon={PencilLine} label={`Edit “${tree.title}”`} onClick={() => setEdited(tree)} />
                <IconButton size="sm" icon={Trash2} label={`Remove “${tree.title}”`} onClick={() => void remove(tree)} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {editable ? (
        <div className="border-t border-line px-3 py-2 sm:px-4.5">
          <Button size="sm" variant="quiet" onClick={() => setEdited("new")}>
            Add a decision tree
          </Button>
        </div>
      ) : null}
      {edited ? (
        <LaterPart of={treeDialog} props={{ tree: edited === "new" ? undefined : edited, onClose: () => setEdited(null) }} />
      ) : null}
    </section>
  );
}
