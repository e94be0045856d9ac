import clsx from "clsx";
import { CircleAlert, Info, OctagonX } from "lucide-react";
import type { ReactNode } from "react";

export type BannerTone = "info" | "warn" | "danger";

export type BannerProps = {
  tone?: BannerTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** It came up while the page was open: read it aloud, at once if it is danger. */
  live?: boolean;
  className?: string;
};

const looks = {
  info: { icon: Info, ground: "bg-run-soft", ink: "text-run", word: "Note" },
  warn: { icon: CircleAlert, ground: "bg-hold-soft", ink: "text-hold", word: "Warning" },
  danger: { icon: OctagonX, ground: "bg-nogo-soft", ink: "text-nogo", word: "Problem" },
};

/** Something everyone on this page has to know, until it is over. */
export function Banner({ tone = "info", title, children, action, live = false, className }: BannerProps) {
  const { icon: Icon, ground, ink, word } = looks[tone];
  return (
    <div
      role={live ? (tone === "danger" ? "alert" : "status") : undefined}
      className={clsx("flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg px-3 py-2.5 text-sm", ground, className)}
    >
      <Icon aria-hidden strokeWidth={1.75} className={clsx("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1 basis-56">
        <span className="sr-only">{word}: </span>
        {title ? <div className="font-semibold">{title}</div> : null}
        {children ? <div className={title ? "text-muted" : undefined}>{children}</div> : null}
      </div>
      {action ? <div className="flex gap-2">{action}</div> : null}
    </div>
  );
}
