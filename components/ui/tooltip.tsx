"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";
import { Kbd } from "#components/ui/kbd.tsx";
import { TooltipBubble } from "#components/ui/tooltip-bubble.tsx";

/** A short hint on hover and focus. Touch never sees it, so nothing may be said only here. */
export function Tooltip({ text, keys, children }: { text: string; keys?: string; children: ReactElement }) {
  return (
    <Base.Root>
      <Base.Trigger delay={400} render={children} />
      <TooltipBubble>
        {text}
        {keys ? <Kbd>{keys}</Kbd> : null}
      </TooltipBubble>
    </Base.Root>
  );
}
