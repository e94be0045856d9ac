"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { FlagDialog, type PlanTitle } from "#components/flags/flag-dialog.tsx";
import { refused } from "#components/live/asked.ts";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { Answer } from "#lib/domain/kernel/permissions.ts";
import { agoText } from "#lib/domain/schedule/format-time.ts";

export type ShownFlag = { id: string; key: string; planId: string | null; retiredAt: string | null };
/** `askedAt` in epoch ms; `percent`: the share it was told then. */
export type ShownFollower = { token: string; instance: string; askedAt: number; percent: number };

export type FlagRowProps = {
  flag: ShownFlag;
  followers: readonly ShownFollower[];
  plans: readonly PlanTitle[];
  mayManage: Answer;
  now: number;
  followOne: (input: { flagId: string; planId: string | null }) => Promise<Outcome>;
  retireOne: (flagId: string) => Promise<Outcome>;
};

const shown = 8;

/** One flag: its key, the plan it follows, and which applications asked for it last. */
export function FlagRow({ flag, followers, plans, mayManage, now, followOne, retireOne }: FlagRowProps) {
  const { id, key, planId, retiredAt } = flag;
  const [asking, setAsking] = useState<"follow" | "retire" | null>(null);
  const reason = mayManage.ok ? null : mayManage.reason;
  const plan = plans.find((each) => each.id === planId)?.title;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 border-t border-line py-2.5">
      <div className="min-w-0 flex-1 basis-48">
        <p className="num truncate text-sm font-medium">{key}</p>
        <p className="text-xs text-muted">
          {retiredAt
            ? "Retired: nobody is answered"
            : planId === null
              ? "Follows no plan: off for everybody"
              : `Follows ${plan ?? "a plan you may not see"}`}
        </p>
        {retiredAt ? null : followers.length === 0 ? (
          <p className="text-xs text-muted">No application has asked for it yet.</p>
        ) : (
          <ul aria-label={`Who follows ${key}`} className="num mt-1 text-xs text-muted">
            {followers.slice(0, shown).map(({ token, instance, askedAt, percent }) => (
              <li key={`${token} ${instance}`} className="wrap-anywhere">
                {[instance || "an instance without a name", token].join(" · ")}: told {percent} %,{" "}
                {agoText(askedAt, Math.max(askedAt, now))}
              </li>
            ))}
            {followers.length > shown ? <li>and {followers.length - shown} more</li> : null}
          </ul>
        )}
      </div>
      {retiredAt ? null : (
        <Menu trigger={<IconButton icon={Ellipsis} label={`More for ${key}`} size="sm" />}>
          <MenuItem reasonDisabled={reason} onSelect={() => setAsking("follow")}>
            Follow another plan…
          </MenuItem>
          <MenuItem tone="danger" reasonDisabled={reason} onSelect={() => setAsking("retire")}>
            Retire…
          </MenuItem>
        </Menu>
      )}
      {asking === "follow" ? (
        <FlagDialog
          plans={plans}
          flag={flag}
          save={(said) => followOne({ flagId: id, planId: said.planId })}
          onClose={() => setAsking(null)}
        />
      ) : null}
      <ConfirmDialog
        open={asking === "retire"}
        onOpenChange={(open) => setAsking(open ? "retire" : null)}
        title={`Retire “${key}”?`}
        description="Applications that still ask for it are answered that there is no such flag, and take their own default. The key is not given again."
        confirmLabel="Retire the flag"
        tone="danger"
        onConfirm={() => refused(retireOne(id))}
      />
    </li>
  );
}
