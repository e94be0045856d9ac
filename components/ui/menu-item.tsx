"use client";

import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import { type ReactElement, type ReactNode, use } from "react";
import { Kbd } from "#components/ui/kbd.tsx";
import { MenuPartsContext } from "#components/ui/menu-parts.ts";

export type MenuItemProps = {
  children: ReactNode;
  icon?: LucideIcon;
  keys?: string;
  tone?: "plain" | "danger";
  onSelect?: () => void;
  /** A link instead of an act: `<Link href="…" />` or `<a href="…" />`. */
  link?: ReactElement;
  /** Why it cannot be chosen now; shown under its name. */
  reasonDisabled?: string | null | undefined;
};

/** One line of a menu; nothing outside one. */
export function MenuItem({ children, icon: Icon, keys, tone = "plain", onSelect, link, reasonDisabled }: MenuItemProps) {
  const parts = use(MenuPartsContext);
  const look = clsx(
    "flex items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm outline-none data-highlighted:bg-raise pointer-coarse:min-h-11",
    "data-disabled:cursor-not-allowed data-disabled:text-faint",
    tone === "danger" ? "text-nogo" : "text-text",
  );
  const inside = (
    <>
      {Icon ? <Icon aria-hidden strokeWidth={1.75} className="size-4 shrink-0" /> : null}
      <span className="min-w-0 flex-1">
        {children}
        {reasonDisabled ? <span className="block text-xs text-faint">{reasonDisabled}</span> : null}
      </span>
      {keys ? <Kbd>{keys}</Kbd> : null}
    </>
  );
  if (!parts) return null;
  if (link && !reasonDisabled) {
    return (
      <parts.LinkItem render={link} className={look} closeOnClick>
        {inside}
      </parts.LinkItem>
    );
  }
  return (
    <parts.Item className={look} onClick={onSelect} disabled={Boolean(reasonDisabled)}>
      {inside}
    </parts.Item>
  );
}
