"use client";

import { Menu as Base } from "@base-ui/react/menu";
import clsx from "clsx";
import { type ReactNode, useEffect, useRef } from "react";
import { MenuPartsContext } from "#components/ui/menu-parts.ts";
import { popupClass } from "#components/ui/popup-class.ts";

export type MenuFrameProps = {
  open: boolean;
  onClose: () => void;
  /** The button it hangs on and gives the focus back to. */
  anchor: () => HTMLElement | null;
  /** The id of that button. */
  labelledBy: string;
  /** It was asked for by a key: its first line is the one in hand. */
  byKey: boolean;
  align: "start" | "center" | "end";
  children: ReactNode;
};

/** What floats of a menu. */
export function MenuFrame({ open, onClose, anchor, labelledBy, byKey, align, children }: MenuFrameProps) {
  const popup = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open || !byKey) return;
    const frame = requestAnimationFrame(() => popup.current?.querySelector<HTMLElement>("[role^=menuitem]:not([aria-disabled])")?.focus());
    return () => cancelAnimationFrame(frame);
  }, [open, byKey]);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} align={align} sideOffset={4} collisionPadding={8} className="z-50">
          <Base.Popup
            ref={popup}
            aria-labelledby={labelledBy}
            finalFocus={anchor}
            className={clsx(popupClass, "max-h-(--available-height) min-w-48 overflow-y-auto p-1")}
          >
            <MenuPartsContext value={Base}>{children}</MenuPartsContext>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
