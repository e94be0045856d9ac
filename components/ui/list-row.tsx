import clsx from "clsx";
import type { ReactNode } from "react";
import { StatusMark, type StatusMarkProps } from "#components/ui/status-mark.tsx";

export type ListRowProps = {
  /** Names the row for links to it: `risk-…`. */
  id?: string;
  /** How it stands, and its word where the table's own is not it. */
  state: StatusMarkProps["state"];
  word?: string | undefined;
  /** What is mostly done about it. On a phone it has a line of its own, so that the words keep their width. */
  act?: ReactNode;
  /** What else is done about it: one icon, beside how it stands. */
  menu?: ReactNode;
  /** Over the whole width, below all of it. */
  below?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A row in the list of a noun: its words, how it stands, and what is done about it. */
export function ListRow({ id, state, word, act, menu, below, className, children }: ListRowProps) {
  return (
    <li
      id={id}
      className={clsx(
        "grid scroll-mt-4 grid-cols-[minmax(0,1fr)_auto_auto] items-start gap-y-1.5 border-t border-line px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto_auto_auto] sm:px-5.5",
        className,
      )}
    >
      <div className="min-w-0">{children}</div>
      <span className="flex min-h-7 items-center pl-4 max-sm:min-h-5">
        <StatusMark state={state} {...(word === undefined ? {} : { word })} size="sm" />
      </span>
      {act ? <div className="flex gap-1 max-sm:col-span-3 max-sm:col-start-1 max-sm:row-start-2 sm:pl-2">{act}</div> : null}
      {menu ? <div className="max-sm:col-start-3 max-sm:row-start-1 max-sm:-mt-1 sm:col-start-4 sm:pl-1">{menu}</div> : null}
      {below ? <div className="col-span-full">{below}</div> : null}
    </li>
  );
}
