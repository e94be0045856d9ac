import type { ReactNode } from "react";
import { SettingsNav } from "#components/settings/settings-nav.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

/** The frame of every settings page. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-4xl px-4 pt-6 pb-20 sm:px-6 sm:pt-8">
      <PageHeader title="Settings" />
      <SettingsNav />
      <div className="flex flex-col gap-11 pt-7">{children}</div>
    </div>
  );
}
