import { CSPProvider } from "@base-ui/react/csp-provider";
import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { TemporalScript } from "#components/time/temporal-script.tsx";
import { Hints } from "#components/ui/hints.tsx";
import { readTheme } from "#components/ui/themes.ts";
import { Toaster } from "#components/ui/toaster.tsx";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Holdpoint", template: "%s · Holdpoint" },
  description: "Deployment plans, live.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page carries a fresh nonce, so none is static. The status page has no nonce; its policy names its scripts.
  const nonce = (await headers()).get("x-nonce");
  const theme = readTheme((await cookies()).get("theme")?.value);
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`} data-theme={theme} suppressHydrationWarning>
      {nonce && (
        <head>
          <TemporalScript nonce={nonce} />
        </head>
      )}
      <body>
        <CSPProvider {...(nonce ? { nonce } : {})}>
          {children}
          <Hints />
          <Toaster />
        </CSPProvider>
      </body>
    </html>
  );
}
