"use client";

import { ChevronDown, FileDown, FileUp, ListChecks, ScrollText } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLiveRoom, useMay } from "#components/live/room-context.ts";
import type { CheckPlan } from "#components/plan/check-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { LaterPart } from "#components/ui/later.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { later } from "#lib/later.ts";

const findingsDialog = later(() => import("./findings-dialog.tsx").then(({ FindingsDialog }) => FindingsDialog));

/** What a plan has to do with documents: check it, take it away, bring a new version. */
export function DocumentMenu({ check }: { check: CheckPlan }) {
  const { plan } = useLiveRoom().room;
  const router = useRouter();
  const may = useMay("plan:edit");
  const [checking, setChecking] = useState(false);
  const ended = plan.endedAt ? "The plan has ended; its document stays as it was." : null;
  return (
    <>
      <Menu
        trigger={
          <Button>
            Document
            <ChevronDown aria-hidden strokeWidth={1.75} />
          </Button>
        }
      >
        <MenuItem icon={ListChecks} onSelect={() => setChecking(true)}>
          Check the plan…
        </MenuItem>
        <MenuItem icon={FileDown} onSelect={() => window.location.assign(`/plans/${plan.slug}/export`)}>
          Export as Markdown
        </MenuItem>
        <MenuItem icon={ScrollText} onSelect={() => window.location.assign(`/plans/${plan.slug}/audit`)}>
          Audit record
        </MenuItem>
        <MenuItem icon={FileUp} reasonDisabled={may.ok ? ended : may.reason} onSelect={() => router.push(`/plans/${plan.slug}/revise`)}>
          Import a new version…
        </MenuItem>
      </Menu>
      {checking ? <LaterPart of={findingsDialog} props={{ check, onClose: () => setChecking(false) }} /> : null}
    </>
  );
}
