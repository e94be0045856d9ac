import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { AppShell } from "#components/shell/app-shell.tsx";
import { readTheme } from "#components/ui/themes.ts";
import { requireMember } from "#lib/auth/viewer.ts";
import { signOut } from "../actions/sign-out.ts";

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const { user, actor, workspace } = await requireMember();
  const theme = readTheme((await cookies()).get("theme")?.value);
  return (
    <AppShell
      workspaceName={workspace.workspace.name}
      user={{ id: actor.userId, name: actor.name, email: user.email }}
      theme={theme}
      signOut={signOut}
    >
      {children}
    </AppShell>
  );
}
