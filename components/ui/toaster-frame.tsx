"use client";

import { CircleAlert, Info } from "lucide-react";
import { useEffect } from "react";
import { Toaster as Sonner, toast } from "sonner";
import { listenToNotices, type Speak } from "#components/ui/notify.ts";

// An error is read, then acted on; an undo needs time to be wanted.
const shownMs = { plain: 4_000, undo: 8_000, error: 10_000 };

const speak: Speak = (sentence, { id, description, undo, tone = "plain" }) => {
  const say = tone === "error" ? toast.error : tone === "info" ? toast.info : toast;
  const duration = tone === "error" ? shownMs.error : undo ? shownMs.undo : shownMs.plain;
  say(sentence, { ...(id ? { id } : {}), description, duration, action: undo ? { label: "Undo", onClick: undo } : undefined });
};

/** The notices themselves. */
export function ToasterFrame() {
  // A parent's effect runs after its child's: by now the notices listen.
  useEffect(() => listenToNotices(speak), []);
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
