import type { ReactNode } from "react";
import { Mark } from "#components/brand/mark.tsx";

type AuthCardProps = { title: string; description?: string; children?: ReactNode };

/** The frame of every page in front of the door: the mark, what this is, and one thing to do. */
export function AuthCard({ title, description, children }: AuthCardProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center px-5 py-12">
      <p className="flex items-center gap-2.5 text-sm font-semibold">
        <Mark className="size-6" />
        Holdpoint
      </p>
      <h1 className="mt-8 text-2xl font-semibold tracking-tight">{title}</h1>
      {description ? <p className="mt-1.5 text-sm text-muted">{description}</p> : null}
      {children ? <div className="mt-7">{children}</div> : null}
    </main>
  );
}
