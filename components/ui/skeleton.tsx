import clsx from "clsx";

/** The place of something on its way. It holds still: motion here means that something happened. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx("block rounded-md bg-line", className)} />;
}
