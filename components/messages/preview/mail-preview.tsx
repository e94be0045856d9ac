"use client";

import clsx from "clsx";
import { useState } from "react";
import { segments } from "#components/ui/segment-class.ts";
import { Tabs } from "#components/ui/tabs.tsx";

const schemes = [
  { id: "light", name: "Light" },
  { id: "dark", name: "Dark" },
] as const;
type Scheme = (typeof schemes)[number]["id"];

/** A mail as a program shows it, light or dark: how its readers have it nobody knows, so both can be looked at. It begins as this page is. */
export function MailPreview({ html }: { html: string }) {
  const [scheme, setScheme] = useState<string>(pageScheme);
  return (
    <Tabs
      label="How their mail program looks"
      value={scheme}
      onChange={setScheme}
      look={{ list: clsx(segments.frame, "self-start"), tab: clsx(segments.option, segments.chosen), panel: "mt-3 outline-offset-4" }}
      tabs={schemes.map(({ id, name }) => ({
        id,
        name,
        panel: (
          <iframe
            title={`The mail, ${name.toLowerCase()}`}
            sandbox=""
            srcDoc={html.replace('content="light dark"', `content="${id}"`)}
            // The ground a mail program gives it.
            style={{ colorScheme: id, background: "Canvas" }}
            className="h-96 w-full rounded-md border border-line"
          />
        ),
      }))}
    />
  );
}

function pageScheme(): Scheme {
  if (typeof document === "undefined") return "light";
  const { theme } = document.documentElement.dataset;
  if (theme === "light" || theme === "dark") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
