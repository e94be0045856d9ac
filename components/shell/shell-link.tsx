"use client";

import clsx from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

export type ShellLinkProps = { href: string; children: ReactNode };

/** A link of the top bar that knows whether people are at or below it. */
export function ShellLink({ href, children }: ShellLinkProps) {
  const path = usePathname();
  const current = path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={path === href ? "page" : current || undefined}
      className={clsx(
        "-mb-px inline-flex items-center border-b-2 text-sm -outline-offset-2 transition-colors",
        current ? "border-text font-medium text-text" : "border-transparent text-muted hover:text-text",
      )}
    >
      {children}
    </Link>
  );
}
