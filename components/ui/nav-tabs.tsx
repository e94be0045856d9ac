import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import Link from "next/link";

export type NavTab = { href: string; label: string; count?: number; icon?: LucideIcon };

export type NavTabsProps = {
  label: string;
  tabs: readonly NavTab[];
  /** The href of the page people are on. */
  current: string;
};

/** Pages of one thing, each with its own address. */
export function NavTabs({ label, tabs, current }: NavTabsProps) {
  return (
    <nav aria-label={label} className="flex gap-5 overflow-x-auto border-b border-line">
      {tabs.map(({ href, label: name, count, icon: Icon }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === current ? "page" : undefined}
          className={clsx(
            "-mb-px inline-flex h-10 items-center gap-1.5 border-b-2 text-sm whitespace-nowrap transition-colors -outline-offset-2 pointer-coarse:h-11",
            href === current ? "border-text font-medium text-text" : "border-transparent text-muted hover:text-text",
          )}
        >
          {Icon ? <Icon aria-hidden strokeWidth={1.75} className="size-4" /> : null}
          {name}
          {count === undefined ? null : <span className="num text-xs text-faint">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
