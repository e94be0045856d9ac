import clsx from "clsx";
import type { ReactNode } from "react";

/** A key to press, drawn as a key. */
export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={clsx(
        "num inline-block min-w-4.5 rounded-sm border border-b-2 border-line px-1 text-center text-caption leading-4 text-muted",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
