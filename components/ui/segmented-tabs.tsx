"use client";

import { Tabs } from "@base-ui/react/tabs";
import clsx from "clsx";
import type { ReactNode } from "react";
import { segments } from "#components/ui/segment-class.ts";

export type SegmentedTab<Value extends string> = { value: Value; label: string; count?: number; content: ReactNode };

export type SegmentedTabsProps<Value extends string> = {
  /** What the tabs are about, for those who listen. */
  label: string;
  tabs: readonly SegmentedTab<Value>[];
  /** Drive it yourself, or leave it out to start at the first. */
  value?: Value;
  onChange?: (value: Value) => void;
};

/** Views of one thing, one at a time. Pages with an address of their own use NavTabs. */
export function SegmentedTabs<Value extends string>({ label, tabs, value, onChange }: SegmentedTabsProps<Value>) {
  return (
    <Tabs.Root value={value} defaultValue={value === undefined ? tabs[0]?.value : undefined} onValueChange={(next) => onChange?.(next)}>
      <Tabs.List aria-label={label} activateOnFocus className={segments.frame}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.value} value={tab.value} className={clsx(segments.option, segments.chosen)}>
            {tab.label}
            {tab.count === undefined ? null : <span className="num text-faint">{tab.count}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.value} value={tab.value} className="mt-3">
          {tab.content}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
