"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import { type ComponentProps, useId, useState } from "react";
import { TooltipBubble } from "#components/ui/tooltip-bubble.tsx";

/** A button that cannot be pressed and tells why: on hover, on focus, and on a tap, which has no hover. */
export function BlockedButton({ reason, children, ...rest }: ComponentProps<"button"> & { reason: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <Base.Root open={open} onOpenChange={setOpen}>
      <Base.Trigger
        delay={150}
        closeOnClick={false}
        onClick={() => setOpen(true)}
        render={
          // Not `disabled`: a disabled button cannot be focused, so nobody could ask it why.
          <button {...rest} type="button" aria-disabled aria-describedby={id}>
            {children}
          </button>
        }
      />
      {/* Outside the button, or the reason would become part of its name. */}
      <span id={id} hidden>
        {reason}
      </span>
      <TooltipBubble>{reason}</TooltipBubble>
    </Base.Root>
  );
}
