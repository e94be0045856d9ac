import Link from "next/link";
import type { ReactNode } from "react";
import { Mark } from "#components/brand/mark.tsx";
import { ShellLink } from "#components/shell/shell-link.tsx";
import { UserMenu, type UserMenuProps } from "#components/shell/user-menu.tsx";

export type AppShellProps = UserMenuProps & {
  workspaceName: string;
  children: ReactNode;
};

/** The frame around every page of a workspace: where you are, where else you can go, and who you are. */
export function AppShell({ workspaceName, children, ...user }: AppShellProps) {
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-panel focus:px-3 focus:py-2 focus:shadow-pop"
      >
        Skip to the page
      </a>
      <header className="flex h-12 items-center gap-2 border-b border-line px-4 sm:gap-5 sm:px-6 print:hidden">
        <Link href="/plans" aria-label={`${workspaceName}: all plans`} className="flex min-w-0 items-center gap-2.5 rounded-sm">
          <Mark className="size-5.5 shrink-0" />
          <span className="truncate text-sm font-semibold max-sm:hidden">{workspaceName}</span>
        </Link>
        <nav aria-label="Workspace" className="flex h-full items-stretch gap-4 max-sm:ml-1">
          <ShellLink href="/plans">Plans</ShellLink>
          <ShellLink href="/settings">Settings</ShellLink>
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <UserMenu {...user} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </>
  );
}
