"use client";

import { CircleAlert, Ellipsis } from "lucide-react";
import { type ReactNode, useState, useTransition } from "react";
import { asked, refused } from "#components/live/asked.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import type { Outcome } from "#lib/domain/kernel/outcome.ts";
import type { Answer } from "#lib/domain/kernel/permissions.ts";

export type AddressedRowProps = {
  name: string;
  /** Its address can be used. */
  addressed: boolean;
  mayManage: Answer;
  /** What it is and where it leads, in a line. */
  about: ReactNode;
  /** What trying it is called, and what is said of how that went: `no` stands before the reason. */
  test: { label: string; hint: string; run: () => Promise<Outcome<{ why: string | null }>>; yes: string; no: string };
  /** Besides removing it. */
  menu: (reason: string | null) => ReactNode;
  removing: { description: string; run: () => Promise<Outcome> };
  /** What is asked in front of the page. */
  children: ReactNode;
};

/** Something outside that has an address under lock, and whether it works: a test says so in words, where it was asked for. */
export function AddressedRow({ name, addressed, mayManage, about, test, menu, removing, children }: AddressedRowProps) {
  const [asksRemove, setAsksRemove] = useState(false);
  const [tried, setTried] = useState<{ why: string | null } | null>(null);
  const [testing, start] = useTransition();
  const reason = mayManage.ok ? null : mayManage.reason;

  function tryIt() {
    setTried(null);
    start(async () => {
      const outcome = await asked(test.run());
      setTried({ why: outcome.state === "done" ? outcome.why : outcome.words });
    });
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2.5">
      <div className="min-w-0 flex-1 basis-48">
        <div className="truncate text-sm font-medium">{name}</div>
        <div className="truncate text-xs text-muted">{about}</div>
      </div>
      <Button size="sm" busy={testing} reasonDisabled={reason} aria-label={test.hint} onClick={tryIt}>
        {test.label}
      </Button>
      <Menu trigger={<IconButton icon={Ellipsis} label={`More for ${name}`} size="sm" />}>
        {menu(reason)}
        <MenuItem tone="danger" reasonDisabled={reason} onSelect={() => setAsksRemove(true)}>
          Remove
        </MenuItem>
      </Menu>
      <div role="status" className="basis-full text-xs wrap-anywhere empty:hidden">
        {tried ? (
          <span className={tried.why === null ? "text-go" : "text-nogo"}>{tried.why === null ? test.yes : `${test.no} ${tried.why}`}</span>
        ) : null}
        {!addressed && !tried ? (
          <span className="flex items-start gap-1.5 text-hold">
            <CircleAlert aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
            Its address cannot be opened any more: the key of this installation changed. Give the address again.
          </span>
        ) : null}
      </div>
      {children}
      <ConfirmDialog
        open={asksRemove}
        onOpenChange={setAsksRemove}
        title={`Remove “${name}”?`}
        description={removing.description}
        confirmLabel="Remove"
        tone="danger"
        onConfirm={() => refused(removing.run())}
      />
    </li>
  );
}
