import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

export type PageHeaderProps = {
  title: ReactNode;
  description?: ReactNode;
  /** The page above this one. */
  back?: { href: string; label: string };
  /** The one or two things people come here to do. */
  actions?: ReactNode;
};

/** What this page is, and what can be done with all of it. */
export function PageHeader({ title, description, back, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pb-4">
      <div className="min-w-0">
        {back ? (
          <Link
            href={back.href}
            className="tap mb-1 -ml-1 inline-flex items-center gap-0.5 rounded-sm pr-1 text-xs text-muted transition-colors hover:text-text"
          >
            <ChevronLeft aria-hidden strokeWidth={1.75} className="size-4" />
            {back.label}
          </Link>
        ) : null}
        <h1 className="text-lg font-semibold">{title}</h1>
        {description ? <p className="mt-0.5 max-w-[70ch] text-sm text-muted">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}
