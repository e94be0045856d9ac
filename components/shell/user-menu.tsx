"use client";

import { LogOut, Settings2 } from "lucide-react";
import Link from "next/link";
import { useTransition } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { MenuSeparator } from "#components/ui/menu-separator.tsx";
import { type Theme, ThemeToggle } from "#components/ui/theme-toggle.tsx";

export type UserMenuProps = {
  user: { id: string; name: string; email: string | null };
  theme?: Theme;
  signOut: () => Promise<void>;
};

/** Who is signed in, how the page looks to them, and the way out. */
export function UserMenu({ user, theme, signOut }: UserMenuProps) {
  const [leaving, leave] = useTransition();
  return (
    <>
      <ThemeToggle initial={theme} />
      <Menu
        trigger={
          <button type="button" aria-busy={leaving || undefined} className="tap rounded-full p-0.5">
            <Avatar id={user.id} name={user.name} />
          </button>
        }
      >
        <div className="px-2.5 py-1.5">
          <div className="text-sm font-medium">{user.name}</div>
          {user.email ? <div className="text-xs text-muted">{user.email}</div> : null}
        </div>
        <MenuSeparator />
        <MenuItem icon={Settings2} link={<Link href="/settings/account" />}>
          Your account
        </MenuItem>
        <MenuItem icon={LogOut} onSelect={() => leave(signOut)}>
          Sign out
        </MenuItem>
      </Menu>
    </>
  );
}
