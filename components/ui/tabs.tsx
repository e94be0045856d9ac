"use client";

import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef } from "react";

export type TabsProps<Id extends string> = {
  /** What they are all about. */
  label: string;
  tabs: readonly { id: Id; name: ReactNode; panel: ReactNode; panelRef?: Ref<HTMLDivElement> }[];
  /** The one that is shown. */
  value: Id;
  onChange: (id: Id) => void;
  /** Of the row of tabs, and of one; the chosen one has `data-active`. */
  look: { list: string; tab: string; panel: string };
};

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Parts of one page, one of them shown. All stay mounted: what is half typed in one survives a look at another. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, look }: TabsProps<Id>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const to = step(
      tabs.findIndex((each) => each.id === value),
      tabs.length - 1,
    );
    if (tabs[to]) onChange(tabs[to].id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[to]?.focus();
  }

  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={look.list} onKeyDown={move}>
        {tabs.map((tab) => {
          const active = tab.id === value;
          return (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              aria-controls={`${id}-${tab.id}-panel`}
              aria-selected={active}
              tabIndex={active ? 0 : -1}
              data-active={active ? "" : undefined}
              className={look.tab}
              onClick={() => onChange(tab.id)}
            >
              {tab.name}
            </button>
          );
        })}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          ref={tab.panelRef}
          role="tabpanel"
          id={`${id}-${tab.id}-panel`}
          aria-labelledby={`${id}-${tab.id}`}
          // From its tab, the keyboard goes on to what it shows.
          tabIndex={tab.id === value ? 0 : -1}
          hidden={tab.id !== value}
          className={look.panel}
        >
          {tab.panel}
        </div>
      ))}
    </>
  );
}
