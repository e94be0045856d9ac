"use client";

import { ArrowRight } from "lucide-react";
import { useLit } from "#components/import/lit-store.ts";
import { kinds } from "#components/import/shown/kinds.ts";
import type { PlanRow } from "#components/import/shown/row-kind.ts";

export type LitBarProps = { rows: ReadonlyMap<string, PlanRow>; onShow: () => void };

/** On a phone the plan is behind the document: says what became of the line under the finger, and leads there. */
export function LitBar({ rows, onShow }: LitBarProps) {
  const key = useLit((lit) => lit?.row ?? "", "");
  const row = rows.get(key);
  if (!row) return null;
  const { icon: Icon, word } = kinds[row.kind];
  return (
    <button
      type="button"
      onClick={onShow}
      className="flex min-h-13 w-full items-center gap-2.5 border-t border-line bg-panel px-4 text-left text-sm -outline-offset-2 lg:hidden"
    >
      <Icon aria-hidden strokeWidth={1.75} className="size-4 shrink-0 text-muted" />
      <span className="text-muted">{word}</span>
      <span className="min-w-0 flex-1 truncate">{row.title}</span>
      <span className="shrink-0 text-xs text-muted">In the plan</span>
      <ArrowRight aria-hidden className="size-4 shrink-0 text-muted" />
    </button>
  );
}
