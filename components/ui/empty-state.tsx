import type { ReactNode } from "react";

/** Nothing here yet: one sentence that says what would be, and one thing to do about it. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-10 text-center">
      <p className="max-w-[44ch] text-sm text-pretty text-muted">{children}</p>
      {action}
    </div>
  );
}
