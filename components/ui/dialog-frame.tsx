"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import clsx from "clsx";
import { X } from "lucide-react";
import type { DialogProps } from "#components/ui/dialog-props.ts";
import { popupClass } from "#components/ui/popup-class.ts";
import { pressByKey } from "#components/ui/send-by-key.ts";

const widths = { sm: "sm:w-96", md: "sm:w-[30rem]", lg: "sm:w-[44rem]", xl: "sm:w-[min(72rem,calc(100vw-3rem))]" };

/** What floats of a dialog. */
export function DialogFrame({ title, description, children, footer, open, onOpenChange, initialFocus, size = "md", alert }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} disablePointerDismissal={alert}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          onKeyDown={pressByKey}
          role={alert ? "alertdialog" : "dialog"}
          initialFocus={initialFocus}
          className={clsx(
            popupClass,
            "fixed inset-x-3 top-3 z-40 mx-auto flex max-h-[calc(100dvh-1.5rem)] flex-col sm:top-[12vh] sm:max-h-[76vh]",
            "rounded-2xl sm:rounded-xl",
            widths[size],
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-base font-semibold">{title}</Base.Title>
              {description ? (
                <Base.Description render={<div />} className="mt-1 text-sm text-muted">
                  {description}
                </Base.Description>
              ) : null}
            </div>
            <Base.Close
              aria-label="Close"
              className="tap -mr-1.5 rounded-md p-1 text-faint transition-colors hover:bg-raise hover:text-text"
            >
              <X aria-hidden className="size-4" strokeWidth={1.75} />
            </Base.Close>
          </header>
          {children ? <div className="min-h-0 overflow-y-auto px-5 pt-1 pb-4">{children}</div> : null}
          {footer ? (
            <footer data-footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </footer>
          ) : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
