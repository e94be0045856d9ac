"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import clsx from "clsx";
import type { ReactNode } from "react";
import { popupClass } from "#components/ui/popup-class.ts";

/** The floating part of a tooltip. */
export function TooltipBubble({ children }: { children: ReactNode }) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={6} collisionPadding={8} className="z-50">
        <Base.Popup className={clsx(popupClass, "flex max-w-72 items-center gap-2 px-2.5 py-1.5 text-xs")}>{children}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
