import type { ReactNode } from "react";

/** A group of parts under its name. */
export function Samples({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <h2 className="border-b border-line pb-1.5 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** One part in one state, under the words for it. */
export function Sample({ of, children, row = false }: { of: string; children: ReactNode; row?: boolean }) {
  return (
    <div className="min-w-0">
      <p className="caption pb-1.5">{of}</p>
      <div className={row ? "flex flex-wrap items-center gap-2" : undefined}>{children}</div>
    </div>
  );
}
