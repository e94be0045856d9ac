"use client";

import { CircleAlert, Info } from "lucide-react";
import { Toaster as Sonner } from "sonner";

/** Where `notify` speaks. One per page, in the layout. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-left"
      // Clear of the phone's navigation bar.
      mobileOffset={{ bottom: 84, left: 12, right: 12 }}
      offset={20}
      gap={8}
      visibleToasts={3}
      containerAriaLabel="Notices"
      icons={{
        error: <CircleAlert aria-hidden className="size-4 text-nogo" strokeWidth={1.75} />,
        info: <Info aria-hidden className="size-4 text-run" strokeWidth={1.75} />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3 rounded-xl border border-line bg-panel px-4 py-3 font-sans text-sm text-text shadow-pop sm:w-[22rem]",
          content: "min-w-0 flex-1",
          title: "font-medium",
          description: "mt-0.5 text-xs text-muted",
          actionButton:
            "order-last shrink-0 rounded-md border border-line bg-raise px-2.5 py-1 text-xs font-medium text-text hover:border-edge pointer-coarse:min-h-11 pointer-coarse:min-w-11",
        },
      }}
    />
  );
}
