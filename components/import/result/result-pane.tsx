"use client";

import { type PointerEvent, type ReactNode, type Ref, type SyntheticEvent, use, useEffect, useRef, useState } from "react";
import type { Reading } from "#components/import/import-actions.ts";
import { LitContext } from "#components/import/lit-store.ts";
import { FindingsPanel } from "#components/import/result/findings-panel.tsx";
import { FoundPane } from "#components/import/result/found-pane.tsx";
import { PlanPane } from "#components/import/result/plan-pane.tsx";
import { ReviewContext } from "#components/import/review-context.ts";
import type { SaidMark } from "#components/import/said/said-marks.ts";
import { scrollTo } from "#components/import/scroll-to.ts";
import type { Owners } from "#components/import/shown/pieces.ts";
import { Tabs } from "#components/ui/tabs.tsx";

export type ResultPaneProps = {
  reading: Reading;
  lines: readonly string[];
  owners: Owners;
  marks: ReadonlyMap<string, SaidMark>;
  /** What scrolls. */
  scroller: Ref<HTMLDivElement>;
  /** A menu is open over a row, or one looks at a line: it stays lit. */
  held: boolean;
  /** What stands above the findings. */
  children: ReactNode;
};

const tab =
  "-mb-px inline-flex h-10 items-center gap-1.5 border-b-2 border-transparent text-sm whitespace-nowrap text-muted transition-colors -outline-offset-2 hover:text-text data-active:border-text data-active:font-medium data-active:text-text pointer-coarse:h-11";

/** What Holdpoint made of the document: the plan, and what else it says. Pointing at a row lights its lines. */
export function ResultPane({ reading, lines, owners, marks, scroller, held, children }: ResultPaneProps) {
  const pane = useRef<HTMLElement>(null);
  const [shown, setShown] = useState<"plan" | "found">("plan");
  const store = use(LitContext);
  const { showLines } = use(ReviewContext);
  const { rows, planNotes, found, findings } = reading;
  const foundCount = found.reduce((sum, { count }) => sum + count, 0);

  useEffect(
    () =>
      store.subscribe(() => {
        const lit = store.get();
        if (!lit || lit.from === "plan") return;
        const panel = pane.current?.querySelector<HTMLElement>("[role=tabpanel]:not([hidden])") ?? null;
        for (const selector of [lit.row && `[data-row="${lit.row}"]`, lit.found && `[data-found="${lit.found}"]`])
          if (selector) scrollTo(panel, selector);
      }),
    [store],
  );

  function light({ target }: SyntheticEvent) {
    if (held) return;
    const at = target instanceof Element ? target.closest("[data-from]") : null;
    const [line, endLine] = [Number(at?.getAttribute("data-from")), Number(at?.getAttribute("data-to"))];
    if (!at || !line) return;
    const row = at.closest("[data-row]")?.getAttribute("data-row") ?? owners.row[line]?.key ?? null;
    store.set({ line, endLine, row, found: at.getAttribute("data-found") ?? owners.found[line]?.key ?? null, from: "plan" });
  }

  function lightFinding(line: number) {
    store.set({ line, endLine: line, row: owners.row[line]?.key ?? null, found: owners.found[line]?.key ?? null, from: "finding" });
  }

  return (
    <section
      ref={pane}
      aria-label="What Holdpoint made of it"
      onPointerOver={(event: PointerEvent) => light(event)}
      onFocus={light}
      onPointerLeave={() => !held && store.set(null)}
      className="flex h-full min-h-0 flex-col"
    >
      {children}
      <FindingsPanel
        findings={findings}
        onPoint={lightFinding}
        onShow={(line) => {
          lightFinding(line);
          showLines();
        }}
      />
      <div className="flex min-h-0 flex-1 flex-col">
        <Tabs
          label="What Holdpoint made of it"
          value={shown}
          onChange={setShown}
          look={{
            list: "flex gap-5 border-b border-line px-4",
            tab,
            panel: "relative min-h-0 flex-1 overflow-y-auto pb-10 -outline-offset-2",
          }}
          tabs={[
            {
              id: "plan",
              name: "The plan",
              panel: <PlanPane rows={rows} planNotes={planNotes} lines={lines} marks={marks} />,
              panelRef: scroller,
            },
            {
              id: "found",
              name: (
                <>
                  Also found
                  <span className="num text-xs text-faint">{foundCount.toLocaleString("en")}</span>
                </>
              ),
              panel: shown === "found" ? <FoundPane groups={found} rows={rows} planNotes={planNotes} lines={lines} marks={marks} /> : null,
            },
          ]}
        />
      </div>
    </section>
  );
}
