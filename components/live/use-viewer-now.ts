"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Viewer } from "#lib/domain/command.ts";
import type { MemberRole } from "#lib/domain/kernel/permissions.ts";

/**
 * The viewer of an open page as they are by now: the one it was rendered for, called `name` and with the role the line last told. So whoever
 * gains or loses a right sees it on the page they have open; what the server rendered around it is rendered again.
 */
export function useViewerNow(rendered: Viewer, name: string): { viewer: Viewer; heardRole: (role: MemberRole | null) => void } {
  const router = useRouter();
  const [heard, setHeard] = useState<{ userId: string; role: MemberRole } | null>(null);
  const { userId, role: renderedRole } = rendered.actor;
  const role = heard?.userId === userId ? heard.role : renderedRole;
  const viewer = useMemo(() => ({ ...rendered, actor: { ...rendered.actor, name, role } }), [rendered, name, role]);

  useEffect(() => {
    if (role !== renderedRole) router.refresh();
  }, [role, renderedRole, router]);

  const heardRole = useCallback(
    (told: MemberRole | null) => {
      if (told) setHeard((before) => (before?.userId === userId && before.role === told ? before : { userId, role: told }));
    },
    [userId],
  );
  return { viewer, heardRole };
}
