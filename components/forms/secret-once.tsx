import type { ReactNode } from "react";
import { CopyButton } from "#components/ui/copy-button.tsx";

export type SecretOnceProps = {
  /** “Invite link”. */
  label: string;
  secret: string;
  /** Why it is shown now and never again, and who may have it. */
  children: ReactNode;
  /** What else can be done with it: open it. */
  action?: ReactNode;
};

/** A secret that is shown this once: only a digest of it is stored. */
export function SecretOnce({ label, secret, children, action }: SecretOnceProps) {
  return (
    <div role="status" className="flex animate-settle flex-col gap-2 rounded-lg bg-go-soft px-3.5 py-3">
      <p className="text-sm font-semibold">{label}</p>
      <div className="flex items-center gap-3 rounded-lg border border-line bg-panel px-3 py-1.5">
        <code className="num min-w-0 flex-1 overflow-x-auto text-xs leading-5 whitespace-nowrap">{secret}</code>
        <CopyButton text={secret} label={`Copy ${label.toLowerCase()}`} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-xs text-muted">{children}</p>
        {action}
      </div>
    </div>
  );
}
