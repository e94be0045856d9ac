"use client";

import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { useLit } from "#components/import/lit-store.ts";
import { countsByLevel, levels, order } from "#components/import/shown/finding-levels.ts";
import type { Finding } from "#lib/runbook/reading.ts";

export type FindingsPanelProps = { findings: readonly Finding[]; onPoint: (line: number) => void; onShow: (line: number) => void };

/** What the runbook leaves open or contradicts: counts in one line, the sentences behind it, each leading to its line. */
export function FindingsPanel({ findings, onPoint, onShow }: FindingsPanelProps) {
  const [open, setOpen] = useState(false);
  const gravestFirst = useMemo(() => findings.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level)), [findings]);
  const list = useId();
  if (findings.length === 0)
    return <p className="border-b border-line px-4 py-2 text-xs text-faint">Nothing stands out in this runbook.</p>;
  return (
    <div className="border-b border-line">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
        className="flex w-full items-center gap-3 px-4 py-2 text-left text-xs text-muted -outline-offset-2 transition-colors hover:bg-raise hover:text-text pointer-coarse:min-h-11"
      >
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
          {countsByLevel(findings).map(({ level, words }) => {
            const { icon: Icon, ink } = levels[level];
            return (
              <span key={level} className={clsx("inline-flex items-center gap-1.5 font-medium", ink)}>
                <Icon aria-hidden strokeWidth={1.75} className="size-3.5" />
                {words}
              </span>
            );
          })}
          <span>in the runbook itself</span>
        </span>
        <ChevronDown aria-hidden className={clsx("size-4 shrink-0", open && "rotate-180")} />
      </button>
      <ul id={list} hidden={!open} aria-label="Findings" className="max-h-[min(20rem,36vh)] overflow-y-auto border-t border-line py-1">
        {open
          ? // biome-ignore lint/suspicious/noArrayIndexKey: one reading's findings do not change.
            gravestFirst.map((finding, at) => <FindingRow key={at} finding={finding} onPoint={onPoint} onShow={onShow} />)
          : null}
      </ul>
    </div>
  );
}

type FindingRowProps = { finding: Finding } & Omit<FindingsPanelProps, "findings">;

function FindingRow({ finding: { level, message, line }, onPoint, onShow }: FindingRowProps) {
  const on = useLit((lit) => lit !== null && lit.line <= line && line <= lit.endLine && lit.from === "finding", false);
  const { icon: Icon, ink, word } = levels[level];
  return (
    <li style={{ contentVisibility: "auto", containIntrinsicSize: "auto 2rem" }}>
      <button
        type="button"
        onPointerEnter={() => onPoint(line)}
        onFocus={() => onPoint(line)}
        onClick={() => onShow(line)}
        className={clsx(
          "flex w-full items-start gap-x-3 border-l-2 px-4 py-1.5 text-left max-sm:flex-wrap text-sm -outline-offset-2 pointer-coarse:min-h-11",
          on ? "border-run bg-run-soft" : "border-transparent",
        )}
      >
        <span className={clsx("inline-flex w-20 shrink-0 items-center gap-1.5 pt-0.5 text-xs font-medium", ink)}>
          <Icon aria-hidden strokeWidth={1.75} className="size-3.5" />
          {word}
        </span>
        <span className="min-w-0 flex-1 wrap-anywhere max-sm:order-last max-sm:basis-full">{message}</span>
        <span className="num pt-1 text-caption leading-4 text-faint max-sm:ml-auto">
          <span className="sr-only">Line </span>
          {line}
        </span>
      </button>
    </li>
  );
}
