"use client";

import { usePathname } from "next/navigation";
import { NavTabs } from "#components/ui/nav-tabs.tsx";

const tabs = [
  { href: "/settings/account", label: "Your account" },
  { href: "/settings/people", label: "People" },
  { href: "/settings/channels", label: "Channels" },
  { href: "/settings/prometheus", label: "Prometheus" },
  { href: "/settings/working-days", label: "Working days" },
  { href: "/settings/flags", label: "Flags" },
  { href: "/settings/tokens", label: "API tokens" },
];

/** The pages of the settings. */
export function SettingsNav() {
  return <NavTabs label="Settings" tabs={tabs} current={usePathname()} />;
}
